package org.evidencegraph.importer.article;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evidencegraph.identifier.Pmid;
import org.evidencegraph.importer.format.PageDraft;
import org.evidencegraph.importer.name.AuthorList;
import org.evidencegraph.importer.page.Locator;
import org.evidencegraph.importer.text.Line;
import org.evidencegraph.importer.text.Piece;
import org.evidencegraph.paper.Bibliography;
import org.evidencegraph.paper.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Cited works as indexes list them: the title on a line of its own, and below it, on a line or on
 * several, who wrote it and where it appeared. Counts, links and summaries between are left out.
 */
final class TitledReferences {
  /** {@code Roe A, Ek B, J Wool Res, 12(3):45-51 2018}. */
  private static final Pattern PLACED =
      Pattern.compile(
          "((?:[^,]{2,40} \\p{Lu}{1,3}, ){1,60})([^,:]{2,80}), "
              + "(\\d{1,4})?(?:\\((\\w{1,9})\\))?:([\\w-]{1,20}) ((?:19|20)\\d\\d)");

  /** {@code J Wool Res, (3):45-51 2018} below the names. */
  private static final Pattern PLACE =
      Pattern.compile(
          "([^,:]{2,80}), (?:(\\d{1,4})(?=[(:]))?(?:\\((\\w[\\w ./-]{0,15})\\))?:?([\\w-]{1,20})?"
              + " ?((?:19|20)\\d\\d)");

  /** {@code J Wool Res 2018} below the names, or behind them and a full stop. */
  private static final Pattern BRIEF =
      Pattern.compile(
          "(?:(.{3,200} \\p{Lu}{1,3})\\. )?(\\p{Lu}[^,:;\u2022\\d]{2,80}) ((?:19|20)\\d\\d)");

  /** What stands in the place of a title that an index does not have. */
  private static final Pattern UNTITLED = Pattern.compile("(?i)title not supplied");

  /** {@code A. Roe, B. Ek • Medicine • Journal of Wool Research • 2018}. */
  private static final Pattern DOTTED =
      Pattern.compile(
          "([^\u2022]{3,300}) \u2022 [^\u2022]{3,60}(?: \u2022 ([^\u2022]{3,120}))? \u2022"
              + " ((?:19|20)\\d\\d)");

  /** Fields of study, as they stand between the names and the journal. */
  private static final Pattern FIELDS =
      Pattern.compile(
          "(?:Art|Biology|Business|Chemistry|Computer Science|Economics|Education|Engineering|"
              + "Environmental Science|Geography|Geology|History|Law|Linguistics|Materials Science|"
              + "Mathematics|Medicine|Philosophy|Physics|Political Science|Psychology|Sociology)"
              + "(?:, \\p{Lu}[\\p{L} ]{2,30}){0,3}");

  private static final Pattern YEAR =
      Pattern.compile("(?:\\d{1,2} \\p{L}{3,9} )?((?:19|20)\\d\\d)");
  private static final Pattern NUMBER = Pattern.compile("MED: ?(\\d{1,8})");
  private static final Pattern MARK = Pattern.compile("Highly Influential|\\[PDF\\]");

  /** {@code A. RoeB. Ek}: links that lost what stood between them. */
  private static final Pattern GLUED = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu}\\. )");

  private static final int SHORTEST = 12;

  private final List<Line> lines;
  private final PageDraft draft;

  private TitledReferences(List<Line> lines, PageDraft draft) {
    this.lines = lines;
    this.draft = draft;
  }

  /** Adds the works that such lines list; nothing where they are of another form. */
  static void read(List<Line> lines, PageDraft draft) {
    TitledReferences list = new TitledReferences(lines, draft);
    for (int i = 1; i < lines.size(); i++) {
      list.read(i);
    }
  }

  /**
   * @param last line of the entry
   * @param pages as printed
   */
  private record Place(
      int last,
      String names,
      @Nullable String journal,
      @Nullable String volume,
      @Nullable String issue,
      @Nullable String pages,
      String year) {}

  private void read(int i) {
    Place place = place(i);
    int title = i - 1;
    while (place != null && title > 0 && MARK.matcher(text(title)).matches()) {
      title--;
    }
    if (place == null || text(title).length() < SHORTEST) {
      return;
    }
    Piece printed = lines.get(title).body().piece();
    Piece whole =
        Piece.of(lines.get(title).folded(), printed.start(), lines.get(place.last()).end());
    draft.reference(whole, printed.withoutStop(), said(printed.withoutStop(), place));
  }

  private @Nullable Place place(int i) {
    Matcher placed = PLACED.matcher(text(i));
    if (placed.matches()) {
      int last = NUMBER.matcher(text(i + 1)).matches() ? i + 1 : i;
      return new Place(
          last,
          placed.group(1).replaceFirst(", $", ""),
          placed.group(2),
          placed.group(3),
          placed.group(4),
          placed.group(5),
          placed.group(6));
    }
    Matcher below = PLACE.matcher(text(i + 1));
    if (below.matches() && AuthorList.parse(text(i)).isPresent()) {
      int last = NUMBER.matcher(text(i + 2)).matches() ? i + 2 : i + 1;
      return new Place(
          last,
          text(i),
          below.group(1),
          below.group(2),
          below.group(3),
          below.group(4),
          below.group(5));
    }
    Matcher dotted = DOTTED.matcher(text(i));
    if (dotted.matches()) {
      return new Place(i, dotted.group(1), dotted.group(2), null, null, null, dotted.group(3));
    }
    Place stacked = stacked(i);
    return stacked == null ? brief(i).orElse(null) : stacked;
  }

  private Optional<Place> brief(int i) {
    Matcher one = BRIEF.matcher(text(i));
    if (one.matches() && one.group(1) != null && AuthorList.parse(one.group(1)).isPresent()) {
      return Optional.of(new Place(i, one.group(1), one.group(2), null, null, null, one.group(3)));
    }
    Matcher two = BRIEF.matcher(text(i + 1));
    return two.matches() && two.group(1) == null && AuthorList.parse(text(i)).isPresent()
        ? Optional.of(new Place(i + 1, text(i), two.group(2), null, null, null, two.group(3)))
        : Optional.empty();
  }

  // names, fields of study, journal and year, each on a line
  private @Nullable Place stacked(int i) {
    if (!FIELDS.matcher(text(i + 1)).matches()) {
      return null;
    }
    Matcher near = YEAR.matcher(text(i + 2));
    Matcher far = YEAR.matcher(text(i + 3));
    if (near.matches()) {
      return new Place(i + 2, text(i), null, null, null, null, near.group(1));
    }
    return far.matches()
        ? new Place(i + 3, text(i), text(i + 2), null, null, null, far.group(1))
        : null;
  }

  private Bibliography said(Piece title, Place place) {
    int year = Integer.parseInt(place.year());
    Optional<AuthorList> authors = AuthorList.parse(GLUED.matcher(place.names()).replaceAll(", "));
    Bibliography.Builder said =
        Bibliography.builder()
            .containerTitle(place.journal())
            .volume(place.volume())
            .issue(place.issue())
            .issued(PartialDate.of(year));
    if (!UNTITLED.matcher(title.value()).matches()) {
      said.title(title.value());
    }
    authors.ifPresent(list -> said.authors(list.authors(), list.complete()));
    Optional.ofNullable(place.pages())
        .flatMap(pages -> Locator.parse(pages, year))
        .ifPresent(at -> said.pages(at.pages()).articleNumber(at.articleNumber()));
    Matcher number = NUMBER.matcher(text(place.last()));
    if (number.matches()) {
      Pmid.parse(number.group(1)).ifPresent(said::identifier);
    }
    return said.build();
  }

  private String text(int i) {
    return i < lines.size() ? lines.get(i).label() : "";
  }
}
