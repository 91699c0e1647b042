package org.evidencegraph.identity;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.evidencegraph.filter.TextFold;
import org.evidencegraph.paper.Bibliography;
import org.jspecify.annotations.Nullable;

/**
 * What identity looks at in a record, folded for comparison. Records with equal signatures are
 * decided alike.
 *
 * @param ids canonical, scheme first: {@code doi:10.1002/med.21322}
 * @param title words and digits only; null where none is known
 * @param author family name of the first author, letters only; null where none is known
 * @param container words of the journal as printed; empty where none is known
 */
record Signature(
    Set<String> ids,
    @Nullable String title,
    @Nullable String author,
    @Nullable Integer year,
    @Nullable String volume,
    @Nullable String page,
    List<String> container) {
  private static final Pattern BLANK = Pattern.compile(" ");
  private static final Set<String> SMALL_WORDS =
      Set.of("of", "the", "and", "in", "for", "on", "de", "la", "der", "und");

  static Signature of(Bibliography said) {
    Set<String> ids = new TreeSet<>();
    said.doi().ifPresent(doi -> ids.add("doi:" + doi.value()));
    said.pmid().ifPresent(pmid -> ids.add("pmid:" + pmid.value()));
    said.pmcid().ifPresent(pmcid -> ids.add("pmcid:" + pmcid.value()));
    return new Signature(
        ids,
        words(said.title()),
        said.authors().isEmpty() ? null : letters(said.authors().getFirst().sortName()),
        said.issued() == null ? null : said.issued().year(),
        said.volume() == null ? null : TextFold.fold(said.volume()),
        page(said),
        container(said.containerTitle()));
  }

  private static @Nullable String words(@Nullable String text) {
    if (text == null) {
      return null;
    }
    String plain = TextFold.words(text, " ");
    return plain.isEmpty() ? null : plain;
  }

  private static @Nullable String letters(String text) {
    String plain = TextFold.words(text, "");
    return plain.isEmpty() ? null : plain;
  }

  private static @Nullable String page(Bibliography said) {
    if (said.pages() != null) {
      return said.pages().first().toLowerCase(Locale.ROOT);
    }
    return said.articleNumber() == null ? null : said.articleNumber().toLowerCase(Locale.ROOT);
  }

  private static List<String> container(@Nullable String title) {
    String plain = words(title);
    return plain == null
        ? List.of()
        : BLANK.splitAsStream(plain).filter(w -> !SMALL_WORDS.contains(w)).toList();
  }

  int titleWords() {
    return title == null ? 0 : 1 + (int) title.chars().filter(c -> c == ' ').count();
  }

  boolean hasIds() {
    return !ids.isEmpty();
  }

  /** First author, year, volume and first page; null unless all are known. */
  @Nullable String location() {
    return author == null || year == null || volume == null || page == null
        ? null
        : author + '|' + year + '|' + volume + '|' + page;
  }

  boolean sharesId(Signature other) {
    return ids.stream().anyMatch(other.ids::contains);
  }

  /** Whether both have an identifier of one scheme, and not the same: then they are two works. */
  static boolean idsConflict(Set<String> some, Set<String> others) {
    Set<String> schemes = new HashSet<>();
    some.forEach(id -> schemes.add(scheme(id)));
    return others.stream()
        .map(Signature::scheme)
        .filter(schemes::contains)
        .anyMatch(scheme -> !ofScheme(some, scheme).equals(ofScheme(others, scheme)));
  }

  private static Set<String> ofScheme(Set<String> ids, String scheme) {
    Set<String> found = new HashSet<>(ids);
    found.removeIf(id -> !scheme.equals(scheme(id)));
    return found;
  }

  private static String scheme(String id) {
    return id.substring(0, id.indexOf(':'));
  }

  boolean sameYear(Signature other) {
    return year != null && other.year != null && Math.abs(year - other.year) <= 1;
  }

  boolean otherYear(Signature other) {
    return year != null && other.year != null && Math.abs(year - other.year) > 1;
  }

  boolean sameAuthor(Signature other) {
    return author != null && author.equals(other.author);
  }

  // "Leng Teo" and "Teo", "van der Meulen" and "Meulen" may be one family name cut in two ways
  boolean otherAuthor(Signature other) {
    return author != null
        && other.author != null
        && !author.endsWith(other.author)
        && !other.author.endsWith(author);
  }

  boolean samePage(Signature other) {
    return page != null && page.equals(other.page);
  }

  boolean otherPage(Signature other) {
    return page != null && other.page != null && !page.equals(other.page);
  }

  boolean otherVolume(Signature other) {
    return volume != null && other.volume != null && !volume.equals(other.volume);
  }

  boolean sameVolume(Signature other) {
    return volume != null && volume.equals(other.volume);
  }

  /**
   * Whether both name a journal and one cannot be short for the other: {@code Nat Rev Immunol} can.
   */
  boolean otherContainer(Signature other) {
    return !container.isEmpty()
        && !other.container.isEmpty()
        && !abbreviates(container, other.container)
        && !abbreviates(other.container, container)
        && !initials(container, other.container)
        && !initials(other.container, container);
  }

  // each word of the short form begins a word of the long one, in order
  private static boolean abbreviates(List<String> brief, List<String> full) {
    int at = 0;
    for (String word : brief) {
      while (at < full.size() && !full.get(at).startsWith(word) && !shortens(word, full.get(at))) {
        at++;
      }
      if (at++ >= full.size()) {
        return false;
      }
    }
    return true;
  }

  // "natl" for "national", "intl" for "international": first letters, then the rest in order
  private static boolean shortens(String brief, String full) {
    if (brief.length() < 2
        || brief.length() >= full.length()
        || !full.startsWith(brief.substring(0, 2))) {
      return false;
    }
    int at = 0;
    for (int i = 0; i < brief.length(); i++) {
      at = full.indexOf(brief.charAt(i), at) + 1;
      if (at == 0) {
        return false;
      }
    }
    return true;
  }

  // "PNAS", "JAMA"
  private static boolean initials(List<String> brief, List<String> full) {
    if (brief.size() != 1 || full.size() < 3) {
      return false;
    }
    StringBuilder letters = new StringBuilder();
    full.forEach(word -> letters.append(word.charAt(0)));
    return letters.toString().startsWith(brief.getFirst())
        || brief.getFirst().contentEquals(letters);
  }

  boolean sameTitle(Signature other) {
    return title != null && title.equals(other.title);
  }

  /** Share of words in common, 0 to 1 (Dice); 0 where a title is not known. */
  double titleLikeness(Signature other) {
    if (title == null || other.title == null) {
      return 0;
    }
    Set<String> mine = new HashSet<>(List.of(title.split(" ", -1)));
    Set<String> theirs = new HashSet<>(List.of(Objects.requireNonNull(other.title).split(" ", -1)));
    int all = mine.size() + theirs.size();
    mine.retainAll(theirs);
    return 2.0 * mine.size() / all;
  }
}
