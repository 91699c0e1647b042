package org.evidencegraph.importer.ovid;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evidencegraph.importer.format.Recognition;
import org.evidencegraph.importer.record.Head;
import org.evidencegraph.importer.record.RecordFormat;
import org.evidencegraph.importer.record.RecordInput;
import org.evidencegraph.importer.record.RecordSink;
import org.evidencegraph.importer.tagged.TaggedReader;
import org.evidencegraph.provenance.DocumentKind;

/** Reads the citations that Ovid saves as text. */
public final class OvidReader implements RecordFormat {
  /** {@code <8>}, or a label that opens a citation, first of all. */
  private static final Pattern FIRST =
      Pattern.compile(
          "\\A\\s*(?:<\\d{1,7}>|Score|Accession Number|Unique Identifier)[ \\t]*\\r?\\n");

  /** A label, and its value indented in the next line. */
  private static final Pattern FIELD =
      Pattern.compile(
          "(?m)^(?:Accession Number|Unique Identifier|Authors?|Institution|Title|Source|Abstract"
              + "|Author Keywords|Document Type|Publication Type|Language|DOI Number"
              + "|Digital Object Identifier)[ \\t]*\\r?\\n[ \\t]{1,8}\\S");

  @Override
  public String name() {
    return "OvidReader";
  }

  @Override
  public String lookedFor() {
    return "citations saved by Ovid (\"<1>\" above \"Title\", \"Source\" and the like)";
  }

  @Override
  public String mediaType() {
    return "text/plain";
  }

  @Override
  public String renderer() {
    return "ovid/1";
  }

  @Override
  public DocumentKind kind() {
    return DocumentKind.RECORD_FILE;
  }

  @Override
  public Recognition recognise(Head head) {
    String text = head.text();
    Matcher first = FIRST.matcher(text);
    int fields = first.lookingAt() ? (int) FIELD.matcher(text).results().limit(3).count() : 0;
    return fields == 3 ? Recognition.of(1, 1) : Recognition.NONE;
  }

  @Override
  public void read(RecordInput input, RecordSink sink) throws IOException {
    TaggedReader.papers(
        input,
        new OvidGrammar(),
        sink,
        "ovid",
        (record, draft) -> new OvidFields(record, draft).write());
  }
}
