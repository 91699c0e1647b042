package org.evidencegraph.importer.nature;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evidencegraph.filter.TextFold;
import org.evidencegraph.importer.date.DateText;
import org.evidencegraph.importer.format.Boilerplate;
import org.evidencegraph.importer.format.CapturedPage;
import org.evidencegraph.importer.format.PageDraft;
import org.evidencegraph.importer.name.AuthorList;
import org.evidencegraph.importer.name.NameText;
import org.evidencegraph.importer.page.Locator;
import org.evidencegraph.importer.text.Line;
import org.evidencegraph.importer.text.Piece;
import org.evidencegraph.paper.Author;
import org.evidencegraph.paper.DateKind;
import org.evidencegraph.paper.Metric;
import org.evidencegraph.paper.MetricKind;
import org.evidencegraph.paper.PartialDate;
import org.jspecify.annotations.Nullable;

/** Reads what stands above the abstract: type, date, title, authors, citation line and counts. */
final class NatureHeader {
  /** {@code 83k Accesses}, {@code 1,234 Citations}, {@code 49 Altmetric}. */
  private static final Pattern METRIC =
      Pattern.compile(
          "(\\d[\\d.,]{0,9})\\s?([kKmM]?)\\s(Accesses|Citations?|Altmetric|Downloads|Zugriffe?|Zitate?|Zitationen)\\b.{0,30}");

  // "Published: 14 March 2019"
  private static final Pattern LABELLED = Pattern.compile("\\p{Lu}\\p{L}+(?: \\p{L}+)?:\\s");

  private static final Pattern MARKS =
      Pattern.compile(
          "[\\d,\\s&\u2026*†‡^]*(?:and|und)?|(?i:ORCID:?\\s?.{0,60}|https?://orcid.{0,40}|Email"
              + " author|view ORCID.{0,40})");

  /** What opens the whole list, glued to its end. */
  private static final Pattern CONTROL =
      Pattern.compile("\\s?(?:Show (?:all )?authors|(?:Autorenliste|(?:Alle )?Autoren) anzeigen)$");

  // "Hyo-Rin Baek & …Ilse Vandeputte": the last name goes on showing when the others are folded
  private static final Pattern FOLDED_AWAY =
      Pattern.compile("\\s*(?:[,&]\\s*)?\u2026\\s?(?:&\\s*)?(?=\\p{Lu})");

  private static final int LONGEST_TITLE = 25;
  private static final int MOST_ABOVE = 8;

  private final CapturedPage page;
  private final NatureZones zones;
  private final PageDraft draft;
  private final int end;

  NatureHeader(CapturedPage page, NatureZones zones, PageDraft draft) {
    this.page = page;
    this.zones = zones;
    this.draft = draft;
    int heading = zones.first("Abstract");
    this.end =
        heading >= 0
            ? heading
            : Math.min(page.count(), Math.max(zones.citationEnd(), zones.published()) + 15);
  }

  /**
   * The authors as the header lists them, not yet noted in the draft; with the place of the list.
   */
  record HeadAuthors(List<Author> authors, @Nullable Piece piece, boolean complete) {}

  HeadAuthors read(NatureAbout about) {
    types();
    published();
    citation();
    int from = start();
    int authors = title(from, about.citedTitle());
    metrics();
    return authors(authors, about.signed());
  }

  private int start() {
    int limit = zones.citation() >= 0 ? zones.citation() : end;
    if (zones.published() >= 0 && zones.published() < limit) {
      int next = zones.published() + 1;
      boolean dateBelow = DateText.parse(page.label(next)).isPresent();
      return dateBelow ? next + 1 : next;
    }
    int type = -1;
    for (int i = Math.max(0, limit - 40); i < limit; i++) {
      type =
          NatureLabels.isType(page.label(i)) || page.label(i).equalsIgnoreCase("Open access")
              ? i
              : type;
    }
    return type >= 0 ? type + 1 : limit;
  }

  // type and access stand in the few lines around the date
  private void types() {
    int anchor = zones.published() >= 0 ? zones.published() : zones.citation();
    boolean typed = false;
    for (int i = Math.min(anchor + 1, end - 1); i >= Math.max(0, anchor - 4); i--) {
      String label = page.line(i).body().label();
      if (!typed && NatureLabels.isType(label) && Character.isUpperCase(label.charAt(0))) {
        draft.publicationType(label);
        typed = true;
      } else if (label.equalsIgnoreCase("Open access")) {
        draft.access("open");
      }
    }
  }

  private void published() {
    int at = zones.published();
    if (at < 0 || at >= end) {
      return;
    }
    Piece piece = page.line(at).body().piece();
    Matcher m = NatureZones.PUBLISHED.matcher(piece.value());
    if (m.matches() && m.group(1) != null) {
      DateText.parse(m.group(1))
          .ifPresent(d -> draft.date(DateKind.PUBLISHED, d, piece.part(m.start(1), m.end(1))));
    } else if (at + 1 < page.count()) {
      Piece below = page.line(at + 1).body().piece();
      DateText.parse(below.value()).ifPresent(d -> draft.date(DateKind.PUBLISHED, d, below));
    }
  }

  private void citation() {
    Matcher m = zones.matched();
    Piece piece = zones.piece();
    if (m == null || piece == null) {
      return;
    }
    journal(m, piece);
    if (zones.isFull()) {
      draft.volume(m.group(2), piece.part(m.start(2), m.end(2)));
      if (m.group(3) != null) {
        draft.issue(m.group(3), piece.part(m.start(3), m.end(3)));
      }
      if (m.group(4) != null) {
        Locator.parsePages(m.group(4))
            .ifPresent(l -> draft.locator(l, piece.part(m.start(4), m.end(4))));
      }
      if (m.group(5) != null) {
        draft.locator(new Locator(null, m.group(5)), piece.part(m.start(5), m.end(5)));
      }
    }
  }

  /** Notes the year of the citation where the page gives no other date. */
  void year() {
    Matcher m = zones.matched();
    Piece piece = zones.piece();
    if (m != null && piece != null && !draft.hasDate(DateKind.PUBLISHED)) {
      int year = zones.isFull() ? 6 : 2;
      PartialDate date = PartialDate.of(Integer.parseInt(m.group(year)));
      draft.date(DateKind.PUBLISHED, date, piece.part(m.start(year), m.end(year)));
    }
  }

  // a long name wraps: what stands before "volume" then opens with a small letter or is missing
  private void journal(Matcher m, Piece piece) {
    Piece name = piece.part(m.start(1), m.end(1));
    boolean cut =
        name.isEmpty()
            || Character.isLowerCase(name.value().charAt(0))
            || name.value().startsWith("& ");
    boolean listed = name.isEmpty() && aboveScope();
    if (!cut) {
      draft.journal(name);
    } else if (!listed
        && zones.citation() > 0
        && !page.line(zones.citation() - 1).isBulleted()
        && page.line(zones.citation() - 1).length() < 120
        && !LABELLED.matcher(page.line(zones.citation() - 1).text()).lookingAt()) {
      Line above = page.line(zones.citation() - 1);
      Piece whole = Piece.of(page.text(), above.start(), name.isEmpty() ? above.end() : name.end());
      if (!MARKS.matcher(above.text()).matches()
          && Character.isUpperCase(whole.value().charAt(0))) {
        draft.journal(whole);
      }
    }
  }

  // "Journal of Restful Medicine" above "Aims and scope", in a box below the citation
  private boolean aboveScope() {
    for (int i = zones.citation() + 2; i < Math.min(end, zones.citation() + 16); i++) {
      if (page.label(i).matches("Aims and scope|Ziele und Umfang") && page.line(i - 1).isShort()) {
        draft.journal(page.line(i - 1).body().piece());
        return true;
      }
    }
    return false;
  }

  // gives the index of the first line of the author list
  private int title(int from, @Nullable String cited) {
    int limit = Math.min(zones.citation() >= 0 ? zones.citation() : end, from + LONGEST_TITLE);
    int last = cited == null ? -1 : matching(from, limit, cited);
    int above = last >= 0 || cited == null ? -1 : above(cited);
    if (cited != null && above >= 0) {
      int end = matching(above, this.end, cited);
      draft.title(Piece.of(page.text(), page.line(above).start(), page.line(end).end()));
      int below = belowCitation();
      return below < this.end ? below : end + 1;
    }
    int crumb = last < 0 ? belowCrumb() : -1;
    if (crumb >= 0) {
      draft.title(page.line(crumb).piece());
      int below = belowCitation();
      return below < this.end ? below : crumb + 1;
    }
    if (last < 0) {
      last = byStructure(from, limit);
    }
    if (last < from) {
      titleAbove(from);
      return from;
    }
    draft.title(Piece.of(page.text(), page.line(from).start(), page.line(last).end()));
    return last + 1;
  }

  // "Article" closes the path to the page, the title follows, then what kind of article it is
  private int belowCrumb() {
    for (int i = 1; i + 1 < Math.min(end, zones.published()); i++) {
      boolean crumb = page.line(i - 1).body().label().matches("(?:\\d\\. )?(?:Article|Artikel)");
      boolean words = page.line(i).isShort() && page.label(i).split(" ").length >= 4;
      if (crumb && words && !Boilerplate.is(page.line(i)) && zones.published() - i <= 5) {
        return i;
      }
    }
    return -1;
  }

  // newer pages print the title above type, date and volume, and the authors below these
  private int above(String cited) {
    int found = -1;
    for (int i = 0; i < end; i++) {
      found = matching(i, end, cited) >= 0 ? i : found;
    }
    return found;
  }

  // the page's own citation says where the wrapped title ends
  private int matching(int from, int limit, String cited) {
    String wanted = letters(cited);
    for (int i = from; i < limit; i++) {
      String so =
          letters(
              page.text()
                  .value(
                      page.line(from).start(),
                      Math.min(page.line(i).end(), page.line(from).start() + 2_000)));
      if (so.equals(wanted)) {
        return i;
      }
      if (so.length() > wanted.length()) {
        return -1;
      }
    }
    return -1;
  }

  static String letters(String text) {
    return TextFold.fold(text).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  // a reading view sets the title on top of the page and starts the article with its authors
  private void titleAbove(int from) {
    for (int i = Math.max(0, from - MOST_ABOVE); i < from && draft.title() == null; i++) {
      Line line = page.line(i);
      String label = line.label();
      boolean words = label.indexOf(' ') > 0 && label.split(" ").length >= 4;
      if (words && !Boilerplate.is(line) && !line.isBulleted() && !isNames(line)) {
        draft.title(withoutJournal(line.piece()));
      }
    }
  }

  // the title of the page in a browser ends with the journal: "... of rats - Sleep Research"
  private Piece withoutJournal(Piece title) {
    Matcher m = zones.matched();
    int dash = title.value().lastIndexOf(" - ");
    String behind = letters(title.value().substring(dash + 1));
    boolean journal = m != null && !behind.isEmpty() && behind.equals(letters(m.group(1)));
    return dash > 0 && journal ? title.part(0, dash) : title;
  }

  private int byStructure(int from, int limit) {
    int i = from;
    if (from < limit && isMarkedName(page.line(from))) {
      return from - 1;
    }
    while (i < limit
        && !page.line(i).isBulleted()
        && page.line(i).isShort()
        && !Boilerplate.is(page.line(i))
        && (i == from || !isNames(page.line(i)))) {
      i++;
    }
    return i == limit && i - from > 1 ? from : i - 1;
  }

  // "Emil Brandt1,"
  private static boolean isMarkedName(Line line) {
    return unfolded(line.label()).matches(".*\\p{L}[\\d\u00B9\u00B2\u00B3][\\d,*]{0,6}\\s*[,&]?")
        && isNames(line);
  }

  private static boolean isNames(Line line) {
    return AuthorList.parse(unfolded(line.text()))
        .filter(list -> list.authors().size() > 1 || line.text().matches(".*\\d[,*]?\\s*&?"))
        .isPresent();
  }

  // names that the page's own citation does not know are none of the authors'
  private HeadAuthors authors(int from, Optional<NatureAbout.Signed> signed) {
    HeadAuthors above = authors(from, zones.citation() >= 0 ? zones.citation() : from);
    if (isSigned(above, signed)) {
      return signed.map(s -> s.beyond(above)).orElse(above);
    }
    HeadAuthors below = authors(belowCitation(), end);
    if (isSigned(below, signed)) {
      return below;
    }
    return signed
        .map(s -> new HeadAuthors(s.authors().authors(), s.piece(), s.authors().complete()))
        .orElse(below);
  }

  private static boolean isSigned(HeadAuthors head, Optional<NatureAbout.Signed> signed) {
    return !head.authors().isEmpty()
        && signed.map(s -> s.sharesNameWith(head.authors())).orElse(true);
  }

  // the first line below the citation that is a name with a mark, or with an ORCID below it
  private int belowCitation() {
    for (int i = Math.max(0, zones.citation()) + 1; i < end; i++) {
      String label = page.line(i).body().label();
      boolean marked =
          label.matches(
              ".*\\p{L} ?\\^?\\d[\\d,^* ]{0,12}(?:na\\d)?\\s*[,&]?|\\p{Lu}[^,]{3,60}(?:,| &)");
      boolean orcid = i + 1 < end && page.label(i + 1).matches("(?i)ORCID:? ?.{0,60}");
      boolean list =
          label.length() < 2_000
              && label.matches(".*\\p{L}\\d.*(?:,|&| und | and ).*")
              && AuthorList.parse(label).filter(l -> l.authors().size() > 1).isPresent();
      if (list) {
        return i;
      }
      if ((marked || orcid) && NameText.parse(label.replaceFirst("[\\s,&]*$", ""), 1).isPresent()) {
        return i;
      }
    }
    return end;
  }

  private HeadAuthors authors(int from, int limit) {
    List<Author> authors = new ArrayList<>();
    boolean complete = true;
    int first = -1;
    int last = -1;
    int i = from;
    while (i < limit) {
      int next = i + 1;
      while (next < limit && !page.line(next).isBulleted() && page.line(i).isBulleted()) {
        next++;
      }
      Piece piece = Piece.of(page.text(), page.line(i).body().start(), page.line(next - 1).end());
      int before = authors.size();
      add(NatureLabels.isType(piece.value()) ? "" : piece.value(), authors);
      if (authors.size() > before) {
        first = first < 0 ? page.line(i).body().start() : first;
        last = page.line(next - 1).end();
      } else if (first >= 0) {
        boolean mark = MARKS.matcher(piece.value()).matches();
        if (!mark && from > zones.citation()) {
          break;
        }
        complete &= mark;
      }
      i = next;
    }
    return new HeadAuthors(
        authors, first < 0 ? null : Piece.of(page.text(), first, last), complete);
  }

  private static String unfolded(String names) {
    return FOLDED_AWAY.matcher(CONTROL.matcher(names).replaceFirst("")).replaceAll(", ");
  }

  private static void add(String printed, List<Author> authors) {
    String text = unfolded(printed);
    if (text.length() < 200
        && NameText.parse(text.replaceFirst("\\s*&?\\s*$", ""), 1)
            .filter(name -> name.literal() == null || !text.contains(", "))
            .isPresent()
        && !text.contains(",  ")) {
      NameText.parse(text, authors.size() + 1)
          .filter(a -> a.literal() == null || !text.contains(" & "))
          .ifPresent(authors::add);
      return;
    }
    AuthorList.parse(text)
        .ifPresent(list -> list.authors().forEach(a -> authors.add(a.at(authors.size() + 1))));
  }

  private void metrics() {
    for (int i = Math.max(0, zones.citation()); i < end; i++) {
      Matcher m = METRIC.matcher(page.label(i));
      if (m.matches()) {
        draft.metric(metric(m));
      }
    }
  }

  private static Metric metric(Matcher m) {
    String unit = m.group(2).toLowerCase(java.util.Locale.ROOT);
    double factor = unit.equals("k") ? 1_000 : unit.equals("m") ? 1_000_000 : 1;
    String digits = factor > 1 ? m.group(1).replace(",", ".") : m.group(1).replaceAll("[,.]", "");
    MetricKind kind =
        switch (m.group(3).charAt(1)) {
          case 'c', 'u' -> MetricKind.ACCESSES;
          case 'i' -> MetricKind.CITATIONS;
          case 'l' -> MetricKind.ALTMETRIC;
          default -> MetricKind.DOWNLOADS;
        };
    double value = digits.matches("\\d+(?:\\.\\d+)?") ? Double.parseDouble(digits) : 0;
    return new Metric(kind, value * factor, m.group(1) + m.group(2), factor > 1);
  }
}
