package org.evidencegraph.importer.labelled;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evidencegraph.importer.date.DateText;
import org.evidencegraph.importer.format.PageDraft;
import org.evidencegraph.importer.page.Locator;
import org.evidencegraph.importer.text.Piece;
import org.evidencegraph.paper.DateKind;

/**
 * What indexes print behind "Journal", the year before or behind the name: {@code 2017, Acta
 * Ossium, № 3, p. 12-19}, {@code Acta Ossium, 2017, № 3}.
 */
record IndexedIn(Piece piece, Matcher parts) {
  private static final String YEAR = "((?:19|20)\\d{2})";
  private static final String REST =
      "(?:, (?:[Vv]ol(?:ume|\\.)?|[Тт]ом|[Тт]\\.) ?(\\w{1,8}))?(?:, (?:№|[Nn]o\\.?)"
          + " ?([\\w./-]{1,14}))?(?:, (?:pp?|[сС]|[Ss]\\.?)\\.? ?(\\w{1,12}(?:"
          + " ?[-\u2010-\u2015] ?\\w{1,12})?))?\\.?";
  private static final Pattern YEAR_FIRST =
      Pattern.compile(YEAR + ", (?<name>\\p{L}.{1,198}?)" + REST);
  private static final Pattern YEAR_LAST =
      Pattern.compile("(?<name>\\p{L}.{1,198}?), " + YEAR + REST);

  static Optional<IndexedIn> of(Piece piece) {
    if (piece.value().length() > 300) {
      return Optional.empty();
    }
    Matcher first = YEAR_FIRST.matcher(piece.value());
    if (first.matches()) {
      return Optional.of(new IndexedIn(piece, first));
    }
    Matcher last = YEAR_LAST.matcher(piece.value());
    return last.matches() ? Optional.of(new IndexedIn(piece, last)) : Optional.empty();
  }

  void into(PageDraft draft) {
    boolean first = parts.start("name") > 0;
    int year = first ? 1 : 2;
    draft.journal(piece.part(parts.start("name"), parts.end("name")));
    DateText.parse(parts.group(year))
        .filter(date -> !draft.hasDate(DateKind.PUBLISHED))
        .ifPresent(date -> draft.date(DateKind.PUBLISHED, date, part(year)));
    if (parts.group(3) != null) {
      draft.volume(parts.group(3), part(3));
    }
    if (parts.group(4) != null) {
      draft.issue(parts.group(4), part(4));
    }
    if (parts.group(5) != null) {
      Locator.parsePages(parts.group(5)).ifPresent(l -> draft.locator(l, part(5)));
    }
  }

  private Piece part(int group) {
    return piece.part(parts.start(group), parts.end(group));
  }
}
