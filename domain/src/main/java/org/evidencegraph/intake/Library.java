package org.evidencegraph.intake;

/** Port: what the store holds as a whole. */
public interface Library {
  /** Counts of what there is. */
  Holdings holdings();

  /**
   * Order-free hash over keys and fields of the graph, without times and runs, 32 hexadecimal
   * digits: equal hashes, equal graphs. Reads every row, once for each release, which may take
   * minutes.
   */
  String contentHash();

  /** Goes up with every transaction that changed the graph: equal releases, equal answers. */
  int release();

  /** Whether no document was ever recorded. */
  boolean isEmpty();

  /** How many there are of each. */
  record Holdings(
      int papers,
      int heldPapers,
      int claims,
      int trials,
      int references,
      int concepts,
      int sourceDocuments) {}
}
