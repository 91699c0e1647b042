package org.evidencegraph.paper;

import java.util.regex.Pattern;
import org.evidencegraph.identifier.Orcid;
import org.jspecify.annotations.Nullable;

/**
 * A name in the author list of one paper or reference.
 *
 * @param family null for a group author
 * @param given given names or initials, as printed; null where only a family name is printed
 * @param literal the name of a group author; null for a person
 * @param position 1 for the first author
 */
public record Author(
    @Nullable String family,
    @Nullable String given,
    @Nullable String literal,
    int position,
    @Nullable Orcid orcid) {
  /** {@code Jr}, {@code III}: what a name ends with and no given name is. */
  private static final Pattern SUFFIX =
      Pattern.compile(",?\\s(?:Jr|Sr|II|III|IV|2nd|3rd|4th)\\.?$");

  public Author {
    if (family == null && literal == null) {
      throw new IllegalArgumentException("an author has a family name or a literal name");
    }
    if (position < 1) {
      throw new IllegalArgumentException("positions count from 1");
    }
  }

  public static Author person(String family, @Nullable String given, int position) {
    return new Author(family, given, null, position, null);
  }

  public static Author group(String literal, int position) {
    return new Author(null, null, literal, position, null);
  }

  /** {@code Umberto Galderisi}, {@code MF Pittenger} or the group's name. */
  public String name() {
    return literal != null ? literal : given == null ? sortName() : given + " " + family;
  }

  /** Family name, or the group's name. */
  public String sortName() {
    return family != null ? family : java.util.Objects.requireNonNull(literal);
  }

  /** Given names or initials without the suffix that {@link #given} may end with; null likewise. */
  public @Nullable String givenNames() {
    return given == null ? null : SUFFIX.matcher(given).replaceFirst("");
  }

  public Author with(Orcid id) {
    return new Author(family, given, literal, position, id);
  }

  public Author at(int newPosition) {
    return new Author(family, given, literal, newPosition, orcid);
  }
}
