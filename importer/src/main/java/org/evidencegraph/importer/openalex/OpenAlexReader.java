package org.evidencegraph.importer.openalex;

import java.io.IOException;
import java.util.List;
import org.evidencegraph.importer.format.Recognition;
import org.evidencegraph.importer.json.JsonRecords;
import org.evidencegraph.importer.json.JsonShape;
import org.evidencegraph.importer.record.Head;
import org.evidencegraph.importer.record.RecordFormat;
import org.evidencegraph.importer.record.RecordInput;
import org.evidencegraph.importer.record.RecordSink;
import org.evidencegraph.provenance.DocumentKind;

/** Reads the JSON of OpenAlex. */
public final class OpenAlexReader implements RecordFormat {
  private static final JsonRecords RECORDS =
      new JsonRecords(List.of("results[]", "[]", ""), OpenAlexReader::isWork);

  @Override
  public String name() {
    return "OpenAlexReader";
  }

  @Override
  public String lookedFor() {
    return "JSON of OpenAlex (\"id\": \"https://openalex.org/W...\")";
  }

  @Override
  public String mediaType() {
    return "application/json";
  }

  @Override
  public String renderer() {
    return "openalex/1";
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
    boolean numbered = shape.value(root, "id").matches("https?://openalex\\.org/W\\d{1,12}");
    return numbered
        && (shape.has(root, "display_name")
            || shape.has(root, "title")
            || shape.has(root, "authorships")
            || shape.has(root, "publication_year"));
  }

  @Override
  public void read(RecordInput input, RecordSink sink) throws IOException {
    RECORDS.papers(
        input, sink, "openalex", (record, draft) -> new OpenAlexFields(record, draft).write());
  }
}
