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
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.evidencegraph.paper.SourceRecord;
import org.evidencegraph.persistence.column.Batches;
import org.evidencegraph.persistence.column.NodeIds;
import org.evidencegraph.persistence.paper.PaperWriter.Shown;
import org.evidencegraph.persistence.paper.RecordStore.Seeds;
import org.springframework.stereotype.Component;

/** Decides which records are one paper, and has papers written as projections of their records. */
@Component
public class PaperStore {
  private final EntityManager entities;
  private final RecordStore records;
  private final PaperWriter writer;
  private final PaperMapper mapper;

  PaperStore(EntityManager entities, RecordStore records, PaperWriter writer, PaperMapper mapper) {
    this.entities = entities;
    this.records = records;
    this.writer = writer;
    this.mapper = mapper;
  }

  /** That a paper cites another one. */
  public record Citation(UUID citing, UUID cited) {}

  /**
   * What has changed, for those who keep something for each paper or record.
   *
   * @param moved records written before that denote another paper now, or may have come or gone
   * @param records those, and the ones written before whose paper may show another text
   * @param papers gone, or with other records than before, apart from records that are new
   * @param written papers that were written anew or are gone
   * @param older papers that there were before
   * @param referenceLists records whose references their paper shows
   * @param texts likewise, for sentences and claims
   * @param citations that new records give, each once
   */
  public record Renewal(
      Set<UUID> moved,
      Set<UUID> records,
      Set<UUID> papers,
      Set<UUID> written,
      Set<UUID> older,
      Set<UUID> referenceLists,
      Set<UUID> texts,
      Set<Citation> citations) {}

  /**
   * Decides about the drafts, the seeds and all records tied to them, writes the drafts, and renews
   * every paper that this changes.
   */
  public Renewal renew(Seeds seeds, Drafts drafts) {
    RecordStore.Component component = records.component(seeds, drafts);
    List<SourceRecordRow> all = new ArrayList<>(component.rows());
    all.addAll(drafts.rows());
    Assignment assignment =
        Assignment.of(all.stream().map(Known::new).toList(), component.crowded());
    Changes changes = new Changes(seeds);
    component.rows().forEach(row -> changes.assign(row, assignment));
    drafts.rows().forEach(row -> changes.assignNew(row, assignment));
    return write(all, changes, drafts);
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

  private Renewal write(List<SourceRecordRow> all, Changes changes, Drafts drafts) {
    Map<UUID, List<SourceRecordRow>> rows =
        all.stream()
            .filter(row -> row.paperId != null && changes.dirty.contains(row.paperId))
            .collect(Collectors.groupingBy(row -> Objects.requireNonNull(row.paperId)));
    rows.values().removeIf(ofOne -> ofOne.stream().noneMatch(row -> row.live));
    Map<UUID, Projection> papers = new ConcurrentHashMap<>();
    rows.entrySet().parallelStream()
        .forEach(paper -> papers.put(paper.getKey(), projection(paper.getValue())));
    Map<UUID, List<SourceRecordRow>> open = mayShowAnother(rows, changes, drafts);
    Shown shown = shown(open, papers, drafts);
    Set<Citation> citations = citations(drafts);
    entities.flush();
    entities.clear();
    writer.write(new PaperWriter.Work(rows, papers, changes, shown, drafts, citations));
    Set<UUID> records = new HashSet<>(changes.records);
    records.addAll(written(open, drafts));
    return new Renewal(
        changes.records,
        records,
        changes.shaken,
        changes.dirty,
        changes.older,
        Set.copyOf(shown.references().values()),
        Set.copyOf(shown.texts().values()),
        citations);
  }

  private Projection projection(Collection<SourceRecordRow> rows) {
    return new Projection(rows.stream().filter(row -> row.live).map(mapper::toRecord).toList());
  }

  private static Set<Citation> citations(Drafts drafts) {
    Set<Citation> citations = new HashSet<>();
    for (Drafts.Tie tie : drafts.cites()) {
      UUID citing = drafts.paperOf(tie.citing());
      UUID cited = drafts.paperOf(tie.cited());
      if (drafts.isLive(tie.citing()) && citing != null && cited != null && !citing.equals(cited)) {
        citations.add(new Citation(citing, cited));
      }
    }
    return citations;
  }

  /** Papers whose held records are not those from before; any other shows what it showed. */
  private static Map<UUID, List<SourceRecordRow>> mayShowAnother(
      Map<UUID, List<SourceRecordRow>> rows, Changes changes, Drafts drafts) {
    Map<UUID, List<SourceRecordRow>> open = new HashMap<>(rows);
    open.entrySet()
        .removeIf(
            paper ->
                !changes.shaken.contains(paper.getKey())
                    && paper.getValue().stream()
                        .noneMatch(row -> isLiveAndHeld(row) && drafts.contains(row.id)));
    return open;
  }

  private static Set<UUID> written(Map<UUID, List<SourceRecordRow>> rows, Drafts drafts) {
    return rows.values().stream()
        .flatMap(List::stream)
        .filter(row -> isLiveAndHeld(row) && !drafts.contains(row.id))
        .map(row -> row.id)
        .collect(Collectors.toSet());
  }

  private Shown shown(
      Map<UUID, List<SourceRecordRow>> open, Map<UUID, Projection> papers, Drafts drafts) {
    Set<UUID> written = written(open, drafts);
    Map<UUID, Integer> references =
        counts(
            "select r.recordId, count(r) from ReferenceRow r where r.recordId in (:ids) group by"
                + " r.recordId",
            written);
    Map<UUID, Integer> claims =
        counts(
            "select s.recordId, count(s) from SentenceRow s where s.claim = true and s.recordId in"
                + " (:ids) group by s.recordId",
            written);
    Map<UUID, Integer> sentences =
        counts(
            "select s.recordId, count(s) from SentenceRow s where s.recordId in (:ids) group by"
                + " s.recordId",
            written);
    drafts
        .sizes()
        .forEach(
            (record, size) -> {
              put(references, record, size.references());
              put(claims, record, size.claims());
              put(sentences, record, size.sentences());
            });
    Shown shown = new Shown(open.keySet(), new HashMap<>(), new HashMap<>(), references);
    open.keySet()
        .forEach(
            paper -> {
              List<SourceRecord> best = Objects.requireNonNull(papers.get(paper)).held();
              most(best, references).ifPresent(id -> shown.references().put(paper, id));
              most(best, claims)
                  .or(() -> most(best, sentences))
                  .ifPresent(id -> shown.texts().put(paper, id));
            });
    return shown;
  }

  private static void put(Map<UUID, Integer> counts, UUID record, int count) {
    if (count > 0) {
      counts.put(record, count);
    }
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
