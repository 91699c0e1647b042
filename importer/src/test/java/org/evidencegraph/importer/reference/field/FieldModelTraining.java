package org.evidencegraph.importer.reference.field;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/**
 * Makes {@code lexicon/reference-model.tsv.gz}: maximises the likelihood of the right sequences by
 * AdaGrad (Duchi, Hazan and Singer 2011), with an L1 penalty, which leaves few weights, and with a
 * share of the features left out at random at every step, so that none is relied upon alone. The
 * same corpora give the same file. Arguments: the folder of the corpora, the file to write.
 */
final class FieldModelTraining {
  private static final double RATE = 0.05;
  private static final double PENALTY = 0.1;
  private static final int ROUNDS = 9;
  private static final double DROP = 0.3;
  private static final int SEED = 17;
  private static final int RAREST = 2;
  private static final double SMALLEST = 0.04;
  private static final double START = 1e-2;
  private static final float NOTHING = 1e-4f;

  private static final int COLUMNS = FieldStates.COLUMNS;

  /** A reference as the training sees it: numbers of features by token, and the right states. */
  private record Example(int[][] features, int[] states) {}

  private final Random random = new Random(SEED);
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<Example> examples = new ArrayList<>();
  private final float[] weights;
  private final float[] squares;
  private final int[] settled;
  private final float[][] steps = new float[FieldStates.COUNT][FieldStates.COUNT];
  private final float[][] stepSquares = new float[FieldStates.COUNT][FieldStates.COUNT];
  private int time;

  FieldModelTraining(List<ReferenceCorpus.Labelled> corpus) {
    count(corpus);
    corpus.forEach(labelled -> examples.add(example(labelled)));
    weights = new float[numbers.size() * COLUMNS];
    squares = new float[numbers.size() * COLUMNS];
    settled = new int[numbers.size()];
  }

  public static void main(String[] arguments) throws IOException {
    List<ReferenceCorpus.Labelled> corpus = ReferenceCorpora.read(Path.of(arguments[0])).training();
    FieldModel model = new FieldModelTraining(corpus).run();
    byte[] file = FieldModelFile.print(model).getBytes(StandardCharsets.UTF_8);
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(Path.of(arguments[1])))) {
      out.write(file);
    }
    System.out.println(model.rows().size() + " features from " + corpus.size() + " references");
  }

  FieldModel run() {
    for (int round = 1; round <= ROUNDS; round++) {
      System.out.printf("round %d: loss %.4f%n", round, round());
    }
    return model();
  }

  private void count(List<ReferenceCorpus.Labelled> corpus) {
    Map<String, Integer> counts = new HashMap<>(1 << 21);
    for (ReferenceCorpus.Labelled labelled : corpus) {
      List<Token> tokens = Token.of(labelled.text());
      FieldFeatures features = new FieldFeatures(tokens);
      for (int i = 0; i < tokens.size(); i++) {
        features.of(i, name -> counts.merge(name, 1, Integer::sum));
      }
    }
    counts.entrySet().stream()
        .filter(entry -> entry.getValue() >= RAREST)
        .map(Map.Entry::getKey)
        .sorted()
        .forEach(name -> numbers.put(name, numbers.size()));
  }

  private Example example(ReferenceCorpus.Labelled labelled) {
    List<Token> tokens = Token.of(labelled.text());
    FieldFeatures features = new FieldFeatures(tokens);
    int[][] known = new int[tokens.size()][];
    for (int i = 0; i < known.length; i++) {
      List<Integer> found = new ArrayList<>();
      features.of(i, name -> found.add(numbers.getOrDefault(name, -1)));
      known[i] = found.stream().mapToInt(Integer::intValue).filter(f -> f >= 0).toArray();
    }
    return new Example(known, ReferenceCorpus.states(labelled, tokens));
  }

  double round() {
    Collections.shuffle(examples, random);
    double loss = 0;
    for (Example example : examples) {
      loss += example.states().length == 0 ? 0 : learn(example);
    }
    return loss / examples.size();
  }

  private double learn(Example example) {
    time++;
    int[][] features = some(example.features());
    Lattice lattice = new Lattice(columns(features), steps);
    for (int i = 0; i < features.length; i++) {
      change(features[i], surprise(lattice, example.states(), i));
    }
    changeSteps(lattice.steps(), example.states());
    return lattice.logSum() - lattice.score(example.states());
  }

  private int[][] some(int[][] all) {
    int[][] some = new int[all.length][];
    for (int i = 0; i < all.length; i++) {
      some[i] = Arrays.stream(all[i]).filter(f -> random.nextFloat() >= DROP).toArray();
    }
    return some;
  }

  private float[][] columns(int[][] features) {
    float[][] columns = new float[features.length][COLUMNS];
    for (int i = 0; i < features.length; i++) {
      for (int f : features[i]) {
        settle(f);
        for (int c = 0; c < COLUMNS; c++) {
          columns[i][c] += weights[f * COLUMNS + c];
        }
      }
    }
    return columns;
  }

  private static float[] surprise(Lattice lattice, int[] right, int i) {
    float[] surprise = new float[COLUMNS];
    for (int state = 0; state < FieldStates.COUNT; state++) {
      surprise[FieldStates.column(state)] -= lattice.probability(i, state);
    }
    surprise[FieldStates.column(right[i])] += 1;
    return surprise;
  }

  private void change(int[] features, float[] by) {
    for (int c = 0; c < COLUMNS; c++) {
      if (Math.abs(by[c]) > NOTHING) {
        for (int f : features) {
          int at = f * COLUMNS + c;
          squares[at] += by[c] * by[c];
          weights[at] += (float) (RATE * by[c] / Math.sqrt(squares[at] + START));
        }
      }
    }
  }

  private void changeSteps(float[][] expected, int[] right) {
    for (int i = 1; i < right.length; i++) {
      expected[right[i - 1]][right[i]] -= 1;
    }
    for (int a = 0; a < steps.length; a++) {
      for (int b = 0; b < steps.length; b++) {
        float by = -expected[a][b];
        if (Math.abs(by) > NOTHING) {
          stepSquares[a][b] += by * by;
          steps[a][b] += (float) (RATE * by / Math.sqrt(stepSquares[a][b] + START));
        }
      }
    }
  }

  // the penalty for the time in which a feature was not seen is paid when it is seen again
  private void settle(int f) {
    double due = RATE * PENALTY * (time - settled[f]) / examples.size();
    settled[f] = time;
    for (int at = f * COLUMNS; due > 0 && at < (f + 1) * COLUMNS; at++) {
      if (weights[at] != 0) {
        float by = (float) (due / Math.sqrt(squares[at] + START));
        weights[at] = Math.signum(weights[at]) * Math.max(0, Math.abs(weights[at]) - by);
      }
    }
  }

  FieldModel model() {
    Map<String, FieldModel.Row> rows = new HashMap<>();
    numbers.forEach(
        (name, f) -> {
          settle(f);
          FieldModel.Row row = row(f);
          if (row.columns().length > 0) {
            rows.put(name, row);
          }
        });
    return new FieldModel(rows, steps);
  }

  private FieldModel.Row row(int f) {
    byte[] columns = new byte[COLUMNS];
    float[] kept = new float[COLUMNS];
    int n = 0;
    for (int c = 0; c < COLUMNS; c++) {
      float weight = weights[f * COLUMNS + c];
      if (Math.abs(weight) >= SMALLEST) {
        columns[n] = (byte) c;
        kept[n++] = weight;
      }
    }
    return new FieldModel.Row(Arrays.copyOf(columns, n), Arrays.copyOf(kept, n));
  }
}
