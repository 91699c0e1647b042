package org.evidencegraph.importer.article;

import org.evidencegraph.importer.format.CapturedPage;
import org.evidencegraph.importer.format.DocumentFormat;
import org.evidencegraph.importer.format.PageDraft;
import org.evidencegraph.importer.format.PageReading;
import org.evidencegraph.importer.format.Recognition;

/**
 * A page of a layout that no other reader knows, whose metadata alone tell which paper it is of.
 * Its text is read as any article's where it looks like one, and else left alone.
 */
public final class MetadataPageReader implements DocumentFormat {
  private static final int FEWEST_LINES = 3;

  @Override
  public String name() {
    return "MetadataPageReader";
  }

  @Override
  public String lookedFor() {
    return "a saved web page with the metadata of a paper (\"citation_title\", JSON-LD)";
  }

  @Override
  public Recognition recognise(CapturedPage page) {
    return page.metadata().areOfAPaper() ? new Recognition(0.5) : Recognition.NONE;
  }

  @Override
  public PageReading read(CapturedPage page) {
    if (page.count() < FEWEST_LINES) {
      return new PageDraft(page, name()).finish();
    }
    ArticlePageReader.Parts parts = ArticlePageReader.Parts.of(page);
    return parts.isArticle()
        ? ArticlePageReader.read(page, name())
        : ArticlePageReader.text(parts, new PageDraft(page, name()));
  }
}
