package org.evidencegraph.importer.reference;

import org.evidencegraph.importer.citation.IdentifierText;
import org.evidencegraph.importer.page.Locator;
import org.jspecify.annotations.Nullable;

/**
 * The number of an article that was glued to its DOI, while its length stands in the place of
 * pages: {@code 2015;2015:9. doi: 10.1155/2015/762098.762098}.
 */
record GluedNumber(Locator article, int pageCount) {

  /** Null where there is none. */
  static @Nullable GluedNumber of(IdentifierText ids, @Nullable Locator locator) {
    String tail = ids.tail();
    String single = locator == null ? null : locator.articleNumber();
    boolean glued = tail != null && tail.matches("\\d{3,12}");
    return glued && single != null && single.matches("\\d{1,3}")
        ? new GluedNumber(new Locator(null, tail), Integer.parseInt(single))
        : null;
  }
}
