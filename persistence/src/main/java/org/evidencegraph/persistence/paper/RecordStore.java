package org.evidencegraph.persistence.paper;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.evidencegraph.identity.MatchKeys;
import org.evidencegraph.intake.ImportedPaper;
import org.evidencegraph.intake.ImportedReference;
import org.evidencegraph.intake.ImportedRelation;
import org.evidencegraph.paper.SourceRecord;
import org.evidencegraph.persistence.column.Batches;
import org.evidencegraph.persistence.column.NodeIds;
import org.evidencegraph.persistence.provenance.DocumentParts;
import org.evidencegraph.reference.ResolutionStatus;
import org.springframework.stereotype.Component;

/**
 * Writes what documents say about papers, as said. What the records denote is decided by {@code
 * PaperStore}.
 */
@Component
public class RecordStore implements DocumentParts {
  private final EntityManager entities;

  RecordStore(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public List<String> rows() {
    return List.of("ListedPaperRow", "MatchKeyRow", "SourceRecordRow");
  }

  @Override
  public List<String> rowsWithLive() {
    return List.of("ListedPaperRow", "SourceRecordRow");
  }

  /**
   * Records where identity has to be decided anew.
   *
   * @param keys under which others may find them
   * @param papers that they denoted before
   */
  public record Seeds(Set<UUID> records, Set<String> keys, Set<UUID> papers) {
    public static Seeds none() {
      return new Seeds(new HashSet<>(), new HashSet<>(), new HashSet<>());
    }
  }

  /** All records of a document as it is stored. */
  public void addSeeds(UUID document, Seeds seeds) {
    for (Object[] row :
        entities
            .createQuery(
                "select r.id, r.paperId from SourceRecordRow r where r.documentId = :document",
                Object[].class)
            .setParameter("document", document)
            .getResultList()) {
      seeds.records.add((UUID) row[0]);
      if (row[1] instanceof UUID paper) {
        seeds.papers.add(paper);
      }
    }
    seeds.keys.addAll(
        entities
            .createQuery(
                "select distinct k.matchKey from MatchKeyRow k where k.documentId = :document",
                String.class)
            .setParameter("document", document)
            .getResultList());
  }

  /**
   * Writes the records of a document: about its own papers, about cited ones and about listed ones.
   */
  public void write(UUID document, List<ImportedPaper> papers, boolean live) {
    int sortNo = 0;
    for (ImportedPaper paper : papers) {
      write(document, paper.record(), sortNo++, live);
      for (ImportedReference reference : paper.references()) {
        write(document, reference.cited(), sortNo++, live);
      }
      int listed = 0;
      for (ImportedRelation relation : paper.related()) {
        write(document, relation.other(), sortNo++, live);
        entities.persist(listed(document, paper, relation, listed++, live));
      }
    }
    entities.flush();
  }

  private void write(UUID document, SourceRecord record, int sortNo, boolean live) {
    SourceRecordRow row = new SourceRecordRow();
    row.id = NodeIds.bits(record.key());
    row.documentId = document;
    row.sortNo = sortNo;
    row.knownFrom = record.knownFrom();
    row.live = live;
    row.described = record.said();
    row.extraction = record.extraction();
    row.status = ResolutionStatus.UNRESOLVED;
    entities.persist(row);
    MatchKeys.of(record).forEach(key -> writeKey(row, key));
  }

  private void writeKey(SourceRecordRow record, String key) {
    MatchKeyRow row = new MatchKeyRow();
    row.matchKey = key;
    row.recordId = record.id;
    row.documentId = record.documentId;
    entities.persist(row);
  }

  private static ListedPaperRow listed(
      UUID document, ImportedPaper paper, ImportedRelation relation, int sortNo, boolean live) {
    ListedPaperRow row = new ListedPaperRow();
    row.otherRecordId = NodeIds.bits(relation.other().key());
    row.id = NodeIds.bits("lst", row.otherRecordId, relation.relation().name());
    row.documentId = document;
    row.recordId = NodeIds.bits(paper.record().key());
    row.sortNo = sortNo;
    row.relation = relation.relation();
    row.relationSort = relation.relation().ordinal();
    row.live = live;
    return row;
  }

  /** The seeds and every record that is tied to them by shared keys, however far. */
  List<SourceRecordRow> component(Seeds seeds) {
    Set<UUID> known = new HashSet<>(seeds.records);
    known.addAll(ids("select r.id from SourceRecordRow r where r.paperId in (:ids)", seeds.papers));
    Set<String> asked = new HashSet<>();
    Set<String> next = new HashSet<>(seeds.keys);
    next.addAll(keysOf(known));
    while (!next.isEmpty()) {
      asked.addAll(next);
      Set<UUID> found =
          ids("select distinct k.recordId from MatchKeyRow k where k.matchKey in (:ids)", next);
      found.removeAll(known);
      known.addAll(found);
      next = keysOf(found);
      next.removeAll(asked);
    }
    return Batches.select(
        entities, "from SourceRecordRow r where r.id in (:ids)", SourceRecordRow.class, known);
  }

  private Set<UUID> ids(String hql, Collection<?> of) {
    return new HashSet<>(Batches.select(entities, hql, UUID.class, of));
  }

  private Set<String> keysOf(Collection<UUID> records) {
    return new HashSet<>(
        Batches.select(
            entities,
            "select distinct k.matchKey from MatchKeyRow k where k.recordId in (:ids)",
            String.class,
            records));
  }
}
