package org.evidencegraph.importer.article;

import org.evidencegraph.importer.format.CapturedPage;
import org.evidencegraph.importer.format.DocumentFormat;
import org.evidencegraph.importer.format.PageReading;
import org.evidencegraph.importer.format.Recognition;
import org.evidencegraph.importer.text.Piece;

/**
 * Reads an article's page of a site that nobody taught the importer, by evidence alone: a title
 * above names, where it appeared, and an abstract or references. Takes only what no other reader
 * does.
 */
public final class GenericPageReader implements DocumentFormat {
  private static final int FEWEST_LINES = 4;
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
            && weight(parts) >= ENOUGH - 2
            && evidence(parts) >= ENOUGH;
    return (paper || parts.isUntitled()) && !noPaper(parts)
        ? Recognition.LAST_RESORT
        : Recognition.NONE;
  }

  private static boolean noPaper(ArticlePageReader.Parts parts) {
    return new NoPaper(parts.text(), parts.zones(), parts.isToldWhole()).is();
  }

  // names above text of its own, or what articles alone print in their place
  private static boolean isWhole(ArticlePageReader.Parts parts) {
    boolean people =
        parts.head().byline() >= 0
            || isRunOn(parts)
            || (parts.cited() != null && !parts.cited().text().authors().isEmpty())
            || parts.zones().abstractHeading() >= 0
                && parts.zones().abstractHeading() < parts.zones().abstractText()
            || parts.head().hasType() && parts.head().hasVolume();
    return isArchived(parts)
        || isStamped(parts)
        || parts.isPreview()
        || people
            && (parts.zones().abstractText() >= 0
                || parts.zones().hasReferences()
                || parts.isToldWhole()
                || isSigned(parts) && (parts.head().hasRoles() || hasText(parts)));
  }

  // a title that the names follow on its line
  private static boolean isRunOn(ArticlePageReader.Parts parts) {
    Piece title = parts.head().titlePiece();
    return title != null && SignedTitle.of(title).isPresent();
  }

  // an archive's number above the whole text
  private static boolean isArchived(ArticlePageReader.Parts parts) {
    return parts.head().hasNumber() && parts.zones().body() >= 0 && parts.zones().hasReferences();
  }

  // the whole text below a publisher's own line with the DOI, where the names are lost
  private static boolean isStamped(ArticlePageReader.Parts parts) {
    return parts.zones().body() >= 0
        && Signature.best(parts.text()) >= 2
        && ArticlePageReader.ownDoi(parts.text(), parts.zones(), parts.head()) != null;
  }

  // several names with marks, or one with an address
  private static boolean isSigned(ArticlePageReader.Parts parts) {
    Byline names = parts.head().names(Math.max(0, parts.head().byline()));
    return parts.head().byline() >= 0 && names != null && names.dressed();
  }

  // the body, or prose below the place of the work, where a page ends early
  private static boolean hasText(ArticlePageReader.Parts parts) {
    return parts.zones().body() >= 0 || parts.head().hasVolume() && parts.hasRunningText();
  }

  private static int weight(ArticlePageReader.Parts parts) {
    boolean numbered =
        parts.head().sources().isEmpty()
            && ArticlePageReader.ownDoi(parts.text(), parts.zones(), parts.head()) != null;
    return parts.weight()
        + (numbered ? 1 : 0)
        + (parts.head().hasRoles() ? 2 : 0)
        + (isArchived(parts) ? 1 : 0)
        + (isStamped(parts) || parts.isPreview() ? 2 : 0)
        + (parts.isToldWhole() ? 3 : 0);
  }

  private static int evidence(ArticlePageReader.Parts parts) {
    return weight(parts)
        + (isSigned(parts) ? 1 : 0)
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
