package org.evidencegraph.importer.reference.field;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The fields of one printed reference. */
public final class FieldReading {
  private static final float FORBIDDEN = -1e6f;

  private final String text;
  private final List<Token> tokens;
  private final FieldModel model;
  private final float[][] columns;
  private final FieldModel.Path best;
  private final List<FieldSpan> spans;

  FieldReading(String text, FieldModel model) {
    this.text = text;
    this.tokens = Token.of(Capitals.lowered(text));
    this.model = model;
    this.columns = model.columns(tokens);
    this.best = model.best(columns);
    this.spans = spans(tokens, best.states());
  }

  /** In printed order; they do not overlap; a field may occur more than once. */
  public List<FieldSpan> spans() {
    return spans;
  }

  /** Its first stretch. */
  public Optional<FieldSpan> find(Field field) {
    return spans.stream().filter(span -> span.field() == field).findFirst();
  }

  public String text(FieldSpan span) {
    return text.substring(span.start(), span.end());
  }

  /**
   * How much less likely than this one the model holds a reading in which the fields of these
   * stretches stand there and nowhere else: 0 where that is this reading, otherwise the natural
   * logarithm of the odds.
   */
  public double costOf(List<FieldSpan> wanted) {
    float[][] restricted = new float[columns.length][];
    for (int i = 0; i < columns.length; i++) {
      restricted[i] = columns[i].clone();
      if (!tokens.get(i).isMark()) {
        restrict(restricted[i], tokens.get(i), wanted);
      }
    }
    return best.score() - model.best(restricted).score();
  }

  private static void restrict(float[] columns, Token token, List<FieldSpan> wanted) {
    for (FieldSpan span : wanted) {
      boolean inside = token.start() >= span.start() && token.end() <= span.end();
      for (int c = 0; c < columns.length; c++) {
        boolean field =
            c < 2 * FieldStates.FIELDS && c % FieldStates.FIELDS == span.field().ordinal();
        if (inside != field) {
          columns[c] += FORBIDDEN;
        }
      }
    }
  }

  private static List<FieldSpan> spans(List<Token> tokens, int[] states) {
    List<FieldSpan> spans = new ArrayList<>();
    int i = 0;
    int behind = 0;
    while (i < states.length) {
      int from = i++;
      if (!FieldStates.isGap(states[from])) {
        while (i < states.length && goesOn(states[i])) {
          i++;
        }
        FieldEdges edges = new FieldEdges(tokens, behind, from, i);
        spans.add(edges.span(FieldStates.field(states[from])));
        behind = i;
      }
    }
    return List.copyOf(spans);
  }

  private static boolean goesOn(int state) {
    return !FieldStates.isGap(state) && !FieldStates.isFirst(state);
  }
}
