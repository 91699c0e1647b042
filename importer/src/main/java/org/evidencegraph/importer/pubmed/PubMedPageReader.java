package org.evidencegraph.importer.pubmed;

import java.util.regex.Matcher;
import org.evidencegraph.importer.citation.CitationLine;
import org.evidencegraph.importer.format.AbstractReader;
import org.evidencegraph.importer.format.Boilerplate;
import org.evidencegraph.importer.format.CapturedPage;
import org.evidencegraph.importer.format.DocumentFormat;
import org.evidencegraph.importer.format.PageDraft;
import org.evidencegraph.importer.format.PageReading;
import org.evidencegraph.importer.format.Recognition;
import org.evidencegraph.importer.format.RegistrationLines;
import org.evidencegraph.importer.format.Terms;
import org.evidencegraph.importer.text.Line;
import org.evidencegraph.importer.text.Piece;
import org.evidencegraph.provenance.Severity;

/**
 * Reads the page of one PubMed record. Its header (citation line, title, authors), abstract and the
 * labelled blocks below it are zones; {@link PubMedHeader} and {@link PubMedBlocks} read them.
 */
public final class PubMedPageReader implements DocumentFormat {
  private static final String ASSOCIATED = "Associated data";
  private static final int ENOUGH = 8;

  @Override
  public String name() {
    return "PubMedPageReader";
  }

  @Override
  public String lookedFor() {
    return "a PubMed record (a citation line such as \"2014 Sep;34(5):1100-26.\" above"
        + " \"Abstract\", \"PubMed Disclaimer\", \"Publication types\" or \"LinkOut\")";
  }

  @Override
  public Recognition recognise(CapturedPage page) {
    PubMedZones zones = PubMedZones.of(page);
    boolean cited = zones.citation() >= 0 || zones.byline() >= 0;
    boolean record = zones.byline() >= 0 || zones.bodyStart() < page.count();
    if (!cited || !record) {
      return Recognition.NONE;
    }
    return Recognition.of(zones.weight(), ENOUGH);
  }

  @Override
  public PageReading read(CapturedPage page) {
    PubMedZones zones = PubMedZones.of(page);
    PageDraft draft = new PageDraft(page, name());
    new PubMedHeader(page, zones, draft).read();
    int end = readAbstract(page, zones, draft);
    new PubMedBlocks(page, draft).read(Math.max(end, zones.bodyStart()));
    if (end >= page.count() && zones.abstractHeading() >= 0) {
      Line last = page.lines().getLast();
      draft.problem(
          "ENDS_EARLY",
          Severity.WARNING,
          last,
          "the page ends inside the abstract; \"PubMed Disclaimer\" was expected after it, so the"
              + " capture is cut off and may miss more");
    }
    registrations(page, zones.bodyStart(), draft);
    return draft.finish();
  }

  // "ClinicalTrials.gov/NCT01234567"
  private static void registrations(CapturedPage page, int from, PageDraft draft) {
    boolean own = false;
    for (int i = Math.max(0, from); i < page.count(); i++) {
      String label = page.label(i);
      if (label.equals(ASSOCIATED)) {
        own = true;
      } else if (own && PubMedLabels.block(label) == null) {
        RegistrationLines.read(page.line(i), ASSOCIATED, draft);
      } else {
        own = false;
      }
    }
  }

  private static int readAbstract(CapturedPage page, PubMedZones zones, PageDraft draft) {
    if (zones.abstractHeading() < 0) {
      for (int i = Math.max(0, zones.citation()); i < zones.bodyStart(); i++) {
        if (isKeywords(page.line(i))) {
          keywords(page, i, draft);
        }
      }
      withoutHeading(page, zones, draft);
      return zones.bodyStart();
    }
    AbstractReader reader = new AbstractReader(page.text());
    Line heading = page.line(zones.abstractHeading());
    reader.paragraph(PubMedZones.afterHeading(heading), heading.end());
    int i = zones.abstractHeading() + 1;
    while (i < page.count()
        && !PubMedLabels.endsAbstract(page.label(i))
        && !isKeywords(page.line(i))) {
      paragraph(page.line(i), reader);
      i++;
    }
    draft.abstractText(reader);
    return afterAbstract(page, i, draft);
  }

  // running text between the citation and the first label below it
  private static void withoutHeading(CapturedPage page, PubMedZones zones, PageDraft draft) {
    AbstractReader reader = new AbstractReader(page.text());
    int end = zones.bodyStart() < page.count() && zones.citation() >= 0 ? zones.bodyStart() : 0;
    for (int i = zones.citation() + 1; i < end; i++) {
      Line line = page.line(i);
      boolean prose =
          line.length() >= PubMedHeader.PROSE && PubMedHeader.SENTENCES.matcher(line.text()).find();
      if (prose && !Boilerplate.is(line) && !isKeywords(line)) {
        reader.paragraph(line.start(), line.end());
      }
    }
    draft.abstractText(reader);
  }

  private static void paragraph(Line line, AbstractReader reader) {
    String label = line.label();
    if (label.matches("(?i)no abstract available\\.?|in [A-Z][a-z]+(?:, [A-Z][a-z]+){1,5}")) {
      return;
    }
    if (AbstractReader.isHeading(label) && line.length() < 60) {
      reader.heading(label, line.start());
    } else {
      reader.paragraph(line.start(), line.end());
    }
  }

  // keywords, copyright and numbers stand between abstract and disclaimer
  private static int afterAbstract(CapturedPage page, int from, PageDraft draft) {
    int i = from;
    while (i < page.count() && PubMedLabels.block(page.label(i)) == null) {
      Line line = page.line(i);
      if (isKeywords(line)) {
        keywords(page, i, draft);
      } else if (PubMedLabels.isCopyright(line.label())) {
        draft.copyright(line.label());
      } else if (PubMedLabels.isIdentifier(line.label())) {
        draft.identifiers(withNext(page, i));
      } else if (line.label().startsWith("Free ")) {
        draft.access("open");
      }
      i++;
    }
    return i;
  }

  /** A line, with the next one where it is a label alone: {@code PMID:} above its number. */
  static Piece withNext(CapturedPage page, int i) {
    Line line = page.line(i);
    boolean alone = line.label().matches("(?:PMID|PMCID|DOI):?") && i + 1 < page.count();
    return alone ? Piece.of(page.text(), line.start(), page.line(i + 1).end()) : line.piece();
  }

  private static boolean isKeywords(Line line) {
    String text = line.folded().text();
    int end = Math.min(line.end(), line.start() + 12);
    return PubMedLabels.isKeywords(text.substring(line.start(), end));
  }

  private static void keywords(CapturedPage page, int index, PageDraft draft) {
    Piece piece = page.line(index).piece();
    Matcher m = PubMedLabels.KEYWORDS.matcher(piece.value());
    int from = m.lookingAt() ? m.end() : 0;
    if (from >= piece.value().length() && index + 1 < page.count()) {
      piece = page.line(index + 1).piece();
      from = 0;
    }
    for (Piece keyword : Terms.in(piece.part(from, piece.value().length()))) {
      draft.keyword(keyword, org.evidencegraph.paper.Keyword.KEYWORD);
    }
  }

  /**
   * Whether a line is the record's own citation: date, volume and pages and hardly anything else.
   */
  static boolean isCitation(String label) {
    if (label.isEmpty() || label.length() > 250) {
      return false;
    }
    return CitationLine.find(label).filter(c -> isOwn(label, c)).isPresent();
  }

  // before it stands the journal at most: ". 2014 Sep;34(5):..." or "Med Res Rev. 2014 Sep;..."
  private static boolean isOwn(String label, CitationLine citation) {
    int from = Math.min(PubMedLabels.journalStart(label), citation.start());
    String before = label.substring(from, citation.start()).strip();
    return before.length() <= 120
        && (before.isEmpty() || before.endsWith("."))
        && !before.contains(". ")
        && before.chars().filter(c -> c == '.').count() <= 2
        && !before.contains(",");
  }
}
