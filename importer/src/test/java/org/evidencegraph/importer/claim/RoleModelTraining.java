package org.evidencegraph.importer.claim;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Makes {@code lexicon/role-model.tsv}: an averaged structured perceptron (Collins 2002) over the
 * training half of a folder of JATS articles. The same folder gives the same file. Arguments: the
 * folder, the file to write.
 */
final class RoleModelTraining {
  private static final int ROUNDS = 12;
  private static final int SEED = 17;
  private static final int RAREST = 3;
  private static final double SMALLEST = 0.15;

  private final List<StructuredAbstracts.Article> articles;
  private final Map<String, float[]> weights = new HashMap<>();
  private final Map<String, double[]> sums = new HashMap<>();
  private int step = 1;

  RoleModelTraining(StructuredAbstracts abstracts) {
    this.articles = new ArrayList<>(abstracts.articles());
  }

  public static void main(String[] arguments) throws IOException {
    StructuredAbstracts abstracts = StructuredAbstracts.read(Path.of(arguments[0])).training();
    Map<String, float[]> trained = new RoleModelTraining(abstracts).run();
    Files.writeString(Path.of(arguments[1]), print(trained));
    System.out.println(
        trained.size() + " features from " + abstracts.articles().size() + " abstracts");
  }

  /** Averaged weights of the features that matter. */
  Map<String, float[]> run() {
    Map<String, Integer> seen = countFeatures();
    Random random = new Random(SEED);
    for (int round = 0; round < ROUNDS; round++) {
      Collections.shuffle(articles, random);
      articles.forEach(article -> learn(article, seen));
    }
    return averaged();
  }

  private Map<String, Integer> countFeatures() {
    Map<String, Integer> seen = new HashMap<>();
    for (StructuredAbstracts.Article article : articles) {
      for (int i = 0; i < article.statements().size(); i++) {
        RoleFeatures.of(article.statements(), i)
            .forEach(feature -> seen.merge(feature, 1, Integer::sum));
      }
    }
    return seen;
  }

  private void learn(StructuredAbstracts.Article article, Map<String, Integer> seen) {
    List<AbstractPart> guess = new RoleModel(weights).parts(article.statements());
    String guessedBefore = "^";
    String rightBefore = "^";
    for (int i = 0; i < guess.size(); i++) {
      AbstractPart right = AbstractPart.of(article.roles().get(i));
      AbstractPart guessed = guess.get(i);
      if (guessed != right) {
        for (String feature : RoleFeatures.of(article.statements(), i)) {
          if (seen.getOrDefault(feature, 0) >= RAREST) {
            change(feature, right, 1);
            change(feature, guessed, -1);
          }
        }
      }
      change(RoleModel.STEP + rightBefore, right, 1);
      change(RoleModel.STEP + guessedBefore, guessed, -1);
      rightBefore = right.name();
      guessedBefore = guessed.name();
    }
    step++;
  }

  private void change(String feature, AbstractPart part, int by) {
    weights.computeIfAbsent(feature, f -> new float[RoleModel.PARTS.length])[part.ordinal()] += by;
    sums.computeIfAbsent(feature, f -> new double[RoleModel.PARTS.length])[part.ordinal()] +=
        (double) by * step;
  }

  private Map<String, float[]> averaged() {
    Map<String, float[]> averaged = new TreeMap<>();
    weights.forEach(
        (feature, row) -> {
          float[] mean = new float[row.length];
          for (int p = 0; p < row.length; p++) {
            mean[p] = (float) (row[p] - sums.get(feature)[p] / step);
          }
          if (matters(mean)) {
            averaged.put(feature, mean);
          }
        });
    return averaged;
  }

  private static boolean matters(float[] row) {
    for (float weight : row) {
      if (Math.abs(weight) >= SMALLEST) {
        return true;
      }
    }
    return false;
  }

  private static String print(Map<String, float[]> weights) {
    StringBuilder file =
        new StringBuilder("# weights of the role model, see role-model.md\n# feature\t");
    file.append(String.join("\t", Arrays.stream(RoleModel.PARTS).map(Enum::name).toList()))
        .append('\n');
    weights.forEach(
        (feature, row) -> {
          file.append(feature);
          for (float weight : row) {
            file.append('\t').append(String.format(Locale.ROOT, "%.1f", weight));
          }
          file.append('\n');
        });
    return file.toString();
  }
}
