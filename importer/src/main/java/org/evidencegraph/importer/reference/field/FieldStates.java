package org.evidencegraph.importer.reference.field;

/**
 * The states of a sequence: before the first field, and for each field its first token, a further
 * token of it, and what stands between it and the next. That a gap knows the field before it lets
 * the model learn which field follows which.
 */
final class FieldStates {
  static final int FIELDS = Field.values().length;

  /** Number of states; state 0 stands before the first field. */
  static final int COUNT = 1 + 3 * FIELDS;

  /** What a token itself tells apart: the first token of a field, a further one, none. */
  static final int COLUMNS = 2 * FIELDS + 1;

  /** For each state, those that may stand before it. */
  static final int[][] BEFORE = before();

  private FieldStates() {}

  static int first(Field field) {
    return 1 + 3 * field.ordinal();
  }

  static int further(Field field) {
    return 2 + 3 * field.ordinal();
  }

  static int gap(Field field) {
    return 3 + 3 * field.ordinal();
  }

  static int column(int state) {
    int kind = state == 0 ? 2 : (state - 1) % 3;
    int field = (state - 1) / 3;
    return kind == 0 ? field : kind == 1 ? FIELDS + field : 2 * FIELDS;
  }

  static boolean isGap(int state) {
    return column(state) == 2 * FIELDS;
  }

  static boolean isFirst(int state) {
    return column(state) < FIELDS;
  }

  /** Not for a gap. */
  static Field field(int state) {
    return Field.values()[(state - 1) / 3];
  }

  static boolean mayFollow(int before, int after) {
    if (isFirst(after)) {
      return true;
    }
    if (after == 0) {
      return before == 0;
    }
    boolean same = before > 0 && (before - 1) / 3 == (after - 1) / 3;
    return same && (isGap(after) || !isGap(before));
  }

  static boolean mayOpen(int state) {
    return state == 0 || isFirst(state);
  }

  private static int[][] before() {
    int[][] before = new int[COUNT][];
    for (int to = 0; to < COUNT; to++) {
      int[] found = new int[COUNT];
      int n = 0;
      for (int from = 0; from < COUNT; from++) {
        if (mayFollow(from, to)) {
          found[n++] = from;
        }
      }
      before[to] = java.util.Arrays.copyOf(found, n);
    }
    return before;
  }
}
