package org.evidencegraph.importer.pubmed;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evidencegraph.importer.citation.ListedPaper;
import org.evidencegraph.importer.format.PageDraft;
import org.evidencegraph.importer.text.Line;
import org.evidencegraph.importer.text.Piece;
import org.evidencegraph.paper.Bibliography;
import org.evidencegraph.paper.PaperField;
import org.evidencegraph.paper.PaperRelation;
import org.evidencegraph.paper.PartialDate;

/** Reads the other papers that a PubMed record lists: similar ones, and those that cite it. */
final class PubMedListing {
  /** {@code ... 2010 Mar 1;123:33-9. doi: ... PMID: 123 Review.}: closes an entry. */
  private static final Pattern PMID = Pattern.compile("\\bPMID:?\\s?\\d{1,9}");

  /** {@code Labelled cells in the rat kidney. [Kidney Lab. 2009]}: an entry of the old pages. */
  private static final Pattern OLD =
      Pattern.compile("(?:Review )?(.{8,500}?[.?!])\\s?\\[(.{2,100}?)\\.? ((?:19|20)\\d{2})\\]");

  private static final int LONGEST_TITLE = 600;
  private static final int LONGEST = 2_000;

  private final PageDraft draft;
  private final PaperRelation relation;

  PubMedListing(PageDraft draft, PaperRelation relation) {
    this.draft = draft;
    this.relation = relation;
  }

  /** The lines below the heading. */
  void read(List<Line> lines) {
    int from = 0;
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (PubMedLabels.MORE.matcher(line.label()).matches()) {
        return;
      }
      if (line.length() >= LONGEST || old(line)) {
        from = i + 1;
      } else if (closes(line, i > from)) {
        entry(lines.get(from), line);
        from = i + 1;
      }
    }
  }

  // below its title a line with a citation closes an entry; alone it holds the title, too
  private static boolean closes(Line line, boolean below) {
    String text = line.body().text();
    if (PMID.matcher(text).find()) {
      return below || ListedPaper.authorsAfterTitle(text) > 0;
    }
    return below && ListedPaper.parse(text).filter(p -> !p.authors().isEmpty()).isPresent();
  }

  private boolean old(Line line) {
    Piece piece = line.body().piece();
    Matcher m = OLD.matcher(piece.value());
    if (!m.matches()) {
      return false;
    }
    Bibliography.Builder other = titled(piece.part(m.start(1), m.end(1)));
    other.containerTitle(m.group(2)).issued(PartialDate.of(Integer.parseInt(m.group(3))));
    draft.related(relation, line.body().start(), line.end(), other.build());
    return true;
  }

  private void entry(Line title, Line citation) {
    Piece whole = title.body().piece();
    Piece name = whole;
    String said = citation.body().piece().value();
    if (title.equals(citation)) {
      int authors = ListedPaper.authorsAfterTitle(said);
      name = whole.part(0, authors);
      said = said.substring(authors);
    }
    if (name.value().length() > LONGEST_TITLE) {
      return;
    }
    Bibliography.Builder other = titled(name);
    ListedPaper.parse(said).ifPresent(paper -> paper.into(other));
    draft.related(relation, title.body().start(), citation.end(), other.build());
  }

  private static Bibliography.Builder titled(Piece piece) {
    String value = piece.value();
    Piece name = value.endsWith(".") ? piece.part(0, value.length() - 1) : piece;
    return Bibliography.builder().title(name.value()).place(PaperField.TITLE, name.span());
  }
}
