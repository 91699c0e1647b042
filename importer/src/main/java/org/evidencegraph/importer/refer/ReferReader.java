package org.evidencegraph.importer.refer;

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

/** Reads the tagged export of EndNote, which publishers offer as a download, too. */
public final class ReferReader implements RecordFormat {
  /** {@code %0 Journal Article}. */
  private static final Pattern TYPE =
      Pattern.compile("(?m)^%0(?:[ \\t]+[A-Z][\\w -]{2,40})?[ \\t]*\\r?$");

  private static final Pattern FIELD = Pattern.compile("(?m)^%[A-Z0-9@!+?>][ \\t]+\\S");
  private static final Pattern AUTHOR_OR_TITLE = Pattern.compile("(?m)^%[ATE][ \\t]+\\S");
  private static final int LEAD = 2_000;

  @Override
  public String name() {
    return "ReferReader";
  }

  @Override
  public String lookedFor() {
    return "a tagged export of EndNote (\"%0 Journal Article\")";
  }

  @Override
  public String mediaType() {
    return "application/x-endnote-refer";
  }

  @Override
  public String renderer() {
    return "refer/1";
  }

  @Override
  public DocumentKind kind() {
    return DocumentKind.RECORD_FILE;
  }

  @Override
  public Recognition recognise(Head head) {
    String text = head.text();
    boolean typed = head.among(TYPE, LEAD).find();
    if (!typed && !beginsWithField(text)) {
      return Recognition.NONE;
    }
    int fields = (int) FIELD.matcher(text).results().limit(3).count();
    boolean named = AUTHOR_OR_TITLE.matcher(text).find();
    return named ? Recognition.of(fields + (typed ? 1 : -1), 4) : Recognition.NONE;
  }

  private static boolean beginsWithField(String text) {
    Matcher first = FIELD.matcher(text);
    return text.stripLeading().startsWith("%")
        && first.find()
        && text.substring(0, first.start()).isBlank();
  }

  @Override
  public void read(RecordInput input, RecordSink sink) throws IOException {
    TaggedReader.papers(
        input,
        new ReferGrammar(),
        sink,
        "endnote",
        (record, draft) -> new ReferFields(record, draft).write());
  }
}
