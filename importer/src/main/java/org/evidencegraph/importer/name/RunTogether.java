package org.evidencegraph.importer.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evidencegraph.paper.Author;

/**
 * Names, family name first, whose separators the capture lost: {@code Okafor, Chidi Lund, Mette S.
 * Ferrari, Paolo}. Read only where each given name is one word or ends with an initial, so that
 * nothing is guessed.
 */
public final class RunTogether {
  private static final String NAME = "\\p{Lu}[\\p{L}'\u2019-]+";
  private static final Pattern FAMILY = Pattern.compile(NAME + "(?: " + NAME + ")?");
  private static final Pattern GIVEN = Pattern.compile(NAME + "(?: \\p{Lu}\\.){0,3}");
  private static final Pattern GIVEN_THEN_FAMILY =
      Pattern.compile(
          "(" + NAME + "(?: \\p{Lu}\\.){1,3}) (" + NAME + ")|(" + NAME + ") (" + NAME + ")");
  private static final int LONGEST = 2_000;

  private RunTogether() {}

  /** The authors in printed order; none where it cannot be told where a name ends. */
  public static List<Author> parse(String text) {
    String[] parts = text.length() > LONGEST ? new String[0] : text.strip().split(", ", -1);
    if (parts.length < 3 || !FAMILY.matcher(parts[0]).matches()) {
      return List.of();
    }
    List<Author> authors = new ArrayList<>();
    String family = parts[0];
    for (int i = 1; i < parts.length - 1; i++) {
      Matcher m = GIVEN_THEN_FAMILY.matcher(parts[i]);
      if (!m.matches()) {
        return List.of();
      }
      boolean initials = m.group(1) != null;
      add(authors, family, initials ? m.group(1) : m.group(3));
      family = initials ? m.group(2) : m.group(4);
    }
    String last = parts[parts.length - 1];
    if (!GIVEN.matcher(last).matches()) {
      return List.of();
    }
    add(authors, family, last);
    return authors;
  }

  private static void add(List<Author> authors, String family, String given) {
    Optional<Author> author = NameText.parse(family + ", " + given, authors.size() + 1);
    author.ifPresent(authors::add);
  }
}
