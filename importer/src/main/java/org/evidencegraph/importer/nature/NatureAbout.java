package org.evidencegraph.importer.nature;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evidencegraph.identifier.Issn;
import org.evidencegraph.importer.date.DateText;
import org.evidencegraph.importer.format.CapturedPage;
import org.evidencegraph.importer.format.PageDraft;
import org.evidencegraph.importer.format.Terms;
import org.evidencegraph.importer.funding.FundingText;
import org.evidencegraph.importer.name.AuthorList;
import org.evidencegraph.importer.reference.ReferenceText;
import org.evidencegraph.importer.text.Line;
import org.evidencegraph.importer.text.Piece;
import org.evidencegraph.paper.Author;
import org.evidencegraph.paper.DateKind;
import org.evidencegraph.paper.Journal.JournalIssn;
import org.evidencegraph.paper.Keyword;
import org.evidencegraph.paper.PaperField;
import org.evidencegraph.paper.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Reads what the page says about the article: how to cite it, its dates, keywords, funding, rights
 * and the journal's ISSNs.
 */
final class NatureAbout {
  private static final Map<String, DateKind> DATES =
      Map.of(
          "Received", DateKind.RECEIVED,
          "Accepted", DateKind.ACCEPTED,
          "Published", DateKind.PUBLISHED,
          "First Online", DateKind.EPUB,
          "Issue date", DateKind.ISSUE,
          "Issue Date", DateKind.ISSUE,
          "Corrected", DateKind.CORRECTED,
          "Retracted", DateKind.RETRACTED);
  private static final Map<String, String> GERMAN =
      Map.of(
          "Eingegangen", "Received",
          "Erhalten", "Received",
          "Angenommen", "Accepted",
          "Akzeptiert", "Accepted",
          "Veröffentlicht", "Published",
          "Publiziert", "Published",
          "Online veröffentlicht", "Published",
          "Online publiziert", "Published",
          "Ausgabedatum", "Issue date",
          "Erscheinungsdatum", "Published");
  private static final Pattern DATE_LINE =
      Pattern.compile(
          "(Received|Accepted|Published|First Online|Issue"
              + " [dD]ate|Corrected|Retracted|Eingegangen|Erhalten|Angenommen|Akzeptiert|(?:Online"
              + " )?(?:[vV]eröffentlicht|[pP]ubliziert)|Ausgabedatum|Erscheinungsdatum)(?:"
              + " online)?\\s?:?\\s*(.{0,40})");

  /** {@code ISSN 1745-7254 (online)}, {@code Electronic ISSN: 1757-6512}. */
  private static final Pattern ISSN =
      Pattern.compile(
          "(?i)(print|electronic|online)?\\s?ISSN:?\\s?(\\d{4}[-\u2010-\u2015]\\d{3}[\\dX])(?:\\s\\((online|print|electronic)\\))?");

  private static final Pattern JOURNAL =
      Pattern.compile("(\\p{Lu}[^()]{2,150}) \\(([^()]{2,80})\\)");
  private static final Pattern LICENSE =
      Pattern.compile(
          "Creative Commons [A-Z][\\w -]{2,80}?(?:\\d\\.\\d )?(?:International )?(?:Public"
              + " )?Licen[sc]e|CC[ -]BY(?:-[A-Z]{2}){0,2}(?: \\d\\.\\d)?|Open Government"
              + " Licence[^.,]{0,10}");
  private static final Pattern COPYRIGHT = Pattern.compile("(?:Copyright )?©[^.;\n]{3,150}");
  private static final Pattern DOI_ALONE =
      Pattern.compile("(?i)(?:https?://(?:dx\\.)?doi\\.org/|doi: ?)10\\.\\d{4,9}/\\S+");
  private static final int LONGEST = 6_000;

  private final CapturedPage page;
  private final NatureZones zones;
  private final PageDraft draft;

  NatureAbout(CapturedPage page, NatureZones zones, PageDraft draft) {
    this.page = page;
    this.zones = zones;
    this.draft = draft;
  }

  /** The title in "Cite this article"; null where the page does not say how to cite it. */
  @Nullable String citedTitle() {
    Piece cited = cited();
    return cited == null ? null : ReferenceText.parse(cited.value()).title();
  }

  /** The authors in "Cite this article", with their place; empty where they are not said. */
  Optional<Signed> signed() {
    Piece cited = cited();
    AuthorList authors =
        cited == null ? AuthorList.NONE : ReferenceText.parse(cited.value()).authors();
    return cited == null || authors.isEmpty()
        ? Optional.empty()
        : Optional.of(new Signed(authors, cited));
  }

  /** Authors and where they are said. */
  record Signed(AuthorList authors, Piece piece) {
    /** Whether one of them has the family name of one of those. */
    boolean sharesNameWith(List<Author> others) {
      return others.stream()
          .anyMatch(other -> authors.authors().stream().anyMatch(own -> same(own, other)));
    }

    /** A reading view shows the first author alone: that one in full, then the others. */
    NatureHeader.HeadAuthors beyond(NatureHeader.HeadAuthors head) {
      List<Author> all = new ArrayList<>(authors.authors());
      boolean first = head.authors().size() == 1 && same(all.getFirst(), head.authors().getFirst());
      if (!first || all.size() == 1) {
        return head;
      }
      all.set(0, head.authors().getFirst());
      return new NatureHeader.HeadAuthors(all, piece, authors.complete());
    }

    private static boolean same(Author own, Author other) {
      String family = NatureHeader.letters(own.family() == null ? own.name() : own.family());
      return !family.isEmpty() && NatureHeader.letters(other.name()).contains(family);
    }
  }

  void read() {
    Piece cited = cited();
    if (cited != null) {
      cited(cited, ReferenceText.parse(cited.value()));
    }
    dates();
    keywords("Keywords", Keyword.KEYWORD);
    behindAbstract();
    keywords(zones.belowLast("Keywords"), Keyword.KEYWORD);
    keywords("Subjects", Keyword.SUBJECT);
    funding();
    rights();
    journal();
  }

  private @Nullable Piece cited() {
    int heading = zones.last("Cite this article");
    if (heading < 0 || heading + 1 >= page.count() || heading < zones.first("Abstract")) {
      return null;
    }
    int end = zones.next(heading + 1);
    for (int i = heading + 1; i < end; i++) {
      if (page.line(i).isBulleted() || DATE_LINE.matcher(page.label(i)).matches()) {
        end = i;
      }
    }
    int from = page.line(heading + 1).start();
    int to = end > heading + 1 ? page.line(end - 1).end() : from;
    return to <= from || to - from > LONGEST ? null : Piece.of(page.text(), from, to);
  }

  // what the header did not say
  private void cited(Piece piece, ReferenceText read) {
    if (read.titleStart() >= 0) {
      draft.title(piece.part(read.titleStart(), read.titleEnd()));
    }
    String container = read.container();
    if (container != null && piece.value().contains(container)) {
      int at = piece.value().lastIndexOf(container);
      draft.journalAbbreviation(piece.part(at, at + container.length()));
    }
    draft.volume(read.volume(), piece);
    draft.issue(read.issue(), piece);
    draft.locator(read.locator(), piece);
    draft.identifiers(piece);
    PartialDate date = read.date();
    if (date != null && !draft.hasDate(DateKind.PUBLISHED) && zones.published() < 0) {
      draft.date(DateKind.PUBLISHED, date, piece);
    }
  }

  private void dates() {
    int from = Math.max(zones.first("About this article"), zones.last("Cite this article"));
    if (from < 0) {
      return;
    }
    int end = Math.min(page.count(), from + 40);
    for (int i = from + 1; i < end && !page.label(i).equals("Share this article"); i++) {
      Piece piece = page.line(i).isShort() ? page.line(i).body().piece() : null;
      if (piece == null) {
        continue;
      }
      date(piece, i);
      if (piece.value().startsWith("DOI") || piece.value().startsWith("https://doi.org/10.")) {
        draft.identifiers(piece);
      }
    }
  }

  private void date(Piece piece, int index) {
    Matcher m = DATE_LINE.matcher(piece.value());
    DateKind kind = m.matches() ? DATES.get(GERMAN.getOrDefault(m.group(1), m.group(1))) : null;
    if (kind == null) {
      return;
    }
    boolean below = m.group(2).isBlank() && index + 1 < page.count();
    Piece value = below ? page.line(index + 1).body().piece() : piece.part(m.start(2), m.end(2));
    Optional<PartialDate> date = DateText.parse(value.value());
    date.ifPresent(d -> draft.date(kind, d, value));
  }

  // some save the keywords on one line and the DOI on another, right behind the abstract
  private void behindAbstract() {
    int heading = zones.first("Abstract");
    int end = heading < 0 ? 0 : zones.next(heading + 1);
    for (int i = heading + 1; i < end; i++) {
      Piece piece = page.line(i).length() > LONGEST ? null : page.line(i).piece();
      if (piece == null) {
        continue;
      }
      Matcher inline = NatureLabels.KEYWORDS_INLINE.matcher(piece.value());
      if (inline.lookingAt()) {
        Terms.in(piece.part(inline.end(), piece.value().length()))
            .forEach(term -> draft.keyword(term, Keyword.KEYWORD));
      } else if (!draft.knows(PaperField.DOI) && DOI_ALONE.matcher(piece.value()).matches()) {
        draft.identifiers(piece);
      }
    }
  }

  private void keywords(String heading, String scheme) {
    keywords(zones.below(heading), scheme);
  }

  private void keywords(List<Line> lines, String scheme) {
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      boolean foot = i + 1 < lines.size() && lines.get(i + 1).label().contains("ISSN");
      if (line.length() > 120
          || line.blanksBefore() > 2
          || NatureLabels.ENDS_ABSTRACT.matcher(line.label()).matches()
          || foot
          || line.label().contains("ISSN")
          || line.label().startsWith("\u00A9")) {
        return;
      }
      draft.keyword(line.body().piece(), scheme);
    }
  }

  private void funding() {
    for (String heading :
        List.of("Funding", "Acknowledgements", "Acknowledgments", "Acknowledgement")) {
      List<Line> lines = zones.below(heading);
      if (!lines.isEmpty()) {
        int end = Math.min(lines.getLast().end(), lines.getFirst().start() + LONGEST);
        draft.funding(FundingText.parse(page.text().value(lines.getFirst().start(), end)));
      }
    }
  }

  private void rights() {
    List<Line> lines = zones.below("Rights and permissions");
    if (!lines.isEmpty()) {
      int end = Math.min(lines.getLast().end(), lines.getFirst().start() + LONGEST);
      String text = page.text().value(lines.getFirst().start(), end);
      Matcher license = LICENSE.matcher(text);
      if (license.find()) {
        draft.license(license.group().strip());
        draft.access("open");
      }
      Matcher copyright = COPYRIGHT.matcher(text);
      if (copyright.find()) {
        draft.copyright(copyright.group().strip());
      }
    }
    for (int i = page.count() - 1; i >= 0 && i >= page.count() - 30; i--) {
      if (page.label(i).startsWith("©")) {
        draft.copyright(page.label(i));
        return;
      }
    }
  }

  private void journal() {
    for (int i = Math.max(0, zones.first("Abstract")); i < page.count(); i++) {
      String label = page.label(i);
      Matcher m = label.contains("ISSN") ? ISSN.matcher(label) : null;
      if (m != null && m.find() && m.start() == 0) {
        Optional<Issn> issn = Issn.parse(m.group(2));
        String kind = kind(m.group(1) != null ? m.group(1) : m.group(3));
        issn.ifPresent(number -> draft.issn(new JournalIssn(number, kind)));
        abbreviation(i - 1);
      }
    }
  }

  private static @Nullable String kind(@Nullable String printed) {
    if (printed == null) {
      return null;
    }
    return printed.equalsIgnoreCase("print") ? "print" : "online";
  }

  // "Acta Pharmacologica Sinica (Acta Pharmacol Sin)" above the ISSNs
  private void abbreviation(int index) {
    if (index < 0) {
      return;
    }
    Piece piece = page.line(index).isShort() ? page.line(index).piece() : null;
    Matcher m = piece == null ? null : JOURNAL.matcher(piece.value());
    if (piece != null && m != null && m.matches()) {
      draft.journal(piece.part(m.start(1), m.end(1)));
      draft.journalAbbreviation(piece.part(m.start(2), m.end(2)));
    }
  }
}
