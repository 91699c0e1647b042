package org.evidencegraph.persistence.paper;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.evidencegraph.identifier.Identifier;
import org.evidencegraph.paper.Author;
import org.evidencegraph.paper.Keyword;
import org.evidencegraph.persistence.column.Batches;
import org.evidencegraph.persistence.column.NodeIds;
import org.evidencegraph.persistence.database.Database;
import org.evidencegraph.persistence.database.Inserts;
import org.evidencegraph.persistence.paper.PaperStore.Citation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes papers as projections of their records: whole, never patched. New rows go in together; a
 * paper that only new records speak of costs no update.
 */
@Component
class PaperWriter {
  private final EntityManager entities;
  private final Database database;
  private final Inserts inserts;
  private final PaperMapper mapper;

  PaperWriter(EntityManager entities, Database database, Inserts inserts, PaperMapper mapper) {
    this.entities = entities;
    this.database = database;
    this.inserts = inserts;
    this.mapper = mapper;
  }

  /**
   * For each paper the record whose reference list it shows, and the one whose text; none where
   * there are none.
   *
   * @param decided papers that this is about; any other keeps what it has
   * @param size number of references by record
   */
  record Shown(
      Set<UUID> decided,
      Map<UUID, UUID> references,
      Map<UUID, UUID> texts,
      Map<UUID, Integer> size) {}

  /**
   * @param rows of every paper to write, by its id; at least one of them is live
   * @param papers what they tell
   * @param citations that new records give
   */
  record Work(
      Map<UUID, List<SourceRecordRow>> rows,
      Map<UUID, Projection> papers,
      Changes changes,
      Shown shown,
      Drafts drafts,
      Set<Citation> citations) {}

  void write(Work work) {
    Map<UUID, PaperRow> known = known(work);
    Map<UUID, Integer> cited = new HashMap<>();
    work.citations.forEach(citation -> cited.merge(citation.cited(), 1, Integer::sum));
    List<Written> written =
        work.papers.keySet().parallelStream()
            .map(id -> written(work, id, known.get(id), cited.getOrDefault(id, 0)))
            .toList();
    entities.flush();
    entities.clear();
    Set<UUID> relisted = new HashSet<>(gone(work));
    written.stream().filter(paper -> paper.relisted).forEach(paper -> relisted.add(paper.row.id));
    removeParts(relisted);
    inserts.write(written.stream().filter(paper -> paper.added).map(paper -> paper.row).toList());
    inserts.write(written.stream().flatMap(paper -> paper.parts.stream()).toList());
    inserts.write(work.drafts.rows());
    inserts.write(work.drafts.keyRows());
    inserts.write(work.drafts.listed());
    writeAliases(work);
    removePapers(gone(work), work.changes.moved);
    entities.flush();
  }

  /**
   * A paper's row as it is to be.
   *
   * @param added whether it is new
   * @param relisted whether the parts that there are go
   * @param parts to add
   */
  private record Written(PaperRow row, boolean added, boolean relisted, List<Object> parts) {}

  private Written written(Work work, UUID id, @Nullable PaperRow known, int cited) {
    Projection paper = Objects.requireNonNull(work.papers.get(id));
    PaperRow row = known == null ? new PaperRow() : known;
    if (known == null) {
      row.citationCount = cited;
    }
    boolean relisted =
        known != null && (work.changes.shaken.contains(id) || !listsStay(work, id, paper));
    writePaper(row, id, paper, work.shown);
    boolean lists = known == null || relisted;
    return new Written(row, known == null, relisted, lists ? parts(id, paper) : List.of());
  }

  private Map<UUID, PaperRow> known(Work work) {
    Set<UUID> older = new HashSet<>(work.papers.keySet());
    older.retainAll(work.changes.older);
    Map<UUID, PaperRow> known = new HashMap<>();
    Batches.select(entities, "from PaperRow p where p.id in (:ids)", PaperRow.class, older)
        .forEach(row -> known.put(row.id, row));
    return known;
  }

  private static Set<UUID> gone(Work work) {
    Set<UUID> gone = new HashSet<>(work.changes.dirty);
    gone.removeAll(work.papers.keySet());
    return gone;
  }

  /** Whether records that have come leave a paper's lists and details as they are. */
  private boolean listsStay(Work work, UUID id, Projection now) {
    Projection before =
        new Projection(
            Objects.requireNonNull(work.rows.get(id)).stream()
                .filter(row -> row.live && !work.drafts.contains(row.id))
                .map(mapper::toRecord)
                .toList());
    return before.authors().equals(now.authors())
        && before.keywords().equals(now.keywords())
        && before.identifiers().equals(now.identifiers())
        && before.details().equals(now.details())
        && Objects.equals(before.abstractText(), now.abstractText());
  }

  private void removeParts(Set<UUID> papers) {
    Batches.change(entities, "delete from PaperAuthorRow a where a.paperId in (:ids)", papers);
    Batches.change(entities, "delete from PaperKeywordRow k where k.paperId in (:ids)", papers);
    Batches.change(entities, "delete from PaperIdentifierRow i where i.paperId in (:ids)", papers);
    Batches.change(entities, "delete from PaperDetailRow d where d.paperId in (:ids)", papers);
  }

  private void writePaper(PaperRow row, UUID id, Projection paper, Shown shown) {
    mapper.write(paper.paper(NodeIds.paperId(id)), row);
    if (shown.decided.contains(id)) {
      show(row, id, shown);
    }
  }

  private static void show(PaperRow row, UUID id, Shown shown) {
    row.referenceRecordId = shown.references.get(id);
    row.claimRecordId = shown.texts.get(id);
    row.referenceCount =
        row.referenceRecordId == null ? 0 : shown.size.getOrDefault(row.referenceRecordId, 0);
  }

  private List<Object> parts(UUID id, Projection paper) {
    List<Object> parts = new ArrayList<>();
    int sortNo = 0;
    for (Author author : paper.authors()) {
      parts.add(mapper.toRow(id, author.at(++sortNo)));
    }
    sortNo = 0;
    for (Keyword keyword : paper.keywords()) {
      parts.add(mapper.toRow(id, sortNo++, keyword));
    }
    sortNo = 0;
    for (Identifier identifier : paper.identifiers()) {
      parts.add(mapper.toRow(id, sortNo++, identifier));
    }
    PaperDetailRow detail = new PaperDetailRow();
    detail.paperId = id;
    detail.details = paper.details();
    detail.abstractText = paper.abstractText();
    parts.add(detail);
    return parts;
  }

  /** Every record answers under its key. */
  private void writeAliases(Work work) {
    Map<UUID, UUID> wanted = new HashMap<>();
    work.rows.forEach(
        (paper, rows) ->
            rows.stream()
                .filter(
                    row -> work.drafts.contains(row.id) || work.changes.records.contains(row.id))
                .forEach(row -> wanted.put(row.id, paper)));
    Map<UUID, PaperAliasRow> known = known(wanted.keySet());
    List<PaperAliasRow> added = new ArrayList<>();
    wanted.forEach(
        (id, paper) -> {
          PaperAliasRow row = known.computeIfAbsent(id, key -> new PaperAliasRow());
          row.paperId = paper;
          if (row.id == null) {
            row.id = id;
            added.add(row);
          }
        });
    inserts.write(added);
  }

  private Map<UUID, PaperAliasRow> known(Collection<UUID> aliases) {
    List<UUID> written =
        database.select(
            "select id from paper_alias where id = any(?)",
            "uuid",
            aliases,
            row -> row.getObject(1, UUID.class));
    Map<UUID, PaperAliasRow> known = new HashMap<>();
    Batches.select(
            entities, "from PaperAliasRow a where a.id in (:ids)", PaperAliasRow.class, written)
        .forEach(row -> known.put(row.id, row));
    return known;
  }

  /**
   * Ids that led to a paper which is gone lead to the one that its records denote now, if any is
   * left.
   */
  private void removePapers(Set<UUID> gone, Map<UUID, UUID> moved) {
    Set<UUID> led = new HashSet<>(gone);
    led.retainAll(moved.keySet());
    Batches.select(
            entities, "from PaperAliasRow a where a.paperId in (:ids)", PaperAliasRow.class, led)
        .forEach(row -> row.paperId = Objects.requireNonNull(moved.get(row.paperId)));
    entities.flush();
    Batches.change(entities, "delete from PaperAliasRow a where a.paperId in (:ids)", gone);
    Batches.change(entities, "delete from PaperRow p where p.id in (:ids)", gone);
  }
}
