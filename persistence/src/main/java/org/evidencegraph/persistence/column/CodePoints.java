package org.evidencegraph.persistence.column;

import java.util.Arrays;
import java.util.Comparator;

/** Text in the order of its code points, which is not that of its UTF-16 code units. */
public final class CodePoints {
  public static final Comparator<String> ORDER =
      (a, b) -> Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray());

  private CodePoints() {}
}
