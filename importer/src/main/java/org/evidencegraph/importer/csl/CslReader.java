package org.evidencegraph.importer.csl;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.evidencegraph.importer.format.Recognition;
import org.evidencegraph.importer.json.JsonRecords;
import org.evidencegraph.importer.json.JsonShape;
import org.evidencegraph.importer.record.Head;
import org.evidencegraph.importer.record.RecordFormat;
import org.evidencegraph.importer.record.RecordInput;
import org.evidencegraph.importer.record.RecordSink;
import org.evidencegraph.provenance.DocumentKind;

/** Reads CSL-JSON: an array of items, one item, or one a line. */
public final class CslReader implements RecordFormat {
  private static final JsonRecords RECORDS =
      new JsonRecords(List.of("[]", "", "items[]"), CslReader::isItem);

  // the item types of CSL 1.0.2
  private static final Set<String> TYPES =
      Set.of(
          ("article article-journal article-magazine article-newspaper bill book broadcast chapter"
                  + " classic collection dataset document entry entry-dictionary"
                  + " entry-encyclopedia event figure graphic hearing interview legal_case"
                  + " legislation manuscript map motion_picture musical_score pamphlet"
                  + " paper-conference patent performance periodical personal_communication post"
                  + " post-weblog regulation report review review-book software song speech"
                  + " standard thesis treaty webpage")
              .split(" "));

  @Override
  public String name() {
    return "CslReader";
  }

  @Override
  public String lookedFor() {
    return "CSL-JSON (\"type\": \"article-journal\" with \"author\", \"issued\")";
  }

  @Override
  public String mediaType() {
    return "application/vnd.citationstyles.csl+json";
  }

  @Override
  public String renderer() {
    return "csl/1";
  }

  @Override
  public DocumentKind kind() {
    return DocumentKind.RECORD_FILE;
  }

  @Override
  public Recognition recognise(Head head) {
    return RECORDS.recognise(head);
  }

  private static boolean isItem(JsonShape shape, String root) {
    boolean typed = TYPES.contains(shape.value(root, "type"));
    String title = shape.value(root, "title");
    boolean titled = !title.isEmpty() && !title.equals("[") && !title.equals("{");
    boolean bibliographic =
        Stream.of(
                "author[].family",
                "author[].literal",
                "editor[].family",
                "issued.date-parts",
                "issued.raw",
                "issued.literal",
                "container-title",
                "DOI",
                "ISBN")
            .anyMatch(f -> shape.has(root, f));
    return typed && titled && bibliographic && !shape.value(root, "container-title").equals("[");
  }

  @Override
  public void read(RecordInput input, RecordSink sink) throws IOException {
    RECORDS.papers(input, sink, "csl", (record, draft) -> new CslFields(record, draft).write());
  }
}
