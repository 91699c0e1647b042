package org.evidencegraph.importer.jats;

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
import org.evidencegraph.paper.KnownFrom;
import org.evidencegraph.provenance.DocumentKind;
import org.evidencegraph.provenance.Severity;

/** Reads article XML: one article, or a set of them. */
public final class JatsReader implements RecordFormat {
  private static final Set<String> FRONT =
      Set.of("front", "journal-meta", "article-meta", "front-stub");

  @Override
  public String name() {
    return "JatsReader";
  }

  @Override
  public String lookedFor() {
    return "JATS XML (<article> with <front>)";
  }

  @Override
  public String mediaType() {
    return "application/xml";
  }

  @Override
  public String renderer() {
    return "jats/1";
  }

  @Override
  public DocumentKind kind() {
    return DocumentKind.PAPER_PAGE;
  }

  @Override
  public Recognition recognise(Head head) {
    List<String> names = XmlRecords.firstElements(head);
    int article = names.indexOf("article");
    boolean page = names.contains("html") || names.contains("body") && !names.contains("front");
    boolean front = article >= 0 && names.stream().skip(article).anyMatch(FRONT::contains);
    return front && !page ? Recognition.of(1, 1) : Recognition.NONE;
  }

  @Override
  public void read(RecordInput input, RecordSink sink) throws IOException {
    XmlRecords.read(input, sink, Set.of("article"), "front", article -> read(article, sink));
  }

  private static void read(XmlElement article, RecordSink sink) {
    RecordDraft draft = sink.paper(address(article)).knownFrom(KnownFrom.CAPTURE);
    JatsFront.read(article, draft);
    JatsReferences references = JatsReferences.of(article);
    new JatsBody(article, references, draft).read();
    references.addTo(draft);
    if (draft.isEmpty()) {
      sink.problem(
          "EMPTY_RECORD",
          Severity.WARNING,
          "line %d: an article without title and identifiers is left out"
              .formatted(article.line()));
    } else {
      sink.add(draft);
    }
  }

  private static String address(XmlElement article) {
    for (String type : List.of("pmcid", "pmc", "doi", "pmid", "publisher-id")) {
      for (XmlElement id : article.all("front", "article-meta", "article-id")) {
        if (id.has("pub-id-type", type) && !id.text().isEmpty()) {
          return "article/" + id.text();
        }
      }
    }
    return "article/1";
  }
}
