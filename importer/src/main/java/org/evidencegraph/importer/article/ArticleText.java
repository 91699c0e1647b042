package org.evidencegraph.importer.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evidencegraph.importer.format.AbstractReader;
import org.evidencegraph.importer.format.CapturedPage;
import org.evidencegraph.importer.text.Line;
import org.evidencegraph.importer.text.Piece;

/**
 * A page as blocks: its lines, or, where the page was wrapped at a fixed width, its lines put
 * together again. Bullets and headings are never joined.
 */
final class ArticleText {
  private static final int WIDEST = 110;
  private static final int FULL = 45;
  private static final int FEWEST_BROKEN = 5;
  private static final int LONGEST_VALUE = 4_000;

  /** {@code Methods Top}, {@code References Go to:}: a heading with the way back to the top. */
  private static final Pattern TO_TOP =
      Pattern.compile("(.{4,80}?)[\\s|\u00B7]{1,3}\\[?(?i:(?:back to |go to )?top|go to:?)\\]?");

  private static final int LONGEST_HEADING = 100;

  /** {@code Ada Roe1, 2,}: one name with its marks. */
  private static final Pattern SIGNED =
      Pattern.compile(
          "(?:& )?(?:\\p{Lu}[\\p{L}.'\u2019-]* ){1,4}\\p{Lu}[\\p{L}'\u2019-]+\\d{1,2}(?:,"
              + " ?\\d{1,2})*,?");

  private final CapturedPage page;
  private final boolean wrapped;
  private final List<Line> blocks = new ArrayList<>();
  private final List<Integer> first = new ArrayList<>();
  private final List<String> values = new ArrayList<>();
  private final Map<String, Integer> counts = new HashMap<>();

  ArticleText(CapturedPage page) {
    this.page = page;
    this.wrapped = isWrapped(page);
    int i = 0;
    while (i < page.count()) {
      int end = wrapped ? blockEnd(i) : i + 1;
      add(i, end);
      i = end;
    }
  }

  // sentences break off at line ends and go on with small letters
  private static boolean isWrapped(CapturedPage page) {
    int full = 0;
    int wide = 0;
    int broken = 0;
    for (int i = 0; i < page.count(); i++) {
      Line line = page.line(i);
      boolean isFull = line.length() >= FULL && line.length() <= WIDEST;
      full += isFull ? 1 : 0;
      wide += line.length() > WIDEST ? 1 : 0;
      broken += isFull && i + 1 < page.count() && breaks(line, page.line(i + 1)) ? 1 : 0;
    }
    return broken >= FEWEST_BROKEN && broken * 4 >= full && wide * 10 <= full;
  }

  private static boolean breaks(Line line, Line next) {
    String text = line.folded().text();
    return next.blanksBefore() == 0
        && Character.isLowerCase(text.charAt(next.start()))
        && ".?!:;".indexOf(text.charAt(line.end() - 1)) < 0;
  }

  // a line goes on where it is as wide as the page and the next one opens nothing
  private int blockEnd(int from) {
    int end = from + 1;
    while (end < page.count() && goesOn(page.line(end - 1), page.line(end))) {
      end++;
    }
    return end;
  }

  private static boolean goesOn(Line line, Line next) {
    return line.length() >= FULL
        && next.blanksBefore() == 0
        && !next.isBulleted()
        && !SIGNED.matcher(next.label()).matches()
        && !ArticleLabels.stands(next.label())
        && !ArticleLabels.stands(line.label())
        && !AbstractReader.isHeading(next.label());
  }

  private void add(int from, int to) {
    Line head = page.line(from);
    Line block =
        new Line(
            head.folded(),
            head.number(),
            head.start(),
            page.line(to - 1).end(),
            head.blanksBefore());
    blocks.add(block);
    first.add(from);
    values.add(block.length() > LONGEST_VALUE ? "" : withoutLink(block.body().piece().value()));
  }

  private static String withoutLink(String value) {
    Matcher top = TO_TOP.matcher(value);
    return value.length() < LONGEST_HEADING && top.matches() && ArticleLabels.stands(top.group(1))
        ? top.group(1)
        : value;
  }

  CapturedPage page() {
    return page;
  }

  boolean isWrapped() {
    return wrapped;
  }

  int count() {
    return blocks.size();
  }

  Line line(int block) {
    return blocks.get(block);
  }

  Piece piece(int block) {
    return blocks.get(block).body().piece();
  }

  /** The block's text without list mark; nothing for running text of great length. */
  String value(int block) {
    return block >= 0 && block < values.size() ? values.get(block) : "";
  }

  /** Whether no other block has that text. */
  boolean isOnce(String value) {
    if (counts.isEmpty()) {
      values.forEach(v -> counts.merge(v, 1, Integer::sum));
    }
    return counts.getOrDefault(value, 0) == 1;
  }

  int length(int block) {
    return blocks.get(block).length();
  }

  /** The lines that blocks are made of, from one block up to another. */
  List<Line> lines(int from, int to) {
    int end = to < blocks.size() ? first.get(to) : page.count();
    return from >= blocks.size() || first.get(from) >= end
        ? List.of()
        : page.lines().subList(first.get(from), end);
  }

  /** Whether a block is a short sentence of running text: {@code We asked 40 nurses.} */
  boolean isSentence(int block) {
    String value = value(block);
    return value.length() >= 20
        && value.split(" ", 5).length > 3
        && value.matches("(?s)[\\p{L}\\d\\p{Ps}\u201C\"].*\\p{L}{2}.*[.?!)\\]]")
        && !ArticleLabels.stands(value);
  }

  /** Whether a block is a sentence behind the label of an abstract's section. */
  boolean isLabelledSentence(int block) {
    String value = value(block);
    Matcher bare = ArticleAbstract.LABELLED.matcher(value);
    int colon = value.indexOf(':');
    boolean labelled =
        bare.lookingAt() || colon > 0 && AbstractReader.isHeading(value.substring(0, colon));
    return labelled && value.split(" ", 4).length > 3 && value.matches("(?s).*[.?!)\\]]");
  }

  /** Whether a block is running text. */
  boolean isProse(int block) {
    if (length(block) >= 400) {
      return true;
    }
    String value = value(block);
    return value.length() >= 90
        && value.indexOf(' ') > 0
        && !ArticleLabels.stands(value)
        && value.matches("(?s).{60,}[.?!)\\]\"\u201D]|.{160,}");
  }
}
