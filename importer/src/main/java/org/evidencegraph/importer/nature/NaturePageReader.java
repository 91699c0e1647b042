package org.evidencegraph.importer.nature;

import java.util.List;
import org.evidencegraph.importer.format.CapturedPage;
import org.evidencegraph.importer.format.DocumentFormat;
import org.evidencegraph.importer.format.PageDraft;
import org.evidencegraph.importer.format.PageReading;
import org.evidencegraph.importer.format.Recognition;
import org.evidencegraph.importer.text.Line;
import org.evidencegraph.provenance.Severity;

/**
 * Reads an article page of Springer Nature, wrapped (as printed to a file) or not. The page is cut
 * by its headings; {@link NatureHeader}, {@link NatureBody}, {@link NaturePeople}, {@link
 * NatureAbout} and {@link NatureListings} each read some of the zones.
 */
public final class NaturePageReader implements DocumentFormat {
  private static final int ENOUGH = 10;

  @Override
  public String name() {
    return "NaturePageReader";
  }

  @Override
  public String lookedFor() {
    return "a Springer Nature article (\"volume 34, pages 747–754 (2013)\" with \"Cite this"
        + " article\", \"About this article\" or \"Download references\")";
  }

  @Override
  public Recognition recognise(CapturedPage page) {
    NatureZones zones = NatureZones.of(page);
    return zones.isArticle() ? Recognition.of(zones.weight(), ENOUGH) : Recognition.NONE;
  }

  @Override
  public PageReading read(CapturedPage page) {
    NatureZones zones = NatureZones.of(page);
    PageDraft draft = new PageDraft(page, name());
    NatureAbout about = new NatureAbout(page, zones, draft);
    NatureHeader header = new NatureHeader(page, zones, draft);
    new NaturePeople(page, zones, draft).readAuthors(header.read(about));
    new NatureBody(page, zones, draft).read();
    about.read();
    header.year();
    new NaturePeople(page, zones, draft).read();
    new NatureListings(page, zones, draft).read();
    checkEnd(page, zones, draft);
    return draft.finish();
  }

  // every page of this layout has a foot below the references
  private static void checkEnd(CapturedPage page, NatureZones zones, PageDraft draft) {
    List<String> feet =
        List.of(
            "Author information",
            "Rights and permissions",
            "About this article",
            "Download citation");
    if (feet.stream().allMatch(foot -> zones.first(foot) < 0)) {
      Line last = page.lines().getLast();
      draft.problem(
          "ENDS_EARLY",
          Severity.WARNING,
          last,
          "the page ends before \"About this article\"; the capture is cut off and may miss"
              + " references and dates");
    }
  }
}
