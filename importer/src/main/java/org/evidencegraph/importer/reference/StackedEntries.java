package org.evidencegraph.importer.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.evidencegraph.importer.citation.IdentifierText;
import org.evidencegraph.importer.name.AuthorList;
import org.evidencegraph.importer.page.Locator;
import org.evidencegraph.importer.text.Line;
import org.evidencegraph.importer.text.Piece;
import org.evidencegraph.paper.Author;
import org.evidencegraph.paper.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Lists whose entries take several lines: a number, an arrow or {@code Baas et al., 2006} on a line
 * of its own, then the reference, whole or as authors, title and place below each other, then
 * links.
 */
final class StackedEntries {
  private static final Pattern NUMBER = Pattern.compile("\\[?(\\d{1,4})[.)\\]]{0,2}");
  private static final Pattern ARROW = Pattern.compile("[\u21B5\u2191^]");

  /** {@code Baas et al., 2006}, {@code Eka and Fine, 2012a}: the key that the text cites. */
  private static final Pattern KEY =
      Pattern.compile("\\p{L}[^.:;\\d]{1,80}(?: et al\\.)?,? \\(?(?:19|20)\\d{2}[a-z]?\\)?");

  /** {@code Gut Surg. 2011; 98:1210-1219}. */
  private static final Pattern YEAR_VOLUME =
      Pattern.compile(
          "(\\p{L}[^\\d;]{1,140}?),?\\.? ?((?:19|20)\\d{2});"
              + " ?([A-Z]?\\d{1,5}[A-Z]?)?(?: ?\\(([^()]{1,24})\\))?(?:[:;]"
              + " ?([\\w.]{1,14}(?:[-\u2010-\u2015][\\w.]{1,14})?))?\\.?");

  /** {@code J. Soils Today, 14 (2) (2006), pp. 201-210}. */
  private static final Pattern VOLUME_YEAR =
      Pattern.compile(
          "(\\p{L}[^\\d]{1,140}?), ?([A-Z]?\\d{1,5}[A-Z]?)(?:"
              + " ?\\((?!(?:19|20)\\d{2}\\))([^()]{1,24})\\))? ?\\(((?:19|20)\\d{2})\\)(?:,"
              + " ?((?:pp?\\. ?|[Aa]rticle"
              + " )?[\\w.]{1,20}(?:[-\u2010-\u2015][\\w.]{1,14})?))?\\.?(?:,? .{0,80})?");

  /** {@code (2008)}: the last line of an entry that is shown in part. */
  private static final Pattern YEAR_ALONE = Pattern.compile("\\(((?:19|20)\\d{2})[a-z]?\\)");

  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d{2}(?!\\d)");

  /** {@code Roe A de Wit B et al.}: names whose signs between are lost. */
  private static final Pattern RUN_TOGETHER =
      Pattern.compile(
          "(?:(?:\\p{Ll}{1,4} ){0,2}\\p{Lu}[\\p{L}'\u2019-]*\\p{Ll}(?:"
              + " \\p{Lu}[\\p{L}'\u2019-]*\\p{Ll})? \\p{Lu}{1,3}(?: |$)){1,40}(?:et al\\.?)?");

  private static final int BRIEF = 14;
  private static final int FEWEST_FIELDS = 6;
  private static final int LONGEST = 600;
  private static final int MOST_TEXT = 12;

  private StackedEntries() {}

  /** The entries; nothing where the list has another form. */
  static List<ReferenceList.Entry> read(List<Line> lines) {
    List<Integer> openers = openers(lines);
    if (!openers.isEmpty()) {
      return opened(lines, openers);
    }
    List<Integer> named = NameStacks.openers(lines);
    return named.isEmpty() ? closed(lines) : named(lines, named);
  }

  private static List<ReferenceList.Entry> named(List<Line> lines, List<Integer> openers) {
    List<ReferenceList.Entry> entries = new ArrayList<>();
    for (int k = 0; k < openers.size(); k++) {
      int end = k + 1 < openers.size() ? openers.get(k + 1) : lines.size();
      add(lines.subList(openers.get(k), end), null, entries);
    }
    return entries;
  }

  private static List<Integer> openers(List<Line> lines) {
    if (lines.size() < 2 || !isOpener(lines.getFirst()) || isLink(lines.get(1))) {
      return List.of();
    }
    List<Integer> openers = new ArrayList<>();
    int last = 0;
    for (int i = 0; i < lines.size(); i++) {
      boolean free = i == 0 || isLink(lines.get(i - 1)) || closes(lines.get(i - 1));
      int number = number(lines.get(i));
      boolean next = number < 0 || number == last + 1 || openers.isEmpty();
      boolean counted = number == last + 1 && isMarked(lines.get(i));
      if ((free || counted)
          && next
          && isOpener(lines.get(i))
          && sameKind(lines.getFirst(), lines.get(i))) {
        openers.add(i);
        last = Math.max(last, number);
      }
    }
    return openers;
  }

  private static boolean isOpener(Line line) {
    String label = line.label();
    return number(line) >= 0 || ARROW.matcher(label).matches() || isKey(label);
  }

  private static boolean sameKind(Line first, Line other) {
    return (number(first) >= 0) == (number(other) >= 0)
        && isKey(first.label()) == isKey(other.label());
  }

  private static boolean isKey(String label) {
    return label.length() <= 100 && KEY.matcher(label).matches();
  }

  // the number on a line of its own; -1 for another line
  private static int number(Line line) {
    Matcher m = NUMBER.matcher(line.label());
    return m.matches() ? Integer.parseInt(m.group(1)) : -1;
  }

  // "11.", which no line inside an entry is
  private static boolean isMarked(Line line) {
    return line.label().length() > 1
        && !Character.isDigit(line.label().charAt(line.label().length() - 1));
  }

  private static boolean closes(Line line) {
    char last = line.folded().text().charAt(line.end() - 1);
    String tail = line.text().substring(Math.max(0, line.length() - 20));
    boolean links = ReferenceText.LINKS.stream().anyMatch(tail::endsWith);
    return links || ".)]".indexOf(last) >= 0 || Character.isDigit(last) && line.length() > 12;
  }

  private static boolean isLink(Line line) {
    return line.length() <= 200 && ReferenceText.isLink(line.text());
  }

  private static List<ReferenceList.Entry> opened(List<Line> lines, List<Integer> openers) {
    List<ReferenceList.Entry> entries = new ArrayList<>();
    for (int k = 0; k < openers.size(); k++) {
      int end = k + 1 < openers.size() ? openers.get(k + 1) : lines.size();
      Line opener = lines.get(openers.get(k));
      Matcher m = NUMBER.matcher(opener.label());
      add(lines.subList(openers.get(k) + 1, end), m.matches() ? m.group(1) : null, entries);
    }
    return entries;
  }

  // "T. Toth et al." / title / journal / "(2008)", entry below entry
  private static List<ReferenceList.Entry> closed(List<Line> lines) {
    List<ReferenceList.Entry> entries = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < lines.size(); i++) {
      if (YEAR_ALONE.matcher(lines.get(i).label()).matches()) {
        if (i - from < 1 || i - from > 4) {
          return List.of();
        }
        add(lines.subList(from, i + 1), null, entries);
        from = i + 1;
      }
    }
    boolean rest =
        from < lines.size()
            && !lines.subList(from, lines.size()).stream().allMatch(StackedEntries::isLink);
    return rest && lines.size() - from > 3 ? List.of() : entries;
  }

  private static void add(
      List<Line> group, @Nullable String number, List<ReferenceList.Entry> entries) {
    List<String> links = new ArrayList<>();
    List<Line> text = new ArrayList<>();
    for (Line line : group) {
      if (isLink(line)) {
        links.addAll(ReferenceText.links(line.text()));
      } else if (links.isEmpty()) {
        text.add(line);
      } else {
        break;
      }
    }
    if (!text.isEmpty()) {
      Line first = text.getFirst().body();
      Piece whole = Piece.of(first.folded(), first.start(), text.getLast().end());
      Piece body = ReferenceList.withoutTrailingLinks(PrintedTwice.once(whole), links);
      int named = NameStacks.names(text);
      ReferenceText read =
          named > 0
              ? signed(text, named, body)
              : isFieldwise(text)
                  ? FieldLines.read(text, body)
                  : text.size() > MOST_TEXT ? null : stacked(text, body);
      if (!body.isEmpty()) {
        entries.add(new ReferenceList.Entry(number, first.start(), body, links, read));
      }
    }
  }

  // names one below the other, then the title and the place
  private static @Nullable ReferenceText signed(List<Line> text, int names, Piece body) {
    String place = text.size() == names + 2 ? text.getLast().label() : "";
    if (!YEAR_VOLUME.matcher(place).matches() && !VOLUME_YEAR.matcher(place).matches()) {
      return null;
    }
    String list =
        text.subList(0, names).stream()
            .map(line -> line.label().replaceFirst(",$", ""))
            .collect(Collectors.joining("; "));
    return new Stack(SignedNames.read(list), text.get(names).body(), null, place, body).read();
  }

  // every field and every part of a name on a line of its own
  private static boolean isFieldwise(List<Line> text) {
    long brief = text.stream().filter(line -> line.length() < BRIEF).count();
    return text.size() >= FEWEST_FIELDS && brief * 10 >= text.size() * 6;
  }

  // authors, title and place on lines of their own
  private static @Nullable ReferenceText stacked(List<Line> text, Piece body) {
    int last = text.size() - 1;
    String place = last < 1 ? "" : text.get(last).label();
    boolean year = YEAR_ALONE.matcher(place).matches();
    boolean three = last == 2 || last == 3 && year;
    boolean placed =
        year || YEAR_VOLUME.matcher(place).matches() || VOLUME_YEAR.matcher(place).matches();
    if (!three && !(last == 1 && !isAuthors(text.getFirst().label())) && !(last == 2)
        || text.getFirst().length() > LONGEST
        || !YEAR.matcher(place).find()
        || (!placed && last != 2)) {
      return null;
    }
    boolean named = isAuthors(text.getFirst().label());
    boolean group = !named && last > 1 && placed && isGroup(text.getFirst().label());
    boolean signed = named || group;
    if (!signed && last > 1) {
      return null;
    }
    AuthorList authors = AuthorList.NONE;
    if (group) {
      authors = new AuthorList(List.of(Author.group(text.getFirst().label(), 1)), true);
    } else if (named) {
      authors = SignedNames.read(names(text.getFirst().label()));
    }
    Line title = text.get(signed ? 1 : 0).body();
    String journal = year && last == 3 ? text.get(2).label() : null;
    return new Stack(authors, title, journal, place, body).read();
  }

  // "WHO", "WOOL-2 Study Group": what stands in the place of names, and is no sentence
  private static boolean isGroup(String line) {
    return line.matches("\\p{Lu}[^.?!:]{1,90}") && line.split(" ").length <= 9;
  }

  private static String names(String line) {
    return RUN_TOGETHER.matcher(line).matches()
        ? line.replaceAll("(?<=\\p{Ll} )(\\p{Lu}{1,3}) (?=\\p{L}*\\p{Ll}|\\p{Lu}\\p{Ll})", "$1; ")
            .replaceFirst("; (et al\\.?)$", ", $1")
        : parted(line);
  }

  private static String parted(String line) {
    return line.replaceAll("\\s?[\u2219\u00B7\u2022]\\s?(?:et al\\.?$)?", "; ")
        .replaceFirst("[;,\\s]*(?:\\.\\.\\.|\u2026)$", " et al.")
        .replaceFirst("[;,\\s]+$", line.matches(".*et al\\.?\\s*$") ? ", et al." : "");
  }

  // "Hale, H ∙ Ivory, I", "B. Baas, C. Cool", "T. Toth et al."
  private static boolean isAuthors(String line) {
    return line.length() <= LONGEST
        && (RUN_TOGETHER.matcher(line).matches()
            || line.matches(
                "(?:\\p{Lu}\\.[ -]?){1,4}\\p{L}.*|.*[\u2219\u00B7].*|\\p{Lu}[\\p{L}' -]{1,40},"
                    + " (?:\\p{Lu}\\.?[ -]?){1,4}(?:[,;].*|$)|.{3,120} et al\\.?|\\p{Lu}[\\p{L}'"
                    + " -]{1,40} \\p{Lu}{1,3}(?:, .*|$)"));
  }

  /** The lines of one entry. */
  private record Stack(
      AuthorList authors, Line title, @Nullable String journal, String place, Piece body) {
    ReferenceText read() {
      Matcher a = YEAR_VOLUME.matcher(place);
      if (a.matches()) {
        return text(a.group(1), a.group(2), a.group(3), a.group(4), a.group(5));
      }
      Matcher b = VOLUME_YEAR.matcher(place);
      if (b.matches()) {
        return text(b.group(1), b.group(4), b.group(2), b.group(3), b.group(5));
      }
      Matcher year = YEAR.matcher(place);
      String only = year.find() ? year.group() : null;
      return text(journal, only != null && !year.find() ? only : null, null, null, null);
    }

    private ReferenceText text(
        @Nullable String container,
        @Nullable String year,
        @Nullable String volume,
        @Nullable String issue,
        @Nullable String pages) {
      int start = title.start() - body.start();
      String value = title.piece().withoutStop().value();
      int at =
          body.value().indexOf(value, Math.max(0, Math.min(start, body.value().length()) - 40));
      at = at < 0 ? body.value().indexOf(value) : at;
      IdentifierText ids = IdentifierText.find(body.value());
      Integer number = year == null ? null : Integer.valueOf(year);
      return new ReferenceText(
          authors,
          authors.isEmpty() ? -1 : 0,
          authors.isEmpty() ? -1 : Math.max(0, at),
          at < 0 ? null : value,
          at,
          at < 0 ? -1 : at + value.length(),
          container == null ? null : container.strip(),
          container == null ? ReferenceForm.UNKNOWN : ReferenceForm.IN_JOURNAL,
          number == null ? null : PartialDate.of(number),
          volume,
          issue,
          pages == null ? null : Locator.parse(pages, number).orElse(null),
          null,
          ids.doi(),
          ids.pmid(),
          ids.pmcid());
    }
  }
}
