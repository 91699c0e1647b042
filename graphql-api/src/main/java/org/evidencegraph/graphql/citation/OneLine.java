package org.evidencegraph.graphql.citation;

/** Text that cannot leave its field. */
final class OneLine {

  private OneLine() {}

  /** Every run of blanks, line ends and controls as one space, none at the ends. */
  static String of(String text) {
    return text.replaceAll("[\\p{Cc}\\p{Z}]+", " ").strip();
  }
}
