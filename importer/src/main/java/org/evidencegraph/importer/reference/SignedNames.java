package org.evidencegraph.importer.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evidencegraph.importer.name.AuthorList;
import org.evidencegraph.importer.name.LeadingAuthors;
import org.evidencegraph.importer.name.NameText;
import org.evidencegraph.paper.Author;

/** The names in a stretch that is known to hold the authors and nothing else. */
final class SignedNames {
  private static final Pattern ET_AL =
      Pattern.compile("(?i)[\\s,;]{0,3}\\b(?:et\\.?\\s?al\\b|and others\\b|u\\.\\s?a\\.).{0,20}$");

  private static final Pattern SEPARATOR =
      Pattern.compile(
          "[;\\u2022]|,(?!\\s?(?:Jr|Sr|II|III|IV)\\b)|(?:^|\\s)(?:&|and|und|et|y)(?=\\s)");

  /** {@code J. A.} behind {@code DOE,}. */
  private static final Pattern INITIALS =
      Pattern.compile("\\s{0,2}(?:\\p{Lu}\\p{Ll}?\\.[\\s-]{0,2}){1,4}|\\s{0,2}\\p{Lu}{1,2}");

  /** {@code A. Lind, M.}: the second initial goes before the family name. */
  private static final Pattern SECOND_INITIAL_FIRST =
      Pattern.compile(
          "((?:\\p{Lu}\\.\\s?){1,2})(\\p{Lu}[\\p{L}'\u2019 -]{1,40}), ((?:\\p{Lu}\\.[ -]?){1,3})");

  private static final int MOST = 500;

  private SignedNames() {}

  /** A name that no rule understands stays as it is printed. */
  static AuthorList read(String names) {
    LeadingAuthors leading = LeadingAuthors.parse(names);
    return leading.end() >= names.length()
        ? leading.list()
        : AuthorList.parse(names).orElseGet(() -> split(names));
  }

  private static AuthorList split(String names) {
    Matcher etAl = ET_AL.matcher(names);
    boolean complete = !etAl.find();
    String list = complete ? names : names.substring(0, etAl.start());
    List<Author> authors = new ArrayList<>();
    String[] parts = SEPARATOR.split(list, MOST);
    for (int i = 0; i < parts.length; i++) {
      boolean inverted = i + 1 < parts.length && INITIALS.matcher(parts[i + 1]).matches();
      String name = inverted ? parts[i].strip() + ", " + parts[++i].strip() : parts[i].strip();
      if (name.codePoints().anyMatch(Character::isLetter)) {
        authors.add(author(name, authors.size() + 1));
      }
    }
    return new AuthorList(authors, complete);
  }

  private static Author author(String name, int position) {
    Matcher m = SECOND_INITIAL_FIRST.matcher(name);
    if (m.matches()) {
      String given = m.group(3).strip() + " " + m.group(1).strip();
      return Author.person(m.group(2).strip(), given, position);
    }
    return NameText.parse(name, position).orElseGet(() -> Author.group(name, position));
  }
}
