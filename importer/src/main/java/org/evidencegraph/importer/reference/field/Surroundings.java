package org.evidencegraph.importer.reference.field;

import java.util.Arrays;
import java.util.List;

/**
 * What stands around each token of a reference: quotes and brackets that are open, the sentence it
 * is in, what was seen before it and is still to come.
 */
final class Surroundings {
  private static final String OPENING_QUOTES = "\u201C\u201E\u00AB\u2018";
  private static final String CLOSING_QUOTES = "\u201D\u00BB\u2019";

  final List<Token> tokens;

  /** 0 outside quotation marks, 1 between them, 2 behind them. */
  final int[] quote;

  /** Open brackets. */
  final int[] depth;

  /** Number of the sentence, from 0. */
  final int[] sentence;

  /** First and one past last token of the sentence. */
  final int[] sentenceStart;

  final int[] sentenceEnd;

  /** Small words of four letters and more before the token, and from it on. */
  final int[] smallBefore;

  final int[] smallAfter;

  /** Index of the closest year before and after; -1 without. */
  final int[] yearBefore;

  final int[] yearAfter;
  final boolean quoted;

  Surroundings(List<Token> tokens) {
    int n = tokens.size();
    this.tokens = tokens;
    this.quote = new int[n];
    this.depth = new int[n];
    this.sentence = new int[n];
    this.sentenceStart = new int[n];
    this.sentenceEnd = new int[n];
    this.smallBefore = new int[n];
    this.smallAfter = new int[n];
    this.yearBefore = new int[n];
    this.yearAfter = new int[n];
    this.quoted = quotes();
    brackets();
    sentences();
    words();
    years();
  }

  private boolean quotes() {
    int state = 0;
    boolean any = false;
    for (int i = 0; i < tokens.size(); i++) {
      String text = tokens.get(i).text();
      boolean opens = OPENING_QUOTES.contains(text) || isDoubled(i, "`");
      boolean closes = CLOSING_QUOTES.contains(text) || isDoubled(i, "'");
      if (state != 1 && (opens || "\"".equals(text) || isSingle(i))) {
        state = 1;
        any = true;
      } else if (state == 1 && ("\"".equals(text) || (closes && !isApostrophe(i)))) {
        state = 2;
      }
      quote[i] = state;
    }
    return any;
  }

  private boolean isDoubled(int i, String mark) {
    return mark.equals(text(i)) && (mark.equals(text(i + 1)) || mark.equals(text(i - 1)));
  }

  // 'Title', but not the apostrophe of L'art
  private boolean isSingle(int i) {
    return "'".equals(text(i)) && tokens.get(i).spaced() && i > 0 && !spaced(i + 1);
  }

  private boolean isApostrophe(int i) {
    return i + 1 < tokens.size() && tokens.get(i + 1).isWord() && !spaced(i + 1);
  }

  private boolean spaced(int i) {
    return i >= tokens.size() || tokens.get(i).spaced();
  }

  String text(int i) {
    return i < 0 || i >= tokens.size() ? "" : tokens.get(i).text();
  }

  private void brackets() {
    int open = 0;
    for (int i = 0; i < tokens.size(); i++) {
      String text = tokens.get(i).text();
      if ("([<".contains(text)) {
        open++;
      }
      depth[i] = open;
      if (")]>".contains(text) && open > 0) {
        open--;
      }
    }
  }

  private void sentences() {
    int from = 0;
    int number = 0;
    for (int i = 0; i < tokens.size(); i++) {
      sentence[i] = number;
      if (i + 1 == tokens.size() || endsSentence(i)) {
        Arrays.fill(sentenceStart, from, i + 1, from);
        Arrays.fill(sentenceEnd, from, i + 1, i + 1);
        from = i + 1;
        number++;
      }
    }
  }

  // a full stop that is none of an initial's, with a capital, a number or a mark behind it
  private boolean endsSentence(int i) {
    if (!".?!".contains(tokens.get(i).text()) || i == 0) {
      return false;
    }
    Token before = tokens.get(i - 1);
    Token next = tokens.get(i + 1);
    boolean initial = before.isWord() && before.text().length() == 1;
    boolean opens = !next.isWord() || Character.isUpperCase(next.text().codePointAt(0));
    return !initial && opens && next.spaced();
  }

  private void words() {
    int n = 0;
    for (int i = 0; i < tokens.size(); i++) {
      smallBefore[i] = n;
      n += isSmallWord(tokens.get(i)) ? 1 : 0;
    }
    for (int i = 0; i < tokens.size(); i++) {
      smallAfter[i] = n - smallBefore[i];
    }
  }

  static boolean isSmallWord(Token token) {
    return "x".equals(token.shape()) && token.text().length() >= 4;
  }

  private void years() {
    int last = -1;
    for (int i = 0; i < tokens.size(); i++) {
      yearBefore[i] = last;
      last = tokens.get(i).isYear() ? i : last;
    }
    int next = -1;
    for (int i = tokens.size() - 1; i >= 0; i--) {
      next = tokens.get(i).isYear() ? i : next;
      yearAfter[i] = next;
    }
  }
}
