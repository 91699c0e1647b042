package org.evidencegraph.importer.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.evidencegraph.importer.text.Line;
import org.evidencegraph.importer.text.Piece;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the lines of a reference list into entries. Knows three kinds of list: numbered in sequence
 * (and wrapped, with pages breaking inside), every entry numbered "1." as copied lists are, and not
 * numbered at all.
 */
public final class ReferenceList {
  /** {@code Ek}, {@code O'Hara}, {@code van 't Hof}: what opens an entry behind its number. */
  private static final String GLUED_NAME =
      "[\u21B5\u2191]|\\p{Lu}[\\p{L}'\u2019]|\\p{Ll}{1,3}['\u2019 -]\\p{L}";

  private static final Pattern NUMBER =
      Pattern.compile(
          "\\[?(\\d{1,4})(?:(?:[.)\\]]|\\.\\))?\\s+(?=\\S)|[.\\]](?=" + GLUED_NAME + "))");
  private static final Pattern STRICT_NUMBER =
      Pattern.compile("\\[?(\\d{1,4})(?:[.)\\]]\\s+(?=\\S)|[.\\]](?=" + GLUED_NAME + "))");

  /** {@code 1Evans A, Field B. 2007.}: the number lost its blank. */
  private static final Pattern GLUED_NUMBER =
      Pattern.compile("(\\d{1,3})(?=\\p{Lu}(?:\\p{Ll}|['\u2019]\\p{Lu}))");

  /** The same where some entries kept the blank and others open with one capital. */
  private static final Pattern MIXED_NUMBER =
      Pattern.compile("(\\d{1,3}) ?(?=\\p{Lu}[\\p{Ll}'\u2019 ])");

  private static final String LINK =
      "\\[?\\s?(?:"
          + ReferenceText.LINKS.stream().map(Pattern::quote).collect(Collectors.joining("|"))
          + ")\\s?\\]?";

  /** {@code - DOI - PMC - PubMed} and {@code CAS PubMed Google Scholar} at the end of an entry. */
  private static final Pattern TRAILING_LINKS =
      Pattern.compile(
          "(?:(?:\\s|(?<=[.\\])\\d]))(?:[-\u2013] )?(?:"
              + LINK
              + ")(?:[-,\u00AE]?(?=\\s|$)|(?:"
              + LINK
              + ")++(?=\\s|$)))++\\s*$");

  /** A DOI or web address alone on its line belongs to the entry above. */
  private static final Pattern ADDRESS =
      Pattern.compile("(?i)(?:doi:? ?)?(?:https?://\\S{5,300}|10\\.\\d{4,9}/\\S{2,200})");

  private static final int GAP = 5;
  private static final int LONGEST_LINKS = 200;
  private static final int SHORTEST = 3;

  /** What is longer is text of the page. */
  private static final int LONGEST = 50_000;

  private ReferenceList() {}

  /**
   * An entry as found.
   *
   * @param number as printed; null where the list is not numbered
   * @param start in the folded view, its number included
   * @param body its text without number and link names; not empty
   * @param read its fields where lines of their own tell them apart; null where its text has to
   */
  public record Entry(
      @Nullable String number,
      int start,
      Piece body,
      List<String> links,
      @Nullable ReferenceText read) {
    public Entry {
      links = List.copyOf(links);
    }
  }

  /** Whether the names of every entry stand below each other, each behind a list mark. */
  public static boolean isNameStacks(List<Line> lines) {
    return !NameStacks.openers(lines).isEmpty();
  }

  /** The entries of a list, heading and whatever follows the list left out. */
  public static List<Entry> entries(List<Line> lines) {
    List<Entry> stacked = StackedEntries.read(lines);
    if (!stacked.isEmpty()) {
      return stacked;
    }
    List<Entry> entries = new ArrayList<>();
    boolean glued = !lines.isEmpty() && number(lines.getFirst(), GLUED_NUMBER) == 1;
    for (List<Line> group : groups(lines)) {
      Entry entry = entry(group, glued);
      if (entry != null) {
        entries.add(entry);
      }
    }
    return entries;
  }

  private static List<List<Line>> groups(List<Line> lines) {
    List<Integer> starts = repeatedStarts(lines);
    if (starts.isEmpty()) {
      starts = sequentialStarts(lines);
    }
    return starts.isEmpty() ? unnumbered(lines) : cut(lines, starts);
  }

  // a copied list numbers every entry "1."
  private static List<Integer> repeatedStarts(List<Line> lines) {
    List<Integer> ones = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      int number = number(lines.get(i), STRICT_NUMBER);
      if (number > 1) {
        return List.of();
      }
      if (number == 1) {
        ones.add(i);
      }
    }
    return ones;
  }

  private static List<Integer> sequentialStarts(List<Line> lines) {
    List<Integer> strict = sequence(lines, STRICT_NUMBER);
    List<Integer> loose = strict.size() > 1 ? strict : sequence(lines, NUMBER);
    List<Integer> best = loose.size() > strict.size() ? loose : strict;
    List<Integer> glued = strict.size() > 1 ? best : sequence(lines, MIXED_NUMBER);
    return glued.size() > best.size() && isFromOne(lines, glued) ? glued : best;
  }

  private static boolean isFromOne(List<Line> lines, List<Integer> starts) {
    return !starts.isEmpty()
        && starts.getFirst() == 0
        && number(lines.getFirst(), GLUED_NUMBER) == 1
        && (starts.size() > 1 || lines.size() < 8);
  }

  private static List<Integer> sequence(List<Line> lines, Pattern form) {
    List<Integer> starts = new ArrayList<>();
    int last = 0;
    for (int i = 0; i < lines.size(); i++) {
      int number = number(lines.get(i), form);
      boolean next =
          number == last + 1 || (number > last && number <= last + GAP && isClosed(lines, i));
      if (number > 0 && (next || starts.isEmpty())) {
        starts.add(i);
        last = number;
      }
    }
    return starts;
  }

  // a number that skips some opens an entry only where the line before closed one
  private static boolean isClosed(List<Line> lines, int i) {
    return i == 0
        || isLinkLine(lines.get(i - 1))
        || ".".equals(lastCharacter(lines.get(i - 1)))
        || "]".equals(lastCharacter(lines.get(i - 1)));
  }

  private static String lastCharacter(Line line) {
    return line.folded().text().substring(line.end() - 1, line.end());
  }

  private static int number(Line line, Pattern form) {
    Line body = line.body();
    int end = Math.min(body.end(), body.start() + 12);
    Matcher m = form.matcher(body.folded().text()).region(body.start(), end);
    return m.lookingAt() ? Integer.parseInt(m.group(1)) : 0;
  }

  private static List<List<Line>> cut(List<Line> lines, List<Integer> starts) {
    List<List<Line>> groups = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      int end = i + 1 < starts.size() ? starts.get(i + 1) : lines.size();
      groups.add(lines.subList(starts.get(i), end));
    }
    return groups;
  }

  // without numbers, link lines or list marks part the entries, or else every line is one
  private static List<List<Line>> unnumbered(List<Line> lines) {
    boolean linked = lines.stream().anyMatch(ReferenceList::isLinkLine);
    boolean marked = lines.stream().anyMatch(Line::isBulleted);
    List<List<Line>> groups = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= lines.size(); i++) {
      if (i == lines.size() || opens(lines, i, linked, marked)) {
        groups.add(lines.subList(from, i));
        from = i;
      }
    }
    return groups;
  }

  private static boolean opens(List<Line> lines, int i, boolean linked, boolean marked) {
    if (ADDRESS.matcher(lines.get(i).label()).matches()) {
      return false;
    }
    if (linked) {
      boolean parted =
          lines.get(i).blanksBefore() > 0 && ".".equals(lastCharacter(lines.get(i - 1)));
      return (isLinkLine(lines.get(i - 1)) || parted) && !isLinkLine(lines.get(i));
    }
    return !marked || lines.get(i).isBulleted();
  }

  private static boolean isLinkLine(Line line) {
    return line.length() <= LONGEST_LINKS && ReferenceText.isLink(line.text());
  }

  private static @Nullable Entry entry(List<Line> group, boolean glued) {
    Line first = group.getFirst().body();
    Matcher m = NUMBER.matcher(first.folded().text()).region(first.start(), first.end());
    boolean numbered = m.lookingAt() && m.end() < first.end();
    if (!numbered && glued) {
      m = MIXED_NUMBER.matcher(first.folded().text()).region(first.start(), first.end());
      numbered = m.lookingAt();
    }
    List<String> links = new ArrayList<>();
    int last = lastTextLine(group, links);
    int start = numbered ? m.end() : first.start();
    Piece whole = Piece.of(first.folded(), start, Math.max(start, group.get(last).end()));
    Piece body = withoutTrailingLinks(PrintedTwice.once(whole), links);
    if (body.value().length() < SHORTEST || body.value().length() > LONGEST) {
      return null;
    }
    return new Entry(numbered ? m.group(1) : null, first.start(), body, links, null);
  }

  private static int lastTextLine(List<Line> group, List<String> links) {
    int last = group.size() - 1;
    while (last > 0 && isLinkLine(group.get(last))) {
      links.addAll(0, ReferenceText.links(group.get(last).text()));
      last--;
    }
    return last;
  }

  static Piece withoutTrailingLinks(Piece whole, List<String> links) {
    String value = whole.value();
    int from = Math.max(0, value.length() - LONGEST_LINKS);
    Matcher m = TRAILING_LINKS.matcher(value).region(from, value.length());
    if (!m.find() || m.start() == 0 || !closes(value, m.start())) {
      return whole;
    }
    links.addAll(0, ReferenceText.links(value.substring(m.start()).strip()));
    return whole.part(0, m.start());
  }

  private static boolean closes(String value, int at) {
    char before = value.charAt(at - 1);
    return ".)]".indexOf(before) >= 0
        || Character.isDigit(before)
        || value.startsWith(" - ", at)
        || value.startsWith(" \u2013 ", at);
  }
}
