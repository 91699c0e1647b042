package org.evidencegraph.importer.reference.field;

import java.util.List;

/**
 * Signs of what kind of reference it is, and for each token which of them stand before it and which
 * are still to come: a reference with a publisher ahead and no volume is one to a book.
 */
final class Landmarks {
  private static final int IN = 1;
  private static final int VOLUME = 1 << 1;
  private static final int RANGE = 1 << 2;
  private static final int PAGE_LABEL = 1 << 3;
  private static final int EDITOR = 1 << 4;
  private static final int PUBLISHER = 1 << 5;
  private static final int PLACE = 1 << 6;
  private static final int THESIS = 1 << 7;
  private static final int REPORT = 1 << 8;
  private static final int MEETING = 1 << 9;
  private static final int JOURNAL = 1 << 10;
  private static final int ADDRESS = 1 << 11;
  private static final int MONTH = 1 << 12;
  static final int KINDS = 13;

  /** What tells books, chapters and articles apart. */
  static final int TELLING = IN | VOLUME | RANGE | PUBLISHER | PLACE | MEETING;

  private final List<Token> tokens;
  private final int[] before;
  private final int[] after;

  Landmarks(List<Token> tokens) {
    int n = tokens.size();
    this.tokens = tokens;
    this.before = new int[n + 1];
    this.after = new int[n + 1];
    for (int i = 0; i < n; i++) {
      before[i + 1] = before[i] | at(i);
    }
    for (int i = n - 1; i >= 0; i--) {
      after[i] = after[i + 1] | at(i);
    }
  }

  /** Those before a token. */
  int before(int i) {
    return before[i];
  }

  /** Those behind a token. */
  int after(int i) {
    return after[i + 1];
  }

  private int at(int i) {
    Token token = tokens.get(i);
    if (token.isNumber()) {
      return number(i);
    }
    if (!token.isWord()) {
      return token.isMark() ? 0 : ADDRESS;
    }
    return label(i) | words(token);
  }

  // "26(3)", "26:941", "941-951"
  private int number(int i) {
    String next = text(i + 1);
    boolean number = i + 2 < tokens.size() && tokens.get(i + 2).isNumber();
    if (!number) {
      return 0;
    }
    return ":".equals(next) || "(".equals(next) ? VOLUME : isDash(next) ? RANGE : 0;
  }

  private static boolean isDash(String text) {
    return "-".equals(text)
        || (!text.isEmpty() && text.charAt(0) >= '\u2010' && text.charAt(0) <= '\u2015');
  }

  private int label(int i) {
    boolean parted = i > 0 && tokens.get(i - 1).isMark();
    boolean opens = i + 1 < tokens.size() && tokens.get(i + 1).shape().startsWith("X");
    return switch (tokens.get(i).lower()) {
      case "in" -> (parted && opens) || ":".equals(text(i + 1)) ? IN : 0;
      case "vol", "volume", "no", "issue", "bd", "nr" -> VOLUME;
      case "pp", "p", "pages", "page" -> PAGE_LABEL;
      case "arxiv", "http", "https", "www", "doi", "url" -> ADDRESS;
      default -> 0;
    };
  }

  private static int words(Token token) {
    if (!token.shape().startsWith("X")) {
      return (ReferenceWords.classes(token.lower()) & ReferenceWords.EDITOR) != 0 ? EDITOR : 0;
    }
    int classes = ReferenceWords.classes(token.lower());
    return sign(classes, ReferenceWords.MONTH, MONTH)
        | sign(classes, ReferenceWords.EDITOR, EDITOR)
        | sign(classes, ReferenceWords.THESIS, THESIS)
        | sign(classes, ReferenceWords.REPORT, REPORT)
        | sign(classes, ReferenceWords.MEETING, MEETING)
        | sign(classes, ReferenceWords.PUBLISHER, PUBLISHER)
        | sign(classes, ReferenceWords.PLACE, PLACE)
        | sign(classes, ReferenceWords.JOURNAL, JOURNAL);
  }

  private static int sign(int classes, int asked, int sign) {
    return (classes & asked) != 0 ? sign : 0;
  }

  private String text(int i) {
    return i < tokens.size() ? tokens.get(i).text() : "";
  }
}
