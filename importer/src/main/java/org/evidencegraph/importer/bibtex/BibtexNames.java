package org.evidencegraph.importer.bibtex;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.evidencegraph.importer.field.AuthorField;
import org.evidencegraph.importer.name.AuthorList;
import org.evidencegraph.importer.name.NameText;
import org.evidencegraph.paper.Author;
import org.jspecify.annotations.Nullable;

/** Names as BibTeX parts them: by {@code and}, by commas, by words in lower case. */
final class BibtexNames {
  private static final Set<String> OTHERS = Set.of("others", "et al", "et al.");
  private static final Pattern KEYED =
      Pattern.compile("(?s)\\s*(?:family|given|prefix|suffix)\\s*=.*");

  /** {@code A. First}: commas part such names where no {@code and} does. */
  private static final Pattern SIGNED =
      Pattern.compile("(?:\\p{Lu}\\.[ -]?){1,4}(?:\\p{L}{2,4} ){0,2}\\p{Lu}[\\p{L}'’-]{1,30}");

  private static final int LONGEST = 2_000_000;

  private BibtexNames() {}

  static AuthorList read(String raw) {
    List<Author> authors = new ArrayList<>();
    boolean complete = true;
    for (String name : split(raw.length() > LONGEST ? raw.substring(0, LONGEST) : raw, " and ")) {
      String stripped = name.strip();
      if (OTHERS.contains(LatexText.plain(stripped).toLowerCase(Locale.ROOT))) {
        complete = false;
      } else if (!LatexText.plain(stripped).isEmpty()) {
        authors.addAll(named(stripped, authors.size() + 1));
      }
    }
    return new AuthorList(authors, complete);
  }

  private static List<Author> named(String name, int position) {
    if (isBraced(name)) {
      return List.of(Author.group(LatexText.plain(name), position));
    }
    if (KEYED.matcher(name).matches()) {
      return List.of(keyed(name, position));
    }
    List<String> parts = split(name, ",").stream().map(String::strip).toList();
    List<String> plain = parts.stream().map(LatexText::plain).toList();
    if (parts.size() > 1 && plain.stream().allMatch(p -> SIGNED.matcher(p).matches())) {
      List<Author> signed = new ArrayList<>();
      parts.forEach(p -> signed.add(one(p, List.of(p), position + signed.size())));
      return signed;
    }
    boolean several = AuthorField.areShort(plain);
    if (several || parts.size() > 3 || name.indexOf(';') > 0) {
      List<Author> read = AuthorField.read(List.of(LatexText.plain(name))).authors();
      List<Author> moved = new ArrayList<>();
      read.forEach(a -> moved.add(a.at(position + moved.size())));
      return moved;
    }
    return List.of(one(name, parts, position));
  }

  private static Author one(String name, List<String> parts, int position) {
    String plain = LatexText.plain(name);
    if (NameText.isGroup(plain) && name.indexOf('{') < 0) {
      return Author.group(plain, position);
    }
    String family = LatexText.plain(parts.getFirst());
    if (parts.size() == 1 || family.isEmpty()) {
      return uninverted(name, plain, position);
    }
    // "Doe, Jr., Jane" is the rule, "Doe, Jane, Jr." is written as well
    boolean turned = parts.size() == 3 && isSuffix(LatexText.plain(parts.getLast()));
    String given = LatexText.plain(turned ? parts.get(1) : parts.getLast());
    String suffix = parts.size() < 3 ? "" : LatexText.plain(parts.get(turned ? 2 : 1));
    suffix = suffix.replace(".", "");
    String names = (given + " " + suffix).strip();
    return Author.person(family, names.isEmpty() ? null : names, position);
  }

  // Given von Family: the family's name begins with the first word in lower case, or is the last
  // word
  private static Author uninverted(String name, String plain, int position) {
    List<String> words =
        split(name.replace('~', ' '), " ").stream().filter(w -> !w.isBlank()).toList();
    if (words.size() < 2) {
      return Author.person(plain.isEmpty() ? name : plain, null, position);
    }
    int family = words.size() - 1;
    for (int i = words.size() - 2; i > 0; i--) {
      if (isSmall(words.get(i))) {
        family = i;
      }
    }
    boolean suffixed = family == words.size() - 1 && words.size() > 2 && isSuffix(words.getLast());
    family -= suffixed ? 1 : 0;
    String last = joined(words.subList(family, words.size() - (suffixed ? 1 : 0)));
    String given = joined(words.subList(0, family));
    String suffix = suffixed ? " " + LatexText.plain(words.getLast()).replace(".", "") : "";
    return last.isEmpty()
        ? Author.group(plain, position)
        : Author.person(last, given.isEmpty() ? null : given + suffix, position);
  }

  private static boolean isSuffix(String word) {
    return word.matches("(?:Jr|Sr|II|III|IV|2nd|3rd)\\.?");
  }

  private static String joined(List<String> words) {
    return LatexText.plain(String.join(" ", words));
  }

  // "{van der}", too: braces that keep the words of a particle together
  private static boolean isSmall(String word) {
    boolean braced = word.length() > 1 && word.charAt(0) == '{';
    return Character.isLowerCase(word.charAt(braced ? 1 : 0));
  }

  // family=Doe, given=Jane, prefix=van
  private static Author keyed(String name, int position) {
    Map<String, String> values = new HashMap<>();
    for (String part : split(name, ",")) {
      int equals = part.indexOf('=');
      if (equals > 0) {
        values.put(
            part.substring(0, equals).strip().toLowerCase(Locale.ROOT),
            LatexText.plain(part.substring(equals + 1)).replaceAll("^\"|\"$", ""));
      }
    }
    String family =
        (values.getOrDefault("prefix", "") + " " + values.getOrDefault("family", "")).strip();
    @Nullable String given = values.get("given");
    return family.isEmpty()
        ? Author.group(LatexText.plain(name), position)
        : Author.person(family, given, position);
  }

  private static boolean isBraced(String name) {
    return name.startsWith("{") && closing(name) == name.length() - 1;
  }

  private static int closing(String name) {
    int depth = 0;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c == '\\') {
        i++;
        continue;
      }
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }

  /** At a separator outside braces, whatever its case and blanks. */
  private static List<String> split(String text, String separator) {
    String folded = text.replaceAll("[\\s]", " ");
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int from = 0;
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '{' || c == '}') {
        depth = Math.max(0, depth + (c == '{' ? 1 : -1));
      } else if (depth == 0 && folded.regionMatches(true, i, separator, 0, separator.length())) {
        parts.add(folded.substring(from, i));
        i += separator.length() - 1;
        from = i + 1;
        i -= separator.equals(" and ") ? 1 : 0;
      }
    }
    parts.add(folded.substring(Math.min(from, folded.length())));
    return parts;
  }
}
