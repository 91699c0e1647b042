package org.evidencegraph.importer.medline;

import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evidencegraph.identifier.Pmid;
import org.evidencegraph.importer.format.Recognition;
import org.evidencegraph.importer.record.Head;
import org.evidencegraph.importer.record.RecordDraft;
import org.evidencegraph.importer.record.RecordFormat;
import org.evidencegraph.importer.record.RecordInput;
import org.evidencegraph.importer.record.RecordSink;
import org.evidencegraph.importer.tagged.TaggedReader;
import org.evidencegraph.importer.tagged.TaggedRecord;
import org.evidencegraph.paper.Edition;
import org.evidencegraph.provenance.DocumentKind;
import org.evidencegraph.provenance.Severity;
import org.jspecify.annotations.Nullable;

/** Reads records in the tagged lines of MEDLINE: PubMed's "PubMed" and "Citation manager" files. */
public final class NbibReader implements RecordFormat {
  /**
   * {@code PMID- 12230038} at the start of a line, or another number of the record first of all.
   */
  private static final Pattern FIRST =
      Pattern.compile("(?m)^PMID- ?\\d{1,9}\\b|\\A\\s{0,20}PMCR? {0,2}- ?(?:PMC)?\\d{1,9}\\b");

  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}\\b");

  /** Tags that no other format has in this form. */
  private static final Pattern OTHERS =
      Pattern.compile(
          "(?m)^(?:OWN |STAT|TI  |FAU |AU  |DP  |TA  |JT  |SO  |LR  |PT  |AB  |MH  |OT  )- ?");

  @Override
  public String name() {
    return "NbibReader";
  }

  @Override
  public String lookedFor() {
    return "MEDLINE records (\"PMID- 12230038\" and further tagged lines)";
  }

  @Override
  public String mediaType() {
    return "application/nbib";
  }

  @Override
  public String renderer() {
    return "nbib/1";
  }

  @Override
  public DocumentKind kind() {
    return DocumentKind.RECORD_FILE;
  }

  @Override
  public Recognition recognise(Head head) {
    String text = head.text();
    String start = text.substring(0, Math.min(text.length(), 4_000)).replace('\r', '\n');
    int weight = FIRST.matcher(start).find() ? 2 : 0;
    Matcher others = OTHERS.matcher(start);
    while (weight > 0 && weight < 4 && others.find()) {
      weight++;
    }
    return weight > 2 ? Recognition.of(weight, 4) : Recognition.NONE;
  }

  @Override
  public void read(RecordInput input, RecordSink sink) throws IOException {
    TaggedReader.read(input, new NbibGrammar(), sink, record -> read(record, sink));
  }

  private static void read(TaggedRecord record, RecordSink sink) {
    Optional<Pmid> pmid = pmid(record.first("PMID"));
    RecordDraft draft =
        sink.paper(pmid.map(id -> "pmid/" + id.value() + ".1").orElse("line/" + record.line()));
    pmid.ifPresent(
        id -> {
          draft.edition(new Edition("pubmed", id.value(), 1));
          draft.identifier(id);
        });
    if (pmid.isEmpty()) {
      draft.unreadable(record.place("PMID"), record.first("PMID"), "PMID");
    }
    new NbibRecord(record, draft).read();
    if (draft.isEmpty()) {
      sink.problem(
          "EMPTY_RECORD",
          Severity.WARNING,
          "line %d: a record without PMID and title is left out".formatted(record.line()));
    } else {
      sink.add(draft);
    }
  }

  // a line without a tag may have got behind it
  private static Optional<Pmid> pmid(@Nullable String printed) {
    Matcher number = NUMBER.matcher(printed == null ? "" : printed);
    return number.lookingAt() ? Pmid.parse(number.group()) : Optional.empty();
  }
}
