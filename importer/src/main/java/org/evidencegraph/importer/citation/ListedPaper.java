package org.evidencegraph.importer.citation;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evidencegraph.importer.name.AuthorList;
import org.evidencegraph.importer.name.LeadingAuthors;
import org.evidencegraph.paper.Author;
import org.evidencegraph.paper.Bibliography;
import org.jspecify.annotations.Nullable;

/**
 * Authors, journal and place of another paper as listings print them below or behind its title:
 * {@code Kowalski M, Zając T. Kowalski M, et al. Acta Tendin. 2018 Feb;9(1):12-9. doi: ... PMID:
 * 29000101 Review.}
 *
 * @param container null where none is printed before the year
 */
public record ListedPaper(
    AuthorList authors, @Nullable String container, CitationLine citation, IdentifierText ids) {
  private static final int LONGEST = 4_000;
  private static final int LONGEST_JOURNAL = 150;

  /** {@code Journal. 2018 Feb 3;9(1):12-9} at the place where the date begins. */
  private static final Pattern YEAR = Pattern.compile("\\b(?:1[6-9]|20)\\d{2}\\b");

  private static final Pattern SENTENCE_END = Pattern.compile("[.?!\\]]\\s(?=\\p{L})");

  /** Reads a line that names authors first, or the journal where no author is named. */
  public static Optional<ListedPaper> parse(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    LeadingAuthors leading = LeadingAuthors.parse(text);
    int from = afterByline(text, leading);
    String rest = text.substring(from);
    Optional<CitationLine> found = citation(rest);
    return found.map(
        c -> new ListedPaper(leading.list(), container(rest, c), c, IdentifierText.find(rest)));
  }

  /** Where the authors begin in a line that has the title first; -1 where it cannot be told. */
  public static int authorsAfterTitle(String text) {
    Matcher end = SENTENCE_END.matcher(text).region(0, Math.min(text.length(), 800));
    while (end.find()) {
      LeadingAuthors leading = LeadingAuthors.parse(text.substring(end.end()));
      boolean persons = leading.list().authors().stream().anyMatch(a -> a.given() != null);
      if (persons && citation(text.substring(end.end() + leading.end())).isPresent()) {
        return end.end();
      }
    }
    return -1;
  }

  // the first author is named once more before the journal
  private static int afterByline(String text, LeadingAuthors leading) {
    int from = Math.min(leading.end(), text.length());
    if (leading.list().isEmpty()) {
      return from;
    }
    Author first = leading.list().authors().getFirst();
    String again = first.literal() != null ? first.literal() : first.family() + " " + first.given();
    if (!text.startsWith(again, from)) {
      return from;
    }
    Matcher etAl = Pattern.compile("(?:, et al)?\\.? *").matcher(text);
    etAl.region(from + again.length(), text.length());
    return etAl.lookingAt() ? etAl.end() : from;
  }

  private static Optional<CitationLine> citation(String rest) {
    String head = rest.length() > 600 ? rest.substring(0, 600) : rest;
    Optional<CitationLine> full = CitationLine.find(head);
    Matcher year = YEAR.matcher(head);
    if (full.isPresent() || !year.find()) {
      return full;
    }
    int end = head.indexOf('.', year.end());
    String date = head.substring(year.start(), end < 0 ? head.length() : end);
    return CitationLine.dateOnly(date)
        .map(
            c ->
                new CitationLine(
                    c.date(), null, null, null, year.start(), year.start() + date.length()));
  }

  private static @Nullable String container(String rest, CitationLine citation) {
    String before = rest.substring(0, citation.start()).strip();
    String name = before.replaceFirst("[.,;]$", "").strip();
    return name.isEmpty() || name.length() > LONGEST_JOURNAL || name.contains(". ") ? null : name;
  }

  /** Puts what was read into a record that has its title already. */
  public void into(Bibliography.Builder other) {
    other.authors(authors.authors(), authors.complete()).containerTitle(container);
    other.issued(citation.date()).volume(citation.volume()).issue(citation.issue());
    if (citation.locator() != null) {
      other.pages(citation.locator().pages()).articleNumber(citation.locator().articleNumber());
    }
    if (ids.doi() != null) {
      other.identifier(ids.doi());
    }
    if (ids.pmid() != null) {
      other.identifier(ids.pmid());
    }
    if (ids.pmcid() != null) {
      other.identifier(ids.pmcid());
    }
  }
}
