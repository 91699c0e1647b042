package org.evidencegraph.importer.sentence;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Phrases that say something about the text they stand in, compared by folded words. A phrase
 * matches words that stand together; the longest phrase at a place counts. Looking through a text
 * is linear in its words.
 */
public final class PhraseList {
  private final Map<String, Node> first = new HashMap<>();

  private PhraseList(Collection<String> phrases) {
    phrases.forEach(this::add);
  }

  public static PhraseList of(Collection<String> phrases) {
    return new PhraseList(phrases);
  }

  public static PhraseList of(String... phrases) {
    return new PhraseList(List.of(phrases));
  }

  /** A group of a {@link WordList}. */
  public static PhraseList read(String file, String group) {
    List<String> entries = WordList.read(file).entries(group);
    if (entries.isEmpty()) {
      throw new IllegalStateException(file + " has no group [" + group + "]");
    }
    return new PhraseList(entries);
  }

  private void add(String phrase) {
    Map<String, Node> level = first;
    @Nullable Node node = null;
    for (Word word : Words.in(phrase)) {
      node = level.computeIfAbsent(word.lower(), key -> new Node());
      level = node.next;
    }
    if (node != null) {
      node.ends = true;
    }
  }

  /** Number of words of the longest phrase that begins at an index; 0 where none does. */
  public int lengthAt(List<Word> words, int index) {
    Map<String, Node> level = first;
    int longest = 0;
    for (int i = index; i < words.size() && (i == index || words.get(i).joined()); i++) {
      @Nullable Node node = level.get(words.get(i).lower());
      if (node == null) {
        break;
      }
      if (node.ends) {
        longest = i - index + 1;
      }
      level = node.next;
    }
    return longest;
  }

  /** Index of the first word of the first phrase found. */
  public OptionalInt firstIn(List<Word> words) {
    return firstIn(words, 0);
  }

  public OptionalInt firstIn(List<Word> words, int from) {
    for (int i = from; i < words.size(); i++) {
      if (lengthAt(words, i) > 0) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }

  public boolean in(List<Word> words) {
    return firstIn(words).isPresent();
  }

  /** Number of places where a phrase stands; they do not overlap. */
  public int count(List<Word> words) {
    int count = 0;
    int i = 0;
    while (i < words.size()) {
      int length = lengthAt(words, i);
      count += length > 0 ? 1 : 0;
      i += Math.max(1, length);
    }
    return count;
  }

  private static final class Node {
    private final Map<String, Node> next = new HashMap<>();
    private boolean ends;
  }
}
