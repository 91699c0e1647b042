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
  private static final Pattern ET_AL = Pattern.compile("(?i)[\\s,]*\\bet\\s+al\\b\\.?\\s*$");

  /** Affiliation marks that stand alone between commas: {@code 1}, {@code *}, {@code a}. */
  private static final Pattern MARKS = Pattern.compile("[\\d*†‡§#¶✉\\s]{0,12}|[a-z]");

  private static final Pattern DEGREE =
      Pattern.compile("(?:M\\.?D|Ph\\.?D|MSc|BSc|MPH|DVM|FRCP|MBBS|DPhil|RN)\\.?");

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
    for (String part : SEPARATOR.split(names.replaceFirst("[.,;]\\s*$", ""))) {
      if (MARKS.matcher(part).matches() || DEGREE.matcher(part).matches()) {
        continue;
      }
      Optional<Author> author = NameText.parse(part, authors.size() + 1);
      if (author.isEmpty()) {
        return Optional.empty();
      }
      authors.add(author.get());
    }
    return authors.isEmpty() ? Optional.empty() : Optional.of(new AuthorList(authors, complete));
  }
}
