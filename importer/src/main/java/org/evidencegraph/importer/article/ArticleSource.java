package org.evidencegraph.importer.article;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evidencegraph.importer.date.DateText;
import org.evidencegraph.importer.format.Boilerplate;
import org.evidencegraph.importer.format.PageDraft;
import org.evidencegraph.importer.page.Locator;
import org.evidencegraph.importer.text.Piece;
import org.evidencegraph.paper.DateKind;
import org.evidencegraph.paper.PartialDate;
import org.jspecify.annotations.Nullable;

/** Notes where the article appeared, from the citation lines of its head. */
final class ArticleSource {
  private static final int FAR = 30;
  private static final int LONGEST_JOURNAL = 120;

  /** {@code Annals of Field Medicine}, {@code BMJ Open}: a journal on a line of its own. */
  static final Pattern JOURNAL_LINE =
      Pattern.compile(
          "(?:The )?(?:\\p{Lu}\\p{L}+"
              + " ){0,3}(?:Journal|Annals|Archives|Proceedings|Bulletin|Transactions|Reviews)"
              + " (?:of|in|for|on) (?:the )?\\p{Lu}[\\p{L},&: -]{2,70}|Frontiers in \\p{Lu}[\\p{L},"
              + " &-]{2,60}|PLOS (?:ONE|Medicine|Biology|Genetics|Pathogens|Computational"
              + " Biology|Neglected Tropical Diseases)|Cochrane Database of Systematic Reviews|The"
              + " Lancet(?: (?!journals)\\p{Lu}[\\p{L}&]+| and| &){0,4}|JAMA(?: Network Open|(?!"
              + " Network)(?: \\p{Lu}[\\p{L}&-]+| &| and){1,5})|BMJ Open(?:"
              + " \\p{Lu}[\\p{L}&]+){0,3}");

  /** {@code Clin Wool Surg}: words of a journal's name, one of them cut. */
  private static final Pattern ABBREVIATED =
      Pattern.compile(
          "(?=.*\\b(?:Adv|Am|Ann|Appl|Arch|Biol|Br|Bull|Cell|Chem|Clin|Curr|Dtsch|Eur|Exp|Front|Hum|Immunol|Int|J|Jpn|Klin|Med|Mol|Nat|Neurol|Proc|Psychiatr|Res|Rev|Scand|Sci|Semin|Surg|Ther|Z)\\b)\\p{Lu}\\p{L}*\\.?(?:"
              + " (?:\\p{Lu}\\p{L}*\\.?|&|of|and|in|the|for)){1,7}");

  /** {@code From the journal Open Salts}, {@code Back to Journals » Salt Choices » Volume 13}. */
  private static final Pattern FROM_JOURNAL =
      Pattern.compile(
          "From the journal (.{3,110})|(\\p{Lu}.{2,110}?) / (?:19|20)\\d{2} /"
              + " Article|(?:.{0,40}[\u00BB\u203A>] )?(?:Back to )?(?:\\p{Lu}\\p{Ll}+ )?Journals"
              + " [\u00BB\u203A>] (.{3,110}?) [\u00BB\u203A>] Vol.{0,40}|(\\p{Lu}.{2,110}?)"
              + " {1,3}Explore this journal.{0,3}");

  /** {@code Journal of Wool, ISSN - 0999 - 709X}. */
  private static final Pattern NUMBERED_JOURNAL =
      Pattern.compile("(\\p{Lu}[^|;]{3,110}?),? [(]?[ep]?-?ISSN\\b[\\s:.-]{0,4}\\d{4}.{0,60}");

  /** {@code Correction to Annals of Wool 2021; 3: e115}: where the work is that has a notice. */
  private static final Pattern NOTICE =
      Pattern.compile("(?i)(?:correction|corrigendum|erratum) to ");

  private static final Pattern FOOT =
      Pattern.compile("Volume ?(\\d{1,4}), ?Issue ?(\\w{1,8}).{0,20}");

  private static final Pattern PROVIDED =
      Pattern.compile("Articles from (\\p{Lu}.{1,120}?) are provided here\\b.{0,160}");

  /** {@code © 2019 The Authors. Wool Medicine published by ...}: whose journal it is. */
  private static final Pattern OWNED =
      Pattern.compile(
          "(?:\u00A9|\\([cC]\\)) ?(?:19|20)\\d{2} (?:The )?Authors?(?:\\(s\\))?\\."
              + " (\\p{Lu}[^.\u00A9]{3,90}?),? (?:\u00A9|\\([cC]\\)|published) .{3,200}");

  /** {@code Acta Ossium logoLink to Acta Ossium}: an archive's picture and link. */
  private static final Pattern LOGO =
      Pattern.compile("(?:.{2,150}? [Ll]ogo ?)?Link to (\\p{L}.{1,150})");

  /** What the archive collects under such a link is of many journals. */
  private static final Pattern COLLECTION =
      Pattern.compile("(?i).*\\b(?:manuscripts|sponsored documents|online open|collection)");

  private static final Pattern PREPRINTS =
      Pattern.compile("(bioRxiv|medRxiv)(?: \\d{4}\\.\\d{2}\\..{0,120})?");
  private static final Set<String> OF_ARCHIVE =
      Set.of("Search in PMC", "Search in PubMed", "View in NLM Catalog", "Add to search");

  private static final int MOST_FIELDS = 12;

  private final ArticleText page;
  private final ArticleZones zones;
  private final ArticleHead head;
  private final PageDraft draft;
  private final @Nullable String cited;
  private @Nullable PartialDate date;
  private @Nullable Piece dated;
  private boolean ofIssue;

  /**
   * @param cited the journal that the page's own citation names; null where it names none
   */
  ArticleSource(
      ArticleText page,
      ArticleZones zones,
      ArticleHead head,
      @Nullable String cited,
      PageDraft draft) {
    this.cited = cited;
    this.page = page;
    this.zones = zones;
    this.head = head;
    this.draft = draft;
  }

  void read() {
    List<Integer> near = near();
    for (int block : near) {
      int end = head.source(block).journalEnd();
      String value = page.value(block);
      Matcher in = SourceLine.PUBLISHED_IN.matcher(value);
      if (in.matches()) {
        journal(in.group(1), page.piece(block), draft);
      }
      if (end > 0) {
        int start = head.source(block).journalStart();
        journal(value.substring(start, withStop(value, end)), page.piece(block), draft);
      }
    }
    journalLine();
    labelledJournal();
    masthead();
    for (int block : near) {
      note(head.source(block), page.piece(block), block);
      citeAs(block);
    }
    if (near.isEmpty()) {
      below();
      foot();
    }
    plainDate();
    date();
    if (!draft.hasJournal()) {
      confirmed(near);
    }
    if (!draft.hasJournal()) {
      elsewhere();
    }
  }

  /** The full title, where the page shows it on top and cites itself with the short one. */
  void fullTitle() {
    draft.shortTitleAlone().ifPresent(this::spelledOut);
  }

  // "Frontiers in Wool Surgery" on top of a page that cites itself as "Front. Wool Surg."
  private void spelledOut(String shortTitle) {
    for (int i = 0; i < head.end(); i++) {
      if (page.length(i) <= LONGEST_JOURNAL && ShortTitle.isOf(shortTitle, page.value(i))) {
        draft.journal(page.piece(i));
        return;
      }
    }
  }

  private static int withStop(String value, int end) {
    return value.startsWith(".", end) ? end + 1 : Math.min(end, value.length());
  }

  // an archive names the journal below the text, a preprint server itself on a line of its own
  private void elsewhere() {
    for (int i = 0; i < page.count(); i++) {
      String value = page.value(i);
      Matcher provided = PROVIDED.matcher(value);
      Matcher server = PREPRINTS.matcher(value);
      if (i > head.title() && provided.matches()) {
        draft.journal(page.piece(i).part(provided.start(1), provided.end(1)));
        return;
      }
      Matcher owned = OWNED.matcher(value);
      if (owned.matches() && SourceLine.isJournal(owned.group(1))) {
        draft.journal(page.piece(i).part(owned.start(1), owned.end(1)));
        return;
      }
      boolean own = server.matches() && (i < head.end() || value.length() > server.end(1));
      if (own && !zones.isInReferences(i)) {
        draft.journal(page.piece(i).part(server.start(1), server.end(1)));
        return;
      }
    }
  }

  // "BMJ 2020; 368 doi: ... Cite this as: BMJ 2020;368:m123"
  private void citeAs(int block) {
    String value = page.value(block);
    int at = value.indexOf("Cite this as:");
    if (at >= 0) {
      Piece rest = page.piece(block).part(at + 13, value.length());
      SourceLine.read(rest.value()).ifPresent(line -> note(line, rest, block));
    }
  }

  // some print the citation below the abstract, beside the DOI
  private void below() {
    for (int i = head.end(); i < page.count(); i++) {
      boolean beside = isDoi(i - 1) || isDoi(i + 1) || isDoi(i);
      if (beside && page.value(i).length() < 200 && !zones.isInReferences(i)) {
        Optional<SourceLine> found = SourceLine.read(page.value(i));
        if (found.isPresent() && found.get().journalEnd() > 0 && found.get().volume() != null) {
          int end = withStop(page.value(i), found.get().journalEnd());
          journal(page.value(i).substring(0, end), page.piece(i), draft);
          note(found.get(), page.piece(i), i);
          return;
        }
      }
    }
  }

  // "J Wool 2018; 1: 1000456" below the abstract, of the volume that the head tells
  private void confirmed(List<Integer> near) {
    Set<String> volumes = new HashSet<>();
    near.forEach(block -> volumes.add(head.source(block).volume()));
    volumes.remove(null);
    for (int i = head.end(); i < page.count() && !volumes.isEmpty(); i++) {
      String value = page.value(i);
      Optional<SourceLine> found =
          value.length() > 100 || zones.isInReferences(i)
              ? Optional.empty()
              : SourceLine.read(value).filter(line -> line.journalEnd() > 0);
      if (found.isPresent()
          && found.get().locator() != null
          && volumes.contains(found.get().volume())) {
        journal(
            value.substring(0, withStop(value, found.get().journalEnd())), page.piece(i), draft);
        draft.locator(found.get().locator(), page.piece(i));
        return;
      }
    }
  }

  private boolean isDoi(int block) {
    String value = page.value(block);
    return value.length() < 160
        && value.matches(
            "(?i)(?:.{0,80}\\bdoi\\b.{0,4}|(?:doi: ?)?https?://(?:dx\\.)?doi\\.org/)\\s?10\\..*");
  }

  // a day that stands alone near the title
  private void plainDate() {
    int title = Math.max(0, head.title());
    for (int i = Math.max(0, title - 4); i < Math.min(head.end(), title + 10); i++) {
      boolean known = draft.hasDate(DateKind.EPUB) || draft.hasDate(DateKind.PUBLISHED);
      String value =
          page.value(i).replaceFirst("(?i)^open access ", "").replaceFirst(" ?\\|.*$", "");
      PartialDate day = known ? null : DateText.parse(value).orElse(null);
      boolean same = day != null && (date == null || date.year() == day.year());
      if (day != null && day.month() != null && same) {
        draft.date(DateKind.PUBLISHED, day, page.piece(i));
        return;
      }
    }
  }

  // "Journal of Marrow Medicine" on a line of its own above the title
  private void journalLine() {
    int found = -1;
    for (int i = Math.max(0, head.title()) - 1; i >= Math.max(0, head.title() - 12); i--) {
      if (JOURNAL_LINE.matcher(withoutType(page.value(i))).matches() && !head.isForeign(i)) {
        boolean another = found >= 0 && !page.value(found).equals(page.value(i));
        if (another && isBrand(i) && isBrand(found)) {
          return; // the menu of a publisher's journals
        }
        found = found < 0 ? i : found;
      }
    }
    if (found >= 0) {
      journal(withoutType(page.value(found)), page.piece(found), draft);
    }
  }

  // "Cochrane Database of Systematic Reviews Review - Intervention"
  private static String withoutType(String line) {
    return line.replaceFirst("(?<=Reviews) Review - \\p{Lu}\\p{L}+$", "");
  }

  private boolean isBrand(int block) {
    return page.value(block).matches("(?:The Lancet|JAMA|BMJ).*");
  }

  // a line above the title whose letters open the second part of the DOI: "BMJ Open", bmjopen-2017
  private void masthead() {
    Piece doi = draft.hasJournal() ? null : ArticlePageReader.ownDoi(page, zones, head);
    int above = doi == null ? -1 : aboveDoi();
    if (above >= 0) {
      journal(page.value(above), page.piece(above), draft);
      return;
    }
    String number = doi == null ? "" : doi.value().replaceFirst("(?s)^.*?10\\.\\d{4,9}/", "");
    Matcher word = Pattern.compile("[a-z]{3,30}(?=[^a-z])").matcher(number);
    if (!word.lookingAt()) {
      return;
    }
    for (int i = Math.min(head.end(), Math.max(0, head.title())) - 1; i >= 0; i--) {
      String value = page.value(i);
      boolean named = OwnWords.letters(value).equals(word.group());
      if (value.length() <= 60 && (named || initials(value).equals(word.group()))) {
        journal(value, page.piece(i), draft);
        return;
      }
    }
  }

  // "Clin Wool Surg" right above "DOI: 10..." and the title
  private int aboveDoi() {
    for (int i = 1; i < head.title(); i++) {
      if (isDoi(i) && ABBREVIATED.matcher(page.value(i - 1)).matches()) {
        return i - 1;
      }
    }
    return -1;
  }

  // "Pediatric Blood & Cancer" of 10.1002/pbc.25990
  private static String initials(String name) {
    if (!name.matches("\\p{Lu}\\p{Ll}+(?: (?:\\p{Lu}\\p{Ll}+|and|of|the|in|for|&))*")) {
      return "";
    }
    return name.replaceAll("\\b(?:and|of|the|in|for)\\b|&", " ")
        .replaceAll("(\\p{Lu})\\p{Ll}+|\\s", "$1")
        .toLowerCase(Locale.ROOT);
  }

  // "Volume63, Issue8" / "August 2016" / "Pages 1423-1429" below the text
  private void foot() {
    for (int i = head.end(); i < page.count(); i++) {
      Matcher m = zones.isInReferences(i) ? null : FOOT.matcher(page.value(i));
      if (m != null && page.value(i).length() < 40 && m.matches()) {
        draft.volume(m.group(1), page.piece(i).part(m.start(1), m.end(1)));
        draft.issue(m.group(2), page.piece(i).part(m.start(2), m.end(2)));
        pagesBelow(i);
        return;
      }
    }
  }

  private void pagesBelow(int block) {
    for (int i = block + 1; i < Math.min(page.count(), block + 4); i++) {
      Piece piece = page.piece(i);
      if (page.value(i).matches("Pages? \\w{1,9}\\s?[-\u2010-\u2015]\\s?\\w{1,9}")) {
        Locator.parsePages(piece.value()).ifPresent(l -> draft.locator(l, piece));
        return;
      }
    }
  }

  private List<Integer> near() {
    return head.sources().stream()
        .filter(b -> Math.abs(b - Math.max(0, head.title())) <= FAR && !head.isForeign(b))
        .toList();
  }

  // "Published In" / name / "Volume 33, Issue 6" / "Pages: 12 - 20", and other words about it
  private void labelledJournal() {
    for (int i = 0; i < page.count(); i++) {
      String value = page.value(i);
      Matcher from = FROM_JOURNAL.matcher(value);
      Matcher numbered = NUMBERED_JOURNAL.matcher(value);
      if (i < head.end() && ArticleLabels.headsBook(page.value(i - 1)) && isName(i)) {
        draft.book(page.piece(i));
      }
      if (i < head.end() && value.length() < 200 && numbered.matches()) {
        journal(numbered.group(1), page.piece(i), draft);
      }
      if (value.length() < 160 && from.matches()) {
        int group = 1;
        while (from.group(group) == null) {
          group++;
        }
        if (!draft.hasJournal()) {
          draft.journal(page.piece(i).part(from.start(group), from.end(group)));
        }
      } else if (value.equalsIgnoreCase("Published in") && isName(i + 1)) {
        journal(page.value(i + 1), page.piece(i + 1), draft);
        rest(i + 2);
      } else if (value.matches("(?i)journal name:?") && isName(i + 1)) {
        journal(page.value(i + 1), page.piece(i + 1), draft);
        labelledPlace(i + 2);
      } else if (value.equals("From the journal") && isName(i + 1)) {
        journal(page.value(i + 1), page.piece(i + 1), draft);
        rest(i + 2);
      } else if (value.matches("(?i)(?:[25]-year )?impact factor\\b[^|]{0,20}")
          && i < head.title()
          && isName(i - 1)
          && !ArticleLabels.isLink(page.value(i - 1))) {
        journal(page.value(i - 1), page.piece(i - 1), draft);
      } else if (value.equals("This journal") && i < head.end() && isName(i - 1)) {
        journal(page.value(i - 1), page.piece(i - 1), draft);
      }
    }
  }

  // "Volume:" / "12," / "Pages:" / "46-51", each on a line
  private void labelledPlace(int from) {
    for (int i = from; i + 1 < Math.min(page.count(), from + MOST_FIELDS); i += 2) {
      String value = page.value(i + 1);
      Piece piece = page.piece(i + 1).part(0, value.length() - (value.endsWith(",") ? 1 : 0));
      switch (page.value(i).toLowerCase(Locale.ROOT).replaceFirst(":$", "")) {
        case "volume" -> draft.volume(piece.value(), piece);
        case "issue" -> draft.issue(piece.value(), piece);
        case "pages" -> Locator.parsePages(piece.value()).ifPresent(l -> draft.locator(l, piece));
        default -> {}
      }
    }
  }

  private boolean isName(int block) {
    String value = page.value(block);
    return !value.isEmpty() && value.length() <= 110 && SourceLine.isJournal(value);
  }

  private void rest(int from) {
    for (int i = from; i < Math.min(page.count(), from + 3); i++) {
      Piece piece = page.piece(i);
      Optional<SourceLine> line = SourceLine.read(page.value(i)).filter(l -> l.journalEnd() == 0);
      line.ifPresent(
          l -> {
            draft.volume(l.volume(), piece);
            draft.issue(l.issue(), piece);
            draft.locator(l.locator(), piece);
          });
    }
  }

  private void note(SourceLine line, Piece piece, int block) {
    int above = block;
    while (above > 1 && OF_ARCHIVE.contains(page.value(above - 1))) {
      above--;
    }
    if (line.journalEnd() == 0 && above > 0 && line.volume() != null && isJournalAbove(above)) {
      journal(page.value(above - 1), page.piece(above - 1), draft);
    }
    Piece rest =
        piece.part(Math.min(line.journalEnd(), piece.value().length()), piece.value().length());
    draft.volume(line.volume(), rest);
    draft.issue(line.issue(), rest);
    if (!NOTICE.matcher(page.value(block)).lookingAt() || isOfNotice()) {
      draft.locator(line.locator(), rest);
    }
    if (date == null && line.date() != null) {
      date = line.date();
      dated = piece;
      ofIssue = line.ofIssue();
    }
  }

  private boolean isOfNotice() {
    return head.title() >= 0 && NOTICE.matcher(page.value(head.title())).lookingAt();
  }

  // "Cell Stem Cell" above "Volume 26, Issue 3, 5 March 2020, Pages 345-356"
  private boolean isJournalAbove(int block) {
    String above = LOGO.matcher(page.value(block - 1)).replaceFirst("$1");
    ArticleHead.Kind kind = head.kindOf(block - 1);
    boolean plain = kind == ArticleHead.Kind.OTHER || kind == ArticleHead.Kind.NAMES;
    return plain
        && !page.line(block - 1).isBulleted()
        && (cited == null || isShort(cited, above))
        && !page.value(block).startsWith("Year")
        && block - 1 != head.title()
        && block - 1 < Math.max(0, head.title())
        && above.length() <= 90
        && SourceLine.isJournal(above)
        && above.replaceFirst("[\u00AE\u2122]$", "").matches("[\\p{L}\\d&:,.()/ '\u2019-]{3,90}")
        && !above.matches("(?i).*\\b(?:library|online|electronic|database|repository|search)\\b.*")
        && !Boilerplate.is(page.line(block - 1))
        && !ArticleLabels.isLink(above);
  }

  // "J Wool Sci" is short for "Journal of Wool Sciences": words open alike, in one order
  private static boolean isShort(String cited, String name) {
    List<String> words = List.of(name.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"));
    int at = 0;
    for (String part : cited.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
      while (at < words.size() && !words.get(at).startsWith(part)) {
        at++;
      }
      if (at == words.size()) {
        return false;
      }
      at++;
    }
    return true;
  }

  // a day of publication says more than the issue's month
  private void date() {
    if (date == null || dated == null) {
      return;
    }
    boolean known = draft.hasDate(DateKind.PUBLISHED) || draft.hasDate(DateKind.EPUB);
    if (!known) {
      draft.date(DateKind.PUBLISHED, date, dated);
    } else if (ofIssue && date.month() != null && date.day() == null) {
      draft.date(DateKind.ISSUE, date, dated);
    } else if (!ofIssue && date.month() != null) {
      draft.date(DateKind.PUBLISHED, date, dated);
    }
  }

  /** Notes a journal's name by its form. */
  static void journal(@Nullable String printed, Piece piece, PageDraft draft) {
    if (printed == null || printed.isBlank()) {
      return;
    }
    Matcher logo = LOGO.matcher(printed);
    String bare = logo.matches() ? logo.group(1) : printed;
    String name =
        bare.replaceFirst("[\\s,.;:|/\u00AE\u2122\u00BB]+$", "")
            .replaceFirst("(?i) (?:journal )?home ?page$", "");
    boolean dot =
        bare.startsWith(".", name.length())
            && SourceLine.isAbbreviated(name)
            && name.indexOf('.') >= 0;
    if (logo.matches() && COLLECTION.matcher(name).matches()) {
      return;
    }
    int at = logo.matches() ? piece.value().lastIndexOf(name) : piece.value().indexOf(name);
    if (name.length() < 2 || at < 0 || !SourceLine.isJournal(name)) {
      return;
    }
    Piece place = piece.part(at, at + name.length() + (dot ? 1 : 0));
    if (SourceLine.isAbbreviated(name)) {
      draft.journalAbbreviation(place);
    } else {
      draft.journal(place);
    }
  }
}
