package org.evidencegraph.persistence.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexableField;
import org.evidencegraph.persistence.search.Words.Word;
import org.evidencegraph.search.TextMatch;
import org.evidencegraph.search.TextMatch.Range;

/** Finds where what was asked stands in the texts of a hit. */
final class Marks {
  /** Longer texts are cut to the stretch that holds most of what was asked. */
  private static final int LONGEST = 300;

  /** How much before the first mark. */
  private static final int LEAD = 60;

  private final List<Wanted> wanted;

  Marks(List<Wanted> wanted) {
    this.wanted = wanted;
  }

  /** The texts that have something of what was asked, in the order of the document. */
  List<TextMatch> in(Document document) {
    List<TextMatch> matches = new ArrayList<>();
    for (IndexableField field : document.getFields()) {
      if (field.name().startsWith(Documents.SHOWN)) {
        String name = field.name().substring(Documents.SHOWN.length());
        in(name, field.stringValue()).ifPresent(matches::add);
      }
    }
    return matches;
  }

  /** A place where one of the things asked for stands. */
  private record Found(Range range, Wanted wanted) {}

  private Optional<TextMatch> in(String field, String text) {
    List<Found> found = found(text);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    List<Range> ranges = merged(found);
    int start = text.length() <= LONGEST ? 0 : start(text, found);
    int end = text.length() <= LONGEST ? text.length() : end(text, start, ranges);
    List<Range> inside =
        ranges.stream()
            .filter(range -> range.start() >= start && range.end() <= end)
            .map(range -> new Range(range.start() - start, range.end() - start))
            .toList();
    return Optional.of(new TextMatch(field, text.substring(start, end), inside));
  }

  private List<Found> found(String text) {
    List<Word> words = Words.of(text);
    List<Found> found = new ArrayList<>();
    for (Wanted one : wanted) {
      if (isIdentifier(text, one)) {
        return List.of(new Found(new Range(0, text.length()), one));
      }
      for (int n = 0; n < words.size(); n++) {
        int length = one.isPrefix() ? beginning(words, n, one) : length(words, n, one);
        if (length > 0) {
          Word last = words.get(n + length - 1);
          found.add(new Found(new Range(words.get(n).start(), end(last, one)), one));
        }
      }
    }
    found.sort(
        Comparator.comparing((Found one) -> one.range.start())
            .thenComparing(one -> one.range.end()));
    return found;
  }

  private static boolean isIdentifier(String text, Wanted one) {
    return one.isWord() && Documents.identifier(text).equals(one.identifier());
  }

  private static int end(Word last, Wanted one) {
    boolean plus = last.plus().equals(one.last().plus()) && !last.plus().equals(last.term());
    return plus ? last.end() + 1 : last.end();
  }

  /** How many words from there on are what is wanted; 0 where they are not. */
  private static int length(List<Word> words, int n, Wanted one) {
    if (matches(words, n, one.words())) {
      return one.words().size();
    }
    if (one.isWord() && one.isCompound()) {
      String joined = one.joined();
      return words.get(n).term().equals(joined) ? 1 : joinedLength(words, n, joined, false);
    }
    return 0;
  }

  private static boolean matches(List<Word> words, int n, List<Word> wanted) {
    if (n + wanted.size() > words.size()) {
      return false;
    }
    for (int k = 0; k < wanted.size(); k++) {
      if (!words.get(n + k).stem().equals(wanted.get(k).stem())) {
        return false;
      }
    }
    return true;
  }

  private static int joinedLength(List<Word> words, int n, String joined, boolean begins) {
    List<String> terms = Words.joined(words, n);
    for (int k = 0; k < terms.size(); k++) {
      if (begins ? terms.get(k).startsWith(joined) : terms.get(k).equals(joined)) {
        return k + 2;
      }
    }
    return 0;
  }

  private static int beginning(List<Word> words, int n, Wanted one) {
    int last = n + one.before().size();
    if (last < words.size()
        && matches(words, n, one.before())
        && words.get(last).term().startsWith(one.last().term())) {
      return one.words().size();
    }
    if (!one.isCompound()) {
      return 0;
    }
    return words.get(n).term().startsWith(one.joined())
        ? 1
        : joinedLength(words, n, one.joined(), true);
  }

  private static List<Range> merged(List<Found> found) {
    List<Range> merged = new ArrayList<>();
    for (Found one : found) {
      Range range = one.range;
      if (!merged.isEmpty() && range.start() < merged.getLast().end()) {
        Range before = merged.removeLast();
        merged.add(new Range(before.start(), Math.max(before.end(), range.end())));
      } else {
        merged.add(range);
      }
    }
    return merged;
  }

  /**
   * A blank's end before the place from which on most of the things asked for are near, and of
   * those alike the one with most places.
   */
  private static int start(String text, List<Found> found) {
    int best = 0;
    long most = 0;
    for (int n = 0; n < found.size(); n++) {
      long near = near(found, n);
      if (near > most) {
        most = near;
        best = n;
      }
    }
    int start = found.get(best).range.start();
    int from = Math.max(0, start - LEAD);
    int blank = from == 0 ? -1 : text.indexOf(' ', from);
    return from == 0 ? 0 : blank >= 0 && blank < start ? blank + 1 : start;
  }

  private static long near(List<Found> found, int first) {
    int end = found.get(first).range.start() - LEAD + LONGEST;
    Set<Wanted> things = new HashSet<>();
    int last = first;
    while (last < found.size() && found.get(last).range.end() <= end) {
      things.add(found.get(last).wanted);
      last++;
    }
    return things.size() * (found.size() + 1L) + last - first;
  }

  /** A blank after the ranges that still fit. */
  private static int end(String text, int start, List<Range> ranges) {
    int end = Math.min(text.length(), start + LONGEST);
    if (end < text.length()) {
      int blank = text.lastIndexOf(' ', end);
      end = blank > start ? blank : end;
    }
    for (Range range : ranges) {
      if (range.start() < end && range.end() > end) {
        end = range.end();
      }
    }
    return end;
  }
}
