package org.evidencegraph.importer.reference.field;

import java.util.List;

/**
 * Where a field ends to the character. The model is trained without marks around a field; those
 * that belong to it are taken back in: the full stop of an initial, the bracket that closes one
 * opened inside, a question mark, the letter glued to a number.
 */
final class FieldEdges {
  private final List<Token> tokens;
  private final int behind;
  private int from;
  private int to;

  /**
   * @param behind one past the last token of the field before
   * @param from first token
   * @param to one past the last
   */
  FieldEdges(List<Token> tokens, int behind, int from, int to) {
    this.tokens = tokens;
    this.behind = behind;
    this.from = from;
    this.to = to;
  }

  FieldSpan span(Field field) {
    switch (field) {
      case AUTHOR, EDITOR -> closeInitial();
      case TITLE -> closeQuestion();
      case PAGES, VOLUME, ISSUE -> letterBefore();
      default -> {}
    }
    brackets();
    return new FieldSpan(field, tokens.get(from).start(), tokens.get(to - 1).end());
  }

  private boolean isNext(String marks) {
    return to < tokens.size() && !tokens.get(to).spaced() && marks.contains(text(to));
  }

  private String text(int i) {
    return tokens.get(i).text();
  }

  // "Doe, A. & Roe, B. Title"
  private void closeInitial() {
    String last = text(to - 1);
    if (isNext(".")
        && (last.length() == 1 || List.of("Jr", "Sr", "al", "Ch", "Yu", "Zh").contains(last))) {
      to++;
    }
  }

  private void closeQuestion() {
    if (isNext("?!")) {
      to++;
    }
    if (from > behind && "\u00BF\u00A1".contains(text(from - 1))) {
      from--;
    }
  }

  // "P11006", "e1886"
  private void letterBefore() {
    boolean glued = from > behind && !tokens.get(from).spaced() && tokens.get(from - 1).isWord();
    if (glued && tokens.get(from).isNumber() && text(from - 1).length() == 1) {
      from--;
    }
  }

  private void brackets() {
    int open = 0;
    int unopened = 0;
    for (int i = from; i < to; i++) {
      if ("([".contains(text(i))) {
        open++;
      } else if (")]".contains(text(i))) {
        unopened += open == 0 ? 1 : 0;
        open = Math.max(0, open - 1);
      }
    }
    if (open == 1 && to < tokens.size() && ")]".contains(text(to))) {
      to++;
    }
    if (unopened == 1 && from > behind && "([".contains(text(from - 1))) {
      from--;
    }
  }
}
