package org.evidencegraph.persistence.reference;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.evidencegraph.identifier.Identifier;
import org.evidencegraph.intake.ImportedDocument;
import org.evidencegraph.intake.ImportedPaper;
import org.evidencegraph.intake.ImportedReference;
import org.evidencegraph.paper.Bibliography;
import org.evidencegraph.persistence.column.Batches;
import org.evidencegraph.persistence.column.NodeIds;
import org.evidencegraph.persistence.column.Place;
import org.evidencegraph.persistence.column.SortText;
import org.evidencegraph.persistence.database.Inserts;
import org.evidencegraph.persistence.paper.Drafts;
import org.evidencegraph.persistence.paper.PaperStore.Citation;
import org.evidencegraph.persistence.paper.PaperStore.Renewal;
import org.evidencegraph.persistence.provenance.DocumentParts;
import org.springframework.stereotype.Component;

/** Writes references, and keeps for them which papers cite and are cited. */
@Component
public class ReferenceStore implements DocumentParts {
  private final EntityManager entities;
  private final Inserts inserts;

  ReferenceStore(EntityManager entities, Inserts inserts) {
    this.entities = entities;
    this.inserts = inserts;
  }

  @Override
  public List<String> rows() {
    return List.of("ReferenceRow");
  }

  @Override
  public List<String> rowsWithLive() {
    return rows();
  }

  @Override
  public List<String> liveOfRecords() {
    return List.of("update ReferenceRow x set x.live = :live where x.recordId in (:ids)");
  }

  /** Writes the references of all papers of a document, or of a slice. */
  public void write(ImportedDocument document, Drafts drafts, Renewal renewal) {
    UUID id = NodeIds.bits(document.id());
    List<ReferenceRow> rows = new ArrayList<>();
    for (ImportedPaper paper : document.records()) {
      UUID record = NodeIds.bits(paper.record().key());
      for (ImportedReference reference : paper.references()) {
        ReferenceRow row = toRow(reference);
        row.documentId = id;
        row.recordId = record;
        row.citingPaperId = drafts.paperOf(record);
        row.citedPaperId = drafts.paperOf(row.citedRecordId);
        row.live = drafts.isLive(record);
        row.shown = renewal.referenceLists().contains(record);
        rows.add(row);
      }
    }
    inserts.write(rows);
  }

  private static ReferenceRow toRow(ImportedReference reference) {
    Bibliography said = reference.cited().said();
    ReferenceRow row = new ReferenceRow();
    row.id = NodeIds.bits(reference.id());
    row.citedRecordId = NodeIds.bits(reference.cited().key());
    row.ordinal = reference.ordinal();
    row.number = reference.number();
    row.unstructured = reference.unstructured();
    row.span = Place.of(reference.span());
    row.links = reference.links();
    row.titleFolded = SortText.folded(said.title());
    row.containerFolded = SortText.folded(said.containerTitle());
    row.issuedYear = said.issued() == null ? null : said.issued().year();
    row.doi = said.doi().map(Identifier::value).orElse(null);
    return row;
  }

  /** Brings references and citations in line with papers that have changed. */
  public void renew(Renewal renewal) {
    followRecords(renewal.moved());
    show(renewal);
    renewCitations(renewal);
  }

  private void followRecords(Set<UUID> records) {
    Batches.change(
        entities,
        """
        update ReferenceRow r
        set r.citingPaperId = (select s.paperId from SourceRecordRow s where s.id = r.recordId)
        where r.recordId in (:ids)
        """,
        records);
    Batches.change(
        entities,
        """
        update ReferenceRow r
        set r.citedPaperId = (select s.paperId from SourceRecordRow s where s.id = r.citedRecordId)
        where r.citedRecordId in (:ids)
        """,
        records);
    Batches.change(
        entities,
        """
        update ListedPaperRow l
        set l.paperId = (select s.paperId from SourceRecordRow s where s.id = l.recordId)
        where l.recordId in (:ids)
        """,
        records);
    Batches.change(
        entities,
        """
        update ListedPaperRow l
        set l.otherPaperId = (select s.paperId from SourceRecordRow s where s.id = l.otherRecordId)
        where l.otherRecordId in (:ids)
        """,
        records);
  }

  private void show(Renewal renewal) {
    Set<UUID> hidden = new HashSet<>(renewal.records());
    hidden.removeAll(renewal.referenceLists());
    Set<UUID> shown = new HashSet<>(renewal.records());
    shown.retainAll(renewal.referenceLists());
    Batches.change(
        entities,
        "update ReferenceRow r set r.shown = false where r.shown = true and r.recordId in (:ids)",
        hidden);
    Batches.change(
        entities,
        "update ReferenceRow r set r.shown = true where r.shown = false and r.recordId in (:ids)",
        shown);
  }

  /**
   * Citations from and to papers whose records have changed are made anew, those of new records are
   * added, and everybody's counts that this touches are made anew.
   */
  private void renewCitations(Renewal renewal) {
    Set<UUID> papers = renewal.papers();
    Set<UUID> counted = new HashSet<>(papers);
    counted.addAll(citedBy(papers));
    Batches.change(entities, "delete from CitationRow c where c.citingPaperId in (:ids)", papers);
    Batches.change(entities, "delete from CitationRow c where c.citedPaperId in (:ids)", papers);
    Batches.change(entities, FROM_REFERENCES.formatted("r.citingPaperId in (:ids)"), papers);
    Batches.change(entities, FROM_REFERENCES.formatted("r.citedPaperId in (:ids)"), papers);
    Batches.change(entities, FROM_LISTINGS.formatted("l.paperId in (:ids)"), papers);
    Batches.change(entities, FROM_LISTINGS.formatted("l.otherPaperId in (:ids)"), papers);
    counted.addAll(citedBy(papers));
    counted.addAll(add(renewal));
    Batches.change(
        entities,
        """
        update PaperRow p set p.citationCount =
          cast((select count(*) from CitationRow c where c.citedPaperId = p.id) as Integer)
        where p.id in (:ids)
        """,
        counted);
  }

  /** Returns the papers that were there before and are cited by one more. */
  private Set<UUID> add(Renewal renewal) {
    Set<UUID> cited = new HashSet<>();
    List<CitationRow> rows = new ArrayList<>();
    Set<Citation> known = knownAmong(renewal);
    for (Citation citation : renewal.citations()) {
      boolean made =
          known.contains(citation)
              || renewal.papers().contains(citation.citing())
              || renewal.papers().contains(citation.cited());
      if (!made) {
        CitationRow row = new CitationRow();
        row.citingPaperId = citation.citing();
        row.citedPaperId = citation.cited();
        rows.add(row);
        if (renewal.older().contains(citation.cited())) {
          cited.add(citation.cited());
        }
      }
    }
    inserts.write(rows);
    return cited;
  }

  /** A citation can only be known where both papers are. */
  private Set<Citation> knownAmong(Renewal renewal) {
    Set<UUID> citing = new HashSet<>();
    for (Citation citation : renewal.citations()) {
      if (renewal.older().contains(citation.citing())
          && renewal.older().contains(citation.cited())) {
        citing.add(citation.citing());
      }
    }
    Set<Citation> known = new HashSet<>();
    Batches.select(
            entities,
            "select c.citingPaperId, c.citedPaperId from CitationRow c where c.citingPaperId in"
                + " (:ids)",
            Object[].class,
            citing)
        .forEach(row -> known.add(new Citation((UUID) row[0], (UUID) row[1])));
    return known;
  }

  private Set<UUID> citedBy(Set<UUID> papers) {
    return new HashSet<>(
        Batches.select(
            entities,
            "select c.citedPaperId from CitationRow c where c.citingPaperId in (:ids)",
            UUID.class,
            papers));
  }

  private static final String FROM_REFERENCES =
      """
      insert into CitationRow (citingPaperId, citedPaperId)
      select distinct r.citingPaperId, r.citedPaperId from ReferenceRow r
      where r.live = true and r.citingPaperId is not null and r.citedPaperId is not null
      and r.citingPaperId <> r.citedPaperId and %s
      and not exists (
        select 1 from CitationRow c
        where c.citingPaperId = r.citingPaperId and c.citedPaperId = r.citedPaperId)
      """;

  private static final String FROM_LISTINGS =
      """
      insert into CitationRow (citingPaperId, citedPaperId)
      select distinct l.otherPaperId, l.paperId from ListedPaperRow l
      where l.live = true and l.relation = CITED_BY and l.paperId is not null and l.otherPaperId is not null
      and l.paperId <> l.otherPaperId and %s
      and not exists (
        select 1 from CitationRow c
        where c.citingPaperId = l.otherPaperId and c.citedPaperId = l.paperId)
      """;
}
