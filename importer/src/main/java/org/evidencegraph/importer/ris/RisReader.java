package org.evidencegraph.importer.ris;

import java.io.IOException;
import java.util.regex.Pattern;
import org.evidencegraph.importer.format.Recognition;
import org.evidencegraph.importer.record.Head;
import org.evidencegraph.importer.record.RecordFormat;
import org.evidencegraph.importer.record.RecordInput;
import org.evidencegraph.importer.record.RecordSink;
import org.evidencegraph.importer.tagged.TaggedReader;
import org.evidencegraph.provenance.DocumentKind;

/** Reads RIS in the dialects of publishers, databases and reference managers. */
public final class RisReader implements RecordFormat {
  /** {@code TY - JOUR}, on a line of its own. */
  private static final Pattern TYPE =
      Pattern.compile("(?mi)^[ \\t]{0,3}TY[ \\t]{1,4}-[ \\t]{0,3}[A-Z]{2,10}[ \\t]*\\r?$");

  private static final Pattern FIELD =
      Pattern.compile("(?mi)^[ \\t]{0,3}[A-Z][A-Z0-9][ \\t]{1,4}-(?:[ \\t]|\\r?$)");
  private static final Pattern MEDLINE = Pattern.compile("(?m)^PMID[ \\t]?- ?\\d");

  /** The page of one work that shows its citation in this form, too. */
  private static final Pattern ON_A_PAGE =
      Pattern.compile(
          "(?mi)^[ \\t•*]{0,6}(?:abstract|cite this|original language.{0,20})[ \\t]*\\r?$|.{300}");

  /** Lines before the first record at most: some publishers print a few about themselves. */
  private static final int LEAD = 2_000;

  @Override
  public String name() {
    return "RisReader";
  }

  @Override
  public String lookedFor() {
    return "a file of RIS (\"TY  - JOUR\")";
  }

  @Override
  public String mediaType() {
    return "application/x-research-info-systems";
  }

  @Override
  public String renderer() {
    return "ris/1";
  }

  @Override
  public DocumentKind kind() {
    return DocumentKind.RECORD_FILE;
  }

  @Override
  public Recognition recognise(Head head) {
    String text = head.text();
    var type = head.among(TYPE, LEAD);
    if (!type.find()
        || ON_A_PAGE.matcher(text.substring(0, type.start())).find()
        || MEDLINE.matcher(text).find()) {
      return Recognition.NONE;
    }
    long fields = FIELD.matcher(text.substring(type.end())).results().limit(2).count();
    return Recognition.of(1 + (int) fields, 3);
  }

  @Override
  public void read(RecordInput input, RecordSink sink) throws IOException {
    TaggedReader.papers(
        input,
        new RisGrammar(),
        sink,
        "ris",
        (record, draft) -> new RisFields(record, draft).write());
  }
}
