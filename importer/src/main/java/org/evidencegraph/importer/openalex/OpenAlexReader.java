package org.evidencegraph.importer.openalex;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.evidencegraph.importer.format.Recognition;
import org.evidencegraph.importer.json.JsonRecords;
import org.evidencegraph.importer.json.JsonShape;
import org.evidencegraph.importer.json.JsonValue;
import org.evidencegraph.importer.record.Head;
import org.evidencegraph.importer.record.RecordDraft;
import org.evidencegraph.importer.record.RecordFormat;
import org.evidencegraph.importer.record.RecordInput;
import org.evidencegraph.importer.record.RecordSink;
import org.evidencegraph.provenance.DocumentKind;
import org.jspecify.annotations.Nullable;

/** Reads the JSON of OpenAlex. */
public final class OpenAlexReader implements RecordFormat {
  private static final List<String> ROOTS = List.of("results[]", "[]", "");

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
    return root(head) == null ? Recognition.NONE : Recognition.of(1, 1);
  }

  private static @Nullable String root(Head head) {
    return JsonShape.of(head).root(ROOTS, OpenAlexReader::isWork);
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
    String root;
    try (InputStream in = input.bytes().open()) {
      root = root(new Head(in.readNBytes(Head.BYTES)));
    }
    JsonRecords.read(
        input, sink, root == null ? "" : root, (work, number) -> read(work, number, sink));
  }

  private static boolean read(JsonValue work, int number, RecordSink sink) {
    RecordDraft draft = sink.paper("openalex/" + number);
    boolean kept = new OpenAlexFields(work, draft).write();
    if (kept) {
      sink.add(draft);
    }
    return kept;
  }
}
