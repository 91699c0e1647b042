package org.evidencegraph.persistence.paper;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.evidencegraph.identifier.Identifier;
import org.evidencegraph.paper.Author;
import org.evidencegraph.paper.Keyword;
import org.evidencegraph.paper.SourceRecord;
import org.evidencegraph.persistence.column.Batches;
import org.evidencegraph.persistence.column.NodeIds;
import org.evidencegraph.persistence.paper.RecordStore.Seeds;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Decides which records are one paper and writes papers as projections of their records: whole,
 * never patched.
 */
@Component
public class PaperStore {
  private final EntityManager entities;
  private final RecordStore records;
  private final PaperMapper mapper;

  PaperStore(EntityManager entities, RecordStore records, PaperMapper mapper) {
    this.entities = entities;
    this.records = records;
    this.mapper = mapper;
  }

  /**
   * What has changed, for those who keep something for each paper or record.
   *
   * @param records of all papers below, and those that denote none any more
   * @param papers written anew or gone
   * @param referenceLists of those records, the ones whose references their paper shows
   * @param texts likewise, for sentences and claims
   */
  public record Renewal(
      Set<UUID> records, Set<UUID> papers, Set<UUID> referenceLists, Set<UUID> texts) {}

  /**
   * Decides about the seeds and all records tied to them, and renews every paper that this changes.
   */
  public Renewal renew(Seeds seeds) {
    List<SourceRecordRow> component = records.component(seeds);
    Assignment assignment = Assignment.of(component.stream().map(Known::new).toList());
    return write(component, assignment, seeds);
  }

  private final class Known implements Assignment.Member {
    private final SourceRecordRow row;
    private final SourceRecord record;

    Known(SourceRecordRow row) {
      this.row = row;
      this.record = mapper.toRecord(row);
    }

    @Override
    public SourceRecord record() {
      return record;
    }

    @Override
    public boolean live() {
      return row.live;
    }
  }

  private Renewal write(List<SourceRecordRow> component, Assignment assignment, Seeds seeds) {
    Set<UUID> dirty = new HashSet<>(seeds.papers());
    Map<UUID, UUID> moved = new HashMap<>();
    Set<UUID> changed = new HashSet<>(seeds.records());
    for (SourceRecordRow row : component) {
      UUID before = row.paperId;
      assign(row, assignment.of(NodeIds.paperId(row.id)));
      if (!Objects.equals(before, row.paperId) || seeds.records().contains(row.id)) {
        changed.add(row.id);
        add(dirty, before);
        add(dirty, row.paperId);
        if (before != null && row.paperId != null) {
          moved.merge(before, row.paperId, PaperStore::smaller);
        }
      }
    }
    Map<UUID, List<SourceRecordRow>> papers =
        component.stream()
            .filter(row -> row.paperId != null && dirty.contains(row.paperId))
            .collect(Collectors.groupingBy(row -> Objects.requireNonNull(row.paperId)));
    papers.values().forEach(rows -> rows.forEach(row -> changed.add(row.id)));
    papers.values().removeIf(rows -> rows.stream().noneMatch(row -> row.live));
    entities.flush();
    removeLists(dirty);
    Shown shown = shown(papers);
    writePapers(papers, shown);
    writeAliases(component, papers.keySet());
    removePapers(dirty, papers.keySet(), moved);
    entities.flush();
    return new Renewal(
        changed, dirty, Set.copyOf(shown.references.values()), Set.copyOf(shown.texts.values()));
  }

  private static UUID smaller(UUID a, UUID b) {
    return a.compareTo(b) < 0 ? a : b;
  }

  private static void add(Set<UUID> ids, @Nullable UUID id) {
    if (id != null) {
      ids.add(id);
    }
  }

  private static void assign(SourceRecordRow row, Assignment.Denoted denoted) {
    row.paperId = denoted.paper() == null ? null : NodeIds.bits(denoted.paper());
    row.status = denoted.status();
    row.matchMethod = denoted.method();
    row.matchScore = denoted.score();
    row.candidates = denoted.candidates().isEmpty() ? null : denoted.candidates();
    row.reason = denoted.reason();
  }

  /**
   * For each paper the record whose reference list it shows, and the one whose text; none where
   * there are none.
   */
  private record Shown(
      Map<UUID, UUID> references, Map<UUID, UUID> texts, Map<UUID, Integer> size) {}

  private Shown shown(Map<UUID, List<SourceRecordRow>> papers) {
    Set<UUID> held =
        papers.values().stream()
            .flatMap(List::stream)
            .filter(PaperStore::isLiveAndHeld)
            .map(row -> row.id)
            .collect(Collectors.toSet());
    Map<UUID, Integer> references =
        counts(
            "select r.recordId, count(r) from ReferenceRow r where r.recordId in (:ids) group by"
                + " r.recordId",
            held);
    Map<UUID, Integer> claims =
        counts(
            "select s.recordId, count(s) from SentenceRow s where s.claim = true and s.recordId in"
                + " (:ids) group by s.recordId",
            held);
    Map<UUID, Integer> sentences =
        counts(
            "select s.recordId, count(s) from SentenceRow s where s.recordId in (:ids) group by"
                + " s.recordId",
            held);
    Shown shown = new Shown(new HashMap<>(), new HashMap<>(), references);
    papers.forEach(
        (paper, rows) -> {
          List<SourceRecord> best = projection(rows).held();
          most(best, references).ifPresent(id -> shown.references.put(paper, id));
          most(best, claims)
              .or(() -> most(best, sentences))
              .ifPresent(id -> shown.texts.put(paper, id));
        });
    return shown;
  }

  private static boolean isLiveAndHeld(SourceRecordRow row) {
    return row.live && row.knownFrom.isHeld();
  }

  private Map<UUID, Integer> counts(String hql, Set<UUID> ids) {
    Map<UUID, Integer> counts = new HashMap<>();
    Batches.select(entities, hql, Object[].class, ids)
        .forEach(row -> counts.put((UUID) row[0], ((Number) row[1]).intValue()));
    return counts;
  }

  /** The record with the highest count, the better record first; empty where all have none. */
  private static Optional<UUID> most(List<SourceRecord> best, Map<UUID, Integer> counts) {
    return best.stream()
        .map(record -> NodeIds.bits(record.key()))
        .filter(counts::containsKey)
        .sorted(Comparator.comparing((UUID id) -> -counts.getOrDefault(id, 0)))
        .findFirst();
  }

  private Projection projection(Collection<SourceRecordRow> rows) {
    return new Projection(rows.stream().filter(row -> row.live).map(mapper::toRecord).toList());
  }

  private void removeLists(Set<UUID> papers) {
    Batches.change(entities, "delete from PaperAuthorRow a where a.paperId in (:ids)", papers);
    Batches.change(entities, "delete from PaperKeywordRow k where k.paperId in (:ids)", papers);
    Batches.change(entities, "delete from PaperIdentifierRow i where i.paperId in (:ids)", papers);
    Batches.change(entities, "delete from PaperDetailRow d where d.paperId in (:ids)", papers);
  }

  private void writePapers(Map<UUID, List<SourceRecordRow>> papers, Shown shown) {
    Map<UUID, PaperRow> known = new HashMap<>();
    Batches.select(
            entities, "from PaperRow p where p.id in (:ids)", PaperRow.class, papers.keySet())
        .forEach(row -> known.put(row.id, row));
    List<PaperRow> added = new ArrayList<>();
    papers.forEach(
        (id, rows) -> {
          PaperRow row = known.computeIfAbsent(id, key -> new PaperRow());
          if (row.id == null) {
            added.add(row);
          }
          writePaper(row, id, projection(rows), shown);
        });
    added.forEach(entities::persist);
    entities.flush();
    papers.forEach((id, rows) -> writeLists(id, projection(rows)));
  }

  private void writePaper(PaperRow row, UUID id, Projection projection, Shown shown) {
    mapper.write(projection.paper(NodeIds.paperId(id)), row);
    row.referenceRecordId = shown.references.get(id);
    row.claimRecordId = shown.texts.get(id);
    row.referenceCount =
        row.referenceRecordId == null ? 0 : shown.size.getOrDefault(row.referenceRecordId, 0);
  }

  private void writeLists(UUID id, Projection projection) {
    int sortNo = 0;
    for (Author author : projection.authors()) {
      entities.persist(mapper.toRow(id, author.at(++sortNo)));
    }
    sortNo = 0;
    for (Keyword keyword : projection.keywords()) {
      entities.persist(mapper.toRow(id, sortNo++, keyword));
    }
    sortNo = 0;
    for (Identifier identifier : projection.identifiers()) {
      entities.persist(mapper.toRow(id, sortNo++, identifier));
    }
    PaperDetailRow detail = new PaperDetailRow();
    detail.paperId = id;
    detail.details = projection.details();
    detail.abstractText = projection.abstractText();
    entities.persist(detail);
  }

  /**
   * Ids that led to a paper which is gone lead to the one that its records denote now, if any is
   * left.
   */
  private void removePapers(Set<UUID> dirty, Set<UUID> kept, Map<UUID, UUID> moved) {
    Set<UUID> gone = new HashSet<>(dirty);
    gone.removeAll(kept);
    entities.flush();
    for (UUID paper : gone) {
      if (moved.containsKey(paper)) {
        entities
            .createQuery("update PaperAliasRow a set a.paperId = :now where a.paperId = :before")
            .setParameter("now", moved.get(paper))
            .setParameter("before", paper)
            .executeUpdate();
      }
    }
    Batches.change(entities, "delete from PaperAliasRow a where a.paperId in (:ids)", gone);
    Batches.change(entities, "delete from PaperRow p where p.id in (:ids)", gone);
  }

  /** Every record answers under its key. now. */
  private void writeAliases(List<SourceRecordRow> component, Set<UUID> written) {
    Map<UUID, UUID> wanted = new HashMap<>();
    component.stream()
        .filter(row -> row.paperId != null && written.contains(row.paperId))
        .forEach(row -> wanted.put(row.id, Objects.requireNonNull(row.paperId)));
    Map<UUID, PaperAliasRow> known = new HashMap<>();
    Batches.select(
            entities,
            "from PaperAliasRow a where a.id in (:ids)",
            PaperAliasRow.class,
            wanted.keySet())
        .forEach(row -> known.put(row.id, row));
    wanted.forEach((id, paper) -> writeAlias(known.get(id), id, paper));
  }

  private void writeAlias(@Nullable PaperAliasRow known, UUID id, UUID paper) {
    PaperAliasRow row = known == null ? new PaperAliasRow() : known;
    row.paperId = paper;
    if (known == null) {
      row.id = id;
      entities.persist(row);
    }
  }

  /** Whether a live capture or record of another document denotes one of the papers of this one. */
  public boolean isHeldElsewhere(UUID document) {
    return !entities
        .createQuery(
            """
            select 1 from SourceRecordRow r, SourceRecordRow o
            where r.documentId = :document and o.paperId = r.paperId and o.documentId <> r.documentId
            and r.knownFrom in (CAPTURE, RECORD) and o.knownFrom in (CAPTURE, RECORD) and o.live = true
            """,
            Integer.class)
        .setParameter("document", document)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }
}
