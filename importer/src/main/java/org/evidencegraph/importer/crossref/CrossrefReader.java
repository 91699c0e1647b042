package org.evidencegraph.importer.crossref;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;
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

/** Reads the JSON of Crossref. */
public final class CrossrefReader implements RecordFormat {
  private static final List<String> ROOTS =
      List.of("message.items[]", "message", "items[]", "[]", "", "[].message");

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
    return root(head) == null ? Recognition.NONE : Recognition.of(1, 1);
  }

  private static @Nullable String root(Head head) {
    return JsonShape.of(head).root(ROOTS, CrossrefReader::isWork);
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
    String root;
    try (InputStream in = input.bytes().open()) {
      root = root(new Head(in.readNBytes(Head.BYTES)));
    }
    JsonRecords.read(
        input, sink, root == null ? "" : root, (work, number) -> read(work, number, sink));
  }

  private static boolean read(JsonValue work, int number, RecordSink sink) {
    RecordDraft draft = sink.paper("crossref/" + number);
    boolean kept = new CrossrefFields(work, draft).write();
    if (kept) {
      sink.add(draft);
    }
    return kept;
  }
}
