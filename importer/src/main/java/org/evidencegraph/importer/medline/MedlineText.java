package org.evidencegraph.importer.medline;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evidencegraph.identifier.RegistryNumber;
import org.evidencegraph.importer.citation.CitationLine;
import org.evidencegraph.importer.field.PagesField;
import org.evidencegraph.importer.page.Locator;
import org.evidencegraph.importer.record.CleanText;
import org.evidencegraph.paper.Bibliography;
import org.evidencegraph.paper.PageRange;
import org.jspecify.annotations.Nullable;

/** How the National Library of Medicine writes titles, pages and citations in its records. */
public final class MedlineText {
  /** {@code [Not Available]}, {@code [In Process Citation]}: stand where no title is known. */
  private static final Set<String> NO_TITLE =
      Set.of("not available", "in process citation", "no title available", "title not available");

  /** {@code e0123456}, {@code 10.01}, {@code CD001234}: a number of one article. */
  private static final Pattern ARTICLE_NUMBER = Pattern.compile("[A-Za-z]{0,4}\\d{1,9}");

  private static final Pattern PAGES =
      Pattern.compile("([\\w.]{1,20})(?:\\s?[-\\u2010-\\u2015]\\s?([\\w.]{1,20}))?");

  private MedlineText() {}

  /**
   * The title of a paper: brackets around one that was translated, and the closing full stop, are
   * the library's. Null where there is none.
   */
  public static @Nullable String title(@Nullable String printed) {
    String text = withoutStop(printed == null ? "" : CleanText.of(printed));
    if (text.startsWith("[") && closes(text) == text.length() - 1) {
      text = withoutStop(text.substring(1, text.length() - 1).strip());
    }
    return text.isEmpty() || NO_TITLE.contains(text.toLowerCase(java.util.Locale.ROOT))
        ? null
        : text;
  }

  private static String withoutStop(String text) {
    boolean stop = text.endsWith(".") && !text.endsWith("..");
    return stop ? text.substring(0, text.length() - 1).strip() : text;
  }

  // index of the bracket that closes the one the text begins with
  private static int closes(String text) {
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      depth += text.charAt(i) == '[' ? 1 : text.charAt(i) == ']' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }

  /** {@code 113-25}, {@code S12-8; discussion S20}, {@code e1000, 12}: the first of them. */
  public static Optional<Locator> pages(@Nullable String printed) {
    if (printed == null || printed.isBlank()) {
      return Optional.empty();
    }
    String text = CleanText.of(printed);
    return Locator.parsePages(text)
        .or(() -> oddPages(text))
        .map(locator -> PagesField.asPrinted(locator, text));
  }

  private static Optional<Locator> oddPages(String text) {
    Matcher m = PAGES.matcher(text.split("[;,]", 2)[0].strip());
    return m.matches()
        ? Optional.of(new Locator(new PageRange(m.group(1), m.group(2), m.group()), null))
        : Optional.empty();
  }

  /** The publisher's item number where it is the number of an article. */
  public static Optional<String> articleNumber(@Nullable String pii) {
    return Optional.ofNullable(pii)
        .map(String::strip)
        .filter(p -> ARTICLE_NUMBER.matcher(p).matches());
  }

  /** {@code Information Storage and Retrieval / methods}, without marks of major topics. */
  public static String heading(String descriptor, @Nullable String qualifier) {
    String name = CleanText.of(descriptor).replaceFirst("^\\*", "");
    return qualifier == null || qualifier.isBlank()
        ? name
        : name + " / " + CleanText.of(qualifier).replaceFirst("^\\*", "");
  }

  /**
   * An accession number of a data bank where it is that of a study's registration.
   *
   * @param bank {@code ClinicalTrials.gov}, {@code ISRCTN}; null where it is not said
   */
  public static Optional<RegistryNumber> registration(@Nullable String bank, String number) {
    return RegistryNumber.parse(number.strip())
        .or(() -> RegistryNumber.parse(bank == null ? "" : bank.strip() + number.strip()));
  }

  /** {@code Gut. 2010 Jan;59(1):1-2}: where another paper stands, without authors and title. */
  public static Bibliography.Builder source(String printed) {
    Bibliography.Builder said = Bibliography.builder();
    String text = CleanText.of(printed);
    CitationLine.find(text)
        .ifPresent(
            line -> {
              said.issued(line.date()).volume(line.volume()).issue(line.issue());
              locate(said, line.locator());
              journal(text.substring(0, line.start()), said);
            });
    return said;
  }

  private static void locate(Bibliography.Builder said, @Nullable Locator locator) {
    if (locator != null) {
      said.pages(locator.pages()).articleNumber(locator.articleNumber());
    }
  }

  private static void journal(String before, Bibliography.Builder said) {
    String name = before.strip().replaceFirst("\\.$", "").strip();
    if (!name.isEmpty() && name.length() <= 200) {
      said.containerTitle(name);
    }
  }
}
