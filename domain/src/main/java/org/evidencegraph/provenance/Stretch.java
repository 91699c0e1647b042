package org.evidencegraph.provenance;

/**
 * A part of a document's content, to be read without the rest: half-open, in UTF-16 code units.
 *
 * @param end may lie beyond the end of the content
 */
public record Stretch(SourceDocumentId document, int start, int end) {
  public Stretch {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("stretch " + start + ".." + end + " runs backwards");
    }
  }

  /** A place with so many code units on each side, as far as there are that many. */
  public static Stretch around(TextSpan span, int units) {
    return new Stretch(
        span.document(),
        Math.max(0, span.start() - units),
        (int) Math.min(Integer.MAX_VALUE, (long) span.end() + units));
  }
}
