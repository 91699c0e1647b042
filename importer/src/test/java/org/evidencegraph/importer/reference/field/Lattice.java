package org.evidencegraph.importer.reference.field;

/** Forward and backward sums over all sequences of states of one reference, scaled by token. */
final class Lattice {
  private static final int COUNT = FieldStates.COUNT;
  private static final int[] COLUMN = new int[COUNT];

  static {
    for (int s = 0; s < COUNT; s++) {
      COLUMN[s] = FieldStates.column(s);
    }
  }

  private final float[][] columns;
  private final float[][] weights;
  private final float[][] exp = new float[COUNT][];
  private final float[][] own;
  private final float[][] forward;
  private final float[][] backward;
  private final double[] scale;
  private double logSum;

  Lattice(float[][] columns, float[][] steps) {
    int n = columns.length;
    this.columns = columns;
    this.weights = steps;
    this.own = new float[n][FieldStates.COLUMNS];
    this.forward = new float[n][COUNT];
    this.backward = new float[n][COUNT];
    this.scale = new double[n];
    for (int to = 0; to < COUNT; to++) {
      int[] before = FieldStates.BEFORE[to];
      exp[to] = new float[before.length];
      for (int k = 0; k < before.length; k++) {
        exp[to][k] = (float) Math.exp(steps[before[k]][to]);
      }
    }
    exponents();
    forward();
    backward();
  }

  private void exponents() {
    for (int i = 0; i < columns.length; i++) {
      float top = Float.NEGATIVE_INFINITY;
      for (float c : columns[i]) {
        top = Math.max(top, c);
      }
      for (int c = 0; c < columns[i].length; c++) {
        own[i][c] = (float) Math.exp(columns[i][c] - top);
      }
      logSum += top;
    }
  }

  private void forward() {
    for (int i = 0; i < own.length; i++) {
      double sum = 0;
      for (int to = 0; to < COUNT; to++) {
        float in = i == 0 ? (FieldStates.mayOpen(to) ? 1 : 0) : into(forward[i - 1], to);
        forward[i][to] = in * own[i][COLUMN[to]];
        sum += forward[i][to];
      }
      for (int to = 0; to < COUNT; to++) {
        forward[i][to] /= (float) sum;
      }
      scale[i] = sum;
      logSum += Math.log(sum);
    }
  }

  private float into(float[] before, int to) {
    float sum = 0;
    int[] states = FieldStates.BEFORE[to];
    for (int k = 0; k < states.length; k++) {
      sum += before[states[k]] * exp[to][k];
    }
    return sum;
  }

  private void backward() {
    int n = own.length;
    java.util.Arrays.fill(backward[n - 1], 1);
    for (int i = n - 2; i >= 0; i--) {
      for (int to = 0; to < COUNT; to++) {
        float out = (float) (backward[i + 1][to] * own[i + 1][COLUMN[to]] / scale[i + 1]);
        int[] states = FieldStates.BEFORE[to];
        for (int k = 0; k < states.length; k++) {
          backward[i][states[k]] += exp[to][k] * out;
        }
      }
    }
  }

  double logSum() {
    return logSum;
  }

  double score(int[] states) {
    double score = 0;
    for (int i = 0; i < states.length; i++) {
      score += columns[i][COLUMN[states[i]]];
      score += i > 0 ? weights[states[i - 1]][states[i]] : 0;
    }
    return score;
  }

  float probability(int i, int state) {
    return forward[i][state] * backward[i][state];
  }

  /** How often each step is to be expected. */
  float[][] steps() {
    float[][] sums = new float[COUNT][COUNT];
    for (int i = 1; i < own.length; i++) {
      for (int to = 0; to < COUNT; to++) {
        float out = (float) (backward[i][to] * own[i][COLUMN[to]] / scale[i]);
        int[] states = FieldStates.BEFORE[to];
        for (int k = 0; k < states.length; k++) {
          sums[states[k]][to] += forward[i - 1][states[k]] * exp[to][k] * out;
        }
      }
    }
    return sums;
  }
}
