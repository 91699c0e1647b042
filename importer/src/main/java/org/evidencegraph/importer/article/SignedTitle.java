package org.evidencegraph.importer.article;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evidencegraph.importer.format.PageDraft;
import org.evidencegraph.importer.name.AuthorList;
import org.evidencegraph.importer.text.Piece;
import org.jspecify.annotations.Nullable;

/**
 * A title that runs on into the names below it, as the text of a print does: {@code Wool keeps hens
 * warm Ada Roe1, Bo Ek2}. Marks of addresses tell where the first name ends; it begins behind the
 * small letters of the title, or, where the title has capitals, two words back as the other names
 * do.
 *
 * @param title null where it is not sure where it ends
 */
record SignedTitle(@Nullable Piece title, AuthorList authors, Piece names) {
  private static final String WORD = "\\p{Lu}[\\p{L}'\u2019.-]*";

  /** The last words before the first mark. */
  private static final Pattern FIRST =
      Pattern.compile(
          "(?<= )"
              + WORD
              + "(?: "
              + WORD
              + "){0,9} ?\\p{Ll}(?=,?\\d{1,2}(?!\\d)|,?[*\u2020\u2021])");

  private static final Pattern LAST_WORDS =
      Pattern.compile("(?:^|(.*) )(" + WORD + " \\p{Lu}[\\p{L}'\u2019-]+)");

  private static final Pattern TWO_WORDS = Pattern.compile(WORD + " " + WORD);
  private static final int SHORTEST = 20;
  private static final int MOST_WORDS = 4;
  private static final int FEWEST = 2;

  /** Empty where the title has no names behind it. */
  static Optional<SignedTitle> of(Piece printed) {
    String value = printed.value();
    Matcher first = FIRST.matcher(value);
    if (!first.find()) {
      return Optional.empty();
    }
    String words = first.group();
    Matcher two = LAST_WORDS.matcher(words);
    if (!two.matches()) {
      return Optional.empty();
    }
    boolean small = words.split(" ").length <= MOST_WORDS && isSmall(value, first.start());
    int start = small ? first.start() : first.start() + two.start(2);
    Optional<Byline> names =
        Byline.read(value.substring(start))
            .filter(list -> list.dressed() && list.authors().size() >= FEWEST);
    boolean sure = small || names.map(SignedTitle::areAllTwoWords).orElse(false);
    return names.map(
        list ->
            new SignedTitle(
                sure && start >= SHORTEST ? printed.part(0, start) : null,
                sure ? new AuthorList(list.authors(), list.complete()) : AuthorList.NONE,
                printed.part(start, value.length())));
  }

  void into(PageDraft draft) {
    if (title != null) {
      draft.title(title);
    }
    if (!authors.isEmpty()) {
      draft.authors(authors, names);
    }
  }

  // small letters before the name, and a title that has capitals for names alone
  private static boolean isSmall(String value, int start) {
    String[] before = value.substring(0, start).strip().split(" ");
    long capitals =
        Arrays.stream(before).skip(1).filter(w -> w.matches("\\p{Lu}\\p{Ll}{3,}.*")).count();
    return Character.isLowerCase(before[before.length - 1].codePointAt(0))
        && capitals * 3 <= before.length;
  }

  private static boolean areAllTwoWords(Byline list) {
    return list.authors().stream().allMatch(a -> TWO_WORDS.matcher(a.name()).matches());
  }
}
