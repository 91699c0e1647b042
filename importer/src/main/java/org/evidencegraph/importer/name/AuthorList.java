package org.evidencegraph.importer.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evidencegraph.paper.Author;

/**
 * Authors in printed order.
 *
 * @param complete false after "et al."
 */
public record AuthorList(List<Author> authors, boolean complete) {
  public static final AuthorList NONE = new AuthorList(List.of(), true);

  private static final int LONGEST = 40_000;
  private static final Pattern SEPARATOR =
      Pattern.compile(
          "\\s*[;,](?!\\s?(?:Jr|Sr|II|III|IV)\\b)\\s*|\\s+(?:&|and|und)\\s+|\\s*[\u2026•|\n]\\s*");
  private static final Pattern INVERTED_SEPARATOR = Pattern.compile("\\s*;\\s*(?:(?:&|and|und) )?");

  private static final Pattern ET_AL = Pattern.compile("(?i)[\\s,]*\\bet\\s+al\\b\\.?\\s*$");

  /** {@code Roe, A. B.*, Ek, B.}: a star behind an initial. */
  private static final Pattern STARS = Pattern.compile("(?<=\\p{Lu}\\.)[*\u2217]+(?=,|;| &|$)");

  /** Affiliation marks that stand alone between commas: {@code 1}, {@code *}, {@code a}. */
  private static final Pattern MARKS =
      Pattern.compile(
          "[\\d\u00B2\u00B3\u00B9\u2070-\u2079*†‡§#¶✉\\s]{0,12}(?:(?<=\\s)na\\d)?|[a-z]|na\\d");

  private static final Pattern DEGREE =
      Pattern.compile(
          "(?:M\\.?D|Ph\\.?D|M\\.?Sc|B\\.?Sc|MPH|DVM|FRCP|FRCS|MBBS|MBChB|MB|ChB|DPhil|D\\.?Sc|ScD|DO|RN|MS|MA|BA|BS|MBA|MHS|DDS|DMD|PharmD|DrPH|FACS|FACC|FAHA)\\.?(?:"
              + " (?:M\\.?D|Ph\\.?D|MPH|MSc|MS))?");

  private static final Pattern FAMILY_FIRST =
      Pattern.compile("\\p{Lu}[\\p{L}'’-]+ (?:\\p{Lu}\\p{Ll}?\\. ?){1,3}");

  /** {@code Petrenko L. V.}: the full stop at the end is the initial's. */
  private static final Pattern ONE_NAME =
      Pattern.compile("\\p{Lu}[\\p{L}'’-]+ (?:\\p{Lu}\\. ){1,3}\\p{Lu}\\.");

  private static final Pattern INITIALS_LAST =
      Pattern.compile(".{0,100}\\p{Ll} \\p{Lu}{1,4}(?:-\\p{Lu})?");

  private static final Pattern GIVEN_FIRST =
      Pattern.compile("(?:\\p{Lu}\\p{Ll}?\\.[ -]?){1,3}\\p{L}[\\p{L}' ’-]+");
  private static final Pattern CAPITALS_FIRST =
      Pattern.compile(
          "\\p{Lu}{2,}(?:-\\p{Lu}+)? \\p{Lu}\\p{Ll}[\\p{L}'\u2019-]*(?: \\p{Lu}\\p{Ll}+)?");

  /** {@code O. Brandt, Kaja}: the first of two family names cut to its initial. */
  private static final Pattern INITIAL_OF_FAMILY =
      Pattern.compile(
          "(\\p{Lu}\\. \\p{Lu}[\\p{L}'\u2019-]+), (\\p{Lu}[\\p{L}'\u2019-]+(?:"
              + " \\p{Lu}[\\p{L}.'\u2019-]*)?)");

  private static final Pattern TWO_NAMES =
      Pattern.compile("\\p{Lu}\\p{Ll}[\\p{L}'’-]* \\p{Lu}\\p{Ll}[\\p{L}'’-]*");

  /** {@code Smitha,b}: letters of addresses glued to the name and standing behind it. */
  private static final Pattern LETTER = Pattern.compile("[a-j]");

  public AuthorList {
    authors = List.copyOf(authors);
  }

  /**
   * Turns names round where the others of their list stand family name first: {@code Koval O. P.,
   * Bondar Iryna}.
   *
   * @param printed the names as they are printed, one for each author
   */
  public static List<Author> inOneOrder(List<Author> authors, List<String> printed) {
    if (isCapitalFirst(printed)) {
      return familyFirst(authors, printed);
    }
    boolean familyFirst = printed.stream().anyMatch(name -> FAMILY_FIRST.matcher(name).matches());
    boolean givenFirst = printed.stream().anyMatch(name -> GIVEN_FIRST.matcher(name).matches());
    if (!familyFirst && printed.stream().noneMatch(name -> INITIALS_LAST.matcher(name).matches())) {
      return givenFirst(authors, printed);
    }
    if (!familyFirst || givenFirst) {
      return authors;
    }
    List<Author> turned = new ArrayList<>();
    for (int i = 0; i < authors.size(); i++) {
      String[] words = printed.get(i).split(" ");
      Author author = authors.get(i);
      boolean two = words.length == 2 && TWO_NAMES.matcher(printed.get(i)).matches();
      turned.add(two ? Author.person(words[0], words[1], author.position()) : author);
    }
    return turned;
  }

  // "CHEN Wei, SONG Lin": family names in capitals, before the others
  private static boolean isCapitalFirst(List<String> printed) {
    return !printed.isEmpty()
        && printed.stream().allMatch(name -> CAPITALS_FIRST.matcher(name).matches())
        && printed.stream().anyMatch(name -> name.matches("\\p{Lu}{4,} .*"));
  }

  private static List<Author> familyFirst(List<Author> authors, List<String> printed) {
    List<Author> turned = new ArrayList<>();
    for (int i = 0; i < authors.size(); i++) {
      int blank = printed.get(i).indexOf(' ');
      String family = printed.get(i).substring(0, blank);
      String given = printed.get(i).substring(blank + 1);
      turned.add(Author.person(family, given, authors.get(i).position()));
    }
    return turned;
  }

  // "Hong Yu" beside "Ada Lind": two words that are names both, and no initials anywhere
  private static List<Author> givenFirst(List<Author> authors, List<String> printed) {
    boolean others = false;
    for (int i = 0; i < authors.size(); i++) {
      others |= isWritten(printed.get(i)) && printed.get(i).endsWith(" " + authors.get(i).family());
    }
    List<Author> turned = new ArrayList<>();
    for (int i = 0; i < authors.size(); i++) {
      Author author = authors.get(i);
      String[] words = printed.get(i).split(" ");
      boolean wrong =
          others
              && TWO_NAMES.matcher(printed.get(i)).matches()
              && words[0].equals(author.family())
              && words[1].equals(author.given());
      turned.add(wrong ? Author.person(words[1], words[0], author.position()) : author);
    }
    return turned;
  }

  private static boolean isWritten(String name) {
    return name.matches("\\p{Lu}\\p{Ll}{2,}.* .*\\p{Ll}{2,}");
  }

  public boolean isEmpty() {
    return authors.isEmpty();
  }

  /**
   * Reads a line that is nothing but names, persons as they sign ({@code Xin Wei1, Xue Yang2 &
   * Yu-fang Shi2}) or family name first ({@code Uccelli A., Moretta L.}); empty for anything else.
   */
  public static Optional<AuthorList> parse(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    String printed = ET_AL.matcher(text.strip()).replaceFirst("");
    boolean complete = printed.length() == text.strip().length();
    String names = STARS.matcher(printed).replaceAll("");
    List<Author> authors = new ArrayList<>();
    List<String> printedNames = new ArrayList<>();
    String end = ONE_NAME.matcher(names).matches() ? "[,;]\\s*$" : "[.,;]\\s*$";
    String[] parts = SEPARATOR.split(names.replaceFirst(end, ""));
    char last = lastLetter(parts);
    for (String each : parts) {
      String part = withoutLetter(each, last);
      if (MARKS.matcher(part).matches() || DEGREE.matcher(part).matches()) {
        continue;
      }
      Optional<Author> author = NameText.parse(part, authors.size() + 1);
      if (author.isEmpty()) {
        return inverted(names, complete);
      }
      authors.add(author.get());
      printedNames.add(part);
    }
    return authors.isEmpty()
        ? Optional.empty()
        : Optional.of(new AuthorList(inOneOrder(authors, printedNames), complete));
  }

  // "Brandt, K.; von Hagen, P." and "Brandt, K., von Hagen, P. & Weiß, A."
  private static Optional<AuthorList> inverted(String names, boolean complete) {
    if (names.indexOf(';') < 0) {
      LeadingAuthors leading = LeadingAuthors.parse(names);
      boolean all = leading.end() >= names.length() && leading.list().authors().size() > 1;
      return all
          ? Optional.of(
              new AuthorList(leading.list().authors(), complete && leading.list().complete()))
          : Optional.empty();
    }
    List<Author> authors = new ArrayList<>();
    for (String part : INVERTED_SEPARATOR.split(names.replaceFirst("[;,\\s]+$", ""))) {
      int position = authors.size() + 1;
      Matcher initial = INITIAL_OF_FAMILY.matcher(part);
      Optional<Author> author =
          initial.matches()
              ? Optional.of(Author.person(initial.group(1), initial.group(2), position))
              : NameText.parse(part, position);
      if (author.isEmpty()) {
        return Optional.empty();
      }
      authors.add(author.get());
    }
    return Optional.of(new AuthorList(authors, complete));
  }

  // the last letter that stands alone between commas; 0 where none does
  private static char lastLetter(String[] parts) {
    char last = 0;
    for (String part : parts) {
      if (LETTER.matcher(part).matches() && part.charAt(0) > last) {
        last = part.charAt(0);
      }
    }
    return last;
  }

  private static String withoutLetter(String part, char last) {
    int end = part.replaceFirst("[*†‡§#¶\\s]+$", "").length();
    boolean glued =
        last > 0
            && end > 3
            && part.charAt(end - 1) >= 'a'
            && part.charAt(end - 1) <= last
            && Character.isLetter(part.charAt(end - 2));
    return glued ? part.substring(0, end - 1) : part;
  }
}
