package org.evidencegraph.importer.article;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evidencegraph.importer.citation.CitationLine;
import org.evidencegraph.importer.date.DateText;
import org.evidencegraph.importer.page.Locator;
import org.evidencegraph.paper.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * What a line on top of an article says of where it appeared, in the forms of the sites:
 *
 * <pre>
 * J Clin Invest. 2012 Mar 1; 122(3): 1234–1245.            (PubMed Central, JAMA, NEJM, BMJ)
 * Int. J. Mol. Sci. 2020, 21(3), 1234; https://doi.org/…    (MDPI)
 * Acta Haematol (2020) 143 (2): 123–131.                    (Karger)
 * Stem Cells, 12 Mar 2020, 38(4):511-519                    (Europe PMC)
 * Medicinal Research Reviews, 2014, № 5, p. 1100-1126       (OUCI)
 * Front. Immunol., 12 March 2020                            (Frontiers)
 * Stem Cells 38(4):511-519                                  (ResearchGate)
 * Journal, Volume 38, Issue 4, April 2020, Pages 511–519    (labelled: Oxford, Elsevier, Wiley, ...)
 * </pre>
 *
 * @param journalStart where the journal's name begins: behind a date at most
 * @param journalEnd one past the journal's name; 0 where there is none
 * @param ofIssue whether the date is the one of the issue
 */
record SourceLine(
    int journalStart,
    int journalEnd,
    @Nullable PartialDate date,
    @Nullable String volume,
    @Nullable String issue,
    @Nullable Locator locator,
    boolean ofIssue) {

  private SourceLine(
      int journalEnd,
      @Nullable PartialDate date,
      @Nullable String volume,
      @Nullable String issue,
      @Nullable Locator locator,
      boolean ofIssue) {
    this(0, journalEnd, date, volume, issue, locator, ofIssue);
  }

  private static final int LONGEST = 500;
  private static final String YEAR = "((?:19|20)\\d{2})";
  private static final String JOURNAL = "(\\p{L}[^;:|\u2022\u00B7/0-9]{1,110}?)";
  private static final String VOLUME = "(\\d{1,4}(?:[-\u2013/]\\d{1,4})?[A-Z]?)";
  private static final String ISSUE = "(?: ?\\(([^()]{1,30})\\))?";
  private static final String PAGES =
      "([A-Za-z]{0,5}\\d[\\w.]{0,12}(?: ?[-\u2010-\u2015] ?[A-Za-z]{0,3}\\d[\\w.]{0,9})?)";
  private static final String END = "(?=\\s?(?:[.;,|]|$|https?:|doi|DOI|PMC))";

  /** {@code Int. J. Mol. Sci. 2020, 21(3), 1234}. */
  private static final Pattern YEAR_COMMA =
      Pattern.compile(
          JOURNAL + ",? " + YEAR + ", " + VOLUME + ISSUE + ", (?:pp?\\.? ?)?" + PAGES + END);

  /** {@code Acta Haematol (2020) 143 (2): 123–131}, {@code Acta Haematol [2020, 143(2):123]}. */
  private static final Pattern YEAR_BRACKETS =
      Pattern.compile(
          JOURNAL
              + ",? [(\\[]"
              + YEAR
              + "(?:\\),?|,) "
              + VOLUME
              + ISSUE
              + "(?: ?[:,] ?"
              + PAGES
              + ")?\\]?"
              + END);

  /** {@code Stem Cells, 12 Mar 2020, 38(4):511-519}. */
  private static final Pattern DATE_COMMA =
      Pattern.compile(
          "(\\p{L}(?:[^;:|/]| : ){1,110}?), (?:(\\d{1,2} )?(\\p{L}{3,9}) )?"
              + YEAR
              + ", (?:"
              + VOLUME
              + ISSUE
              + "(?: ?[:,] ?(?:pp?\\.? ?)?"
              + PAGES
              + ")?|: ?"
              + PAGES
              + ")"
              + END);

  /** {@code Medicinal Research Reviews, 2014, № 5, p. 1100-1126}. */
  private static final Pattern NUMERO =
      Pattern.compile(
          "(\\p{L}[^;:|/]{1,110}?), "
              + YEAR
              + "(?:, (?:[Vv]ol(?:ume|\\.)?|[Тт]ом|[Тт]\\.) ?(\\w{1,8}))?(?:,"
              + " (?:№|[Nn]o\\.?|[Ii]ssue) ?([\\w./-]{1,12}))?(?:, (?:pp?|[сС]|[Pp]ages?)\\.? ?"
              + PAGES
              + ")?\\.?$");

  /** {@code 2010; 68, 3: 250-256} below the journal's name. */
  private static final Pattern YEAR_ALONE =
      Pattern.compile(
          YEAR + "[;,] ?" + VOLUME + "(?:[,;]? ?\\(?(\\d{1,4})\\)?)?: ?" + PAGES + "\\.?$");

  /** {@code Front. Immunol., 12 March 2020}. */
  private static final Pattern DATED =
      Pattern.compile(
          "((?:\\p{Lu}|\\p{Ll}{2,4}(?=\\p{Lu}))[\\p{L}. &-]{2,80}?),"
              + " (\\d{1,2} \\p{L}{3,9} (?:19|20)\\d{2})(?:, (?=(?i:doi)))?");

  /** {@code Stem Cells 38(4):511-519} and {@code Frontiers in Immunology 12:123}. */
  private static final Pattern BARE =
      Pattern.compile(JOURNAL + ",? " + VOLUME + ISSUE + " ?: ?" + PAGES + "(?:\\.|$)");

  /** {@code Hedge Smoke 185 (2020) 109754}: as some print on top of a paper. */
  private static final Pattern YEAR_BETWEEN =
      Pattern.compile(
          JOURNAL + ",? " + VOLUME + ISSUE + " \\(" + YEAR + "\\):?,? " + PAGES + "\\.?$");

  /** {@code Hedge Med Care (Oslo) 55, 107–112, 2015}. */
  private static final Pattern YEAR_LAST =
      Pattern.compile(
          JOURNAL
              + ",? "
              + VOLUME
              + ISSUE
              + ", (?:pp?\\. ?)?(\\d{1,6} ?[-\u2013] ?\\d{1,6}), "
              + YEAR
              + "\\.?$");

  /** {@code Hedge Production 17(3) 204-219 https://doi.org/...}. */
  private static final Pattern SPACED =
      Pattern.compile(
          JOURNAL
              + " "
              + VOLUME
              + " ?\\((\\d{1,3})\\),? (\\d{1,6} ?[-\u2013] ?\\d{1,6})(?= https?:| doi|$)");

  /** Figures that journals boast of. */
  private static final Pattern FIGURE =
      Pattern.compile(
          "(?i).*(?:score\\b|\\bsnip\\b|\\bsjr\\b|impact|\\brank\\b|per paper|h-?index).*");

  /** {@code Chem. Cures 31, no. 15 (May 20, 2013) 1811-1819}, perhaps behind a DOI. */
  private static final Pattern NUMBERED =
      Pattern.compile(
          "(?:(?i:doi:?) ?10\\.\\S{3,60} )?"
              + JOURNAL
              + ",? "
              + VOLUME
              + ", no\\. ?([\\w-]{1,12}) \\(([^()]{4,30})\\):? ?"
              + PAGES
              + "\\.?$");

  /** {@code J. Cold Cures 14(11):p 677-683, November 2011. | DOI: 10...}. */
  private static final Pattern DATE_LAST =
      Pattern.compile(
          JOURNAL
              + ",? "
              + VOLUME
              + ISSUE
              + " ?: ?(?:pp?\\.? ?)?"
              + PAGES
              + ", ((?:\\p{L}{3,9}\\.?(?:[-/\u2013]\\p{L}{3,9})? )?(?:\\d{1,2},"
              + " ?)?(?:19|20)\\d{2})\\.?(?: ?\\|.*)?$");

  /** {@code BMC Rural Care 2016 16:22}, perhaps glued: journal, year, volume and number. */
  private static final Pattern ALL_GLUED =
      Pattern.compile("(\\p{L}[^;:|\u2022/0-9]{1,110}?) ?" + YEAR + " ?(\\d{1,3}):(\\d{1,6})");

  /**
   * {@code Chem Cures. Author manuscript; available in PMC 2011 Aug 1.}: the day is another one.
   */
  private static final Pattern MANUSCRIPT =
      Pattern.compile(JOURNAL + "\\.? Author manuscript; available in .{3,40}");

  /** {@code Published in Stromal Medicine 1 September 2014}. */
  static final Pattern PUBLISHED_IN =
      Pattern.compile(
          "Published in ((?:\\p{Lu}|\\p{Ll}{2,4}(?=\\p{Lu}))[^0-9;|]{2,100}?),? ((?:\\d{1,2}"
              + " )?(?:\\p{L}{3,9} )?(?:19|20)\\d{2})");

  /**
   * {@code September 2017Human Ecology 45(5):611-620}, {@code Burns 38(5)}: the month before the
   * journal may be glued to it.
   */
  private static final Pattern AFTER_MONTH =
      Pattern.compile(
          "(?:(\\p{Lu}\\p{Ll}{2,8} (?:19|20)\\d{2})(?: ?[\u00B7|\u2022] ?| )?)?"
              + "(\\p{Lu}[^;|\u2022\u00B7/0-9]{1,110}?),? "
              + VOLUME
              + " ?\\((\\d{1,4}(?:[-\u2013/]\\d{1,3})?)\\)(?: ?: ?"
              + PAGES
              + ")?");

  /** {@code World J Hedges. Aug 26}, before a comma and the year. */
  private static final Pattern MONTH_LAST =
      Pattern.compile("(.{2,110}?)[.,]? (\\p{Lu}\\p{Ll}{2,8}\\.? \\d{1,2})");

  private static final Pattern AFTER_YEAR =
      Pattern.compile(YEAR + ", (\\p{Lu}[\\p{L}&:' -]{3,100})");

  /** {@code Corrigendum to this article: Acta Ossium, Volume 91}: where a notice appeared. */
  private static final Pattern OF_NOTICE =
      Pattern.compile(
          "(?i)(?:corrigendum|erratum|correction|retraction|addendum|expression of concern|(?:this"
              + " article )?(?:has been|was) (?:corrected|retracted|updated))\\b[^:]{0,60}:");

  /** {@code Current Issue: 2024}: what the site offers besides. */
  private static final Pattern OF_SITE =
      Pattern.compile(
          "(?i)(?:current|latest|recent|special|this|past|back|previous|next|all)"
              + " (?:volumes?|issues?)\\b");

  private static final Pattern LABELLED_VOLUME =
      Pattern.compile(
          "(?<![\\p{L}\\d])(?:[Vv]ol(?:umen?|\\.)?|VOL(?:UMEN?|\\.)?|[Vv]\\.(?="
              + " ?\\d))\\s?:?\\s?(?:(?:19|20)\\d{2}:(?=\\d))?(\\d{1,4}(?:[-\u2013/]\\d{1,4})?[A-Z]?|[A-Z]-?\\d{1,4}|[IVXLC]{1,7})(?![\\p{L}\\d])");
  private static final Pattern LABELLED_ISSUE =
      Pattern.compile(
          "(?<![\\p{L}])(?:[Ii]ssue|ISSUE|Ausgabe|Heft|N[\u00FAu]m\\.|N(?:ú|u\u0301)mero|n(?:ú|u\u0301)mero|[Nn]\\.(?="
              + " ?\\d)|[Nn]o\\.|No(?= \\d)|NO\\.|(?<!rticle"
              + " )[Nn]umber|№)\\s?:?\\s?\\(?((?:\\d{1,5}(?:[-\u2013/]\\d{1,4})?(?:_?[Ss]uppl(?:ement)?["
              + " _.]?\\w{0,4})?|[Ss]uppl(?:ement)?["
              + " _.]?\\w{0,4}|[A-Z]\\d{1,3}))(?=[eEpP]\\d|[A-Z][a-z]|[^\\p{L}\\d]|$)");

  /** {@code Acta Ossium 1/2013}, {@code 1/2013} behind "Issue": issue and year. */
  private static final Pattern ISSUE_OF_YEAR =
      Pattern.compile("(?:(\\p{Lu}[\\p{L}&: .-]{2,100}?) )?(\\d{1,2}(?:-\\d{1,2})?)/" + YEAR);

  private static final Pattern LABELLED_PAGES =
      Pattern.compile(
          "(?:(?<!\\p{L})(?:[Pp]ages?|PAGES?|pp?\\.|pp(?="
              + " \\d))\\s?:?\\s?\\[?|(?<!\\p{L})[pP](?=[A-Z]{0,2}\\d))"
              + "([A-Za-z]{0,3}\\d{1,8}[a-z]?(?:\\.e\\d{1,2})?(?:\\s?[-\u2010-\u2015]\\s?[A-Za-z]{0,3}\\d{1,7}(?:\\.e\\d{1,3})?)?(?=[A-Z][a-z]{2}|[^\\p{L}\\d]|$))");
  private static final Pattern LABELLED_ARTICLE =
      Pattern.compile(
          "(?i)(?<!\\p{L})(?:article(?: (?:id|number|no\\.?))?|art\\."
              + " ?(?:no\\.?|id))\\s?:?\\s?((?-i:[A-Za-z]{0,6})\\d[\\w.-]{1,14})(?![\\p{L}\\d])");

  private static final Pattern LABELLED_DATE =
      Pattern.compile(
          "(?i)\\byear\\s?:\\s?"
              + YEAR
              + "(?:\\s?[|,;]\\s?month\\s?:\\s?(\\p{L}{3,9}))?(?=\\s?[|,;]|$)");

  /** {@code Volume 55, September 2022, 102400}. */
  private static final Pattern BARE_ARTICLE =
      Pattern.compile(
          "(?<=[Ii]ssue \\w{1,6}, )(\\d{5,9})(?=, \\p{Lu}\\p{L}{2,8} )|(?:19|20)\\d{2},"
              + " ((?:[a-z]{1,6}|[A-Z]{1,3})?\\d{1,9})(?=$|, ?(?:https?:|doi))");

  /** {@code Volume 7, Issue 10, e1388-e1397, October 01, 2019}. */
  private static final Pattern ONLINE_PAGES =
      Pattern.compile(", (e\\d{1,5}\\s?[-\u2010-\u2015]\\s?e\\d{1,5})(?=,|$)");

  /** {@code Issue 4e215-e224April 2019}, perhaps without its dash. */
  private static final Pattern GLUED_ONLINE =
      Pattern.compile(
          "(?<=[Ii]ssue \\d{1,3})([eE]\\d{1,5})\\s?[-\u2010-\u2015]?\\s?([eE]\\d{1,5})");

  /** {@code V.4 N.2 (2018), 31-40}. */
  private static final Pattern PAGES_LAST =
      Pattern.compile(
          "\\((?:(?:19|20)\\d{2}|\\d{1,3})\\)[,:] ?(\\d{1,6} ?[-\u2013]"
              + " ?\\d{1,6})(?:\\.?$|\\s+PDF\\b)");

  private static final Pattern DATE =
      Pattern.compile(
          "(?<!\\p{L}|\\p{L}[-\u2013/])(?:\\d{1,2}"
              + " )?(?:(?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\p{L}{0,6}\\.?(?:[-\u2013/"
              + " ]{1,3}(?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\p{L}{0,6}\\.?)?"
              + " (?:\\d{1,2}, ?)?|(?:Spring|Summer|Autumn|Fall|Winter) )"
              + YEAR
              + "|(?<=[(,|] ?|^)"
              + YEAR
              + "(?= ?(?:[),|-]|$))|"
              + YEAR
              + "(?=, ?[Vv]ol(?:ume|\\.)? ?\\d)");

  private static final Pattern STARTS =
      Pattern.compile(
          "(?i)(?:received|accepted|revised|published|posted|first|available|article|citation|doi|https?:|by|from|this"
              + "|vol(?:ume)?|pages?|issue|original|research|review|open|free|version|correspondence|date|copyright|©|about|back|a(?:ñ|n\u0303|n)o|jahrgang|contents?|part|n(?:ú|u)mero|news|view|see|home|sign|log|submit|we|in|articles?)\\b.*");

  /** {@code Annals of Wool Aims and scope Submit manuscript}: a journal's own links behind it. */
  private static final Pattern AIMS =
      Pattern.compile("(\\p{Lu}.{1,100}?) Aims and scope(?: Submit manuscript)?");

  private static final Pattern LEAD =
      Pattern.compile(
          "(?iu)(?:\u0432\u0438\u0434\u0430\u043D\u043D\u044F|\u0436\u0443\u0440\u043D\u0430\u043B):(?=\\S)|(?:journal|published"
              + " in|erschienen in|source|published in final edited form"
              + " as)\\s?:\\s*|\\p{L}[\\p{L}'\u2019-]{1,30} et al[.,]{0,2}"
              + " (?=(?-i:\\p{Lu}))|(?:correction|corrigendum|erratum) to (?=(?-i:\\p{Lu}))|cc"
              + " by[\\w .-]{0,20} ?[\u00B7|\u2022] ?");

  /** {@code Received Date: 03.11.2020 Accepted Date: 12.01.2021} before the citation. */
  private static final Pattern HISTORY =
      Pattern.compile(
          "(?i)(?:(?:received|accepted|revised|published(?: online)?)(?:"
              + " date)?\\s?:\\s?(?:[\\d./-]{8,10}|\\d{1,2} \\p{L}{3,9},? \\d{4}|\\p{L}{3,9}"
              + " \\d{1,2}, \\d{4})[.;,|]?\\s+){1,4}");

  private static final Pattern LOST_DASH =
      Pattern.compile("(?<=\\d\\):\\s?)(\\d{1,6}) (\\d{1,6})(?=\\.?$)");

  /** {@code Roe AB, Ek C. Wool}: names of people before that of the journal. */
  private static final Pattern SIGNED = Pattern.compile("\\p{Lu}[\\p{L}-]+ \\p{Lu}{1,3}, .*");

  /** Reads a line; nothing in what is no citation of that kind. */
  static Optional<SourceLine> read(String printed) {
    // behind the journal's name, so that its end stays where it is
    String line = dashed(printed.replace(" , ", ", "));
    Matcher history = HISTORY.matcher(line);
    if (history.lookingAt()) {
      return read(line.substring(history.end()))
          .filter(found -> found.journalEnd() > 0)
          .map(found -> found.behind(history.end()));
    }
    Matcher lead = LEAD.matcher(line);
    return lead.lookingAt()
        ? plain(line.substring(lead.end())).map(found -> found.behind(lead.end()))
        : plain(line);
  }

  // "104(9):1161 1170": a dash that became a blank
  private static String dashed(String line) {
    Matcher lost = LOST_DASH.matcher(line);
    boolean found = lost.find();
    int pages = found ? Integer.parseInt(lost.group(2)) - Integer.parseInt(lost.group(1)) : 0;
    return pages > 0 && pages < 100
        ? line.substring(0, lost.end(1)) + "-" + line.substring(lost.start(2))
        : line;
  }

  private SourceLine behind(int lead) {
    return new SourceLine(
        journalStart + lead,
        journalEnd > 0 ? journalEnd + lead : 0,
        date,
        volume,
        issue,
        locator,
        ofIssue);
  }

  private static Optional<SourceLine> plain(String line) {
    if (line.length() < 6 || line.length() > LONGEST || line.indexOf('@') >= 0) {
      return Optional.empty();
    }
    if (OF_NOTICE.matcher(line).lookingAt()) {
      return Optional.empty();
    }
    Optional<SourceLine> numero = numero(line).or(() -> issueOfYear(line));
    if (numero.isPresent()) {
      return numero;
    }
    Matcher aims = AIMS.matcher(line);
    if (aims.matches() && isJournal(aims.group(1))) {
      return Optional.of(new SourceLine(aims.end(1), null, null, null, null, false));
    }
    Matcher manuscript = MANUSCRIPT.matcher(line);
    if (manuscript.matches() && isJournal(manuscript.group(1))) {
      int end = manuscript.end(1);
      return Optional.of(new SourceLine(end, null, null, null, null, false));
    }
    Optional<SourceLine> dated = afterMonth(line);
    if (dated.isPresent()) {
      return dated;
    }
    Optional<SourceLine> labelled = labelled(line);
    return labelled.isPresent() ? labelled : unlabelled(line);
  }

  private static Optional<SourceLine> afterMonth(String line) {
    Matcher m = AFTER_MONTH.matcher(line);
    if (!m.matches() || !isJournal(m.group(2))) {
      return Optional.empty();
    }
    PartialDate date = m.group(1) == null ? null : DateText.parse(m.group(1)).orElse(null);
    boolean whole = date != null || m.group(1) == null;
    return whole
        ? Optional.of(
            new SourceLine(
                m.start(2),
                m.end(2),
                date,
                m.group(3),
                m.group(4),
                locator(m.group(5), date),
                false))
        : Optional.empty();
  }

  // "2013, Oxford Journal of Archaeology"
  private static Optional<SourceLine> afterYear(String line) {
    Matcher m = AFTER_YEAR.matcher(line);
    return m.matches() && isJournal(m.group(2))
        ? Optional.of(
            new SourceLine(
                m.start(2),
                m.end(2),
                PartialDate.of(Integer.parseInt(m.group(1))),
                null,
                null,
                null,
                false))
        : Optional.empty();
  }

  private static Optional<SourceLine> yearAlone(String line) {
    Matcher m = YEAR_ALONE.matcher(line);
    if (!m.matches()) {
      return Optional.empty();
    }
    PartialDate date = PartialDate.of(Integer.parseInt(m.group(1)));
    return Optional.of(
        new SourceLine(0, date, m.group(2), m.group(3), locator(m.group(4), date), false));
  }

  private static Optional<SourceLine> unlabelled(String line) {
    return dateComma(line)
        .or(() -> first(YEAR_COMMA, line, 2, 3, 4, 5))
        .or(() -> first(YEAR_BRACKETS, line, 2, 3, 4, 5))
        .or(() -> first(YEAR_BETWEEN, line, 4, 2, 3, 5))
        .or(() -> vancouver(line))
        .or(() -> dated(line))
        .or(() -> publishedIn(line))
        .or(() -> numbered(line))
        .or(() -> dateLast(line))
        .or(() -> allGlued(line))
        .or(() -> afterYear(line))
        .or(() -> yearAlone(line))
        .or(() -> first(YEAR_LAST, line, 5, 2, 3, 4))
        .or(() -> first(SPACED, line, 0, 2, 3, 4))
        .or(() -> first(BARE, line, 0, 2, 3, 4));
  }

  private static Optional<SourceLine> first(
      Pattern form, String line, int year, int volume, int issue, int pages) {
    Matcher m = form.matcher(line);
    if (!m.lookingAt() || !isJournal(m.group(1))) {
      return Optional.empty();
    }
    PartialDate date = year == 0 ? null : PartialDate.of(Integer.parseInt(m.group(year)));
    return Optional.of(
        new SourceLine(
            m.end(1), date, m.group(volume), m.group(issue), locator(m.group(pages), date), false));
  }

  private static Optional<SourceLine> numbered(String line) {
    Matcher m = NUMBERED.matcher(line);
    Optional<PartialDate> date = m.matches() ? DateText.parse(m.group(4)) : Optional.empty();
    return date.filter(d -> isJournal(m.group(1)))
        .map(d -> printed(m, m.start(1) == 0, d, m.group(5)));
  }

  private static Optional<SourceLine> dateLast(String line) {
    Matcher m = DATE_LAST.matcher(line);
    if (!m.matches() || !isJournal(m.group(1))) {
      return Optional.empty();
    }
    String day = m.group(5).replaceFirst("[-/\u2013]\\p{L}{3,9}", "");
    return DateText.parse(day).map(d -> printed(m, true, d, m.group(4)));
  }

  private static SourceLine printed(Matcher m, boolean first, PartialDate date, String pages) {
    return new SourceLine(
        first ? m.end(1) : 0, date, m.group(2), m.group(3), locator(pages, date), true);
  }

  private static Optional<SourceLine> allGlued(String line) {
    Matcher m = ALL_GLUED.matcher(line);
    if (!m.matches() || !isJournal(m.group(1))) {
      return Optional.empty();
    }
    PartialDate date = PartialDate.of(Integer.parseInt(m.group(2)));
    Locator number = new Locator(null, m.group(4));
    return Optional.of(new SourceLine(m.end(1), date, m.group(3), null, number, false));
  }

  private static @Nullable Locator locator(@Nullable String pages, @Nullable PartialDate date) {
    Integer year = date == null ? null : date.year();
    return pages == null ? null : Locator.parse(pages, year).orElse(null);
  }

  private static final Pattern IDENTIFIER =
      Pattern.compile("(?i)\\s?(?:;|\\.)?\\s?\\b(?:doi\\b|https?:|PMID|PMCID)");

  // "J Clin Invest. 2012 Mar 1; 122(3): 1234–1245." with identifiers behind it
  private static Optional<SourceLine> vancouver(String line) {
    String cut = IDENTIFIER.split(line, 2)[0].strip();
    Optional<CitationLine> found = CitationLine.find(cut.endsWith(".") ? cut : cut + ".");
    if (found.isEmpty()) {
      return Optional.empty();
    }
    CitationLine citation = found.get();
    if (line.substring(0, citation.start()).isBlank()
        || line.startsWith(". ") && citation.start() == 2) {
      return Optional.of(of(citation, 0));
    }
    String lead = line.substring(0, citation.start()).replaceFirst("[\\s.,]+$", "");
    Matcher day = MONTH_LAST.matcher(lead);
    if (day.matches() && isJournal(day.group(1))) {
      PartialDate date =
          DateText.parse(day.group(2) + ", " + citation.date().year()).orElse(citation.date());
      return Optional.of(of(citation, day.end(1)).on(date));
    }
    String journal = lead;
    return !isJournal(journal) ? Optional.empty() : Optional.of(of(citation, journal.length()));
  }

  private SourceLine on(PartialDate day) {
    return new SourceLine(journalStart, journalEnd, day, volume, issue, locator, ofIssue);
  }

  private static SourceLine of(CitationLine citation, int journalEnd) {
    return new SourceLine(
        journalEnd,
        citation.date(),
        citation.volume(),
        citation.issue(),
        citation.locator(),
        false);
  }

  private static Optional<SourceLine> dateComma(String line) {
    Matcher m = DATE_COMMA.matcher(line);
    if (!m.lookingAt() || !isJournal(m.group(1))) {
      return Optional.empty();
    }
    String day = m.group(2) == null ? "" : m.group(2);
    String month = m.group(3) == null ? "" : m.group(3) + " ";
    PartialDate date = DateText.parse(day + month + m.group(4)).orElse(null);
    String pages = m.group(7) == null ? m.group(8) : m.group(7);
    return date == null
        ? Optional.empty()
        : Optional.of(
            new SourceLine(m.end(1), date, m.group(5), m.group(6), locator(pages, date), false));
  }

  private static Optional<SourceLine> numero(String line) {
    Matcher m = NUMERO.matcher(line);
    if (!m.matches() || !isJournal(m.group(1)) || (m.group(4) == null && m.group(5) == null)) {
      return Optional.empty();
    }
    PartialDate date = PartialDate.of(Integer.parseInt(m.group(2)));
    Locator locator = m.group(5) == null ? null : Locator.parsePages(m.group(5)).orElse(null);
    return Optional.of(new SourceLine(m.end(1), date, m.group(3), m.group(4), locator, false));
  }

  private static Optional<SourceLine> issueOfYear(String line) {
    Matcher m = ISSUE_OF_YEAR.matcher(line);
    return m.matches() && m.group(1) != null && isJournal(m.group(1))
        ? Optional.of(new SourceLine(m.end(1), year(m), null, m.group(2), null, false))
        : Optional.empty();
  }

  private static PartialDate year(Matcher issueOfYear) {
    return PartialDate.of(Integer.parseInt(issueOfYear.group(3)));
  }

  private static Optional<SourceLine> publishedIn(String line) {
    Matcher m = PUBLISHED_IN.matcher(line);
    Optional<PartialDate> date = m.matches() ? DateText.parse(m.group(2)) : Optional.empty();
    return date.filter(d -> isJournal(m.group(1).replace("\u2026", "")))
        .map(d -> new SourceLine(0, d, null, null, null, false));
  }

  private static Optional<SourceLine> dated(String line) {
    Matcher m = DATED.matcher(line);
    if (!m.lookingAt()
        || !isJournal(m.group(1))
        || m.end() < line.length() && !line.substring(m.end()).matches("(?i)(?: |doi).*")) {
      return Optional.empty();
    }
    return DateText.parse(m.group(2))
        .map(date -> new SourceLine(m.end(1), date, null, null, null, false));
  }

  private static Optional<SourceLine> labelled(String line) {
    if (OF_SITE.matcher(line).lookingAt()) {
      return Optional.empty();
    }
    Matcher volume = LABELLED_VOLUME.matcher(line);
    Matcher pages = LABELLED_PAGES.matcher(line);
    Matcher article = LABELLED_ARTICLE.matcher(line);
    Matcher issue = LABELLED_ISSUE.matcher(line);
    boolean hasVolume = volume.find();
    boolean hasIssue = issue.find();
    boolean hasPages = pages.find();
    boolean hasArticle = article.find();
    int first =
        firstOf(
            hasVolume ? volume.start() : -1,
            hasIssue ? issue.start() : -1,
            hasPages ? pages.start() : -1);
    boolean address = !hasVolume && line.substring(0, Math.max(0, first)).contains(",");
    if (first < 0
        || address
        || !(hasVolume || hasIssue || (hasPages && first == 0))
        || !isLead(line, first)) {
      return Optional.empty();
    }
    Locator place = hasPages ? pages(pages, hasVolume).orElse(null) : null;
    if (place == null && hasArticle) {
      place = new Locator(null, article.group(1));
    }
    Matcher bare = BARE_ARTICLE.matcher(line);
    if (place == null && hasVolume && bare.find()) {
      place = new Locator(null, bare.group(1) == null ? bare.group(2) : bare.group(1));
    }
    Matcher online = ONLINE_PAGES.matcher(line);
    if (place == null && hasVolume && online.find()) {
      place = Locator.parsePages(online.group(1)).orElse(null);
    }
    Matcher glued = GLUED_ONLINE.matcher(line);
    if (place == null && hasVolume && glued.find()) {
      place = Locator.parsePages(glued.group(1) + "-" + glued.group(2)).orElse(null);
    }
    Matcher last = PAGES_LAST.matcher(line);
    if (place == null && hasVolume && last.find()) {
      place = Locator.parsePages(last.group(1)).orElse(null);
    }
    String journal = journal(line, first);
    Matcher ofYear = ISSUE_OF_YEAR.matcher(hasIssue ? issue.group(1) : "");
    boolean slash = ofYear.matches();
    PartialDate date = date(line);
    return Optional.of(
        new SourceLine(
            journal.length(),
            date == null && slash ? year(ofYear) : date,
            hasVolume ? volume.group(1) : null,
            slash ? ofYear.group(2) : hasIssue ? issue.group(1) : null,
            place,
            true));
  }

  // "Pages 54653" of a volume are two, which lost their dash
  private static Optional<Locator> pages(Matcher labelled, boolean inVolume) {
    boolean several = inVolume && labelled.group().matches("(?i)(?:pages|pp\\b).*");
    return several ? Locator.parseFromTo(labelled.group(1)) : Locator.parsePages(labelled.group(1));
  }

  private static int firstOf(int... starts) {
    int first = -1;
    for (int start : starts) {
      first = start >= 0 && (first < 0 || start < first) ? start : first;
    }
    return first;
  }

  // what stands before the first label: nothing, a journal, a type, a date
  private static boolean isLead(String line, int first) {
    String lead = line.substring(0, first).replaceFirst("[\\s,|:;.·•(-]+$", "");
    return lead.isEmpty()
        || lead.length() <= 110
            && (!lead.contains(". ") || isAbbreviated(lead))
            && lead.split(" ").length <= 14;
  }

  private static String journal(String line, int first) {
    String lead = line.substring(0, first).replaceFirst("[\\s,|:;.·•(-]+$", "");
    boolean dated = DATE.matcher(lead).find() || lead.matches(".*\\d{4}.*");
    return dated
            || lead.matches(".*, \\p{Lu}{2}")
            || line.startsWith("v.", first) && lead.matches("[^. ]+(?: [^. ]+)?")
            || ArticleLabels.isType(lead)
            || !isJournal(lead)
            || line.startsWith("|", lead.length())
        ? ""
        : lead;
  }

  private static @Nullable PartialDate date(String line) {
    Matcher m = DATE.matcher(line);
    PartialDate best = null;
    while (m.find()) {
      String text = m.group().replaceFirst("(?<=\\p{L})[-\u2013/ ]{1,3}\\p{L}{3,9}\\.?(?= )", "");
      PartialDate date = DateText.parse(text.strip()).orElse(null);
      best = best == null || date != null && best.month() == null ? date : best;
    }
    return best == null ? labelledDate(line) : best;
  }

  // "Year : 2014 | Month : Aug | Volume : 8"
  private static @Nullable PartialDate labelledDate(String line) {
    Matcher m = LABELLED_DATE.matcher(line);
    String month = m.find() && m.group(2) != null ? m.group(2) + " " : "";
    return m.hasMatch() ? DateText.parse(month + m.group(1)).orElse(null) : null;
  }

  /** Whether words can be the name of a journal. */
  static boolean isJournal(String words) {
    String name = words.strip();
    return name.length() >= 2
        && name.length() <= 110
        && !name.matches("(?s).*\\p{Ll}\\d")
        && (Character.isUpperCase(name.charAt(0))
            || name.matches(
                "[a-z]{1,4}[A-Z]\\w+.*|(?!(?:of|in|and|for|the|on|an|to|by|et|de|la|el|und)"
                    + " )[a-z]{2,4} [A-Z]\\w+.*"))
        && name.split(" ").length <= 14
        && !STARTS.matcher(name).matches()
        && !FIGURE.matcher(name).matches()
        && !name.contains("ISSN")
        && !SIGNED.matcher(name).matches()
        && !name.endsWith("\u2026")
        && !ArticleLabels.isType(name)
        && DateText.parse(name).isEmpty();
  }

  private static final List<String> STEMS =
      List.of(
          "j",
          "int",
          "med",
          "clin",
          "res",
          "rev",
          "sci",
          "biol",
          "immunol",
          "front",
          "engl",
          "am",
          "eur",
          "br",
          "proc",
          "natl",
          "acad",
          "nat",
          "ann",
          "arch",
          "curr",
          "exp",
          "mol",
          "surg",
          "ther",
          "transplant",
          "oncol",
          "neurol",
          "cardiol",
          "rheumatol",
          "syst",
          "opin",
          "rep",
          "lett",
          "chem",
          "pharmacol",
          "physiol",
          "pediatr",
          "radiol",
          "dermatol",
          "commun",
          "biochem",
          "biophys",
          "genet",
          "microbiol",
          "virol",
          "toxicol",
          "endocrinol",
          "metab",
          "nutr",
          "psychiatr",
          "psychol",
          "dis",
          "cytother",
          "haematol",
          "hematol",
          "gastroenterol",
          "nephrol",
          "ophthalmol",
          "orthop",
          "regen",
          "technol",
          "bioeng",
          "biotechnol",
          "eng",
          "investig",
          "assoc",
          "soc",
          "acta",
          "anal",
          "dev",
          "environ",
          "hum",
          "reprod",
          "infect",
          "obstet",
          "gynecol",
          "respir",
          "crit",
          "anesth",
          "anaesth",
          "scand",
          "can",
          "aust",
          "jpn",
          "chin",
          "korean",
          "ital",
          "ger",
          "res",
          "epidemiol",
          "cochrane");

  /**
   * Whether a name of a journal is an abbreviated one: {@code J Clin Invest}, {@code Front.
   * Immunol.}
   */
  static boolean isAbbreviated(String journal) {
    if (journal.matches(".*\\p{L}{1,12}\\.(?: .*|$)")) {
      return true;
    }
    String[] words = journal.toLowerCase(java.util.Locale.ROOT).split("[ -]");
    int short_ = 0;
    for (String word : words) {
      short_ += STEMS.contains(word) && !word.equals("acta") && !word.equals("cochrane") ? 1 : 0;
    }
    return words.length > 1 && short_ > 0;
  }
}
