package org.evidencegraph.importer.format;

import java.util.ArrayList;
import java.util.List;
import org.evidencegraph.importer.text.Piece;

/** Terms in a row: {@code wool; yarn; felt.} */
public final class Terms {
  private Terms() {}

  /** Parted by dots, else by semicolons, else by commas; the last one loses its full stop. */
  public static List<Piece> in(Piece list) {
    String value = list.withoutStop().value();
    char mark = mark(value);
    List<Piece> terms = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= value.length(); i++) {
      if (i == value.length() || value.charAt(i) == mark) {
        terms.add(list.part(from, i));
        from = i + 1;
      }
    }
    return terms;
  }

  private static char mark(String list) {
    if (list.indexOf('\u2022') >= 0) {
      return '\u2022';
    }
    return list.indexOf(';') >= 0 ? ';' : ',';
  }
}
