package org.evidencegraph.persistence.paper;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.evidencegraph.persistence.column.NodeIds;
import org.evidencegraph.persistence.paper.RecordStore.Seeds;
import org.jspecify.annotations.Nullable;

/** What deciding anew what records denote does to papers. */
final class Changes {
  private final Set<UUID> seeds;

  /** Papers to write anew. */
  final Set<UUID> dirty;

  /** Those of them that have lost or changed a record that was written before, or are gone. */
  final Set<UUID> shaken;

  /** Papers that there were before. */
  final Set<UUID> older;

  /** Records written before that denote another paper now, or may have come or gone. */
  final Set<UUID> records = new HashSet<>();

  /** Where most of the records of a paper went, the smallest id where they went apart. */
  final Map<UUID, UUID> moved = new HashMap<>();

  Changes(Seeds seeds) {
    this.seeds = seeds.records();
    this.dirty = new HashSet<>(seeds.papers());
    this.shaken = new HashSet<>(seeds.papers());
    this.older = new HashSet<>(seeds.papers());
  }

  /** Of a record that was written before. */
  void assign(SourceRecordRow row, Assignment assignment) {
    UUID before = row.paperId;
    set(row, assignment.of(NodeIds.paperId(row.id)));
    add(older, before);
    boolean changed = !Objects.equals(before, row.paperId);
    if (changed || seeds.contains(row.id)) {
      records.add(row.id);
      add(shaken, before);
      add(shaken, row.paperId);
      add(dirty, before);
      add(dirty, row.paperId);
    }
    if (changed && before != null && row.paperId != null) {
      moved.merge(before, row.paperId, (a, b) -> a.compareTo(b) < 0 ? a : b);
    }
  }

  /** Of a record that is not written yet. */
  void assignNew(SourceRecordRow row, Assignment assignment) {
    set(row, assignment.of(NodeIds.paperId(row.id)));
    add(dirty, row.paperId);
  }

  private static void set(SourceRecordRow row, Assignment.Denoted denoted) {
    row.paperId = denoted.paper() == null ? null : NodeIds.bits(denoted.paper());
    row.status = denoted.status();
    row.matchMethod = denoted.method();
    row.matchScore = denoted.score();
    row.candidates = denoted.candidates().isEmpty() ? null : denoted.candidates();
    row.reason = denoted.reason();
  }

  private static void add(Set<UUID> ids, @Nullable UUID id) {
    if (id != null) {
      ids.add(id);
    }
  }
}
