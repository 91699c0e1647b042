package org.evidencegraph.importer.crossref;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.evidencegraph.importer.format.Recognition;
import org.evidencegraph.importer.json.JsonRecords;
import org.evidencegraph.importer.json.JsonShape;
import org.evidencegraph.importer.record.Head;
import org.evidencegraph.importer.record.RecordFormat;
import org.evidencegraph.importer.record.RecordInput;
import org.evidencegraph.importer.record.RecordSink;
import org.evidencegraph.provenance.DocumentKind;

/** Reads the JSON of Crossref. */
public final class CrossrefReader implements RecordFormat {
  private static final JsonRecords RECORDS =
      new JsonRecords(
          List.of("message.items[]", "message", "items[]", "[]", "", "[].message"),
          CrossrefReader::isWork);

  @Override
  public String name() {
    return "CrossrefReader";
  }

  @Override
  public String lookedFor() {
    return "JSON of Crossref (\"message-type\": \"work\")";
  }

  @Override
  public String mediaType() {
    return "application/json";
  }

  @Override
  public String renderer() {
    return "crossref/1";
  }

  @Override
  public DocumentKind kind() {
    return DocumentKind.RECORD_FILE;
  }

  @Override
  public Recognition recognise(Head head) {
    return RECORDS.recognise(head);
  }

  private static boolean isWork(JsonShape shape, String root) {
    boolean doi = shape.value(root, "DOI").startsWith("10.");
    boolean title = shape.value(root, "title").equals("[");
    long own =
        Stream.of(
                "member",
                "prefix",
                "indexed",
                "deposited",
                "reference-count",
                "is-referenced-by-count",
                "content-domain",
                "container-title[]",
                "published",
                "created")
            .filter(f -> shape.has(root, f))
            .count();
    boolean plain = !shape.has(root, "title") || title;
    return doi && plain && (title || own >= 2);
  }

  @Override
  public void read(RecordInput input, RecordSink sink) throws IOException {
    RECORDS.papers(
        input, sink, "crossref", (record, draft) -> new CrossrefFields(record, draft).write());
  }
}
