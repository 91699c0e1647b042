package org.evidencegraph.importer.clinicaltrials;

import java.io.IOException;
import java.util.List;
import org.evidencegraph.importer.format.Recognition;
import org.evidencegraph.importer.json.JsonRecords;
import org.evidencegraph.importer.json.JsonValue;
import org.evidencegraph.importer.record.Head;
import org.evidencegraph.importer.record.RecordFormat;
import org.evidencegraph.importer.record.RecordInput;
import org.evidencegraph.importer.record.RecordSink;
import org.evidencegraph.importer.record.StudyDraft;
import org.evidencegraph.provenance.DocumentKind;

/** Reads the JSON of ClinicalTrials.gov; fields as in its published data structure, version 2. */
public final class ClinicalTrialsReader implements RecordFormat {
  private static final String NUMBER = "protocolSection.identificationModule.nctId";
  private static final JsonRecords RECORDS =
      new JsonRecords(List.of("studies[]", "[]", ""), (shape, root) -> shape.has(root, NUMBER));

  @Override
  public String name() {
    return "ClinicalTrialsReader";
  }

  @Override
  public String lookedFor() {
    return "JSON of ClinicalTrials.gov (\"protocolSection\" with \"nctId\")";
  }

  @Override
  public String mediaType() {
    return "application/json";
  }

  @Override
  public String renderer() {
    return "clinicaltrials-json/1";
  }

  @Override
  public DocumentKind kind() {
    return DocumentKind.TRIAL_RECORD;
  }

  @Override
  public Recognition recognise(Head head) {
    return RECORDS.recognise(head);
  }

  @Override
  public void read(RecordInput input, RecordSink sink) throws IOException {
    RECORDS.read(input, sink, (study, number) -> read(study, number, sink));
  }

  private static boolean read(JsonValue study, int number, RecordSink sink) {
    StudyDraft draft = sink.study("study/" + number);
    boolean kept = new StudyFields(study.at("protocolSection"), draft).write();
    if (kept) {
      sink.add(draft);
    }
    return kept;
  }
}
