package org.evidencegraph.importer.article;

import org.evidencegraph.importer.format.CapturedPage;
import org.evidencegraph.importer.format.DocumentFormat;
import org.evidencegraph.importer.format.PageReading;
import org.evidencegraph.importer.format.Recognition;

/**
 * Reads an article's page of a site that nobody taught the importer, by evidence alone: a title
 * above names, where it appeared, and an abstract or references. Takes only what no other reader
 * does.
 */
public final class GenericPageReader implements DocumentFormat {
  private static final int FEWEST_LINES = 5;
  private static final int ENOUGH = 5;

  @Override
  public String name() {
    return "GenericPageReader";
  }

  @Override
  public String lookedFor() {
    return "any page with a title above names, a citation or DOI of its own, and an abstract";
  }

  @Override
  public Recognition recognise(CapturedPage page) {
    if (page.count() < FEWEST_LINES) {
      return Recognition.NONE;
    }
    ArticlePageReader.Parts parts = ArticlePageReader.Parts.of(page);
    boolean paper =
        parts.isArticle()
            && isWhole(parts)
            && parts.weight() >= ENOUGH - 2
            && evidence(parts) >= ENOUGH;
    return (paper || parts.isUntitled()) && !new NoPaper(parts.text(), parts.zones()).is()
        ? Recognition.LAST_RESORT
        : Recognition.NONE;
  }

  // names above text of its own, or what articles alone print in their place
  private static boolean isWhole(ArticlePageReader.Parts parts) {
    boolean people =
        parts.head().byline() >= 0
            || (parts.cited() != null && !parts.cited().text().authors().isEmpty())
            || parts.zones().abstractHeading() >= 0
                && parts.zones().abstractHeading() < parts.zones().abstractText()
            || parts.head().hasType() && parts.head().hasVolume();
    return people && (parts.zones().abstractText() >= 0 || parts.zones().hasReferences());
  }

  private static int evidence(ArticlePageReader.Parts parts) {
    return parts.weight()
        + (parts.cited() != null && parts.cited().isSigned() ? 1 : 0)
        + (parts.zones().abstractHeading() >= 0 ? 1 : 0)
        + (parts.zones().body() >= 0 ? 1 : 0)
        + (parts.head().hasType() ? 1 : 0)
        + (parts.isStructured() ? 1 : 0)
        + (parts.head().byline() >= 0 && parts.head().hasAddress() ? 1 : 0)
        + (parts.head().hasVolume() ? 1 : 0);
  }

  @Override
  public PageReading read(CapturedPage page) {
    return ArticlePageReader.read(page, name());
  }
}
