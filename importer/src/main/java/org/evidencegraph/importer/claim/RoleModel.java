package org.evidencegraph.importer.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.evidencegraph.importer.sentence.WordList;

/**
 * A linear model of the parts of an abstract: a weight for each feature of a sentence and each
 * part, and one for each step from part to part. The best sequence as a whole is found by Viterbi's
 * algorithm. The weights and where they come from are described in {@code lexicon/role-model.md}.
 */
final class RoleModel {
  static final AbstractPart[] PARTS = AbstractPart.values();
  static final String STEP = "step=";
  private static final String FILE = "role-model.tsv";

  private static final float[] NONE = new float[PARTS.length];

  private final Map<String, float[]> weights;
  private final float[][] steps = new float[PARTS.length][];

  RoleModel(Map<String, float[]> weights) {
    this.weights = weights;
    for (AbstractPart part : PARTS) {
      steps[part.ordinal()] = weights.getOrDefault(STEP + part, NONE);
    }
  }

  /** The weights that come with the importer. */
  static RoleModel standard() {
    return Standard.MODEL;
  }

  private static RoleModel read() {
    Map<String, float[]> weights = new HashMap<>();
    for (String line : WordList.lines(FILE)) {
      String[] cells = line.split("\t");
      float[] row = new float[PARTS.length];
      for (int p = 0; p < PARTS.length; p++) {
        row[p] = Float.parseFloat(cells[p + 1]);
      }
      weights.put(cells[0], row);
    }
    return new RoleModel(weights);
  }

  /** The likeliest parts of the sentences of one abstract, in order. */
  List<AbstractPart> parts(List<Statement> statements) {
    if (statements.isEmpty()) {
      return List.of();
    }
    double[] best = scores(statements, 0);
    addStep(best, STEP + "^");
    int[][] from = new int[statements.size()][PARTS.length];
    for (int i = 1; i < statements.size(); i++) {
      best = advance(best, scores(statements, i), from[i]);
    }
    return path(from, top(best));
  }

  private double[] advance(double[] before, double[] own, int[] from) {
    double[] best = new double[PARTS.length];
    for (int p = 0; p < PARTS.length; p++) {
      best[p] = Double.NEGATIVE_INFINITY;
      for (int q = 0; q < PARTS.length; q++) {
        double score = before[q] + steps[q][p] + own[p];
        if (score > best[p]) {
          best[p] = score;
          from[p] = q;
        }
      }
    }
    return best;
  }

  private static List<AbstractPart> path(int[][] from, int last) {
    List<AbstractPart> path = new ArrayList<>();
    int part = last;
    for (int i = from.length - 1; i >= 0; i--) {
      path.addFirst(PARTS[part]);
      part = from[i][part];
    }
    return path;
  }

  private double[] scores(List<Statement> statements, int index) {
    double[] scores = new double[PARTS.length];
    RoleFeatures.of(statements, index).forEach(feature -> addStep(scores, feature));
    return scores;
  }

  private void addStep(double[] scores, String feature) {
    float[] row = weights.getOrDefault(feature, NONE);
    for (int p = 0; p < PARTS.length; p++) {
      scores[p] += row[p];
    }
  }

  private static int top(double[] scores) {
    int top = 0;
    for (int p = 1; p < scores.length; p++) {
      top = scores[p] > scores[top] ? p : top;
    }
    return top;
  }

  private static final class Standard {
    static final RoleModel MODEL = read();
  }
}
