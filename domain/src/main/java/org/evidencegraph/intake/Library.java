package org.evidencegraph.intake;

/** Port: what the store holds as a whole. */
public interface Library {
  Holdings holdings();

  /** Goes up with every transaction that changed the graph: equal releases, equal answers. */
  int release();

  /** Whether no document was ever recorded. */
  boolean isEmpty();

  /**
   * @param dataRelease goes up by one with every transaction that changed the graph
   * @param contentHash order-free hash over keys and fields, without times and runs: equal hashes,
   *     equal graphs
   */
  record Holdings(
      int dataRelease,
      String contentHash,
      int papers,
      int heldPapers,
      int claims,
      int trials,
      int references,
      int concepts,
      int sourceDocuments) {}
}
