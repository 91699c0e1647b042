package org.evidencegraph.intake;

/**
 * Which part of a document an {@link ImportedDocument} carries. Most documents come in one; a file
 * of many records comes in several, each recorded in a transaction of its own and in order.
 *
 * @param firstRecord how many records and studies of the document came in slices before this one
 * @param contentStart how many UTF-16 code units of content came before; spans count from the start
 *     of the document all the same
 * @param last whether the document ends with it
 * @param missing how many of its records and studies are not in it, as they could not be recorded
 */
public record Slice(int firstRecord, int contentStart, boolean last, int missing) {
  /** All of a document. */
  public static final Slice WHOLE = new Slice(0, 0, true);

  public Slice {
    if (firstRecord < 0 || contentStart < 0) {
      throw new IllegalArgumentException("a slice begins inside its document");
    }
    if (missing < 0) {
      throw new IllegalArgumentException("no slice has fewer than no records missing");
    }
  }

  /** With all its records. */
  public Slice(int firstRecord, int contentStart, boolean last) {
    this(firstRecord, contentStart, last, 0);
  }

  public boolean first() {
    return firstRecord == 0 && contentStart == 0;
  }
}
