package org.evidencegraph.importer.pubmedxml;

import java.io.IOException;
import java.util.Set;
import org.evidencegraph.identifier.Pmid;
import org.evidencegraph.importer.format.Recognition;
import org.evidencegraph.importer.record.Head;
import org.evidencegraph.importer.record.RecordDraft;
import org.evidencegraph.importer.record.RecordFormat;
import org.evidencegraph.importer.record.RecordInput;
import org.evidencegraph.importer.record.RecordSink;
import org.evidencegraph.importer.xml.XmlElement;
import org.evidencegraph.importer.xml.XmlRecords;
import org.evidencegraph.paper.Edition;
import org.evidencegraph.provenance.DocumentKind;
import org.evidencegraph.provenance.Severity;
import org.jspecify.annotations.Nullable;

/** Reads PubMed XML, as E-utilities, the web site and the yearly baseline hand it out. */
public final class PubMedXmlReader implements RecordFormat {
  private static final Set<String> RECORDS =
      Set.of("PubmedArticle", "PubmedBookArticle", "DeleteCitation", "DeleteDocument");

  private static final Set<String> BARE = Set.of("MedlineCitation", "DeleteCitation");

  private static final Set<String> ROOTS =
      Set.of(
          "PubmedArticleSet",
          "PubmedBookArticleSet",
          "PubmedArticle",
          "PubmedBookArticle",
          "DeleteCitation",
          "MedlineCitationSet",
          "MedlineCitation");

  @Override
  public String name() {
    return "PubMedXmlReader";
  }

  @Override
  public String lookedFor() {
    return "PubMed XML (<PubmedArticleSet> or <PubmedArticle>)";
  }

  @Override
  public String mediaType() {
    return "application/xml";
  }

  @Override
  public String renderer() {
    return "pubmed-xml/1";
  }

  @Override
  public DocumentKind kind() {
    return DocumentKind.RECORD_FILE;
  }

  @Override
  public Recognition recognise(Head head) {
    return XmlRecords.firstElements(head).stream().limit(3).anyMatch(ROOTS::contains)
        ? Recognition.of(1, 1)
        : Recognition.NONE;
  }

  @Override
  public void read(RecordInput input, RecordSink sink) throws IOException {
    XmlRecords.read(input, sink, bare(input) ? BARE : RECORDS, record -> read(record, sink));
  }

  // MEDLINE's own files of former years have citations without PubMed's wrapping
  private static boolean bare(RecordInput input) throws IOException {
    try (var bytes = input.bytes().open()) {
      Head head = new Head(bytes.readNBytes(Head.BYTES));
      return XmlRecords.firstElements(head).stream()
          .limit(2)
          .anyMatch(n -> n.equals("MedlineCitationSet") || n.equals("MedlineCitation"));
    }
  }

  private static void read(XmlElement record, RecordSink sink) {
    switch (record.name()) {
      case "DeleteCitation", "DeleteDocument" ->
          record.elements("PMID").forEach(id -> withdraw(id, sink));
      case "PubmedBookArticle" -> paper(record, pmid(record, "BookDocument"), sink);
      case "MedlineCitation" -> paper(record, record.find("PMID").orElse(null), sink);
      default -> paper(record, pmid(record, "MedlineCitation"), sink);
    }
  }

  private static @Nullable XmlElement pmid(XmlElement record, String part) {
    return record.find(part, "PMID").orElse(null);
  }

  private static void withdraw(XmlElement id, RecordSink sink) {
    Edition edition = edition(id);
    if (edition == null) {
      sink.problem(
          "NO_PMID",
          Severity.WARNING,
          "line %d: \"%s\" is no PMID; nothing is withdrawn".formatted(id.line(), id.text()));
    } else {
      sink.withdraw(edition);
    }
  }

  private static @Nullable Edition edition(@Nullable XmlElement id) {
    Pmid pmid = id == null ? null : Pmid.parse(id.text()).orElse(null);
    return pmid == null || id == null ? null : new Edition("pubmed", pmid.value(), version(id));
  }

  private static int version(XmlElement id) {
    String version = id.attribute("Version");
    return version != null && version.matches("[1-9]\\d{0,3}") ? Integer.parseInt(version) : 1;
  }

  private static void paper(XmlElement record, @Nullable XmlElement id, RecordSink sink) {
    Edition edition = edition(id);
    String address =
        edition == null
            ? "line/" + record.line()
            : "pmid/" + edition.accession() + "." + edition.version();
    RecordDraft draft = sink.paper(address);
    if (edition != null) {
      draft.edition(edition);
    }
    new PubMedRecord(record, draft).read();
    if (draft.isEmpty()) {
      sink.problem(
          "EMPTY_RECORD",
          Severity.WARNING,
          "line %d: a record without PMID and title is left out".formatted(record.line()));
    } else {
      sink.add(draft);
    }
  }
}
