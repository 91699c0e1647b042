package org.evidencegraph.importer.record;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How much of one record is kept. The store holds a million characters for what one record says,
 * abstract and addresses included; the shares below stay under that together. What does not fit is
 * left out and named, so that no single value costs the record or its file.
 */
final class RecordRoom {
  /** For a value that is one line. */
  static final int LINE = 10_000;

  /** For an entry of a list and for a paragraph: their folded text may be many times as long. */
  static final int PASSAGE = 50_000;

  /** Values that are many, or long, with the characters that all of them take at most. */
  enum Share {
    AUTHORS(350_000),
    /** Kept as a whole and in sections. */
    ABSTRACT(200_000),
    KEYWORDS(50_000),
    DETAILS(250_000);

    private final int most;

    Share(int most) {
      this.most = most;
    }
  }

  /** What an item of a list takes beside its text. */
  private static final int ITEM = 80;

  private final Map<Share, Integer> taken = new EnumMap<>(Share.class);
  private final Map<String, String> leftOut = new LinkedHashMap<>();

  /** Whether a line, or passage, is short enough; else it is noted as too long. */
  boolean holds(String what, String value, int most) {
    if (value.length() <= most) {
      return true;
    }
    note(what, value.length(), most);
    return false;
  }

  /** Takes the room for an item of a share; false, with a note, where there is none left. */
  boolean takes(Share share, String what, String item) {
    int all = taken.getOrDefault(share, 0) + weight(item) * (share == Share.ABSTRACT ? 2 : 1);
    if (all <= share.most) {
      taken.put(share, all);
      return true;
    }
    note(what, item.length(), share.most / (share == Share.ABSTRACT ? 2 : 1));
    return false;
  }

  // quotes and backslashes are written with a backslash before them
  private static int weight(String item) {
    return ITEM + item.length() + (int) item.chars().filter(c -> c == '"' || c == '\\').count();
  }

  /** As much of a passage as is held, with no character cut in two. */
  static String beginning(String passage) {
    boolean inside = Character.isHighSurrogate(passage.charAt(PASSAGE - 1));
    return passage.substring(0, inside ? PASSAGE - 1 : PASSAGE).strip();
  }

  private void note(String what, int length, int most) {
    leftOut.putIfAbsent(
        what,
        "%s: of %d characters, which is too long (at most %d); the record is kept without"
            .formatted(what, length, most));
  }

  /** A sentence for each value that was left out, in the order of the record. */
  List<String> leftOut() {
    return List.copyOf(leftOut.values());
  }
}
