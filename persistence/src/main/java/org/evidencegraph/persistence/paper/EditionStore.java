package org.evidencegraph.persistence.paper;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.evidencegraph.intake.ImportedDocument;
import org.evidencegraph.intake.ImportedPaper;
import org.evidencegraph.paper.Edition;
import org.evidencegraph.persistence.column.Batches;
import org.evidencegraph.persistence.column.CodePoints;
import org.evidencegraph.persistence.column.NodeIds;
import org.evidencegraph.persistence.database.Inserts;
import org.evidencegraph.persistence.provenance.DocumentParts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes editions, and tells which records of a database are its newest. */
@Component
public class EditionStore implements DocumentParts {
  private final EntityManager entities;
  private final Inserts inserts;

  EditionStore(EntityManager entities, Inserts inserts) {
    this.entities = entities;
    this.inserts = inserts;
  }

  @Override
  public List<String> rows() {
    return List.of("EditionRow");
  }

  @Override
  public List<String> rowsWithLive() {
    return List.of();
  }

  @Override
  public List<String> liveOfRecords() {
    return List.of();
  }

  /** Withdrawals stand after the records of their slice and before those of the next. */
  public Set<UUID> write(ImportedDocument document) {
    Map<UUID, EditionRow> rows = new LinkedHashMap<>();
    UUID id = NodeIds.bits(document.id());
    long place = 2L * document.slice().firstRecord();
    for (ImportedPaper paper : document.records()) {
      if (paper.edition() != null) {
        UUID record = NodeIds.bits(paper.record().key());
        add(rows, row(id, paper.edition(), record, place));
      }
      place += 2;
    }
    place += 2L * document.studies().size() - 1;
    for (Edition withdrawn : document.withdrawn()) {
      add(rows, row(id, withdrawn, null, place));
    }
    inserts.write(rows.values());
    return rows.values().stream().map(row -> row.editionKey).collect(Collectors.toSet());
  }

  private static void add(Map<UUID, EditionRow> rows, EditionRow row) {
    rows.put(row.id, row);
  }

  private static EditionRow row(UUID document, Edition edition, @Nullable UUID record, long place) {
    EditionRow row = new EditionRow();
    row.documentId = document;
    row.recordId = record;
    row.editionKey =
        NodeIds.bits("edn", new UUID(0, 0), edition.series() + '/' + edition.accession());
    row.id = NodeIds.bits("edn", row.documentId, address(edition, record, place));
    row.series = edition.series();
    row.accession = edition.accession();
    row.version = edition.version();
    row.place = place;
    return row;
  }

  private static String address(Edition edition, @Nullable UUID record, long place) {
    return record == null
        ? edition.series() + '/' + edition.accession() + '/' + edition.version() + '@' + place
        : record.toString();
  }

  /** What a document's editions are editions of. */
  public Set<UUID> keysOf(UUID document) {
    return new HashSet<>(
        entities
            .createQuery(
                "select distinct e.editionKey from EditionRow e where e.documentId = :document",
                UUID.class)
            .setParameter("document", document)
            .getResultList());
  }

  /**
   * Records of live documents that are not what they should be.
   *
   * @param toHide live, though a newer edition or a withdrawal has come
   * @param toShow not live, though it is the newest
   * @param outdated of records that are not written yet, those that are not the newest
   */
  public record Verdict(Set<UUID> toHide, Set<UUID> toShow, Set<UUID> outdated) {}

  /** An edition in a live document, with the first of that document's names. */
  private record Held(
      UUID id,
      UUID key,
      @Nullable UUID record,
      int version,
      String name,
      long place,
      @Nullable Boolean live) {
    static final Comparator<Held> OLDEST_FIRST =
        Comparator.comparingInt(Held::version)
            .thenComparing(Held::name, CodePoints.ORDER)
            .thenComparingLong(Held::place)
            .thenComparing(Held::id);
  }

  public Verdict decide(Collection<UUID> keys) {
    entities.flush();
    Map<UUID, Held> editions = new HashMap<>();
    Batches.select(
            entities,
            """
            select e.id, e.editionKey, e.recordId, e.version, n.name, e.place, r.live
            from EditionRow e join DocumentRow d on d.id = e.documentId
            join DocumentNameRow n on n.documentId = e.documentId and n.inUse = true
            left join SourceRecordRow r on r.id = e.recordId
            where d.live = true and e.editionKey in (:ids)
            """,
            Held.class,
            keys)
        .forEach(held -> editions.merge(held.id, held, EditionStore::ofFirstName));
    Map<UUID, Held> newest = new HashMap<>();
    editions
        .values()
        .forEach(
            e -> newest.merge(e.key, e, (a, b) -> Held.OLDEST_FIRST.compare(a, b) < 0 ? b : a));
    Verdict verdict = new Verdict(new HashSet<>(), new HashSet<>(), new HashSet<>());
    for (Held edition : editions.values()) {
      boolean isNewest = newest.get(edition.key) == edition;
      if (edition.record != null && edition.live == null && !isNewest) {
        verdict.outdated.add(edition.record);
      } else if (edition.record != null && edition.live != null && edition.live != isNewest) {
        (isNewest ? verdict.toShow : verdict.toHide).add(edition.record);
      }
    }
    return verdict;
  }

  private static Held ofFirstName(Held a, Held b) {
    return CodePoints.ORDER.compare(a.name, b.name) <= 0 ? a : b;
  }
}
