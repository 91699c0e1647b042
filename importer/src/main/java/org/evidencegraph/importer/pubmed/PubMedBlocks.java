package org.evidencegraph.importer.pubmed;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evidencegraph.importer.citation.CitationLine;
import org.evidencegraph.importer.citation.IdentifierText;
import org.evidencegraph.importer.format.CapturedPage;
import org.evidencegraph.importer.format.PageDraft;
import org.evidencegraph.importer.funding.FundingText;
import org.evidencegraph.importer.text.Line;
import org.evidencegraph.importer.text.Piece;
import org.evidencegraph.paper.Bibliography;
import org.evidencegraph.paper.Keyword;
import org.evidencegraph.paper.PaperField;
import org.evidencegraph.paper.PaperRelation;

/** Reads the labelled blocks below the abstract of a PubMed record, each up to the next label. */
final class PubMedBlocks {
  /** {@code Figure 1}, {@code Fig. 2}, {@code Figure 3. What it shows}. */
  private static final Pattern FIGURE =
      Pattern.compile(
          "(?:Figure|Fig\\.?|FIGURE|FIG\\.?)\\s?(S?\\d{1,3}[A-Za-z]?)[.:]?(?:\\s(.*))?");

  /**
   * {@code Smith J, Jones B. J Cell Sci. 2010 Mar 1;123:33-9. doi: ... PMID: 123}: closes an entry.
   */
  private static final Pattern ENTRY_END = Pattern.compile("\\bPMID:?\\s?\\d{1,9}");

  private final CapturedPage page;
  private final PageDraft draft;

  PubMedBlocks(CapturedPage page, PageDraft draft) {
    this.page = page;
    this.draft = draft;
  }

  void read(int from) {
    int i = from;
    while (i < page.count()) {
      String label = page.label(i);
      int end = next(i + 1);
      if (PubMedLabels.AFTER_ABSTRACT.contains(label)) {
        block(label, page.lines().subList(i + 1, end));
      }
      i = end;
    }
  }

  private int next(int from) {
    int i = from;
    while (i < page.count() && !PubMedLabels.AFTER_ABSTRACT.contains(page.label(i))) {
      i++;
    }
    return i;
  }

  private void block(String label, List<Line> lines) {
    switch (label) {
      case "Figures", "Figure" -> figures(lines);
      case "Similar articles" -> related(PaperRelation.SIMILAR, lines);
      case "Cited by" -> related(PaperRelation.CITED_BY, lines);
      case "References" -> draft.references(lines.stream().filter(l -> !isMore(l)).toList());
      case "Publication types" ->
          items(lines).forEach(l -> draft.publicationType(l.body().piece().value()));
      case "MeSH terms" -> items(lines).forEach(l -> mesh(l.body().piece()));
      case "Grants and funding", "Grant support" ->
          items(lines).forEach(l -> draft.funding(FundingText.parsePubMed(l.label())));
      default -> {
        // the other blocks say nothing about the paper that the graph holds
      }
    }
  }

  private static boolean isMore(Line line) {
    return PubMedLabels.MORE.matcher(line.label()).matches();
  }

  private static List<Line> items(List<Line> lines) {
    return lines.stream().filter(l -> l.isShort() && !isMore(l)).toList();
  }

  // the asterisk marks a major topic; "Humans", "Stem Cells / cytology*"
  private void mesh(Piece piece) {
    String value = piece.value();
    if (value.length() > 200) {
      return;
    }
    draft.keyword(value.endsWith("*") ? piece.part(0, value.length() - 1) : piece, Keyword.MESH);
  }

  // a figure's name is printed twice; its caption is what follows up to the next figure
  private void figures(List<Line> lines) {
    int i = 0;
    while (i < lines.size()) {
      Matcher m = FIGURE.matcher(lines.get(i).label());
      int end = i + 1;
      while (end < lines.size() && !isFigure(lines.get(end))) {
        end++;
      }
      if (m.matches()) {
        caption("Figure " + m.group(1), lines.subList(i, end), m.group(2) == null);
      }
      i = end;
    }
  }

  private static boolean isFigure(Line line) {
    return FIGURE.matcher(line.label()).matches();
  }

  private void caption(String label, List<Line> lines, boolean named) {
    List<Line> text = named ? lines.subList(1, lines.size()) : lines;
    text = text.stream().filter(l -> !isMore(l)).toList();
    if (text.isEmpty()) {
      return;
    }
    Line first = text.getFirst();
    int start = named ? first.start() : afterLabel(first);
    draft.caption(start, text.getLast().end(), label);
  }

  private static int afterLabel(Line line) {
    Matcher m = FIGURE.matcher(line.text());
    return m.matches() && m.group(2) != null ? line.start() + m.start(2) : line.start();
  }

  private void related(PaperRelation relation, List<Line> lines) {
    int from = 0;
    for (int i = 0; i < lines.size(); i++) {
      if (isMore(lines.get(i))) {
        return;
      }
      if (lines.get(i).isShort() || lines.get(i).length() < 2_000) {
        String text = lines.get(i).text();
        if (i > from && ENTRY_END.matcher(text).find()) {
          entry(relation, lines.get(from), lines.get(i));
          from = i + 1;
        }
      }
    }
  }

  private void entry(PaperRelation relation, Line title, Line citation) {
    Piece piece = title.body().piece();
    if (piece.value().length() > 600) {
      return;
    }
    Piece name = piece.value().endsWith(".") ? piece.part(0, piece.value().length() - 1) : piece;
    Bibliography.Builder other = Bibliography.builder().title(name.value());
    other.place(PaperField.TITLE, name.span());
    IdentifierText ids = IdentifierText.find(citation.text());
    if (ids.doi() != null) {
      other.identifier(ids.doi());
    }
    if (ids.pmid() != null) {
      other.identifier(ids.pmid());
    }
    if (ids.pmcid() != null) {
      other.identifier(ids.pmcid());
    }
    CitationLine.find(citation.piece().value())
        .ifPresent(c -> other.issued(c.date()).volume(c.volume()).issue(c.issue()));
    draft.related(relation, title.start(), citation.end(), other.build());
  }
}
