package org.evidencegraph.importer.reference.field;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Printed references with labelled stretches, cut into parts that never mix. */
public final class ReferenceCorpus {
  private static final int BLOCK = 60;

  /** What the corpora call a field. */
  private static final Map<String, Field> NAMES =
      Map.ofEntries(
          Map.entry("author", Field.AUTHOR),
          Map.entry("title", Field.TITLE),
          Map.entry("journal", Field.JOURNAL),
          Map.entry("booktitle", Field.BOOK),
          Map.entry("container-title", Field.BOOK),
          Map.entry("date", Field.DATE),
          Map.entry("volume", Field.VOLUME),
          Map.entry("issue", Field.ISSUE),
          Map.entry("pages", Field.PAGES),
          Map.entry("doi", Field.DOI),
          Map.entry("editor", Field.EDITOR),
          Map.entry("translator", Field.EDITOR),
          Map.entry("publisher", Field.PUBLISHER),
          Map.entry("location", Field.PLACE),
          Map.entry("institution", Field.INSTITUTION),
          Map.entry("idno", Field.IDENTIFIER),
          Map.entry("isbn", Field.IDENTIFIER),
          Map.entry("url", Field.URL),
          Map.entry("series", Field.SERIES),
          Map.entry("collection-title", Field.SERIES),
          Map.entry("note", Field.NOTE),
          Map.entry("genre", Field.NOTE),
          Map.entry("edition", Field.NOTE),
          Map.entry("medium", Field.NOTE),
          Map.entry("source", Field.NOTE));

  private static final Set<String> LEADS =
      Set.of("in", "vol", "volume", "no", "number", "issue", "nr", "n", "pp", "p", "page", "pages");

  private ReferenceCorpus() {}

  public enum Part {
    TRAINING,
    TUNING,
    HELD_OUT
  }

  /** A labelled stretch as the corpus has it. */
  public record Span(int start, int end, String label) {}

  public record Labelled(int line, String text, List<Span> spans) {
    /** Neighbouring lines come from one paper: they stay together. */
    public Part part() {
      return switch (line / BLOCK % 10) {
        case 0 -> Part.HELD_OUT;
        case 5 -> Part.TUNING;
        default -> Part.TRAINING;
      };
    }

    /** Letters and digits alone, to find a reference that is in both corpora. */
    String print() {
      return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
  }

  public static List<Labelled> read(Path file) throws IOException {
    List<Labelled> all = new ArrayList<>();
    int n = 0;
    for (String line : Files.readAllLines(file)) {
      if (!line.isBlank()) {
        all.add(labelled(n++, new JsonLine(line)));
      }
    }
    return all;
  }

  private static Labelled labelled(int number, JsonLine json) {
    List<Span> spans = new ArrayList<>();
    json.expect("{\"text\":");
    String text = json.string();
    json.expect(",\"spans\":[");
    while (json.next() == '[') {
      json.expect("[");
      int start = text.offsetByCodePoints(0, json.number());
      json.expect(",");
      int end = text.offsetByCodePoints(0, json.number());
      json.expect(",");
      spans.add(new Span(start, end, json.string()));
      json.expect("]");
      if (json.next() == ',') {
        json.expect(",");
      }
    }
    return new Labelled(number, text, spans);
  }

  /** Those that are not, letter for letter, in another list. */
  static List<Labelled> without(List<Labelled> list, List<Labelled> others) {
    Set<String> prints =
        others.stream().map(Labelled::print).collect(Collectors.toCollection(HashSet::new));
    return list.stream().filter(l -> !prints.contains(l.print())).toList();
  }

  /** A state for each token: marks and labels such as "vol." at the ends of a stretch are gaps. */
  static int[] states(Labelled labelled, List<Token> tokens) {
    Field[] fields = new Field[tokens.size()];
    boolean[] first = new boolean[tokens.size()];
    for (Span span : labelled.spans()) {
      Field field = NAMES.get(span.label());
      if (field != null) {
        mark(span, field, tokens, fields, first);
      }
    }
    return states(fields, first);
  }

  private static void mark(
      Span span, Field field, List<Token> tokens, Field[] fields, boolean[] first) {
    int from = 0;
    while (from < tokens.size() && middle(tokens.get(from)) < span.start()) {
      from++;
    }
    int to = from;
    while (to < tokens.size() && middle(tokens.get(to)) < span.end()) {
      to++;
    }
    while (from < to && (isEdge(tokens.get(from)) || isLead(tokens, from, to, field))) {
      from++;
    }
    while (to > from && isEdge(tokens.get(to - 1))) {
      to--;
    }
    Field now = field;
    for (int i = from; i < to; i++) {
      boolean issue = now == Field.VOLUME && i > from && "(".equals(tokens.get(i).text());
      if (issue && i + 1 < to) {
        now = Field.ISSUE;
        first[i + 1] = true;
        continue;
      }
      fields[i] = now;
      first[i] |= i == from;
    }
  }

  private static double middle(Token token) {
    return (token.start() + token.end()) / 2.0 - 0.25;
  }

  private static boolean isEdge(Token token) {
    return token.isMark();
  }

  private static boolean isLead(List<Token> tokens, int i, int to, Field field) {
    String lower = tokens.get(i).lower();
    return switch (field) {
      case BOOK, EDITOR, JOURNAL -> i + 1 < to && "in".equals(lower);
      case VOLUME, ISSUE, PAGES -> i + 1 < to && LEADS.contains(lower);
      default -> false;
    };
  }

  private static int[] states(Field[] fields, boolean[] first) {
    int[] states = new int[fields.length];
    Field last = null;
    for (int i = 0; i < fields.length; i++) {
      if (fields[i] == null) {
        states[i] = last == null ? 0 : FieldStates.gap(last);
      } else {
        boolean opens = first[i] || i == 0 || fields[i - 1] != fields[i];
        states[i] = opens ? FieldStates.first(fields[i]) : FieldStates.further(fields[i]);
        last = fields[i];
      }
    }
    return states;
  }
}
