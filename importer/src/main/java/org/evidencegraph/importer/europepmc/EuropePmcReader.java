package org.evidencegraph.importer.europepmc;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.evidencegraph.importer.format.Recognition;
import org.evidencegraph.importer.json.JsonRecords;
import org.evidencegraph.importer.json.JsonShape;
import org.evidencegraph.importer.record.Head;
import org.evidencegraph.importer.record.RecordFormat;
import org.evidencegraph.importer.record.RecordInput;
import org.evidencegraph.importer.record.RecordSink;
import org.evidencegraph.provenance.DocumentKind;

/** Reads the JSON of Europe PMC. */
public final class EuropePmcReader implements RecordFormat {
  // where Europe PMC has its records from
  private static final Set<String> SOURCES =
      Set.of("MED", "PMC", "PPR", "AGR", "PAT", "ETH", "HIR", "CTX", "CBA", "NBK");

  private static final JsonRecords RECORDS =
      new JsonRecords(List.of("resultList.result[]", "result", "[]", ""), EuropePmcReader::isWork);

  @Override
  public String name() {
    return "EuropePmcReader";
  }

  @Override
  public String lookedFor() {
    return "JSON of Europe PMC (\"resultList\" with \"source\": \"MED\")";
  }

  @Override
  public String mediaType() {
    return "application/json";
  }

  @Override
  public String renderer() {
    return "europepmc/1";
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
    if (root.isEmpty() && shape.has(root, "referenceList.reference[]")) {
      return SOURCES.contains(shape.value(root, "request.source"))
          || shape.has(root, "referenceList.reference[].citedOrder");
    }
    boolean sourced = SOURCES.contains(shape.value(root, "source"));
    boolean bibliographic =
        shape.has(root, "authorString")
            || shape.has(root, "authorList")
            || shape.has(root, "journalInfo")
            || shape.has(root, "pubYear")
            || shape.has(root, "firstPublicationDate");
    return sourced && shape.has(root, "id") && bibliographic;
  }

  @Override
  public void read(RecordInput input, RecordSink sink) throws IOException {
    RECORDS.papers(
        input, sink, "europepmc", (record, draft) -> new EuropePmcFields(record, draft).write());
  }
}
