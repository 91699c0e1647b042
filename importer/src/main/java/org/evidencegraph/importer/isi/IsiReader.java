package org.evidencegraph.importer.isi;

import java.io.IOException;
import java.util.regex.Pattern;
import org.evidencegraph.importer.format.Recognition;
import org.evidencegraph.importer.record.Head;
import org.evidencegraph.importer.record.RecordFormat;
import org.evidencegraph.importer.record.RecordInput;
import org.evidencegraph.importer.record.RecordSink;
import org.evidencegraph.importer.tagged.TaggedReader;
import org.evidencegraph.provenance.DocumentKind;

/** Reads the plain text export of the Web of Science. */
public final class IsiReader implements RecordFormat {
  private static final Pattern FILE =
      Pattern.compile("(?m)\\A\\s*FN (?:ISI|Clarivate|Thomson|Web of).*$");
  private static final Pattern RECORD = Pattern.compile("(?m)^PT [JSBCP][ \\t]*\\r?$");
  private static final Pattern FIELD = Pattern.compile("(?m)^(?:AU|TI|SO|PY|UT) \\S");
  private static final int LEAD = 1_000;

  @Override
  public String name() {
    return "IsiReader";
  }

  @Override
  public String lookedFor() {
    return "a plain text export of the Web of Science (\"FN Clarivate Analytics Web of Science\")";
  }

  @Override
  public String mediaType() {
    return "application/x-inst-for-scientific-info";
  }

  @Override
  public String renderer() {
    return "isi/1";
  }

  @Override
  public DocumentKind kind() {
    return DocumentKind.RECORD_FILE;
  }

  @Override
  public Recognition recognise(Head head) {
    String text = head.text();
    if (!head.among(RECORD, LEAD).find()) {
      return Recognition.NONE;
    }
    int fields = (int) FIELD.matcher(text).results().limit(3).count();
    return Recognition.of(fields + (FILE.matcher(text).find() ? 2 : 0), 4);
  }

  @Override
  public void read(RecordInput input, RecordSink sink) throws IOException {
    TaggedReader.papers(
        input,
        new IsiGrammar(),
        sink,
        "isi",
        (record, draft) -> new IsiFields(record, draft).write());
  }
}
