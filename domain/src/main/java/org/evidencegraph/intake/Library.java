package org.evidencegraph.intake;

/** Port: what the store holds as a whole. */
public interface Library {
  /** Counts of what there is. */
  Holdings holdings();

  /**
   * Order-free hash over keys and fields of the graph, without times and runs, 32 hexadecimal
   * digits: equal hashes, equal graphs. Reads every row, once for each release.
   */
  String contentHash();

  /** Goes up with every transaction that changed the graph: equal releases, equal answers. */
  int release();

  /** Whether no document was ever recorded. */
  boolean isEmpty();

  /**
   * @param dataRelease goes up by one with every transaction that changed the graph
   */
  record Holdings(
      int dataRelease,
      int papers,
      int heldPapers,
      int claims,
      int trials,
      int references,
      int concepts,
      int sourceDocuments) {}
}
