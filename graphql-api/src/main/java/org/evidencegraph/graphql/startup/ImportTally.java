package org.evidencegraph.graphql.startup;

import java.util.EnumMap;
import java.util.Map;
import org.evidencegraph.intake.Outcome;

/** Counts what became of the documents of one run. */
final class ImportTally {

  /** What became of one document. */
  enum Entry {
    UNCHANGED,
    KEPT,
    JOINED,
    NOT_A_PAPER,
    FAILED,
    /** The file could not be read, or recording it broke off: nothing of it is in the store. */
    UNREAD;

    static Entry of(Outcome outcome) {
      return switch (outcome) {
        case UNCHANGED -> UNCHANGED;
        case KEPT -> KEPT;
        case JOINED -> JOINED;
        case NOT_A_PAPER -> NOT_A_PAPER;
        case FAILED -> FAILED;
      };
    }
  }

  private final Map<Entry, Integer> counts = new EnumMap<>(Entry.class);

  void count(Entry entry) {
    counts.merge(entry, 1, Integer::sum);
  }

  int of(Entry entry) {
    return counts.getOrDefault(entry, 0);
  }

  int documents() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** The closing line of a run. As in an ImportRun, the joined are among the kept. */
  String summary() {
    return "%d documents read: %d kept (%d of them joined papers held before), %d not papers, %d failed, %d unchanged"
        .formatted(
            documents(),
            of(Entry.KEPT) + of(Entry.JOINED),
            of(Entry.JOINED),
            of(Entry.NOT_A_PAPER),
            of(Entry.FAILED) + of(Entry.UNREAD),
            of(Entry.UNCHANGED));
  }
}
