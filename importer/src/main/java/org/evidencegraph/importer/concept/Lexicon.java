package org.evidencegraph.importer.concept;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evidencegraph.concept.Concept;
import org.evidencegraph.concept.ConceptKind;
import org.evidencegraph.importer.sentence.Word;
import org.evidencegraph.importer.sentence.WordList;
import org.evidencegraph.importer.sentence.Words;
import org.jspecify.annotations.Nullable;

/**
 * Names of concepts in a tree of word keys: looking up a place costs as many steps as its longest
 * name has words. Lines of the tables: kind, label, vocabulary, code, synonyms, source; tabs
 * between, semicolons between synonyms. Where two concepts bear one name the first line wins.
 */
public final class Lexicon {
  private static final List<String> TABLES =
      List.of("conditions.tsv", "interventions.tsv", "cells.tsv", "mechanisms.tsv", "others.tsv");
  private static final int COLUMNS = 6;
  private static final Lexicon STANDARD = read(TABLES);

  private final Node root = new Node();

  private Lexicon() {}

  /** The tables that come with the importer. */
  public static Lexicon standard() {
    return STANDARD;
  }

  static Lexicon read(List<String> tables) {
    Lexicon lexicon = new Lexicon();
    tables.forEach(table -> WordList.lines(table).forEach(lexicon::addLine));
    return lexicon;
  }

  private void addLine(String line) {
    String[] cells = line.split("\t", -1);
    if (cells.length != COLUMNS || cells[5].isBlank()) {
      throw new IllegalStateException(
          "lexicon line needs " + COLUMNS + " cells and a source: " + line);
    }
    List<String> synonyms = cells[4].isEmpty() ? List.of() : List.of(cells[4].split(";"));
    Concept concept =
        Concept.of(
            ConceptKind.valueOf(cells[0]), cells[1], orNull(cells[2]), orNull(cells[3]), synonyms);
    add(concept.label(), concept);
    synonyms.forEach(synonym -> add(synonym, concept));
  }

  private static @Nullable String orNull(String cell) {
    return cell.isEmpty() ? null : cell;
  }

  private void add(String name, Concept concept) {
    List<Word> words = Words.in(name);
    Node node = root;
    for (Word word : words) {
      node = node.next.computeIfAbsent(word.key(), key -> new Node());
    }
    if (node.concept == null) {
      node.concept = concept;
      node.abbreviation = words.size() == 1 && words.getFirst().abbreviation();
    }
  }

  /** The longest name that begins with the word at an index; its words stand together. */
  public Optional<Match> longestAt(List<Word> words, int index) {
    Node node = root;
    @Nullable Match best = null;
    for (int i = index; i < words.size() && (i == index || words.get(i).joined()); i++) {
      @Nullable Node next = node.next.get(words.get(i).key());
      if (next == null) {
        break;
      }
      node = next;
      Concept concept = node.concept;
      if (concept != null && (!node.abbreviation || words.get(i).abbreviation())) {
        best = new Match(concept, i - index + 1, node.abbreviation);
      }
    }
    return Optional.ofNullable(best);
  }

  /** The concept of exactly these word keys. */
  public Optional<Concept> named(List<String> keys) {
    Node node = root;
    for (String key : keys) {
      @Nullable Node next = node.next.get(key);
      if (next == null) {
        return Optional.empty();
      }
      node = next;
    }
    return Optional.ofNullable(node.concept);
  }

  /** The concepts of the tables, each once for each of its names. */
  List<Concept> concepts() {
    List<Concept> concepts = new ArrayList<>();
    root.collect(concepts);
    return concepts;
  }

  /**
   * A name found in a text.
   *
   * @param words number of words it takes
   * @param abbreviation whether the name is an abbreviation such as {@code GVHD}
   */
  public record Match(Concept concept, int words, boolean abbreviation) {}

  private static final class Node {
    private final Map<String, Node> next = new HashMap<>();
    private @Nullable Concept concept;
    private boolean abbreviation;

    void collect(List<Concept> concepts) {
      if (concept != null) {
        concepts.add(concept);
      }
      next.values().forEach(node -> node.collect(concepts));
    }
  }
}
