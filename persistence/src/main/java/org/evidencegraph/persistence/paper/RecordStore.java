package org.evidencegraph.persistence.paper;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.evidencegraph.intake.ImportedDocument;
import org.evidencegraph.persistence.column.Batches;
import org.evidencegraph.persistence.database.Database;
import org.evidencegraph.persistence.provenance.DocumentParts;
import org.springframework.stereotype.Component;

/**
 * What documents say about papers, as said, and which of it may be about the same. What the records
 * denote is decided by {@code PaperStore}.
 */
@Component
public class RecordStore implements DocumentParts {
  private final EntityManager entities;
  private final Database database;

  RecordStore(EntityManager entities, Database database) {
    this.entities = entities;
    this.database = database;
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
   * Records that are tied together.
   *
   * @param rows those that are written already
   * @param crowded keys that so many held papers share that they tell nothing
   */
  record Component(List<SourceRecordRow> rows, Set<String> crowded) {}

  /** The seeds, and every record that is tied to them or to drafts by shared keys, however far. */
  Component component(Seeds seeds, Drafts drafts) {
    Set<UUID> known = new HashSet<>(seeds.records);
    known.addAll(ids("select r.id from SourceRecordRow r where r.paperId in (:ids)", seeds.papers));
    Set<String> next = new HashSet<>(seeds.keys);
    next.addAll(drafts.keys());
    next.addAll(keysOf(known));
    Crowds crowds = new Crowds(drafts.heldByKey(), held(seeds.records));
    Set<String> asked = new HashSet<>();
    while (!next.isEmpty()) {
      asked.addAll(next);
      Set<UUID> found = recordsWith(crowds.open(used(next)));
      found.removeAll(known);
      known.addAll(found);
      next = keysOf(found);
      next.removeAll(asked);
    }
    return new Component(
        Batches.select(
            entities, "from SourceRecordRow r where r.id in (:ids)", SourceRecordRow.class, known),
        crowds.crowded());
  }

  /** Those of the keys that any record has, and how many live records of held papers. */
  private Map<String, Integer> used(Set<String> keys) {
    Map<String, Integer> counts = new HashMap<>();
    database.select(
        """
        select match_key, count(case when held and live then 1 end) from record_match_key
        where match_key = any(?) group by match_key
        """,
        "varchar",
        keys,
        row -> counts.put(row.getString(1), row.getInt(2)));
    return counts;
  }

  private Map<String, Integer> held(Set<UUID> records) {
    Map<String, Integer> counts = new HashMap<>();
    database.select(
        """
        select match_key from record_match_key where record_id = any(?) and held and live
        """,
        "uuid",
        records,
        row -> counts.merge(row.getString(1), 1, Integer::sum));
    return counts;
  }

  private Set<UUID> recordsWith(Set<String> keys) {
    return new HashSet<>(
        database.select(
            "select record_id from record_match_key where match_key = any(?)",
            "varchar",
            keys,
            row -> row.getObject(1, UUID.class)));
  }

  private Set<String> keysOf(Collection<UUID> records) {
    return new HashSet<>(
        database.select(
            "select match_key from record_match_key where record_id = any(?)",
            "uuid",
            records,
            row -> row.getString(1)));
  }

  private Set<UUID> ids(String hql, Collection<?> of) {
    return new HashSet<>(Batches.select(entities, hql, UUID.class, of));
  }
}
