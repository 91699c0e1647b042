package org.evidencegraph.importer.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

  /** Affiliation marks that stand alone between commas: {@code 1}, {@code *}, {@code a}. */
  private static final Pattern MARKS = Pattern.compile("[\\d*†‡§#¶✉\\s]{0,12}|[a-z]");

  private static final Pattern DEGREE =
      Pattern.compile(
          "(?:M\\.?D|Ph\\.?D|M\\.?Sc|B\\.?Sc|MPH|DVM|FRCP|FRCS|MBBS|MBChB|MB|ChB|DPhil|D\\.?Sc|ScD|DO|RN|MS|MA|BA|BS|MBA|MHS|DDS|DMD|PharmD|DrPH|FACS|FACC|FAHA)\\.?(?:"
              + " (?:M\\.?D|Ph\\.?D|MPH|MSc|MS))?");

  /** {@code Smitha,b}: letters of addresses glued to the name and standing behind it. */
  private static final Pattern LETTER = Pattern.compile("[a-j]");

  public AuthorList {
    authors = List.copyOf(authors);
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
    String names = ET_AL.matcher(text.strip()).replaceFirst("");
    boolean complete = names.length() == text.strip().length();
    List<Author> authors = new ArrayList<>();
    String[] parts = SEPARATOR.split(names.replaceFirst("[.,;]\\s*$", ""));
    char last = lastLetter(parts);
    for (String printed : parts) {
      String part = withoutLetter(printed, last);
      if (MARKS.matcher(part).matches() || DEGREE.matcher(part).matches()) {
        continue;
      }
      Optional<Author> author = NameText.parse(part, authors.size() + 1);
      if (author.isEmpty()) {
        return inverted(names, complete);
      }
      authors.add(author.get());
    }
    return authors.isEmpty() ? Optional.empty() : Optional.of(new AuthorList(authors, complete));
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
      Optional<Author> author = NameText.parse(part, authors.size() + 1);
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
