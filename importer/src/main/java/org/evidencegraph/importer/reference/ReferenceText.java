package org.evidencegraph.importer.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evidencegraph.identifier.Doi;
import org.evidencegraph.identifier.Pmcid;
import org.evidencegraph.identifier.Pmid;
import org.evidencegraph.importer.name.AuthorList;
import org.evidencegraph.importer.page.Locator;
import org.evidencegraph.importer.reference.field.FieldReader;
import org.evidencegraph.paper.Author;
import org.evidencegraph.paper.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * One printed reference, taken apart: by rules where they understand the whole and a trained model
 * does not object, otherwise by the model.
 *
 * @param authorsStart index of the first author's name in the text that was read; -1 without
 *     authors
 * @param titleStart index of the title in the text that was read; -1 without title
 * @param container journal, book or proceedings that hold the work
 * @param pageCount printed in the place of pages where the work has an article number, or of a book
 */
public record ReferenceText(
    AuthorList authors,
    int authorsStart,
    int authorsEnd,
    @Nullable String title,
    int titleStart,
    int titleEnd,
    @Nullable String container,
    ReferenceForm form,
    @Nullable PartialDate date,
    @Nullable String volume,
    @Nullable String issue,
    @Nullable Locator locator,
    @Nullable Integer pageCount,
    @Nullable Doi doi,
    @Nullable Pmid pmid,
    @Nullable Pmcid pmcid) {
  /** {@code Accessed May 4, 2023}, {@code [Accessed on 4 May 2023]}. */
  private static final Pattern ACCESSED =
      Pattern.compile(
          "\\s[(\\[]?(?:[Dd]ate [Aa]ccessed:?|[Aa]ccessed:?)(?: on)?"
              + " (?:\\p{Lu}\\p{Ll}{2,8}\\.? \\d{1,2},? \\d{4}|\\d{1,2}(?:st|nd|rd|th)?"
              + " \\p{Lu}\\p{Ll}{2,8}\\.?,? \\d{4})");

  private static final Pattern MARK =
      Pattern.compile("(?<=[^\\s\\[]{2})\\s?\\[(?:[JMCDRSNPGZ]|EB)(?:/OL)?\\]$");

  /** Stands for a body that has signed; any person would do. */
  private static final String PERSON = "Doe J";

  /** Characters of a reference that are read. */
  public static final int LONGEST = FieldReader.LONGEST;

  /**
   * Reads the text of one entry; nothing found is nothing said. Of a text longer than {@link
   * #LONGEST} only the beginning is read.
   */
  public static ReferenceText parse(String text) {
    return LeadingBody.find(text)
        .flatMap(body -> signed(body, text))
        .orElseGet(() -> read(text))
        .withoutMark();
  }

  // read as if a person had signed
  private static Optional<ReferenceText> signed(LeadingBody body, String text) {
    int close = text.charAt(body.end()) == ':' ? 1 : 0;
    String rest = (close > 0 ? "." : "") + text.substring(body.end() + close);
    ReferenceText read = read(PERSON + rest);
    boolean alone = read.authorsStart == 0 && read.authors.authors().size() == 1;
    if (!alone || read.title == null || read.titleStart < PERSON.length()) {
      return Optional.empty();
    }
    int shift = body.end() - PERSON.length();
    return Optional.of(
        new ReferenceText(
            new AuthorList(List.of(Author.group(body.name(), 1)), true),
            body.start(),
            body.end(),
            read.title,
            read.titleStart + shift,
            read.titleEnd + shift,
            read.container,
            read.form,
            read.date,
            read.volume,
            read.issue,
            read.locator,
            read.pageCount,
            read.doi,
            read.pmid,
            read.pmcid));
  }

  // "Wool and frost[J]": the mark of a kind of document, as the standard of China asks for it
  private ReferenceText withoutMark() {
    Matcher m = title == null ? null : MARK.matcher(title);
    if (title == null || m == null || !m.find()) {
      return this;
    }
    int end = titleEnd - (title.length() - m.start());
    return new ReferenceText(
        authors,
        authorsStart,
        authorsEnd,
        title.substring(0, m.start()),
        titleStart,
        end,
        container,
        form,
        date,
        volume,
        issue,
        locator,
        pageCount,
        doi,
        pmid,
        pmcid);
  }

  private static ReferenceText read(String text) {
    String s = withoutAccess(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
    ReferenceRules.Reading rules = ReferenceRules.read(s);
    ReferenceText ruled = rules.text();
    if (ruled.isWhole() && rules.certain()) {
      return ruled;
    }
    ModelledReference model = new ModelledReference(s);
    ReferenceText modelled = model.read();
    boolean fuller = ruled.isWhole() || (modelled.title == null && ruled.isNamed());
    return fuller && model.allows(ruled) ? ruled : modelled;
  }

  // the day on which somebody looked is not the day on which a work came out
  private static String withoutAccess(String text) {
    Matcher accessed = ACCESSED.matcher(text);
    boolean last = accessed.find(Math.min(text.length(), 10)) && !text.contains("10.");
    return last ? text.substring(0, accessed.start()) : text;
  }

  private boolean isNamed() {
    return !authors.isEmpty() && title != null;
  }

  /** Whether it says all that a reference to an article, chapter or preprint says. */
  private boolean isWhole() {
    return !authors.isEmpty() && title != null && container != null && date != null && isPlaced();
  }

  private boolean isPlaced() {
    boolean inVolume = volume != null || issue != null || form == ReferenceForm.IN_BOOK;
    return locator != null ? inVolume : doi != null && PreprintServer.isOne(container);
  }

  /** Names of link targets that pages print behind an entry, longest first. */
  static final List<String> LINKS =
      List.of(
          "FIND THIS ARTICLE ONLINE",
          "Find this article online",
          "Abstract/FREE Full Text",
          "Publisher Full Text",
          "FREE Full Text",
          "PMC free article",
          "CrossRef Full Text",
          "Crossref Full Text",
          "Full Text (PDF)",
          "View this article in WOS",
          "OpenURL Placeholder Text",
          "Full Text via CrossRef",
          "View Record in Scopus",
          "Cited By in Scopus",
          "Wiley Online Library",
          "ISI Web of Science",
          "Download references",
          "Publisher Site",
          "View at:",
          "Web of Science\u00AE",
          "Web of Science \u00AE",
          "Green Version",
          "View article",
          "View PDF",
          "Links",
          "PubMed Central",
          "PubMedCentral",
          "PubMed Abstract",
          "Full Text PDF",
          "View in Article",
          "View in Scopus",
          "Web of Science",
          "Chapter Google Scholar",
          "Book Google Scholar",
          "Google Scholar",
          "View Article",
          "Free full text",
          "PubMed/NCBI",
          "MathSciNet",
          "Search ADS",
          "Full Text",
          "CrossRef",
          "Crossref",
          "Infotrieve",
          "Abstract",
          "OpenUrl",
          "ChemPort",
          "ProQuest",
          "Elsevier",
          "Artikel",
          "Article",
          "WorldCat",
          "Medline",
          "PubMed",
          "Scopus",
          "View",
          "MATH",
          "ADS",
          "CAS",
          "DOI",
          "ISI",
          "PMC");

  /**
   * Names of the links in a text that is nothing but links, in order; empty where it says anything
   * else. {@code CAS PubMed Google Scholar}, {@code - DOI - PMC}, {@code View ArticleGoogle
   * Scholar}.
   */
  static List<String> links(String printed) {
    if (printed.length() > 300) {
      return List.of();
    }
    String text = printed.replaceAll("\\s{2,}", " ");
    List<String> found = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (" -\u2013|•·[],®".indexOf(c) >= 0) {
        at++;
        continue;
      }
      int counted = c == '(' && !found.isEmpty() ? countEnd(text, at) : at;
      if (counted > at) {
        at = counted;
        continue;
      }
      String link = linkAt(text, at);
      if (link == null) {
        return List.of();
      }
      found.add(link.replaceFirst("^(?:Chapter|Book) ", "").replace("\u00AE", "").strip());
      at += link.length();
    }
    return found;
  }

  /** Whether a line is nothing but links. */
  public static boolean isLink(String line) {
    return !links(line).isEmpty();
  }

  // "Scopus (2101)": how often it was cited there
  private static int countEnd(String text, int from) {
    int at = from + 1;
    while (at < text.length() && Character.isDigit(text.charAt(at))) {
      at++;
    }
    return at > from + 1 && text.startsWith(")", at) ? at + 1 : from;
  }

  private static @Nullable String linkAt(String text, int at) {
    for (String link : LINKS) {
      if (text.startsWith(link, at)) {
        return link;
      }
    }
    return null;
  }
}
