package org.evidencegraph.importer.labelled;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evidencegraph.importer.format.CapturedPage;
import org.evidencegraph.importer.text.Line;
import org.jspecify.annotations.Nullable;

/**
 * A label and the lines of its value, on the label's own line or below it.
 *
 * @param line index of the label's line
 * @param values none where the label is followed by another one
 */
record LabelledValue(FieldLabel label, int line, List<Line> values) {
  /** What heads the text below the values. */
  private static final Pattern BODY =
      Pattern.compile(
          "(?i)(?:1\\.? )?(?:introduction|background|main text)(?: (?:&|and) .{4,20})?");

  private static final int MOST_BELOW = 60;
  private static final int LONGEST_LABEL = 50;
  private static final int FEW = 3;
  private static final int FEWEST_SPACED = 5;
  private static final int LONGEST_ROW = 400;
  private static final Set<FieldLabel> OF_WORK = EnumSet.of(FieldLabel.TITLE, FieldLabel.AUTHORS);

  /** A further label on the line of another: {@code DOI:} behind two blanks or a value. */
  private static final Pattern FURTHER = Pattern.compile(" ((?:\\p{Lu}[\\p{L}() ]{1,30}?)):");

  /** The language of a value, in a column of its own. */
  private static final Pattern LANGUAGE = Pattern.compile("( +)(?:[a-z]{2,3}(?:_[A-Z]{2})?|\\*)$");

  private static final int FEWEST_CELLS = 2;

  private static final int LONGEST_LIST = 20_000;

  /** Everything labelled on a page, from top to bottom. */
  static List<LabelledValue> all(CapturedPage page) {
    boolean glued = isGlued(page);
    Set<Integer> spaced = spaced(page);
    List<LabelledValue> all = new ArrayList<>();
    for (int i = 0; i < page.count(); i++) {
      Line line = withoutLanguage(page.line(i).body());
      Cut cut = cut(line, glued);
      cut = cut == null && spaced.contains(i) ? spaced(line) : cut;
      if (addCells(all, i, line)) {
        continue;
      }
      if (isInReferences(all)) {
        if (cut != null && cut.label() == FieldLabel.CITING) {
          return all;
        }
        all.getLast().values().add(page.line(i));
      } else if (cut != null && cut.label() == FieldLabel.CITING && all.size() > FEW) {
        return all;
      } else if (cut != null) {
        add(all, i, line, cut);
      } else if (opensBody(all, page, i)) {
        all.add(new LabelledValue(FieldLabel.OTHER, i, new ArrayList<>()));
      } else if (!all.isEmpty() && goesOn(all.getLast(), page, i)) {
        all.getLast().values().add(page.line(i).body());
      }
    }
    return all;
  }

  // "dc.title   Bones of contention   en_US": the last column of an archive's full record
  private static Line withoutLanguage(Line line) {
    String text = line.folded().text();
    Matcher m = LANGUAGE.matcher(text).region(Math.max(line.start(), line.end() - 8), line.end());
    boolean column =
        text.startsWith("dc.", line.start())
            && m.find()
            && text.indexOf(' ', line.start()) < m.start();
    return column && (m.end(1) - m.start(1) > 1 || line.folded().isTab(m.start(1)))
        ? new Line(line.folded(), line.number(), line.start(), m.start(), line.blanksBefore())
        : line;
  }

  // a table that was saved as one line: "Title: | Bones of contention | Volume: | 12 |"
  private static boolean addCells(List<LabelledValue> all, int i, Line line) {
    List<Line> cells = line.cells();
    long known = cells.stream().filter(c -> isLabel(c) && FieldLabel.of(c.label()) != null).count();
    if (known < FEWEST_CELLS) {
      return false;
    }
    for (int c = 0; c + 1 < cells.size(); c++) {
      if (isLabel(cells.get(c)) && !isLabel(cells.get(c + 1))) {
        FieldLabel label = FieldLabel.of(cells.get(c).label());
        List<Line> value = new ArrayList<>(List.of(cells.get(c + 1)));
        all.add(new LabelledValue(label == null ? FieldLabel.OTHER : label, i, value));
      }
    }
    // what comes below the table belongs to none of its cells
    all.add(new LabelledValue(FieldLabel.OTHER, i, new ArrayList<>()));
    return true;
  }

  private static boolean isLabel(Line cell) {
    String text = cell.text().strip();
    return text.endsWith(":") && text.length() <= LONGEST_LABEL;
  }

  // the value of a label on its own line may be followed by further labels with theirs
  private static void add(List<LabelledValue> all, int i, Line line, Cut first) {
    Cut cut = first;
    Cut next = cut;
    while (next != null) {
      next = next(line, cut);
      int end = next == null ? line.end() : next.at();
      List<Line> values = new ArrayList<>();
      if (cut.from() < end) {
        values.add(new Line(line.folded(), line.number(), cut.from(), end, 0));
      }
      all.add(new LabelledValue(cut.label(), i, values));
      cut = next == null ? cut : next;
    }
  }

  // "Year: 1994   PMID: 12345678   DOI: 10..."
  private static @Nullable Cut next(Line line, Cut cut) {
    boolean prose =
        switch (cut.label()) {
          case TITLE, ABSTRACT, CITATION, REFERENCES -> true;
          default -> false;
        };
    if (prose || cut.from() >= line.end() || line.length() > LONGEST_ROW) {
      return null;
    }
    String text = line.folded().text();
    Matcher m = FURTHER.matcher(text).region(cut.from(), line.end());
    while (m.find()) {
      FieldLabel label = FieldLabel.of(m.group(1));
      if (label != null) {
        return new Cut(label, m.start(), m.end());
      }
      m.region(m.start(1), line.end());
    }
    return null;
  }

  // lines below each other that open with a label and a blank, the title's and the names' among
  // them
  private static Set<Integer> spaced(CapturedPage page) {
    Set<Integer> found = new HashSet<>();
    List<Integer> run = new ArrayList<>();
    Set<FieldLabel> labels = EnumSet.noneOf(FieldLabel.class);
    for (int i = 0; i <= page.count(); i++) {
      Cut cut = i < page.count() ? spaced(page.line(i).body()) : null;
      if (cut == null || page.line(i).blanksBefore() > 0) {
        if (run.size() >= FEWEST_SPACED && labels.containsAll(OF_WORK)) {
          found.addAll(run);
        }
        run.clear();
        labels.clear();
      }
      if (cut != null) {
        run.add(i);
        labels.add(cut.label());
      }
    }
    return found;
  }

  private static @Nullable Cut spaced(Line line) {
    int end = Math.min(line.end(), line.start() + LONGEST_LABEL);
    String head = line.folded().text().substring(line.start(), end);
    for (int at = head.lastIndexOf(' '); at > 2; at = head.lastIndexOf(' ', at - 1)) {
      FieldLabel label =
          Character.isUpperCase(head.charAt(0)) ? FieldLabel.of(head.substring(0, at)) : null;
      if (label != null) {
        return new Cut(label, line.start(), line.start() + at + 1);
      }
    }
    return null;
  }

  // what stands below "References" is entries, whatever labels these bear
  private static boolean isInReferences(List<LabelledValue> all) {
    return all.size() > FEW && all.getLast().label() == FieldLabel.REFERENCES;
  }

  /**
   * A label found on a line.
   *
   * @param at where it begins
   * @param from where its value begins
   */
  private record Cut(FieldLabel label, int at, int from) {}

  // what the label leaves of its line
  private static @Nullable Cut cut(Line line, boolean glued) {
    String text = line.folded().text();
    int end = Math.min(line.end(), line.start() + LONGEST_LABEL);
    String head = text.substring(line.start(), end);
    FieldLabel whole = line.end() == end ? FieldLabel.of(head) : null;
    if (whole != null) {
      return new Cut(whole, line.start(), line.end());
    }
    int colon = head.indexOf(':');
    Cut parted = colon > 0 ? cut(line, head, colon, colon + 1) : null;
    int dash = head.indexOf(" - ");
    parted = parted == null && dash > 0 ? cut(line, head, dash, dash + 3) : parted;
    int tab = tab(line, head);
    parted = parted == null && tab > 0 ? cut(line, head, tab, tab) : parted;
    return parted == null && glued ? glued(line, head) : parted;
  }

  private static @Nullable Cut cut(Line line, String head, int end, int next) {
    FieldLabel label = FieldLabel.of(head.substring(0, end));
    int from = line.start() + next;
    while (from < line.end() && line.folded().text().charAt(from) <= ' ') {
      from++;
    }
    return label == null ? null : new Cut(label, line.start(), from);
  }

  // a tab, or two blanks, parts the columns of a table
  private static int tab(Line line, String head) {
    for (int at = head.indexOf(' '); at > 0; at = head.indexOf(' ', at + 1)) {
      boolean two = at + 1 < head.length() && head.charAt(at + 1) == ' ';
      if (two || line.folded().isTab(line.start() + at) || head.startsWith("dc.")) {
        return at;
      }
    }
    return -1;
  }

  // "JournalActa", where the page glues its labels
  private static @Nullable Cut glued(Line line, String head) {
    for (int at = Math.min(30, head.length() - 1); at > 2; at--) {
      boolean opens = Character.isUpperCase(head.charAt(at)) || Character.isDigit(head.charAt(at));
      if (opens && head.charAt(at - 1) > ' ' && Character.isUpperCase(head.charAt(0))) {
        FieldLabel label = FieldLabel.of(head.substring(0, at));
        if (label != null) {
          return new Cut(label, line.start(), line.start() + at);
        }
      }
    }
    return null;
  }

  private static boolean isGlued(CapturedPage page) {
    int count = 0;
    for (Line line : page.lines()) {
      String text = line.folded().text();
      int end = Math.min(line.end(), line.start() + LONGEST_LABEL);
      count += glued(line, text.substring(line.start(), end)) != null ? 1 : 0;
    }
    return count >= 4;
  }

  // "Authors: Ada Weiß, Bo Ek": names on the label's own line, and no mark that more follow
  private static boolean isWholeList(LabelledValue list, CapturedPage page) {
    Line first = list.values().getFirst();
    boolean inline = first.start() < page.line(list.line()).end();
    String names = first.length() < LONGEST_LIST ? first.piece().value() : "";
    return inline && names.matches("(?:[^,;]+,){2}.*[^,; ]|[^;]+;.*[^,; ]");
  }

  // an abstract may have a section of that name
  private static boolean opensBody(List<LabelledValue> all, CapturedPage page, int i) {
    return !all.isEmpty()
        && all.getLast().label() == FieldLabel.KEYWORDS
        && BODY.matcher(page.label(i)).matches();
  }

  // lists and paragraphs go on below their first line, other values are one line
  private static boolean goesOn(LabelledValue last, CapturedPage page, int i) {
    int taken = last.values().size();
    if (taken == 0) {
      return true;
    }
    boolean list =
        switch (last.label()) {
          case AUTHORS, KEYWORDS, MESH, SUBJECTS, ABSTRACT -> true;
          default -> false;
        };
    if (last.label() == FieldLabel.AUTHORS && isWholeList(last, page)) {
      return false;
    }
    boolean gap = page.line(i).blanksBefore() > (last.label() == FieldLabel.ABSTRACT ? 2 : 1);
    return list && taken < MOST_BELOW && !gap;
  }
}
