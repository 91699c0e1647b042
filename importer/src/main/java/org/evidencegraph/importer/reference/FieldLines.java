package org.evidencegraph.importer.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.evidencegraph.importer.citation.IdentifierText;
import org.evidencegraph.importer.name.AuthorList;
import org.evidencegraph.importer.page.Locator;
import org.evidencegraph.importer.text.Line;
import org.evidencegraph.importer.text.Piece;
import org.evidencegraph.paper.Author;
import org.evidencegraph.paper.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Reads an entry with every field on a line of its own: family name, initials, ..., title, journal,
 * year, volume, first page, last page. What does not fit says nothing.
 */
final class FieldLines {
  private static final Pattern FAMILY = Pattern.compile("\\p{L}[\\p{L}' \u2019-]{1,40}");
  private static final Pattern INITIALS = Pattern.compile("\\p{Lu}{1,4}|(?:\\p{Lu}\\.[ -]?){1,4}");
  private static final Pattern SUFFIX = Pattern.compile("(?:Jr|Sr|I{2,3}|IV)\\.?");
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");
  private static final Pattern VOLUME = Pattern.compile("[A-Z]?\\d{1,5}[A-Z]?");
  private static final Pattern PAGE = Pattern.compile("[A-Za-z]{0,3}\\d{1,7}");

  /** Between the fields: {@code , vol.}, {@code (pg.}, and marks. */
  private static final Pattern BETWEEN =
      Pattern.compile("[\\p{Punct}\\s\u2013]*(?:(?:vol|pg|pp?)[\\p{Punct}\\s]*)?");

  private final List<Line> lines;
  private final Piece body;
  private final List<Author> authors = new ArrayList<>();
  private boolean complete = true;
  private int at;

  private FieldLines(List<Line> lines, Piece body) {
    this.lines = lines;
    this.body = body;
  }

  static ReferenceText read(List<Line> text, Piece body) {
    List<Line> fields =
        text.stream().filter(line -> !BETWEEN.matcher(line.label()).matches()).toList();
    return new FieldLines(fields, body).read();
  }

  private String field(int index) {
    return index < lines.size()
        ? lines.get(index).label().replaceFirst("^[,.;(\\s]+", "").replaceFirst("[,;)\\s]+$", "")
        : "";
  }

  private ReferenceText read() {
    authors();
    boolean placed = YEAR.matcher(field(at + 2)).matches();
    String title = placed ? field(at).replaceFirst("\\.$", "") : null;
    int start = title == null ? -1 : body.value().indexOf(title);
    boolean volume = placed && VOLUME.matcher(field(at + 3)).matches();
    IdentifierText ids = IdentifierText.find(body.value());
    boolean named = start >= 0 && !authors.isEmpty();
    return new ReferenceText(
        named ? new AuthorList(authors, complete) : AuthorList.NONE,
        named ? 0 : -1,
        named ? start : -1,
        start < 0 ? null : title,
        start,
        start < 0 ? -1 : start + java.util.Objects.requireNonNull(title).length(),
        placed ? field(at + 1) : null,
        placed ? ReferenceForm.IN_JOURNAL : ReferenceForm.UNKNOWN,
        placed ? PartialDate.of(Integer.parseInt(field(at + 2))) : null,
        volume ? field(at + 3) : null,
        null,
        volume ? pages() : null,
        null,
        ids.doi(),
        ids.pmid(),
        ids.pmcid());
  }

  private void authors() {
    while (FAMILY.matcher(field(at)).matches() && INITIALS.matcher(field(at + 1)).matches()) {
      authors.add(Author.person(field(at), field(at + 1), authors.size() + 1));
      at += SUFFIX.matcher(field(at + 2)).matches() ? 3 : 2;
    }
    if (field(at).matches("et al[. ]{0,4}")) {
      complete = false;
      at++;
    }
  }

  private @Nullable Locator pages() {
    String first = field(at + 4);
    String last = field(at + 5);
    if (!PAGE.matcher(first).matches()) {
      return null;
    }
    return PAGE.matcher(last).matches()
        ? Locator.parsePages(first + "-" + last).orElse(null)
        : Locator.parsePages(first).orElse(null);
  }
}
