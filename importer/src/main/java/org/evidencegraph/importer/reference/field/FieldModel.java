package org.evidencegraph.importer.reference.field;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A linear-chain conditional random field (Lafferty, McCallum and Pereira 2001): a weight for each
 * feature and column, and one for each step from state to state. The best sequence as a whole is
 * found by Viterbi's algorithm.
 */
final class FieldModel {
  /** Columns with weights, and these weights. */
  record Row(byte[] columns, float[] weights) {}

  private final Map<String, Row> rows;
  private final float[][] steps;

  /**
   * @param steps by state before and state after; what may not follow is not looked at
   */
  FieldModel(Map<String, Row> rows, float[][] steps) {
    this.rows = rows;
    this.steps = steps;
  }

  Map<String, Row> rows() {
    return rows;
  }

  float[][] steps() {
    return steps;
  }

  /**
   * A sequence of states.
   *
   * @param score the higher the likelier; comparable for the same tokens only
   */
  record Path(int[] states, float score) {}

  /** What speaks for each column at each token. */
  float[][] columns(List<Token> tokens) {
    FieldFeatures features = new FieldFeatures(tokens);
    float[][] columns = new float[tokens.size()][FieldStates.COLUMNS];
    for (int i = 0; i < columns.length; i++) {
      float[] sum = columns[i];
      features.of(i, feature -> add(rows.get(feature), sum));
    }
    return columns;
  }

  /** The likeliest path. */
  Path best(float[][] columns) {
    int n = columns.length;
    if (n == 0) {
      return new Path(new int[0], 0);
    }
    float[] best = open(columns[0]);
    byte[][] from = new byte[n][FieldStates.COUNT];
    for (int i = 1; i < n; i++) {
      best = advance(best, columns[i], from[i]);
    }
    int last = top(best);
    return new Path(path(from, last), best[last]);
  }

  private static void add(@Nullable Row row, float[] sum) {
    if (row != null) {
      for (int k = 0; k < row.columns.length; k++) {
        sum[row.columns[k]] += row.weights[k];
      }
    }
  }

  private static float[] open(float[] columns) {
    float[] best = new float[FieldStates.COUNT];
    Arrays.fill(best, Float.NEGATIVE_INFINITY);
    for (int state = 0; state < best.length; state++) {
      if (FieldStates.mayOpen(state)) {
        best[state] = columns[FieldStates.column(state)];
      }
    }
    return best;
  }

  private float[] advance(float[] before, float[] columns, byte[] from) {
    float[] best = new float[FieldStates.COUNT];
    for (int to = 0; to < best.length; to++) {
      float top = Float.NEGATIVE_INFINITY;
      for (int state : FieldStates.BEFORE[to]) {
        float score = before[state] + steps[state][to];
        if (score > top) {
          top = score;
          from[to] = (byte) state;
        }
      }
      best[to] = top + columns[FieldStates.column(to)];
    }
    return best;
  }

  private static int[] path(byte[][] from, int last) {
    int[] path = new int[from.length];
    int state = last;
    for (int i = path.length - 1; i >= 0; i--) {
      path[i] = state;
      state = from[i][state];
    }
    return path;
  }

  private static int top(float[] scores) {
    int top = 0;
    for (int i = 1; i < scores.length; i++) {
      top = scores[i] > scores[top] ? i : top;
    }
    return top;
  }
}
