package org.evidencegraph.importer.labelled;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evidencegraph.importer.date.DateText;
import org.evidencegraph.importer.format.CapturedPage;
import org.evidencegraph.importer.format.PageDraft;
import org.evidencegraph.importer.name.AuthorList;
import org.evidencegraph.importer.text.Line;
import org.evidencegraph.importer.text.Piece;
import org.evidencegraph.paper.DateKind;

/**
 * The line on which some repositories say who put a work there: {@code posted on 2022-03-29, 03:01
 * authored by Ada Lind, Bo Ek}.
 */
record PostedLine(int line, Piece day, Piece names) {
  private static final Pattern FORM =
      Pattern.compile(
          "(?i)(?:posted|submitted|deposited) on (\\d{4}-\\d{2}-\\d{2})(?:, \\d{2}:\\d{2})?,?"
              + " authored by (.{3,2000})");
  private static final int LONGEST = 2_100;

  /** The first such line of a page. */
  static Optional<PostedLine> find(CapturedPage page) {
    for (int i = 0; i < page.count(); i++) {
      Line line = page.line(i);
      Piece piece = line.length() < LONGEST ? line.piece() : null;
      Matcher m = piece == null ? null : FORM.matcher(piece.value());
      if (piece != null && m != null && m.matches()) {
        return Optional.of(
            new PostedLine(i, piece.part(m.start(1), m.end(1)), piece.part(m.start(2), m.end(2))));
      }
    }
    return Optional.empty();
  }

  /** Notes the names, and the day where no other date is known. */
  void into(PageDraft draft) {
    AuthorList.parse(names.value()).ifPresent(list -> draft.authors(list, names));
    if (!draft.hasDate(DateKind.PUBLISHED)) {
      DateText.parse(day.value()).ifPresent(date -> draft.date(DateKind.EPUB, date, day));
    }
  }
}
