package org.evidencegraph.importer.reference.field;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/**
 * The weights as a text file: a feature, a tab, and behind it a letter and a whole number for each
 * column that has a weight. A weight is the number divided by {@value #SCALE}. Lines that open with
 * {@code step} weigh a step from one state to another.
 *
 * <pre>
 * w0=nature	B-7C41
 * step 3 4	38
 * </pre>
 */
final class FieldModelFile {
  static final String NAME = "/lexicon/reference-model.tsv.gz";

  private static final int SCALE = 16;
  private static final String STEP = "step ";
  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

  private final Map<String, FieldModel.Row> rows = new HashMap<>();
  private final float[][] steps = new float[FieldStates.COUNT][FieldStates.COUNT];

  private FieldModelFile() {}

  /** The weights that come with the importer. */
  static FieldModel standard() {
    try (InputStream file =
        Objects.requireNonNull(FieldModelFile.class.getResourceAsStream(NAME), NAME)) {
      return read(new GZIPInputStream(file));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + NAME, e);
    }
  }

  static FieldModel read(InputStream lines) throws IOException {
    FieldModelFile file = new FieldModelFile();
    BufferedReader reader =
        new BufferedReader(new InputStreamReader(lines, StandardCharsets.UTF_8));
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      file.add(line);
    }
    return new FieldModel(file.rows, file.steps);
  }

  private void add(String line) {
    int tab = line.indexOf('\t');
    if (tab < 0) {
      return; // a comment
    }
    if (line.startsWith(STEP)) {
      String[] states = line.substring(STEP.length(), tab).split(" ");
      steps[Integer.parseInt(states[0])][Integer.parseInt(states[1])] =
          Integer.parseInt(line.substring(tab + 1)) / (float) SCALE;
    } else {
      rows.put(line.substring(0, tab), row(line, tab + 1));
    }
  }

  private static FieldModel.Row row(String line, int from) {
    byte[] columns = new byte[FieldStates.COLUMNS];
    float[] weights = new float[FieldStates.COLUMNS];
    int n = 0;
    int at = from;
    while (at < line.length()) {
      int end = at + 1;
      while (end < line.length() && !Character.isLetter(line.charAt(end))) {
        end++;
      }
      columns[n] = (byte) LETTERS.indexOf(line.charAt(at));
      weights[n++] = Integer.parseInt(line.substring(at + 1, end)) / (float) SCALE;
      at = end;
    }
    return new FieldModel.Row(Arrays.copyOf(columns, n), Arrays.copyOf(weights, n));
  }

  /** The same model gives the same text. Weights that round to nothing are left out. */
  static String print(FieldModel model) {
    StringBuilder file = new StringBuilder("# weights of the reference model\n");
    new TreeMap<>(model.rows())
        .forEach(
            (feature, row) -> {
              String cells = cells(row);
              if (!cells.isEmpty()) {
                file.append(feature).append('\t').append(cells).append('\n');
              }
            });
    for (int from = 0; from < FieldStates.COUNT; from++) {
      for (int to = 0; to < FieldStates.COUNT; to++) {
        int weight = Math.round(model.steps()[from][to] * SCALE);
        if (weight != 0) {
          file.append(STEP + from + " " + to + "\t" + weight + "\n");
        }
      }
    }
    return file.toString();
  }

  private static String cells(FieldModel.Row row) {
    StringBuilder cells = new StringBuilder();
    for (int k = 0; k < row.columns().length; k++) {
      int weight = Math.round(row.weights()[k] * SCALE);
      if (weight != 0) {
        cells.append(LETTERS.charAt(row.columns()[k])).append(weight);
      }
    }
    return cells.toString();
  }
}
