package org.evidencegraph.importer.pubmed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evidencegraph.importer.citation.CitationLine;
import org.evidencegraph.importer.format.AbstractReader;
import org.evidencegraph.importer.format.CapturedPage;
import org.evidencegraph.importer.format.DocumentFormat;
import org.evidencegraph.importer.format.Languages;
import org.evidencegraph.importer.format.PageDraft;
import org.evidencegraph.importer.format.PageReading;
import org.evidencegraph.importer.format.Recognition;
import org.evidencegraph.importer.name.AuthorList;
import org.evidencegraph.importer.pubmedtext.PubMedText;
import org.evidencegraph.importer.text.Line;
import org.evidencegraph.importer.text.Piece;
import org.evidencegraph.provenance.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Reads one record in PubMed's plain form ("Abstract (text)"): paragraphs parted by blank lines,
 * the citation first, then title, authors, their addresses, the abstract, and the paper's numbers.
 */
public final class PubMedTextReader implements DocumentFormat {
  private static final int ENOUGH = 8;
  private static final int LONGEST_CITATION = 500;
  private static final int MOST_ABOVE = 60;
  private static final int LEAST_WRAPPED = 50;

  /** {@code 1. } before the citation of the first record of an export. */
  private static final Pattern NUMBER = Pattern.compile("(\\d{1,6})[.:] ");

  private static final Pattern ASIDE =
      Pattern.compile(
          "(?:Collaborators?(?: \\(\\d+\\))?|Comment|Conflict of interest).{0,20}:.*",
          Pattern.DOTALL);

  @Override
  public String name() {
    return "PubMedTextReader";
  }

  @Override
  public String lookedFor() {
    return "a PubMed record as plain text (\"1. J Cell. 2012 Mar;12(3):1-9.\" on top and \"PMID:"
        + " 123\" at the foot)";
  }

  @Override
  public Recognition recognise(CapturedPage page) {
    int first = citation(page);
    if (first < 0) {
      return Recognition.NONE;
    }
    List<Line> blocks = blocks(page, first);
    int numbers = 0;
    boolean addresses = false;
    for (Line block : blocks) {
      String head = head(block);
      numbers += head.startsWith("PMID: ") || head.contains("\nPMID: ") ? 1 : 0;
      addresses |= PubMedText.ADDRESSES.matcher(head).lookingAt();
    }
    boolean numbered = NUMBER.matcher(page.label(first)).lookingAt();
    boolean cut = numbers == 0 && numbered && addresses;
    if (numbers > 1 || (!cut && (numbers == 0 || (!numbered && !addresses)))) {
      return Recognition.NONE;
    }
    return Recognition.of(4 + (numbered ? 2 : 0) + (addresses ? 2 : 0), ENOUGH);
  }

  // paragraphs: lines up to a blank one
  private static List<Line> blocks(CapturedPage page, int start) {
    List<Line> blocks = new ArrayList<>();
    int from = start;
    for (int i = start + 1; i <= page.count(); i++) {
      if (i == page.count() || page.line(i).blanksBefore() > 0) {
        Line first = page.line(from);
        int end = page.line(i - 1).end();
        blocks.add(
            new Line(first.folded(), first.number(), first.start(), end, first.blanksBefore()));
        from = i;
      }
    }
    return blocks;
  }

  private static String head(Line block) {
    int end = Math.min(block.end(), block.start() + LONGEST_CITATION);
    return block.folded().text().substring(block.start(), end);
  }

  // the line, or the two lines, on top of the record
  private static int citation(CapturedPage page) {
    for (int i = 0; i < Math.min(MOST_ABOVE, page.count()); i++) {
      Piece piece = cited(page, i);
      if (piece != null && found(piece).isPresent()) {
        return i;
      }
    }
    return -1;
  }

  private static @Nullable Piece cited(CapturedPage page, int i) {
    int last = i;
    while (last + 1 < page.count()
        && last < i + 2
        && page.line(last + 1).blanksBefore() == 0
        && page.line(last).length() > LEAST_WRAPPED) {
      last++;
    }
    int end = page.line(last).end();
    if (end - page.line(i).start() > LONGEST_CITATION) {
      return null;
    }
    Piece piece = Piece.of(page.text(), page.line(i).start(), end);
    Matcher number = NUMBER.matcher(piece.value());
    return piece.part(number.lookingAt() ? number.end() : 0, piece.value().length());
  }

  private static Optional<CitationLine> found(Piece piece) {
    String value = piece.value();
    int doi = value.indexOf(" doi:");
    String core = doi > 0 ? value.substring(0, doi) : value;
    return CitationLine.find(core)
        .filter(c -> c.start() > 2 && c.start() < 160)
        .filter(c -> !value.substring(0, c.start() - 2).contains(". "));
  }

  @Override
  public PageReading read(CapturedPage page) {
    PageDraft draft = new PageDraft(page, name());
    int first = Math.max(0, citation(page));
    List<Line> blocks = blocks(page, first);
    Piece cited = cited(page, first);
    if (cited != null) {
      new PubMedHeader(page, PubMedZones.of(page), draft).citation(cited);
    }
    int at = title(blocks, 1, draft);
    at = authors(blocks, at, draft);
    AbstractReader reader = new AbstractReader(page.text());
    while (at < blocks.size()) {
      at = block(blocks, at, reader, draft);
    }
    draft.abstractText(reader);
    if (!page.text().text().contains("PMID: ")) {
      draft.problem(
          "ENDS_EARLY",
          Severity.WARNING,
          page.lines().getLast(),
          "the record ends before its PMID");
    }
    return draft.finish();
  }

  private static int title(List<Line> blocks, int at, PageDraft draft) {
    if (at >= blocks.size() || blocks.get(at).length() > 800) {
      return at;
    }
    Piece piece = blocks.get(at).piece();
    boolean stop = piece.value().endsWith(".") && !piece.value().endsWith("..");
    draft.title(stop ? piece.part(0, piece.value().length() - 1) : piece);
    return at + 1;
  }

  private static int authors(List<Line> blocks, int from, PageDraft draft) {
    int at = from;
    while (at < blocks.size() && at < from + 3) {
      Piece piece = blocks.get(at).piece();
      Matcher language = PubMedText.LANGUAGE.matcher(piece.value());
      if (language.matches()) {
        Languages.code(language.group(1)).ifPresent(code -> draft.language(code, piece));
      } else {
        Optional<AuthorList> list = PubMedText.names(piece.value());
        list.ifPresent(names -> draft.authors(names, piece));
        return list.isPresent() ? at + 1 : at;
      }
      at++;
    }
    return at;
  }

  // reads what a paragraph is; gives the index of the next one
  private static int block(List<Line> blocks, int at, AbstractReader reader, PageDraft draft) {
    Line block = blocks.get(at);
    String head = head(block);
    if (PubMedText.ADDRESSES.matcher(head).lookingAt()) {
      addresses(block.piece(), draft);
    } else if (PubMedText.NUMBERS.matcher(head).lookingAt()) {
      numbers(block, draft);
    } else if (PubMedLabels.isCopyright(head)) {
      draft.copyright(block.piece().value());
    } else if (!PubMedLabels.NOTICE.matcher(head.lines().findFirst().orElse("")).matches()
        && !ASIDE.matcher(head).matches()
        && block.length() > 40) {
      reader.paragraph(block.start(), block.end());
    }
    return at + 1;
  }

  private static void addresses(Piece piece, PageDraft draft) {
    String value = piece.value();
    Matcher m = PubMedText.ADDRESS.matcher(value);
    int from = -1;
    String number = null;
    while (m.find()) {
      if (from >= 0) {
        address(number, piece.part(from, m.start()), draft);
      }
      from = m.end();
      number = m.group(1);
    }
    from = from < 0 ? value.indexOf(':') + 1 : from;
    address(number, piece.part(from, value.length()), draft);
  }

  private static void address(@Nullable String number, Piece address, PageDraft draft) {
    Piece piece = address.withoutStop();
    Matcher mail = PubMedText.MAIL.matcher(piece.value());
    draft.affiliation(number, mail.find() ? piece.part(0, mail.start()).withoutStop() : piece);
  }

  private static void numbers(Line block, PageDraft draft) {
    draft.identifiers(block.piece());
  }
}
