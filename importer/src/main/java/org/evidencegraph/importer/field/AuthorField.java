package org.evidencegraph.importer.field;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.evidencegraph.importer.name.AuthorList;
import org.evidencegraph.importer.name.NameText;
import org.evidencegraph.importer.record.CleanText;
import org.evidencegraph.paper.Author;

/** Authors of labelled fields, family name first as a rule: {@code van der Berg, Jan}. */
public final class AuthorField {
  private static final int LONGEST = 500;
  private static final Pattern SUFFIX = Pattern.compile("(?i)(?:jr|sr|ii|iii|iv|2nd|3rd)\\.?");
  private static final Pattern INITIALS =
      Pattern.compile("\\p{Lu}{1,4}|(?:\\p{Lu}\\p{Ll}?\\.[ -]?){1,5}");

  /** {@code Doe J}, {@code Roe-Doe RM}. */
  private static final Pattern SHORT =
      Pattern.compile("\\p{Lu}\\p{Ll}[\\p{L}'\u2019-]{0,30} \\p{Lu}{1,3}");

  private static final Pattern ET_AL = Pattern.compile("(?i)et\\.? al\\.?|and others|others");

  /** A note in formats that lack BibTeX's "and others"; exports of this graph bear it. */
  public static final String MORE = "There are more authors than are named here.";

  /** {@code {World Wool Organization}}: how BibTeX keeps a name from being taken apart. */
  private static final Pattern BRACES = Pattern.compile("^\\{(.*)\\}$");

  private static final Pattern NOBODY =
      Pattern.compile("(?i)[^\\p{L}]*|\\[?(?:anonymous|anon\\.?|no authors? listed)\\]?");

  private AuthorField() {}

  /** Authors of one field each; a field may hold several with semicolons between them. */
  public static AuthorList read(List<String> values) {
    Reading reading = new Reading();
    values.stream().flatMap(v -> Arrays.stream(v.split("[;\n]"))).forEach(reading::add);
    return new AuthorList(reading.authors, reading.complete);
  }

  /** Whether a list of authors goes on, by the notes of its record. */
  public static boolean isCut(List<String> notes) {
    return notes.stream().map(String::strip).anyMatch(MORE::equals);
  }

  private static final class Reading {
    final List<Author> authors = new ArrayList<>();
    boolean complete = true;

    void add(String printed) {
      String name = BRACES.matcher(CleanText.of(printed)).replaceFirst("$1");
      if (ET_AL.matcher(name).matches()) {
        complete = false;
      } else if (name.length() <= LONGEST && !NOBODY.matcher(name).matches()) {
        named(name);
      }
    }

    private void named(String name) {
      String[] parts = name.split("\\s*,\\s*");
      if (areShort(List.of(parts))) {
        for (String part : parts) {
          NameText.parse(part, next()).ifPresent(authors::add);
        }
      } else if (parts.length > 2 && arePairs(parts)) {
        for (int i = 0; i < parts.length; i += 2) {
          authors.add(Author.person(parts[i], parts[i + 1], next()));
        }
      } else {
        authors.add(one(name, next()));
      }
    }

    private int next() {
      return authors.size() + 1;
    }
  }

  /** Whether these are names, such as {@code Doe J} and {@code Roe R}, rather than parts of one. */
  public static boolean areShort(List<String> parts) {
    return parts.size() > 1 && parts.stream().allMatch(p -> SHORT.matcher(p).matches());
  }

  // "Doe, J., Roe, R. M." in one field
  private static boolean arePairs(String[] parts) {
    for (int i = 1; i < parts.length; i += 2) {
      if (!INITIALS.matcher(parts[i]).matches()) {
        return false;
      }
    }
    return parts.length % 2 == 0;
  }

  /** One author; a name that is no person's is a group's. */
  public static Author one(String name, int position) {
    String[] parts = name.split("\\s*,\\s*", -1);
    if (NameText.isGroup(name)) {
      return Author.group(name.replaceFirst("\\s*,\\s*$", ""), position);
    }
    return switch (parts.length) {
      case 1 -> uninverted(name, position);
      case 2 -> inverted(parts[0], parts[1], name, position);
      case 3 -> suffixed(parts, name, position);
      default -> Author.group(name, position);
    };
  }

  private static Author uninverted(String name, int position) {
    return NameText.parse(name, position).orElseGet(() -> Author.group(name, position));
  }

  // "World Health Organization," is how a group is written where the comma is a must
  private static Author inverted(String family, String given, String name, int position) {
    if (family.isEmpty() || given.isEmpty()) {
      return Author.group(name.replaceAll("^[,\\s]+|[,\\s]+$", ""), position);
    }
    return Author.person(family, given, position);
  }

  private static Author suffixed(String[] parts, String name, int position) {
    boolean last = SUFFIX.matcher(parts[2]).matches();
    boolean middle = SUFFIX.matcher(parts[1]).matches();
    if (parts[0].isEmpty() || !last && !middle) {
      return parts[2].isEmpty()
          ? inverted(parts[0], parts[1], name, position)
          : Author.group(name, position);
    }
    String given = last ? parts[1] : parts[2];
    String suffix = (last ? parts[2] : parts[1]).replace(".", "");
    return Author.person(parts[0], given.isEmpty() ? suffix : given + " " + suffix, position);
  }
}
