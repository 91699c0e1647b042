package org.evidencegraph.paper;

import java.util.List;
import org.evidencegraph.identifier.Issn;
import org.jspecify.annotations.Nullable;

/**
 * The periodical a paper appeared in, as its captures name it. At least one of title and
 * abbreviation is there.
 *
 * @param title full title
 * @param abbreviation {@code Acta Pharmacol Sin}; null where none was printed
 */
public record Journal(
    @Nullable String title, @Nullable String abbreviation, List<JournalIssn> issns) {
  public Journal {
    issns = List.copyOf(issns);
    if (title == null && abbreviation == null) {
      throw new IllegalArgumentException("a journal has a title or an abbreviation");
    }
  }

  public static Journal of(String title) {
    return new Journal(title, null, List.of());
  }

  /** Title, or the abbreviation where only that is known. */
  public String name() {
    return title != null ? title : java.util.Objects.requireNonNull(abbreviation);
  }

  /**
   * @param kind {@code online} or {@code print}; null where it is not said
   */
  public record JournalIssn(Issn issn, @Nullable String kind) {}
}
