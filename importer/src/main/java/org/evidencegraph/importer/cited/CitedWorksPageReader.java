package org.evidencegraph.importer.cited;

import java.util.List;
import java.util.regex.Pattern;
import org.evidencegraph.importer.format.AbstractReader;
import org.evidencegraph.importer.format.Boilerplate;
import org.evidencegraph.importer.format.CapturedPage;
import org.evidencegraph.importer.format.DocumentFormat;
import org.evidencegraph.importer.format.PageDraft;
import org.evidencegraph.importer.format.PageReading;
import org.evidencegraph.importer.format.Recognition;
import org.evidencegraph.importer.text.Line;

/**
 * Reads a page that is a title, an abstract and numbered entries of a grammar that indexes of
 * citations share: {@code [1] A. Roe,et al. The title. , 1997, The Journal.}
 */
public final class CitedWorksPageReader implements DocumentFormat {
  private static final Pattern ENTRY =
      Pattern.compile(
          "\\[\\d{1,4}\\] {1,3}\\p{L}[^,]{1,60}, ?et al\\. {1,3}\\S.{3,600} , (?:19|20)\\d{2}(?:,"
              + " .{2,200}| ?\\.)");

  private static final Pattern SENTENCES = Pattern.compile("\\p{Ll}[.?!] \\p{Lu}.*[.?!\u2026]$");
  private static final int FEWEST_ENTRIES = 2;
  private static final int MOST_ABOVE = 60;
  private static final int FEWEST_WORDS = 3;
  private static final int PARAGRAPH = 120;
  private static final int LONGEST_TITLE = 400;
  private static final int LONGEST_ENTRY = 1_000;

  @Override
  public String name() {
    return "CitedWorksPageReader";
  }

  @Override
  public String lookedFor() {
    return "a title, an abstract and cited works such as \"[1] A. Roe,et al. Title. , 1997,"
        + " Journal.\"";
  }

  @Override
  public Recognition recognise(CapturedPage page) {
    int first = firstEntry(page);
    int entries = 0;
    for (int i = Math.max(0, first); first >= 0 && i < page.count(); i++) {
      entries += isEntry(page.line(i)) ? 1 : 0;
    }
    boolean most = entries >= FEWEST_ENTRIES && entries * 2 >= page.count() - first;
    return most && title(page, first) >= 0 ? Recognition.of(1, 1) : Recognition.NONE;
  }

  @Override
  public PageReading read(CapturedPage page) {
    PageDraft draft = new PageDraft(page, name());
    int first = firstEntry(page);
    int title = first < 0 ? -1 : title(page, first);
    if (title >= 0) {
      draft.title(page.line(title).piece().withoutStop());
      AbstractReader reader = new AbstractReader(page.text());
      for (int i = title + 1; i < first; i++) {
        reader.paragraph(page.line(i).start(), page.line(i).end());
      }
      draft.abstractText(reader);
      draft.references(List.copyOf(page.lines().subList(first, page.count())));
    }
    return draft.finish();
  }

  private static int firstEntry(CapturedPage page) {
    for (int i = 0; i < Math.min(page.count(), MOST_ABOVE); i++) {
      if (isEntry(page.line(i))) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isEntry(Line line) {
    return line.length() < LONGEST_ENTRY && ENTRY.matcher(line.text()).matches();
  }

  // the line above the paragraphs that stand above the first entry; -1 where there is none
  private static int title(CapturedPage page, int first) {
    int i = first - 1;
    while (i > 0 && isParagraph(page.line(i))) {
      i--;
    }
    boolean opens = i == 0 || i > 0 && Boilerplate.is(page.line(i - 1));
    return opens && i < first - 1 && isTitle(page.line(i)) ? i : -1;
  }

  private static boolean isParagraph(Line line) {
    return line.length() >= PARAGRAPH
        && SENTENCES.matcher(line.text()).find()
        && !Boilerplate.is(line);
  }

  private static boolean isTitle(Line line) {
    return line.length() <= LONGEST_TITLE
        && line.text().split(" ").length >= FEWEST_WORDS
        && !line.isBulleted()
        && !Boilerplate.is(line);
  }
}
