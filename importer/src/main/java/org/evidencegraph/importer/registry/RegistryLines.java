package org.evidencegraph.importer.registry;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.evidencegraph.importer.format.CapturedPage;
import org.evidencegraph.importer.text.Line;
import org.evidencegraph.importer.text.Piece;
import org.jspecify.annotations.Nullable;

/** The labels of a registry's page with their values, which stand behind or below them. */
final class RegistryLines {
  private static final Pattern SECTION = Pattern.compile("[A-Z](?:\\.\\d{1,2}){0,4}");
  private static final int LONGEST_LABEL = 70;
  private static final int MOST_VALUES = 30;
  private static final int LONGEST_VALUE = 2_000;

  private final CapturedPage page;
  private final Map<RegistryField, List<Piece>> values = new EnumMap<>(RegistryField.class);
  private final Set<String> labels = new HashSet<>();

  RegistryLines(CapturedPage page) {
    this.page = page;
    for (int i = 0; i < page.count(); i++) {
      look(i);
    }
  }

  private void look(int i) {
    Line line = page.line(i).body();
    String text = line.length() > LONGEST_VALUE ? "" : line.piece().value();
    RegistryField whole = RegistryField.of(text);
    if (whole != null) {
      labels.add(text);
      below(whole, i + 1);
      return;
    }
    if (heads(line, i + 1)) {
      return;
    }
    int colon = colon(text);
    RegistryField field = colon < 0 ? null : RegistryField.of(text.substring(0, colon));
    if (field != null) {
      labels.add(text.substring(0, colon));
      int value = text.startsWith("**", colon + 1) ? colon + 3 : colon + 1;
      add(field, line.piece().part(value, text.length()));
    } else if (!columns(line)) {
      spaced(line, text);
    }
  }

  // "Condition or disease", tab, "Intervention/treatment", tab, "Phase" above a line of values
  private boolean heads(Line line, int below) {
    List<Line> cells = line.length() > LONGEST_VALUE ? List.of() : line.cells();
    if (cells.size() < 2 || below == page.count() || page.line(below).length() > LONGEST_VALUE) {
      return false;
    }
    List<Line> told = page.line(below).cells();
    List<RegistryField> fields =
        cells.stream()
            .map(cell -> RegistryField.of(cell.label()))
            .filter(Objects::nonNull)
            .toList();
    boolean table = fields.size() == cells.size() && told.size() == cells.size();
    for (int c = 0; table && c < cells.size(); c++) {
      labels.add(cells.get(c).label());
      add(fields.get(c), told.get(c).piece());
    }
    return table;
  }

  // "A.2", tab, "EudraCT number", tab, "2014-001234-26": the cells of a table
  private boolean columns(Line line) {
    int from = line.start();
    for (int at = from; at < Math.min(line.end(), line.start() + 2 * LONGEST_LABEL); at++) {
      if (line.folded().isTab(at)) {
        String cell = line.folded().text().substring(from, at);
        RegistryField field = RegistryField.of(cell);
        if (field != null) {
          labels.add(cell);
          add(field, Piece.of(line.folded(), at + 1, line.end()));
          return true;
        }
        if (!SECTION.matcher(cell).matches()) {
          return false;
        }
        from = at + 1;
      }
    }
    return false;
  }

  private static int colon(String text) {
    int ascii = text.indexOf(':');
    int wide = text.indexOf('：');
    int at = ascii < 0 || wide >= 0 && wide < ascii ? wide : ascii;
    return at > LONGEST_LABEL ? -1 : at;
  }

  // "Recruitment status Completed", "ClinicalTrials.gov ID NCT01234567", "Phase Phase 2"
  private void spaced(Line line, String text) {
    int end = Math.min(text.length(), LONGEST_LABEL);
    for (int at = text.lastIndexOf(' ', end); at > 2; at = text.lastIndexOf(' ', at - 1)) {
      RegistryField field = RegistryField.of(text.substring(0, at));
      if (field != null && fits(field, text.substring(at + 1), text.indexOf(' ') < at)) {
        labels.add(text.substring(0, at));
        add(field, line.piece().part(at + 1, text.length()));
        return;
      }
    }
  }

  // without a colon only values that cannot be running text
  private static boolean fits(RegistryField field, String value, boolean longLabel) {
    return switch (field) {
      case NUMBER -> value.matches(".{0,12}\\d{5,}.{0,12}|\\d{4}-\\d{6}-\\d{2}");
      case PHASE -> value.matches("(?i)(?:phase )?(?:[1-4]|I{1,3}|IV|n/?a|not applicable).{0,20}");
      case ENROLLMENT -> value.matches("\\d[\\d,]{0,7}(?: participants)?");
      case STATUS, TYPE, ALLOCATION, MASKING -> value.matches("\\p{Lu}[\\p{L} ,/()-]{3,40}");
      case TITLE, OFFICIAL_TITLE, CONDITION, DESIGN, SPONSOR, OTHER ->
          longLabel && value.matches("[\\p{Lu}\\d].*");
      default -> false;
    };
  }

  private void below(RegistryField field, int from) {
    int count = 0;
    add(field, null);
    for (int i = from; i < page.count() && count < MOST_VALUES; i++) {
      Line line = page.line(i).body();
      if (line.length() > LONGEST_VALUE || opens(line.piece().value())) {
        return;
      }
      add(field, line.piece());
      count++;
      boolean many =
          field == RegistryField.CONDITION
              || field == RegistryField.INTERVENTION
              || field == RegistryField.PHASE;
      if (!many) {
        return;
      }
    }
  }

  private static boolean opens(String text) {
    int colon = colon(text);
    return RegistryField.of(text) != null
        || colon > 0 && RegistryField.of(text.substring(0, colon)) != null
        || text.endsWith("?") && text.length() < 60;
  }

  private void add(RegistryField field, @Nullable Piece value) {
    List<Piece> found = values.computeIfAbsent(field, f -> new ArrayList<>());
    if (value != null && !value.isEmpty() && found.size() < MOST_VALUES) {
      found.add(value);
    }
  }

  /** How many different fields have a label. */
  int fields() {
    return values.size();
  }

  /** How many different labels are printed. */
  int labels() {
    return labels.size();
  }

  boolean has(RegistryField field) {
    return values.containsKey(field);
  }

  List<Piece> all(RegistryField field) {
    return values.getOrDefault(field, List.of());
  }

  /** The first value; null where none is printed. */
  @Nullable Piece first(RegistryField field) {
    List<Piece> found = all(field);
    return found.isEmpty() ? null : found.getFirst();
  }
}
