package org.evidencegraph.importer.university;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.evidencegraph.importer.format.AbstractReader;
import org.evidencegraph.importer.format.Boilerplate;
import org.evidencegraph.importer.format.CapturedPage;
import org.evidencegraph.importer.format.DocumentFormat;
import org.evidencegraph.importer.format.HeadLines;
import org.evidencegraph.importer.format.PageDraft;
import org.evidencegraph.importer.format.PageReading;
import org.evidencegraph.importer.format.Recognition;
import org.evidencegraph.importer.name.AuthorList;
import org.evidencegraph.importer.text.Line;

/**
 * Reads the page that a university department shows for one publication: title and authors (which
 * captures may lack), an abstract, and below "Original publication" a block of labels and values of
 * which either may be missing; {@link PublicationBlock} reads that.
 */
public final class UniversityPageReader implements DocumentFormat {
  private static final int ENOUGH = 6;
  private static final int PROSE = 150;
  private static final int PARAGRAPH = 80;
  private static final int SENTENCE = 20;
  private static final int MOST_PARAGRAPHS = 25;

  @Override
  public String name() {
    return "UniversityPageReader";
  }

  @Override
  public String lookedFor() {
    return "a university's publication page (\"Original publication\" and \"Publication Date\" with"
        + " a type, a journal or pages)";
  }

  @Override
  public Recognition recognise(CapturedPage page) {
    int block = blockStart(page);
    if (block < 0) {
      return Recognition.NONE;
    }
    Set<String> labels = new HashSet<>();
    int values = 0;
    for (int i = block; i < page.count() && i < block + 60; i++) {
      String label = page.label(i);
      if (PublicationBlock.isLabel(label)) {
        labels.add(label);
      } else {
        values += PublicationBlock.isTelling(label) ? 1 : 0;
      }
    }
    return labels.size() < 2 || values == 0
        ? Recognition.NONE
        : Recognition.of(2 * Math.min(labels.size(), 3) + Math.min(values, 2), ENOUGH);
  }

  // the first of the block's own labels that others follow
  private static int blockStart(CapturedPage page) {
    for (int i = 0; i < page.count(); i++) {
      String label = page.label(i);
      if (label.equalsIgnoreCase("Original publication") && isLabelled(page, i)) {
        return i;
      }
    }
    return unheaded(page);
  }

  // some captures have the heading behind the block
  private static boolean isLabelled(CapturedPage page, int heading) {
    int end = Math.min(page.count(), heading + MOST_PARAGRAPHS);
    return page.lines().subList(heading + 1, end).stream()
        .anyMatch(line -> PublicationBlock.isLabel(line.label()));
  }

  // "Type", "Journal article" right below the abstract, where a capture lost the heading
  private static int unheaded(CapturedPage page) {
    for (int i = 1; i + 1 < page.count(); i++) {
      boolean type = page.label(i).equals("Type") && PublicationBlock.isTelling(page.label(i + 1));
      int first = i;
      while (type && first > 1 && i - first < 2 && isNumber(page.label(first - 1))) {
        first--;
      }
      if (type && isProse(page.line(first - 1)) && isDated(page, i)) {
        return first;
      }
    }
    return -1;
  }

  // "DOI" and what may stand below it
  private static boolean isNumber(String label) {
    return label.equals("DOI") || label.matches("(?:https?://(?:dx\\.)?doi\\.org/)?10\\.\\S+");
  }

  private static boolean isDated(CapturedPage page, int block) {
    int end = Math.min(page.count(), block + MOST_PARAGRAPHS);
    return page.lines().subList(block, end).stream()
        .anyMatch(line -> line.label().equals("Publication Date"));
  }

  @Override
  public PageReading read(CapturedPage page) {
    PageDraft draft = new PageDraft(page, name());
    int block = Math.max(0, blockStart(page));
    int first = readAbstract(page, block, draft);
    HeadLines.read(page, first, draft);
    new PublicationBlock(page, draft).read(block);
    return draft.finish();
  }

  // the last paragraphs above the block; a labelled one may follow other labelled ones
  private static int readAbstract(CapturedPage page, int block, PageDraft draft) {
    List<Line> lines = new ArrayList<>();
    int i = block - 1;
    int authors = authorsAbove(page, block);
    while (authors >= 0 && i > authors) {
      lines.addFirst(page.line(i));
      i--;
    }
    while (i >= 0 && isProse(page.line(i)) && (lines.isEmpty() || goesOn(page, i))) {
      lines.addFirst(page.line(i));
      i--;
    }
    AbstractReader reader = new AbstractReader(page.text());
    lines.stream()
        .filter(line -> !line.label().equals("Abstract") && !line.label().equals("Zusammenfassung"))
        .forEach(line -> paragraph(line, reader));
    draft.abstractText(reader);
    int first = i + 1;
    return first > 0 && page.label(i).equals("Abstract") ? i : first;
  }

  private static void paragraph(Line line, AbstractReader reader) {
    if (AbstractReader.isHeading(line.label())) {
      reader.heading(line.label(), line.start());
    } else if (line.length() >= SENTENCE) {
      reader.paragraph(line.start(), line.end());
    }
  }

  // the line of names below the title, where running text parts it from the block
  private static int authorsAbove(CapturedPage page, int block) {
    boolean prose = false;
    for (int i = block - 1; i > 0 && i > block - MOST_PARAGRAPHS; i--) {
      Line line = page.line(i);
      boolean names =
          line.isShort()
              && AuthorList.parse(line.label()).filter(UniversityPageReader::isList).isPresent();
      if (names) {
        return prose ? i : -1;
      }
      if (Boilerplate.is(line)) {
        return -1;
      }
      prose |= line.length() >= PARAGRAPH;
    }
    return -1;
  }

  private static boolean isList(AuthorList list) {
    return list.authors().size() > 1 || list.authors().getFirst().family() != null;
  }

  private static boolean isProse(Line line) {
    boolean sentences =
        line.length() >= PARAGRAPH
            && line.length() < PROSE
            && line.text().matches(".{20,}[.?!] \\p{Lu}.{10,}\\.");
    return (line.length() >= PROSE || sentences) && !Boilerplate.is(line);
  }

  // paragraph i belongs to the abstract below it if that goes on without gap or both are labelled
  private static boolean goesOn(CapturedPage page, int i) {
    return page.line(i + 1).blanksBefore() == 0
        || (isLabelled(page.line(i)) && isLabelled(page.line(i + 1)));
  }

  private static boolean isLabelled(Line line) {
    String head =
        line.folded().text().substring(line.start(), Math.min(line.end(), line.start() + 60));
    int colon = head.indexOf(':');
    return colon > 0 && AbstractReader.isHeading(head.substring(0, colon));
  }
}
