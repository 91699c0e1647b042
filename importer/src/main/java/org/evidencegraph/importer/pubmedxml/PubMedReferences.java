package org.evidencegraph.importer.pubmedxml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evidencegraph.identifier.Doi;
import org.evidencegraph.identifier.Identifier;
import org.evidencegraph.identifier.Pmcid;
import org.evidencegraph.identifier.Pmid;
import org.evidencegraph.importer.medline.MedlineText;
import org.evidencegraph.importer.record.CitedEntry;
import org.evidencegraph.importer.record.RecordDraft;
import org.evidencegraph.importer.reference.ReferenceRecords;
import org.evidencegraph.importer.reference.ReferenceText;
import org.evidencegraph.importer.xml.XmlElement;
import org.evidencegraph.paper.Bibliography;
import org.jspecify.annotations.Nullable;

/** The reference list: as publishers send it, or as PMC counted it out in former years. */
final class PubMedReferences {
  private PubMedReferences() {}

  static void read(XmlElement record, XmlElement citation, RecordDraft draft) {
    List<XmlElement> entries = new ArrayList<>();
    record.all("PubmedData", "ReferenceList").forEach(l -> collect(l, entries));
    citation.elements("ReferenceList").forEach(l -> collect(l, entries));
    if (entries.isEmpty()) {
      citation.all("CommentsCorrectionsList", "CommentsCorrections").stream()
          .filter(c -> c.has("RefType", "Cites"))
          .forEach(c -> draft.reference(cited(c)));
    }
    entries.forEach(e -> draft.reference(entry(e)));
  }

  private static void collect(XmlElement list, List<XmlElement> entries) {
    for (XmlElement child : list.elements()) {
      if (child.is("Reference")) {
        entries.add(child);
      } else if (child.is("ReferenceList")) {
        collect(child, entries);
      }
    }
  }

  private static CitedEntry entry(XmlElement reference) {
    List<Identifier> ids = new ArrayList<>();
    reference.all("ArticleIdList", "ArticleId").forEach(id -> identifier(id).ifPresent(ids::add));
    String printed = printed(reference.text("Citation"), ids);
    Bibliography said = ReferenceRecords.said(ReferenceText.parse(printed), null);
    return new CitedEntry(null, null, printed, said.withIdentifiers(ids), List.of());
  }

  private static Optional<? extends Identifier> identifier(XmlElement id) {
    return switch (String.valueOf(id.attribute("IdType"))) {
      case "pubmed" -> Pmid.parse(id.text());
      case "doi" -> Doi.parse(id.text());
      case "pmc", "pmcid" -> Pmcid.parse(id.text());
      default -> Optional.empty();
    };
  }

  // an entry may be nothing but its numbers
  private static String printed(@Nullable String citation, List<Identifier> ids) {
    return citation != null
        ? citation
        : ids.isEmpty() ? "" : ids.getFirst().scheme() + ": " + ids.getFirst().value();
  }

  private static CitedEntry cited(XmlElement note) {
    String source = note.text("RefSource");
    List<Identifier> ids = new ArrayList<>();
    Optional.ofNullable(note.text("PMID")).flatMap(Pmid::parse).ifPresent(ids::add);
    String printed = printed(source, ids);
    Bibliography said = MedlineText.source(printed).build();
    return new CitedEntry(null, null, printed, said.withIdentifiers(ids), List.of());
  }
}
