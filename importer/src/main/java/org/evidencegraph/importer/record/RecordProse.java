package org.evidencegraph.importer.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.evidencegraph.importer.record.RecordRoom.Share;
import org.evidencegraph.importer.sentence.Range;
import org.evidencegraph.importer.text.Passage;
import org.evidencegraph.intake.ImportedSentence;
import org.evidencegraph.paper.Abstract;
import org.evidencegraph.paper.Abstract.AbstractSection;
import org.evidencegraph.provenance.Section;
import org.evidencegraph.provenance.TextSpan;
import org.jspecify.annotations.Nullable;

/** The running text of a record: its abstract, its body, and where they cite. */
final class RecordProse {
  private final RecordText text;
  private final RecordRoom room;
  private final List<AbstractSection> sections = new ArrayList<>();
  private final List<Passage> passages = new ArrayList<>();
  private final List<Place> citations = new ArrayList<>();
  private int abstractStart = -1;
  private int abstractEnd = -1;

  private record Place(int at, List<String> keys) {}

  RecordProse(RecordText text, RecordRoom room) {
    this.text = text;
    this.room = room;
  }

  void abstractSection(@Nullable String label, CitingText prose) {
    String value = prose.value();
    String printed = label == null ? "" : CleanText.of(label).replaceFirst("\\s*:$", "");
    if (value.isEmpty()
        || !room.holds("abstract", value, RecordRoom.PASSAGE)
        || !room.takes(Share.ABSTRACT, "abstract", printed + value)) {
      return;
    }
    Range range = text.line(printed.isEmpty() ? "" : printed + ": ", value);
    String shown = printed.isEmpty() ? null : printed;
    sections.add(new AbstractSection(shown, value, text.span(range)));
    passages.add(new Passage(range.start(), range.end(), Section.ABSTRACT, shown));
    cite(range, prose);
    if (abstractStart < 0) {
      abstractStart = range.start() - (shown == null ? 0 : shown.length() + 2);
    }
    abstractEnd = range.end();
  }

  void paragraph(Section section, @Nullable String label, CitingText prose) {
    String value = prose.value();
    if (!value.isEmpty() && room.holds("paragraph", value, RecordRoom.PASSAGE)) {
      Range range = text.line("", value);
      passages.add(new Passage(range.start(), range.end(), section, label));
      cite(range, prose);
    }
  }

  /** A line that heads what follows. */
  void heading(String heading) {
    String value = CleanText.of(heading);
    if (!value.isEmpty()) {
      text.blankLine();
      text.line("", value);
    }
  }

  private void cite(Range range, CitingText prose) {
    prose
        .marks()
        .forEach(
            m ->
                citations.add(
                    new Place(Math.min(range.start() + m.at(), range.end() - 1), m.keys())));
  }

  boolean hasAbstract() {
    return !sections.isEmpty();
  }

  @Nullable Abstract abstractText() {
    if (sections.isEmpty()) {
      return null;
    }
    String whole =
        sections.stream()
            .map(s -> s.label() == null ? s.text() : s.label() + ": " + s.text())
            .collect(Collectors.joining(" "));
    return new Abstract(whole, text.span(new Range(abstractStart, abstractEnd)), sections);
  }

  List<Passage> passages() {
    return passages;
  }

  boolean cites() {
    return !citations.isEmpty();
  }

  /**
   * Sentences with the entries that the text cites inside them.
   *
   * @param ordinals of the entries, by key
   */
  List<ImportedSentence> cited(
      List<ImportedSentence> sentences, Map<String, Integer> ordinals, int base) {
    return citations.isEmpty()
        ? sentences
        : sentences.stream().map(s -> cited(s, ordinals, base)).toList();
  }

  private ImportedSentence cited(
      ImportedSentence sentence, Map<String, Integer> ordinals, int base) {
    TextSpan span = sentence.span();
    TreeSet<Integer> cited = new TreeSet<>(sentence.cited());
    for (Place place : citations) {
      int at = place.at() + base;
      if (at >= span.start() && at < span.end()) {
        place.keys().stream().map(ordinals::get).filter(Objects::nonNull).forEach(cited::add);
      }
    }
    return new ImportedSentence(
        sentence.text(),
        span,
        sentence.section(),
        sentence.sectionLabel(),
        sentence.role(),
        sentence.assertion(),
        List.copyOf(cited));
  }
}
