package org.evidencegraph.persistence.paper;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.evidencegraph.identity.MatchKeys;
import org.evidencegraph.intake.ImportedDocument;
import org.evidencegraph.intake.ImportedPaper;
import org.evidencegraph.intake.ImportedReference;
import org.evidencegraph.intake.ImportedRelation;
import org.evidencegraph.intake.ImportedStudy;
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
    return List.of("ListedPaperRow", "MatchKeyRow", "SourceRecordRow");
  }

  @Override
  public List<String> liveOfRecords() {
    List<String> updates = new ArrayList<>();
    for (String records :
        List.of(
            "(:ids)",
            "(select r.citedRecordId from ReferenceRow r where r.recordId in (:ids))",
            "(select l.otherRecordId from ListedPaperRow l where l.recordId in (:ids))")) {
      updates.add("update SourceRecordRow x set x.live = :live where x.id in " + records);
      updates.add("update MatchKeyRow x set x.live = :live where x.recordId in " + records);
    }
    updates.add("update ListedPaperRow x set x.live = :live where x.recordId in (:ids)");
    return updates;
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

    public void addAll(Seeds others) {
      records.addAll(others.records);
      keys.addAll(others.keys);
      papers.addAll(others.papers);
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

  /** Some records with those that they cite and list. */
  public void addSeeds(Set<UUID> records, Seeds seeds) {
    Set<UUID> all = new HashSet<>(records);
    all.addAll(
        ids("select r.citedRecordId from ReferenceRow r where r.recordId in (:ids)", records));
    all.addAll(
        ids("select l.otherRecordId from ListedPaperRow l where l.recordId in (:ids)", records));
    seeds.records.addAll(all);
    seeds.papers.addAll(
        ids(
            "select r.paperId from SourceRecordRow r where r.paperId is not null and r.id in"
                + " (:ids)",
            all));
    seeds.keys.addAll(keysOf(all));
  }

  /** How many records a document, or slice, brings. */
  public static int count(ImportedDocument document) {
    int own =
        document.records().stream()
            .mapToInt(paper -> 1 + paper.references().size() + paper.related().size())
            .sum();
    return own + document.studies().stream().mapToInt(study -> study.papers().size()).sum();
  }

  /**
   * Writes the records of a document, or of a slice: about its own papers, about cited ones and
   * about listed ones.
   *
   * @param first number of the first row
   * @return what was written
   */
  public Seeds write(ImportedDocument imported, int first, boolean live) {
    UUID document = NodeIds.bits(imported.id());
    Seeds seeds = Seeds.none();
    int sortNo = first;
    for (ImportedPaper paper : imported.records()) {
      write(document, paper.record(), sortNo++, live, seeds);
      for (ImportedReference reference : paper.references()) {
        write(document, reference.cited(), sortNo++, live, seeds);
      }
      int listed = 0;
      for (ImportedRelation relation : paper.related()) {
        write(document, relation.other(), sortNo++, live, seeds);
        entities.persist(listed(document, paper, relation, listed++, live));
      }
    }
    for (ImportedStudy study : imported.studies()) {
      for (ImportedStudy.StudyPaper paper : study.papers()) {
        write(document, paper.paper(), sortNo++, live, seeds);
      }
    }
    entities.flush();
    return seeds;
  }

  private void write(UUID document, SourceRecord record, int sortNo, boolean live, Seeds seeds) {
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
    Set<String> keys = MatchKeys.of(record);
    keys.forEach(key -> writeKey(row, key));
    seeds.records.add(row.id);
    seeds.keys.addAll(keys);
  }

  private void writeKey(SourceRecordRow record, String key) {
    MatchKeyRow row = new MatchKeyRow();
    row.matchKey = key;
    row.recordId = record.id;
    row.documentId = record.documentId;
    row.held = record.knownFrom.isHeld();
    row.live = record.live;
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
