package org.evidencegraph.persistence.paper;

import java.util.Arrays;
import java.util.Comparator;

/** Text in the order of its code points, which is not that of its UTF-16 code units. */
final class CodePoints {
  static final Comparator<String> ORDER =
      (a, b) -> Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray());

  private CodePoints() {}
}
