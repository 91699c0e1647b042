package org.evidencegraph.importer.pubmed;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.evidencegraph.importer.name.AuthorList;
import org.evidencegraph.importer.text.Line;

/**
 * The title and the names of a printed page, which breaks them where its column ends: lines that go
 * on are put together again.
 */
final class BrokenLines {
  /** Shorter lines end before a column does. */
  private static final int NARROWEST = 35;

  /** {@code tran-}, {@code … in the}: more must follow. */
  private static final Pattern OPEN =
      Pattern.compile(
          ".*(?:\\p{L}-|[\\s(](?:a|an|the|of|in|on|for|and|or|with|to|by|from|at|as|after|during|between|versus|vs))");

  private static final Pattern SMALL = Pattern.compile("\\p{Ll}[\\p{L}-]*\\b.*");

  private BrokenLines() {}

  static List<Line> joined(List<Line> lines) {
    List<Line> joined = new ArrayList<>();
    for (Line line : lines) {
      Line last = joined.isEmpty() ? null : joined.getLast();
      if (last != null && line.isNextTo(last) && goesOn(last.label(), line.label())) {
        joined.set(joined.size() - 1, last.to(line));
      } else {
        joined.add(line);
      }
    }
    return joined;
  }

  private static boolean goesOn(String line, String next) {
    if (line.length() < NARROWEST || next.isEmpty()) {
      return false;
    }
    return isList(line, next) || AuthorList.parse(next).isEmpty() && isText(line, next);
  }

  // the last name of a line goes on in the next, or a comma says that more follow
  private static boolean isList(String line, String next) {
    boolean one = AuthorList.parse(line + " " + next).isPresent();
    boolean open = line.endsWith(",") || line.matches(".*\\d ?, .*\\p{L}");
    return one && open;
  }

  private static boolean isText(String line, String next) {
    return AuthorList.parse(line).isEmpty()
        && (SMALL.matcher(next).matches() || OPEN.matcher(line).matches());
  }
}
