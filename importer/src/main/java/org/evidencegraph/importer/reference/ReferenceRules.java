package org.evidencegraph.importer.reference;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evidencegraph.importer.citation.CitationLine;
import org.evidencegraph.importer.citation.IdentifierText;
import org.evidencegraph.importer.name.LeadingAuthors;
import org.evidencegraph.importer.page.Locator;
import org.evidencegraph.paper.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Rules for the forms of the biomedical press:
 *
 * <pre>
 * Author A, Author B. Title. Journal. 2011;26(3):941–51.            (Vancouver, PubMed)
 * Author A, Author B . Title. Journal 2011; 26: 941–51.             (Nature journals until 2013)
 * Author, A. &amp; Author, B. Title. J. Abbr. 26, 941–951 (2011).      (Nature)
 * Author A, Author B (2011) Title. Journal 26:941–951               (Springer)
 * Author, A., &amp; Author, B. (2011). Title. Journal, 26(3), 941–951.  (APA)
 * </pre>
 */
final class ReferenceRules {
  private static final String YEAR = "((?:1[6-9]|20)\\d{2})[a-z]?";

  /** {@code 26, 941–951 (2011).} and {@code 12 (Suppl. 2), S9 (2011).} */
  private static final Pattern YEAR_AT_END =
      Pattern.compile(
          "[ ,]{1,2}(?:((?:[A-Z]{0,2}\\d{1,5}[A-Za-z]{0,2})(?:[ ,]{1,2}Suppl\\.? ?\\w{0,4})?)(?:"
              + " ?\\(([^()]{1,20})\\))?[,:] ?)?((?:pp?\\. ?|article |Article"
              + " )?[\\w.\u2013-]{1,30}) ?\\("
              + YEAR
              + "\\)\\.?\\s*$");

  private static final Pattern YEAR_THEN_NUMBERS =
      Pattern.compile(
          " ((?:19|20)\\d{2}), (\\d{1,4})(?: ?\\((\\d{1,4})\\))?, ((?:1[6-9]|20)\\d{2})\\.?\\s*$");

  /** {@code Preprint at bioRxiv (2020).} */
  private static final Pattern ONLY_YEAR =
      Pattern.compile(
          "[ ,;(]{1,2}"
              + YEAR
              + "\\)?(?:[.,:;] ?pp?\\.? ?(\\w{1,8}\\s?[\u2013-]\\s?\\w{1,8}))?\\.?\\s*$");

  private static final Pattern BEHIND = Pattern.compile("\\s?\\(" + YEAR + "\\)");

  /** {@code (2011). } behind the authors. */
  private static final Pattern YEAR_FIRST =
      Pattern.compile("\\s?\\(" + YEAR + "(?:, [A-Z][a-z]{2,8}\\.?(?: \\d{1,2})?)?\\)[.:]?\\s");

  /** {@code , 26(3), 941–951.} and {@code 26:941–951}. */
  private static final Pattern VOLUME_AT_END =
      Pattern.compile(
          "[ ,]{1,2}([A-Z]{0,2}\\d{1,5}[A-Za-z]{0,2})(?: ?\\(([^()]{1,30})\\))?(?:[:,] ?((?:pp?\\."
              + " ?|Article )?[\\w.]{1,16}(?:\\s?[\u2013-]\\s?[\\w.]{1,16})?))?\\.?\\s*$");

  /**
   * {@code Epub 2010 Jan 5.}, {@code Available from: ...}, {@code PMID: 12.}: what follows a
   * citation.
   */
  private static final Pattern AFTERMATH =
      Pattern.compile(
          "(?:\\s(?:Epub|eCollection|Print|PMID:?|PMCID:?|PMC\\d|Available"
              + " (?:from|at)|Accessed|\\[Accessed|https?://|www\\.|Retrieved|Erratum in)).*$");

  private ReferenceRules() {}

  /**
   * What the rules read.
   *
   * @param certain whether the text left them no choice: authors, then one sentence, then what
   *     looks like a journal, then year, volume and pages in the form of the biomedical press
   */
  record Reading(ReferenceText text, boolean certain) {}

  /** Reads the text of one entry without its number and link names. */
  static Reading read(String text) {
    IdentifierText ids = IdentifierText.find(text);
    String core = core(text, ids);
    LeadingAuthors leading = LeadingAuthors.parse(core);
    String rest = ids.doiEnd() > 0 ? text.substring(ids.doiEnd()) : "";
    return new Parsing(core, rest, ids, leading).run();
  }

  // the citation proper stands before its DOI and whatever follows it
  private static String core(String s, IdentifierText ids) {
    String core = ids.doiStart() > 0 ? s.substring(0, ids.doiStart()) : s;
    Matcher after = AFTERMATH.matcher(core);
    return after.find(Math.min(core.length(), 10)) ? core.substring(0, after.start()) : core;
  }

  private static final class Parsing {
    private final String core;
    private final String rest;
    private final IdentifierText ids;
    private final LeadingAuthors leading;
    private @Nullable PartialDate date;
    private @Nullable String volume;
    private @Nullable String issue;
    private @Nullable Locator locator;
    private int from;
    private int to;

    Parsing(String core, String rest, IdentifierText ids, LeadingAuthors leading) {
      this.core = core;
      this.rest = rest;
      this.ids = ids;
      this.leading = leading;
      this.from = leading.end();
      this.to = core.length();
    }

    Reading run() {
      boolean first = yearFirst();
      boolean cited = !first && citation();
      boolean numbered = !first && !cited && yearThenNumbers();
      boolean found = first || cited || numbered || yearAtEnd() || onlyYear();
      TitleAndContainer parts = TitleAndContainer.split(core, Math.min(from, to), to, found);
      GluedNumber glued = GluedNumber.of(ids, locator);
      ReferenceText read =
          new ReferenceText(
              leading.list(),
              leading.list().isEmpty() ? -1 : 0,
              leading.list().isEmpty() ? -1 : leading.end(),
              parts.title(),
              parts.titleStart(),
              parts.titleEnd(),
              parts.container(),
              form(parts),
              date,
              volume,
              issue,
              glued == null ? locator : glued.article(),
              glued == null ? null : glued.pageCount(),
              ids.doi(),
              ids.pmid(),
              ids.pmcid());
      return new Reading(read, (cited || numbered) && parts.certain());
    }

    private ReferenceForm form(TitleAndContainer parts) {
      if (parts.container() == null) {
        return ReferenceForm.UNKNOWN;
      }
      boolean inBook = core.startsWith(" In: ", parts.titleEnd() + 1);
      return inBook ? ReferenceForm.IN_BOOK : ReferenceForm.IN_JOURNAL;
    }

    private boolean yearFirst() {
      Matcher m = YEAR_FIRST.matcher(core).region(Math.min(from, core.length()), core.length());
      if (!m.lookingAt()) {
        return false;
      }
      date = PartialDate.of(Integer.parseInt(m.group(1)));
      from = m.end();
      Matcher at = VOLUME_AT_END.matcher(core);
      int tail = Math.max(from, core.length() - 80);
      if (at.region(tail, core.length()).find()) {
        to = at.start();
        volume = at.group(1);
        issue = at.group(2);
        locator = locator(at.group(3));
      }
      return true;
    }

    private boolean citation() {
      Optional<CitationLine> found =
          CitationLine.findLast(core).filter(c -> c.start() >= from && isLast(c.end()));
      found.ifPresent(
          c -> {
            date = c.date();
            volume = c.volume();
            issue = c.issue();
            locator = c.locator();
            to = c.start();
          });
      return found.isPresent();
    }

    private boolean isLast(int end) {
      return core.length() - end < 150;
    }

    // a number of an article that looks like a year: "Nutrients 2018, 10, 1656."
    private boolean yearThenNumbers() {
      int tail = Math.max(from, core.length() - 60);
      Matcher m = YEAR_THEN_NUMBERS.matcher(core).region(tail, core.length());
      if (!m.find()) {
        return false;
      }
      date = PartialDate.of(Integer.parseInt(m.group(1)));
      volume = m.group(2);
      issue = m.group(3);
      locator = new Locator(null, m.group(4));
      to = m.start();
      return true;
    }

    private boolean yearAtEnd() {
      int tail = Math.max(from, core.length() - 120);
      Matcher m = YEAR_AT_END.matcher(core).region(tail, core.length());
      if (!m.find() || !m.group(3).matches(".*\\d.*")) {
        return false;
      }
      date = PartialDate.of(Integer.parseInt(m.group(4)));
      volume = m.group(1);
      issue = m.group(2);
      if (volume == null) {
        volume = m.group(3);
      } else {
        locator = locator(m.group(3));
      }
      to = m.start();
      return true;
    }

    private boolean onlyYear() {
      int tail = Math.max(from, core.length() - 40);
      Matcher m = ONLY_YEAR.matcher(core).region(tail, core.length());
      if (!m.find()) {
        return yearBehind();
      }
      date = PartialDate.of(Integer.parseInt(m.group(1)));
      locator = m.group(2) == null ? null : Locator.parsePages(m.group(2)).orElse(null);
      to = core.charAt(m.start()) == ';' ? m.start() + 1 : m.start();
      return true;
    }

    // "Preprint at bioRxiv https://doi.org/10.1101/174029 (2017)."
    private boolean yearBehind() {
      Matcher m = BEHIND.matcher(rest);
      if (!m.lookingAt()) {
        return false;
      }
      date = PartialDate.of(Integer.parseInt(m.group(1)));
      return true;
    }

    private @Nullable Locator locator(@Nullable String text) {
      Integer year = date == null ? null : date.year();
      return text == null ? null : Locator.parse(text, year).orElse(null);
    }
  }
}
