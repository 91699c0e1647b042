package org.evidencegraph.persistence.paper;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evidencegraph.paper.Author;
import org.evidencegraph.paper.Bibliography;
import org.evidencegraph.paper.PageRange;
import org.evidencegraph.paper.PartialDate;
import org.jspecify.annotations.Nullable;

/** Display texts for papers and for what references say of them. */
public final class PaperLabel {
  private static final Pattern SMALL = Pattern.compile("[\\p{Ll}.\\s]+");
  private static final Pattern BETWEEN_NAMES = Pattern.compile("[\\s.]+");

  private PaperLabel() {}

  /**
   * {@code Wei X et al. 2013 - Mesenchymal stem cells}, {@code [untitled] Curr Opin Oncol 650-655};
   * never empty.
   */
  public static String of(Bibliography said) {
    return of(
        said.title(),
        said.authors(),
        said.authorsComplete(),
        said.issued(),
        said.containerTitle(),
        said.pages());
  }

  static String of(
      @Nullable String title,
      List<Author> authors,
      boolean complete,
      @Nullable PartialDate issued,
      @Nullable String container,
      @Nullable PageRange pages) {
    String year = issued == null ? null : Integer.toString(issued.year());
    if (title != null) {
      String who = joined(who(authors, complete), year);
      return who.isEmpty() ? title : who + " - " + title;
    }
    String where = joined(container, pages == null ? null : range(pages));
    return joined("[untitled]", where.isEmpty() ? joined(who(authors, complete), year) : where);
  }

  private static String joined(@Nullable String... parts) {
    return Stream.of(parts)
        .filter(part -> part != null && !part.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private static String range(PageRange pages) {
    return pages.last() == null ? pages.first() : pages.first() + "-" + pages.last();
  }

  private static @Nullable String who(List<Author> authors, boolean complete) {
    return names(authors.stream().map(PaperLabel::withInitials).toList(), complete);
  }

  /** {@code Wang et al.}, {@code Wei and Li}, {@code Wei}; null without authors. */
  public static @Nullable String byline(List<Author> authors, boolean complete) {
    return names(authors.stream().map(Author::sortName).toList(), complete);
  }

  private static @Nullable String names(List<String> names, boolean complete) {
    if (names.isEmpty()) {
      return null;
    }
    if (names.size() > 2 || !complete) {
      return names.getFirst() + " et al.";
    }
    return String.join(" and ", names);
  }

  /** {@code Galderisi U}, {@code Pittenger MF}. */
  private static String withInitials(Author author) {
    String given = author.givenNames();
    if (author.family() == null || given == null) {
      return author.sortName();
    }
    String initials =
        BETWEEN_NAMES
            .splitAsStream(given)
            .filter(name -> !name.isEmpty())
            .map(PaperLabel::initial)
            .collect(Collectors.joining());
    return initials.isEmpty() ? author.sortName() : author.sortName() + " " + initials;
  }

  /** {@code Umberto} is U, {@code MF} stays, {@code Jean-Paul} is J-P. */
  private static String initial(String name) {
    String capitals = SMALL.matcher(name).replaceAll("");
    return capitals.isEmpty() ? name.substring(0, 1) : capitals;
  }
}
