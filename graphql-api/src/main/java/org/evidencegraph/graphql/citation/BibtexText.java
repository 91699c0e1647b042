package org.evidencegraph.graphql.citation;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Text as a value of BibTeX: brackets that are never alone, nothing that LaTeX takes for its own.
 */
final class BibtexText {

  private BibtexText() {}

  static String escaped(String text) {
    StringBuilder out = new StringBuilder();
    OneLine.of(text).codePoints().forEach(c -> out.append(escaped(c)));
    return out.toString().replaceAll("([-'])(?=\\1)", "$1{}");
  }

  /** BibTeX counts brackets that are escaped, too, so they are written as words. */
  private static String escaped(int c) {
    return switch (c) {
      case '{' -> "{\\textbraceleft}";
      case '}' -> "{\\textbraceright}";
      case '\\' -> "{\\textbackslash}";
      case '~' -> "{\\textasciitilde}";
      case '^' -> "{\\textasciicircum}";
      case '`' -> "{\\textasciigrave}";
      case '%', '&', '$', '#', '_' -> "\\" + (char) c;
      default -> Character.toString(c);
    };
  }

  /** Styles write all but the first letter of a title small, except within brackets. */
  static String keepingCapitals(String title) {
    String[] words = OneLine.of(title).split(" ");
    return Arrays.stream(words)
        .map(word -> hasCapital(word) ? "{" + escaped(word) + "}" : escaped(word))
        .collect(Collectors.joining(" "));
  }

  private static boolean hasCapital(String word) {
    return word.codePoints().anyMatch(Character::isUpperCase);
  }

  /** {@code 747--754}: two hyphens are the dash between pages. */
  static @Nullable String escapedPages(@Nullable String pages) {
    return pages == null
        ? null
        : Arrays.stream(pages.split("--", -1))
            .map(BibtexText::escaped)
            .collect(Collectors.joining("--"));
  }

  /**
   * {@code van der Berg} as it is, since small words in front are what BibTeX expects; brackets
   * around what it would take apart, such as {@code Silva e Costa}.
   */
  static String familyName(String name) {
    String[] words = OneLine.of(name).split(" ");
    int first = 0;
    while (first < words.length && isSmall(words[first])) {
      first++;
    }
    boolean asExpected =
        first < words.length
            && Arrays.stream(words).skip(first).noneMatch(BibtexText::isSmall)
            && name.indexOf(',') < 0;
    return asExpected ? escaped(name) : "{" + escaped(name) + "}";
  }

  private static boolean isSmall(String word) {
    return !word.isEmpty() && Character.isLowerCase(word.codePointAt(0));
  }

  /** A given name; brackets where a comma or {@code and} would end it. */
  static String namePart(String name) {
    boolean ends = name.indexOf(',') >= 0 || OneLine.of(name).matches("(?i)(?:.* )?and(?: .*)?");
    return ends ? "{" + escaped(name) + "}" : escaped(name);
  }
}
