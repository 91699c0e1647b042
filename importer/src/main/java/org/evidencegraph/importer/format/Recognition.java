package org.evidencegraph.importer.format;

/**
 * How sure a format is of a page.
 *
 * @param score weight of the evidence found, 0 to 1; 0.5 and above counts as recognised, and so
 *     does {@link #LAST_RESORT}
 */
public record Recognition(double score) {
  public static final Recognition NONE = new Recognition(0);

  /** Of a reader that knows no layout and takes a page only where no other one does. */
  public static final Recognition LAST_RESORT = new Recognition(0.49);

  /** Weights up to {@code enough}, which is as good as certain. */
  public static Recognition of(int weight, int enough) {
    return new Recognition(Math.min(1.0, (double) weight / enough));
  }

  public boolean isEnough() {
    return score >= LAST_RESORT.score;
  }
}
