package org.evidencegraph.importer.endnotexml;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.evidencegraph.importer.format.Recognition;
import org.evidencegraph.importer.record.Head;
import org.evidencegraph.importer.record.RecordDraft;
import org.evidencegraph.importer.record.RecordFormat;
import org.evidencegraph.importer.record.RecordInput;
import org.evidencegraph.importer.record.RecordSink;
import org.evidencegraph.importer.xml.XmlElement;
import org.evidencegraph.importer.xml.XmlRecords;
import org.evidencegraph.provenance.DocumentKind;
import org.evidencegraph.provenance.Severity;

/** Reads EndNote XML: {@code <xml><records><record>}. */
public final class EndNoteXmlReader implements RecordFormat {
  private static final Set<String> RECORDS = Set.of("record");

  /** Elements that hardly another format has. */
  private static final Set<String> OWN =
      Set.of("ref-type", "rec-number", "source-app", "contributors", "electronic-resource-num");

  @Override
  public String name() {
    return "EndNoteXmlReader";
  }

  @Override
  public String lookedFor() {
    return "EndNote XML (<xml><records><record>)";
  }

  @Override
  public String mediaType() {
    return "application/xml";
  }

  @Override
  public String renderer() {
    return "endnote-xml/1";
  }

  @Override
  public DocumentKind kind() {
    return DocumentKind.RECORD_FILE;
  }

  @Override
  public Recognition recognise(Head head) {
    List<String> names = XmlRecords.firstElements(head);
    int records = names.indexOf("records");
    boolean begins = records == 0 || records == 1 && names.getFirst().equals("xml");
    boolean listed =
        begins && names.size() > records + 1 && names.get(records + 1).equals("record");
    return listed && names.stream().anyMatch(OWN::contains)
        ? Recognition.of(1, 1)
        : Recognition.NONE;
  }

  @Override
  public void read(RecordInput input, RecordSink sink) throws IOException {
    int[] count = {0};
    XmlRecords.read(input, sink, RECORDS, record -> read(record, ++count[0], sink));
  }

  private static void read(XmlElement record, int number, RecordSink sink) {
    RecordDraft draft = sink.paper("endnote/" + number);
    if (new EndNoteXmlFields(record, draft).write()) {
      sink.add(draft);
    } else {
      String message =
          "line %d: the record that begins there is left out:".formatted(record.line())
              + " it has no title, no author and no identifier";
      sink.problem("RECORD_REJECTED", Severity.ERROR, message);
    }
  }
}
