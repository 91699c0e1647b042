package org.evidencegraph.importer.labelled;

import java.util.ArrayList;
import java.util.List;
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
  private static final int MOST_BELOW = 60;
  private static final int LONGEST_LABEL = 50;
  private static final int LONGEST_LIST = 20_000;

  /** Everything labelled on a page, from top to bottom. */
  static List<LabelledValue> all(CapturedPage page) {
    boolean glued = isGlued(page);
    List<LabelledValue> all = new ArrayList<>();
    for (int i = 0; i < page.count(); i++) {
      Line line = page.line(i).body();
      Cut cut = cut(line, glued);
      if (cut != null) {
        List<Line> values = new ArrayList<>();
        if (cut.from() < line.end()) {
          values.add(new Line(line.folded(), line.number(), cut.from(), line.end(), 0));
        }
        all.add(new LabelledValue(cut.label(), i, values));
      } else if (!all.isEmpty() && goesOn(all.getLast(), page, i)) {
        all.getLast().values().add(page.line(i).body());
      }
    }
    return all;
  }

  private record Cut(FieldLabel label, int from) {}

  // what the label leaves of its line
  private static @Nullable Cut cut(Line line, boolean glued) {
    String text = line.folded().text();
    int end = Math.min(line.end(), line.start() + LONGEST_LABEL);
    String head = text.substring(line.start(), end);
    FieldLabel whole = line.end() == end ? FieldLabel.of(head) : null;
    if (whole != null) {
      return new Cut(whole, line.end());
    }
    int colon = head.indexOf(':');
    Cut parted = colon > 0 ? cut(line, head, colon, colon + 1) : null;
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
    return label == null ? null : new Cut(label, from);
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
          return new Cut(label, line.start() + at);
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
