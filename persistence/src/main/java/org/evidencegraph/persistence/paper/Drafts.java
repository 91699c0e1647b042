package org.evidencegraph.persistence.paper;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.evidencegraph.identity.MatchKeys;
import org.evidencegraph.intake.ImportedDocument;
import org.evidencegraph.intake.ImportedPaper;
import org.evidencegraph.intake.ImportedReference;
import org.evidencegraph.intake.ImportedRelation;
import org.evidencegraph.intake.ImportedStudy;
import org.evidencegraph.paper.PaperRelation;
import org.evidencegraph.paper.SourceRecord;
import org.evidencegraph.persistence.column.NodeIds;
import org.evidencegraph.reference.ResolutionStatus;
import org.jspecify.annotations.Nullable;

/**
 * The records that a document, or a slice, brings: about its own papers, about cited ones and about
 * listed ones. They are written once, when it is decided what they denote.
 */
public final class Drafts {
  private final UUID document;
  private final boolean live;
  private final Map<UUID, SourceRecordRow> rows = new LinkedHashMap<>();
  private final Map<UUID, Set<String>> keys = new ConcurrentHashMap<>();
  private final Map<UUID, Size> sizes = new HashMap<>();
  private final Map<UUID, List<UUID>> brought = new HashMap<>();
  private final List<ListedPaperRow> listed = new ArrayList<>();
  private final List<Tie> cites = new ArrayList<>();

  /** That what one record denotes cites what another one does. */
  record Tie(UUID citing, UUID cited) {}

  /** How much the text of a record holds. */
  record Size(int references, int sentences, int claims) {}

  private Drafts(UUID document, boolean live) {
    this.document = document;
    this.live = live;
  }

  /** Of no document. */
  public static Drafts none() {
    return new Drafts(new UUID(0, 0), false);
  }

  /**
   * @param first number of the first row
   * @param live whether the document is
   */
  public static Drafts of(ImportedDocument document, int first, boolean live) {
    Drafts drafts = new Drafts(NodeIds.bits(document.id()), live);
    int sortNo = first;
    for (ImportedPaper paper : document.records()) {
      sortNo = drafts.add(paper, sortNo);
    }
    for (ImportedStudy study : document.studies()) {
      for (ImportedStudy.StudyPaper paper : study.papers()) {
        drafts.add(paper.paper(), sortNo++);
      }
    }
    drafts.rows.values().parallelStream()
        .forEach(row -> drafts.keys.put(row.id, MatchKeys.of(row.described)));
    return drafts;
  }

  private int add(ImportedPaper paper, int first) {
    int sortNo = first;
    UUID own = add(paper.record(), sortNo++);
    List<UUID> others = new ArrayList<>();
    for (ImportedReference reference : paper.references()) {
      UUID cited = add(reference.cited(), sortNo++);
      others.add(cited);
      cites.add(new Tie(own, cited));
    }
    for (ImportedRelation relation : paper.related()) {
      UUID other = add(relation.other(), sortNo++);
      others.add(other);
      listed.add(listed(own, other, relation.relation(), others.size()));
      if (relation.relation() == PaperRelation.CITED_BY) {
        cites.add(new Tie(other, own));
      }
    }
    brought.put(own, others);
    int claims = (int) paper.sentences().stream().filter(s -> s.assertion() != null).count();
    sizes.put(own, new Size(paper.references().size(), paper.sentences().size(), claims));
    return sortNo;
  }

  private UUID add(SourceRecord record, int sortNo) {
    SourceRecordRow row = new SourceRecordRow();
    row.id = NodeIds.bits(record.key());
    row.documentId = document;
    row.sortNo = sortNo;
    row.knownFrom = record.knownFrom();
    row.live = live;
    row.described = record.said();
    row.extraction = record.extraction();
    row.status = ResolutionStatus.UNRESOLVED;
    if (rows.putIfAbsent(row.id, row) != null) {
      throw new IllegalStateException("two records of one document have the key " + record.key());
    }
    return row.id;
  }

  private ListedPaperRow listed(UUID own, UUID other, PaperRelation relation, int sortNo) {
    ListedPaperRow row = new ListedPaperRow();
    row.otherRecordId = other;
    row.id = NodeIds.bits("lst", other, relation.name());
    row.documentId = document;
    row.recordId = own;
    row.sortNo = sortNo;
    row.relation = relation;
    row.relationSort = relation.ordinal();
    return row;
  }

  /** Puts records aside, with all that they brought. */
  public void hide(Collection<UUID> own) {
    for (UUID record : own) {
      hide(record);
      brought.getOrDefault(record, List.of()).forEach(this::hide);
    }
  }

  private void hide(UUID record) {
    SourceRecordRow row = rows.get(record);
    if (row != null) {
      row.live = false;
    }
  }

  /** The paper that a record was found to denote; null before that, and where it denotes none. */
  public @Nullable UUID paperOf(UUID record) {
    SourceRecordRow row = rows.get(record);
    return row == null ? null : row.paperId;
  }

  public boolean isLive(UUID record) {
    SourceRecordRow row = rows.get(record);
    return row != null && row.live;
  }

  Collection<SourceRecordRow> rows() {
    return rows.values();
  }

  boolean contains(UUID record) {
    return rows.containsKey(record);
  }

  List<Tie> cites() {
    return cites;
  }

  Map<UUID, Size> sizes() {
    return sizes;
  }

  Set<String> keys() {
    Set<String> all = new HashSet<>();
    keys.values().forEach(all::addAll);
    return all;
  }

  /** For each key how many live records of held papers have it. */
  Map<String, Integer> heldByKey() {
    Map<String, Integer> counts = new HashMap<>();
    for (SourceRecordRow row : rows.values()) {
      if (row.live && row.knownFrom.isHeld()) {
        keys.getOrDefault(row.id, Set.of()).forEach(key -> counts.merge(key, 1, Integer::sum));
      }
    }
    return counts;
  }

  List<MatchKeyRow> keyRows() {
    List<MatchKeyRow> all = new ArrayList<>();
    for (SourceRecordRow row : rows.values()) {
      for (String key : keys.getOrDefault(row.id, Set.of())) {
        MatchKeyRow keyRow = new MatchKeyRow();
        keyRow.matchKey = key;
        keyRow.recordId = row.id;
        keyRow.documentId = document;
        keyRow.held = row.knownFrom.isHeld();
        keyRow.live = row.live;
        all.add(keyRow);
      }
    }
    return all;
  }

  List<ListedPaperRow> listed() {
    for (ListedPaperRow row : listed) {
      row.live = isLive(row.recordId);
      row.paperId = paperOf(row.recordId);
      row.otherPaperId = paperOf(row.otherRecordId);
    }
    return listed;
  }
}
