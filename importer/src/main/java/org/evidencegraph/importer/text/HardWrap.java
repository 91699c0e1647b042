package org.evidencegraph.importer.text;

import java.util.regex.Pattern;

/**
 * Text whose lines were all cut at one width, as mail programs and terminals do. A break is undone
 * where the next word would not have fitted into its line; other line ends are the author's own.
 * Text set in columns of unlike letters (a printed page) does not look like this and stays as it
 * is.
 */
final class HardWrap {
  /** Stands for a break behind a hyphen, dash or slash: the words join without a space. */
  static final char JOINT = '\u000B';

  private static final int NARROWEST = 60;
  private static final int WIDEST = 120;
  private static final int FEWEST = 2;

  // beside longer lines, a few wrapped ones may be a notice of the site
  private static final int FEWEST_AMONG_LONG = 5;
  private static final double MOSTLY = 0.9;
  private static final int HEADING = 40;

  /** {@code PMID- 123}, {@code 12. Smith J}, {@code • term}: opens a line of its own. */
  private static final Pattern OPENS =
      Pattern.compile(
          "\\s.*|[A-Z][A-Z0-9]{1,3} {0,2}- .*|[\\[(]?\\d{1,4}[.)\\]] .*|[•○▪*–-] .*"
              + "|(?:Abstract|ABSTRACT|Summary|Keywords|Introduction|Methods|Results|Discussion|Conclusions?|References)$");

  /** Long words that stand on lines of their own and say nothing of a width. */
  private static final Pattern ADDRESS = Pattern.compile("https?://|doi:? ?10\\.|10\\.\\d{4,9}/");

  private final String text;

  // lines at most that wide that end far to the right: by length, and by what would have fitted
  private final int[] ends = new int[WIDEST + 2];
  private final int[] fits = new int[WIDEST + 2];

  // of the lines below them, those that go on in lower case, as running text does
  private final int[] smallEnds = new int[WIDEST + 2];
  private final int[] smallFits = new int[WIDEST + 2];
  private int longest;
  private final int width;

  private HardWrap(String text) {
    this.text = text;
    count();
    this.width = widest();
  }

  /** The text with a space for every break that is undone; of the same length. */
  static String undo(String text) {
    HardWrap wrap = new HardWrap(text);
    return wrap.width > 0 ? wrap.joined() : text;
  }

  private static int lineEnd(String text, int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }

  private void count() {
    int at = 0;
    while (at < text.length()) {
      int end = lineEnd(text, at);
      int length = end - at;
      longest = Math.max(longest, length);
      if (length >= NARROWEST * 2 / 3
          && length <= WIDEST
          && end + 1 < text.length()
          && !isSentenceEnd(end)
          && isText(end + 1)
          && !ADDRESS
              .matcher(text)
              .region(end + 1, Math.min(text.length(), end + 24))
              .lookingAt()) {
        ends[length]++;
        int fit = Math.min(WIDEST + 1, length + 1 + wordLength(end + 1));
        fits[fit]++;
        if (Character.isLowerCase(text.charAt(end + 1))) {
          smallEnds[length]++;
          smallFits[fit]++;
        }
      }
      at = end + 1;
    }
  }

  // the width that explains the most breaks; 0 where none explains nearly all
  private int widest() {
    int best = 0;
    int most = 0;
    int all = 0;
    for (int length : ends) {
      all += length;
    }
    for (int w = NARROWEST; w <= WIDEST; w++) {
      int full = sum(ends, w) - sum(fits, w);
      int small = sum(smallEnds, w) - sum(smallFits, w);
      int far = all - sum(ends, w * 2 / 3 - 1);
      int fewest = longest > w ? FEWEST_AMONG_LONG : FEWEST;
      if (full > most && full >= fewest && full >= MOSTLY * far && 2 * small >= full) {
        best = w;
        most = full;
      }
    }
    return best;
  }

  private static int sum(int[] counts, int to) {
    int sum = 0;
    for (int i = 0; i <= to; i++) {
      sum += counts[i];
    }
    return sum;
  }

  private boolean isSentenceEnd(int end) {
    return end > 0 && ".:?!".indexOf(text.charAt(end - 1)) >= 0;
  }

  // whether a line with a word starts there that does not open something new
  private boolean isText(int from) {
    int end = lineEnd(text, from);
    return from < end
        && !OPENS.matcher(text).region(from, Math.min(end, from + 40)).lookingAt()
        && text.charAt(from) > ' ';
  }

  // a few words with a capital and without full stop, below a sentence that ended
  private boolean isHeading(int from) {
    int end = lineEnd(text, from);
    return end - from < HEADING && Character.isUpperCase(text.charAt(from)) && !isSentenceEnd(end);
  }

  private int wordLength(int from) {
    int end = from;
    while (end < text.length() && end - from <= WIDEST && text.charAt(end) > ' ') {
      end++;
    }
    return end - from;
  }

  // whether the first word of the next line would not have fitted
  private boolean isFull(int start, int end) {
    int length = end - start;
    return length <= width && length + 1 + wordLength(end + 1) > width;
  }

  private String joined() {
    StringBuilder out = new StringBuilder(text);
    int at = 0;
    while (at < text.length()) {
      int end = lineEnd(text, at);
      boolean more = end > at && end + 1 < text.length() && isText(end + 1);
      if (more && isFull(at, end) && !(isSentenceEnd(end) && isHeading(end + 1))) {
        out.setCharAt(end, endsInMark(end) ? JOINT : ' ');
      }
      at = end + 1;
    }
    return out.toString();
  }

  private boolean endsInMark(int end) {
    char last = text.charAt(end - 1);
    boolean mark = last == '-' || last == '/' || (last >= '\u2010' && last <= '\u2015');
    return mark && end > 1 && text.charAt(end - 2) != ' ';
  }
}
