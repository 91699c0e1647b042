package org.evidencegraph.search;

import java.util.EnumSet;
import java.util.Set;
import org.evidencegraph.page.PageWindow;
import org.jspecify.annotations.Nullable;

/**
 * One page of what is found.
 *
 * @param types what may be found; none: nothing is
 * @param window forward only
 * @param counted whether the number of all hits is wanted
 */
public record SearchRequest(
    SearchText text,
    Set<SearchType> types,
    Narrowing narrowing,
    PageWindow window,
    boolean counted) {

  public SearchRequest {
    types = Set.copyOf(types);
    if (window.backward()) {
      throw new IllegalArgumentException("hits are paged forward");
    }
  }

  /** The first hits of any type. */
  public static SearchRequest first(int size, String text) {
    return new SearchRequest(
        SearchText.parse(text),
        EnumSet.allOf(SearchType.class),
        Narrowing.NONE,
        PageWindow.first(size),
        true);
  }

  /**
   * What else a hit must meet. A paper is looked at itself, a claim by the paper that makes it, a
   * reference by the year that it prints and by the paper that lists it; studies and concepts have
   * neither year nor document and pass only where nothing is asked.
   *
   * @param fromYear first year that passes; null: any
   * @param toYear last year that passes; null: any
   * @param held whether a document about the paper is held; null: either
   */
  public record Narrowing(
      @Nullable Integer fromYear, @Nullable Integer toYear, @Nullable Boolean held) {
    public static final Narrowing NONE = new Narrowing(null, null, null);
  }
}
