package org.evidencegraph.importer.labelled;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evidencegraph.importer.date.DateText;
import org.evidencegraph.importer.format.CapturedPage;
import org.evidencegraph.importer.format.PageDraft;
import org.evidencegraph.importer.text.Line;
import org.evidencegraph.importer.text.Piece;
import org.evidencegraph.paper.DateKind;

/**
 * The line on which arXiv says when a work came in: {@code [Submitted on 18 Mar 2021 (v1), last
 * revised 2 Jun 2021 (this version, v2)]}.
 */
record ServerLine(Piece day) {
  private static final Pattern SUBMITTED =
      Pattern.compile(
          "[\\[(]Submitted on (\\d{1,2} \\p{Lu}\\p{Ll}{2,8} (?:19|20)\\d{2})\\b.{0,120}");
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?:.{0,80}\\b)?(arXiv):(?:\\d{4}\\.\\d{4,5}|[a-z.-]{2,20}/\\d{7})\\b.{0,40}");
  private static final int LONGEST = 240;

  /** The first such line of a page that also shows a number of the server. */
  static Optional<ServerLine> find(CapturedPage page) {
    Optional<Piece> numbered = piece(page, NUMBER);
    return numbered.isEmpty() ? Optional.empty() : piece(page, SUBMITTED).map(ServerLine::new);
  }

  private static Optional<Piece> piece(CapturedPage page, Pattern form) {
    for (Line line : page.lines()) {
      Piece piece = line.length() < LONGEST ? line.body().piece() : null;
      Matcher m = piece == null ? null : form.matcher(piece.value());
      if (piece != null && m != null && m.matches()) {
        return Optional.of(piece.part(m.start(1), m.end(1)));
      }
    }
    return Optional.empty();
  }

  /** Notes the day, and the server where no journal is known. */
  void into(CapturedPage page, PageDraft draft) {
    DateText.parse(day.value()).ifPresent(date -> draft.date(DateKind.EPUB, date, day));
    if (!draft.hasJournal()) {
      piece(page, NUMBER).ifPresent(draft::journal);
    }
  }
}
