package org.evidencegraph.importer.pubmed;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evidencegraph.importer.format.CapturedPage;
import org.evidencegraph.importer.format.PageDraft;
import org.evidencegraph.importer.funding.FundingText;
import org.evidencegraph.importer.text.Line;
import org.evidencegraph.importer.text.Piece;
import org.evidencegraph.paper.Keyword;
import org.evidencegraph.paper.PaperRelation;

/** Reads the labelled blocks below the abstract of a PubMed record, each up to the next label. */
final class PubMedBlocks {
  /** {@code Figure 1}, {@code Fig. 2}, {@code Figure 3. What it shows}. */
  private static final Pattern FIGURE =
      Pattern.compile(
          "(?:Figure|Fig\\.?|FIGURE|FIG\\.?)\\s?(S?\\d{1,3}[A-Za-z]?)[.:]?(?:\\s(.*))?");

  private static final Pattern INDEXED =
      Pattern.compile(
          "PMID: ?\\d{4,9}(?: (?:PMCID|DOI): ?\\S{4,200}){1,2}|PMID: ?\\d{4,9} ?\\[(?:PubMed ?-"
              + " ?)?(?:indexed for MEDLINE|in process|as supplied by publisher|PubMed).{0,20}");

  /** What is offered below a term, on one line or on several. */
  private static final Pattern ACTIONS =
      Pattern.compile(
          "(?:(?:Actions|Search in PubMed|Search in MeSH|Add to [Ss]earch)(?:\\s|$))++");

  private static final Pattern NUMBER = Pattern.compile("\\d{4,9}");

  private final CapturedPage page;
  private final PageDraft draft;

  PubMedBlocks(CapturedPage page, PageDraft draft) {
    this.page = page;
    this.draft = draft;
  }

  void read(int from) {
    indexed(from);
    int i = from;
    while (i < page.count()) {
      String label = PubMedLabels.block(page.label(i));
      int end = next(i + 1);
      if (label != null) {
        block(label, page.lines().subList(i + 1, end));
      }
      i = end;
    }
  }

  // "PMID: 19581999 [PubMed - indexed for MEDLINE]": the number of the record, wherever it stands
  private void indexed(int from) {
    for (int i = from; i < page.count(); i++) {
      if (INDEXED.matcher(page.label(i)).matches()) {
        draft.identifiers(page.line(i).piece());
        return;
      }
      if (page.label(i).equals("PMID:") && NUMBER.matcher(page.label(i + 1)).matches()) {
        draft.identifiers(PubMedPageReader.withNext(page, i));
        return;
      }
    }
  }

  private int next(int from) {
    int i = from;
    while (i < page.count() && PubMedLabels.block(page.label(i)) == null) {
      i++;
    }
    return i;
  }

  private void block(String label, List<Line> lines) {
    switch (label) {
      case "Figures", "Figure" -> figures(lines);
      case "Similar articles" -> new PubMedListing(draft, PaperRelation.SIMILAR).read(lines);
      case "Cited by" -> new PubMedListing(draft, PaperRelation.CITED_BY).read(lines);
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
    return lines.stream()
        .filter(l -> l.isShort() && !isMore(l))
        .filter(l -> !ACTIONS.matcher(l.label()).matches())
        .toList();
  }

  // the asterisk marks a major topic; "Humans", "Stem Cells / cytology*"
  private void mesh(Piece piece) {
    String value = piece.value();
    if (value.length() > 200) {
      return;
    }
    draft.keyword(value.replace("*", ""), piece, Keyword.MESH);
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
}
