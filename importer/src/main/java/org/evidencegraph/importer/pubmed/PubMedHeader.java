package org.evidencegraph.importer.pubmed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evidencegraph.importer.citation.CitationLine;
import org.evidencegraph.importer.date.DateText;
import org.evidencegraph.importer.format.Boilerplate;
import org.evidencegraph.importer.format.CapturedPage;
import org.evidencegraph.importer.format.Languages;
import org.evidencegraph.importer.format.PageDraft;
import org.evidencegraph.importer.name.AuthorList;
import org.evidencegraph.importer.name.NameText;
import org.evidencegraph.importer.text.Line;
import org.evidencegraph.importer.text.Piece;
import org.evidencegraph.paper.Author;
import org.evidencegraph.paper.DateKind;

/** Reads the header of a PubMed record: everything from the publication type to the abstract. */
final class PubMedHeader {
  /** {@code Epub 2014 May 28.}, {@code eCollection 2018.}, {@code Print 2012 Jan.} */
  private static final Pattern DATED =
      Pattern.compile(
          "\\b(Epub|eCollection|Print|Collection)\\s((?:1[6-9]|20)\\d{2}(?: [A-Z][a-z]{2}(?:[-"
              + " ][A-Z][a-z]{2})?(?: \\d{1,2})?)?)");

  /** {@code 1 Department of Medicine, University of Somewhere, City, Country.} */
  private static final Pattern AFFILIATION =
      Pattern.compile("(\\(?\\d{1,3}\\)?|[*†‡§¶#])\\s?(?=\\p{Lu})");

  private static final Pattern INSTITUTE =
      Pattern.compile(
          "(?i)\\b(?:universi\\w{2,6}|department|dept|institut\\w{0,3}|hospital|universit\\w{1,4}|inserm|cnrs|klini\\w{1,3}|clinic\\w{0,2}|school|college|cent(?:er|re)|clinic|facult\\w{1,3}|laborator\\w{1,3}|academy|inc|ltd|gmbh|foundation|division|unit)\\b");

  private static final Pattern NUMBER_ALONE = Pattern.compile("\\(?\\d{1,3}\\)?\\.?|[*†‡§¶#]");

  private static final Set<String> SITES = Set.of("PubMed", "PMC", "PubMed Central", "NCBI", "NLM");

  private static final Set<String> HEADS_PLACES =
      Set.of("Affiliation", "Affiliations", "Author information", "Author information:", "Source");

  /** {@code Electronic address: smith@example.org.} */
  private static final Pattern MAIL =
      Pattern.compile("\\s(?:Electronic address:|E-?mail:)?\\s?\\S{1,80}@\\S{1,80}\\s*$");

  /** {@code [Article in Chinese]}. */
  private static final Pattern LANGUAGE =
      Pattern.compile("\\[Article in ([A-Z][a-z]+)(?:, .{0,40})?\\]");

  /** Two sentences: an abstract, not a title. */
  static final Pattern SENTENCES = Pattern.compile("\\p{Ll}{2}[.?!] \\p{Lu}.*\\.");

  static final int PROSE = 200;
  private static final int LONGEST_TITLE = 600;
  private static final int MOST_ABOVE = 8;
  private static final int LONGEST_NOTICE = 20;
  private static final int MOST_LINES = 3_000;

  private final CapturedPage page;
  private final PubMedZones zones;
  private final PageDraft draft;
  private final Map<String, Integer> seen = new HashMap<>();

  PubMedHeader(CapturedPage page, PubMedZones zones, PageDraft draft) {
    this.page = page;
    this.zones = zones;
    this.draft = draft;
  }

  void read() {
    int from = zones.citation();
    readBefore();
    if (from >= 0) {
      citation(from);
    }
    List<Line> rest = rest(from < 0 ? Math.max(0, zones.byline() - 6) : from + 1);
    rest.forEach(l -> seen.merge(l.label(), 1, Integer::sum));
    List<Line> candidates = new ArrayList<>();
    for (int i = 0; i < rest.size(); i++) {
      if (!known(rest, i)) {
        candidates.add(rest.get(i));
      }
    }
    titleAndAuthors(BrokenLines.joined(candidates));
    if (draft.authors().isEmpty()) {
      bylineAbove();
    }
    byline();
    if (draft.title() == null) {
      headline();
    }
  }

  // a reading view may print "Title" and "First Author et al. J Name. 2019 Nov." above the record
  private void headline() {
    for (int i = zones.citation() - 1; i > 0 && i >= zones.citation() - MOST_ABOVE; i--) {
      if (isByline(page.label(i)) && isTitle(page.line(i - 1))) {
        draft.title(page.line(i - 1).piece().withoutStop());
        byline(page.line(i).piece());
        return;
      }
    }
    titleAbove(zones.citation() - 1);
  }

  // a page that lost its head and its names opens with the title, above the citation
  private void titleAbove(int above) {
    boolean journal =
        CitationLine.find(page.label(zones.citation())).filter(c -> c.start() > 3).isPresent();
    boolean opens = above == 0 || above > 0 && Boilerplate.is(page.line(above - 1));
    if (journal && opens && isTitle(page.line(above)) && page.label(above).split(" ").length >= 4) {
      draft.title(page.line(above).piece().withoutStop());
    }
  }

  // type and journal stand above the citation line: "Review", "Med Res Rev", ". 2014 Sep;..."
  private void readBefore() {
    boolean nearest = true;
    for (int i = zones.citation() - 1; i >= 0 && i >= zones.citation() - MOST_ABOVE; i--) {
      String label = page.label(i);
      if (PubMedLabels.TYPES.contains(label)) {
        draft.publicationType(label);
      } else if (isControl(label)) {
        continue;
      } else if (nearest && isJournal(page.line(i))) {
        draft.journalAbbreviation(page.line(i).piece());
      }
      nearest = false;
    }
  }

  private static boolean isControl(String label) {
    return PubMedLabels.CONTROLS.contains(label)
        || PubMedLabels.MORE.matcher(label).matches()
        || PubMedLabels.FLAG.matcher(label).matches();
  }

  // the journal's name stands alone above the rest of the citation
  private boolean isJournal(Line line) {
    String label = line.label();
    return page.label(zones.citation()).startsWith(".")
        && label.matches("\\p{Lu}[\\p{L} &():.-]{1,80}")
        && !Boilerplate.is(line)
        && !SITES.contains(label)
        && !label.endsWith("Navigation")
        && PubMedLabels.block(label) == null
        && !label.endsWith(".");
  }

  private void citation(int index) {
    citation(page.line(index).piece());
    for (int i = index + 1; i < page.count() && i <= index + 3 && isTail(page.label(i)); i++) {
      tail(page.line(i).piece());
    }
  }

  /** Journal, date and place, and whatever numbers and dates follow them. */
  void citation(Piece piece) {
    Optional<CitationLine> found = CitationLine.find(piece.value());
    if (found.isPresent()) {
      journalBefore(piece, found.get().start());
      draft.citation(found.get(), piece);
      tail(piece.part(found.get().end(), piece.value().length()));
    } else {
      CitationLine.dateOnly(piece.value().replaceFirst("^\\.\\s*", ""))
          .ifPresent(c -> draft.date(DateKind.PUBLISHED, c.date(), piece));
    }
  }

  private void journalBefore(Piece piece, int end) {
    Piece before = piece.part(0, end);
    String name = before.value();
    if (name.length() > 1 && name.endsWith(".")) {
      draft.publicationType(PubMedLabels.typeOpening(name));
      draft.journalAbbreviation(before.part(PubMedLabels.journalStart(name), name.length() - 1));
    }
  }

  private static boolean isTail(String label) {
    return label.startsWith("doi:")
        || label.startsWith("pii:")
        || label.startsWith("Epub ")
        || label.startsWith("eCollection ")
        || label.startsWith("Online ahead of print");
  }

  // doi: 10.1002/med.21322. Epub 2014 May 28.
  private void tail(Piece piece) {
    if (piece.isEmpty() || piece.value().length() > 1_000) {
      return;
    }
    draft.identifiers(piece);
    Matcher m = DATED.matcher(piece.value());
    while (m.find()) {
      Piece at = piece.part(m.start(2), m.end(2));
      DateText.parse(m.group(2)).ifPresent(date -> draft.date(kind(m.group(1)), date, at));
    }
  }

  private static DateKind kind(String word) {
    return switch (word) {
      case "Epub" -> DateKind.EPUB;
      case "Print" -> DateKind.ISSUE;
      default -> DateKind.COLLECTION;
    };
  }

  private List<Line> rest(int from) {
    int end = Math.min(zones.bodyStart(), from + MOST_LINES);
    return from < end ? page.lines().subList(from, end) : List.of();
  }

  // reads a line that says what it is; what is left over is title or authors
  private boolean known(List<Line> lines, int i) {
    Line line = lines.get(i);
    String label = line.label();
    Matcher language = LANGUAGE.matcher(label);
    if (label.isEmpty() || isTail(label) || isControl(label) || isCollaborator(lines, i)) {
      access(label);
      return true;
    }
    if (language.matches()) {
      Languages.code(language.group(1)).ifPresent(code -> draft.language(code, line.piece()));
      return true;
    }
    if (label.matches("(?:PMID|PMCID|DOI)\\b:?.{0,300}")) {
      draft.identifiers(line.piece());
      return true;
    }
    return identifier(lines, i)
        || type(label)
        || notice(lines, i)
        || affiliation(lines, i)
        || isByline(label)
        || PubMedLabels.MORE.matcher(label).matches();
  }

  // "Collaborators", then a group and its members, who did not sign the paper
  private static boolean isCollaborator(List<Line> lines, int i) {
    for (int k = i - 1; k >= 0 && k >= i - 4; k--) {
      String label = lines.get(k).label();
      if (label.equals("Collaborators")) {
        return true;
      }
      if (label.equals("Affiliations") || label.equals("Affiliation")) {
        return false;
      }
    }
    return false;
  }

  private void access(String label) {
    if (label.startsWith("Free ")) {
      draft.access("open");
    }
  }

  // "PMID:" on one line, its number on the next
  private boolean identifier(List<Line> lines, int i) {
    String before = i == 0 ? "" : lines.get(i - 1).label();
    if (!before.matches("(?:PMID|PMCID|DOI):?")) {
      return false;
    }
    Piece both = Piece.of(page.text(), lines.get(i - 1).start(), lines.get(i).end());
    draft.identifiers(both);
    return true;
  }

  private boolean type(String label) {
    if (!PubMedLabels.TYPES.contains(label)) {
      return false;
    }
    draft.publicationType(label);
    return true;
  }

  // "Erratum in" and the list below it, up to a blank line
  private boolean notice(List<Line> lines, int i) {
    for (int k = i; k >= 0 && k > i - LONGEST_NOTICE; k--) {
      if (PubMedLabels.NOTICE.matcher(lines.get(k).label()).matches()) {
        return k == i || !isWholeNotice(lines.get(k).label());
      }
      boolean first = k > 0 && PubMedLabels.NOTICE.matcher(lines.get(k - 1).label()).matches();
      if (lines.get(k).blanksBefore() > 0 && !lines.get(k).isBulleted() && !first) {
        return false;
      }
    }
    return false;
  }

  // "Erratum in: Nat Rev Dis. 2020 Feb;16(2):124." says all there is to say
  private static boolean isWholeNotice(String label) {
    int colon = label.indexOf(": ");
    return colon > 0 && PubMedPageReader.isCitation(label.substring(colon + 2));
  }

  private boolean affiliation(List<Line> lines, int i) {
    Line line = lines.get(i);
    String label = line.label();
    if (NUMBER_ALONE.matcher(label).matches()) {
      return true;
    }
    Matcher m = AFFILIATION.matcher(label);
    boolean marked = m.lookingAt();
    boolean place = INSTITUTE.matcher(label).find() || label.indexOf(',') > 0;
    if (marked && place && AuthorList.parse(label).isEmpty()) {
      Piece piece = line.body().piece();
      String number = m.group(1).replaceAll("[()]", "");
      draft.affiliation(number, address(piece.part(m.end(), piece.value().length())));
      return true;
    }
    String above = i > 0 ? lines.get(i - 1).label() : "";
    if (NUMBER_ALONE.matcher(above).matches() && place) {
      draft.affiliation(above.replaceAll("[().]", ""), address(line.piece()));
      return true;
    }
    boolean single = HEADS_PLACES.contains(above) && place && label.indexOf(',') > 0;
    if (single && seen.getOrDefault(label, 0) < 2 && AuthorList.parse(label).isEmpty()) {
      draft.affiliation(null, address(line.piece()));
      return true;
    }
    return false;
  }

  // without full stop and without the letter box of the author
  private static Piece address(Piece piece) {
    Matcher mail = MAIL.matcher(piece.value());
    return (mail.find() ? piece.part(0, mail.start()) : piece).withoutStop();
  }

  private static boolean isByline(String label) {
    return label.contains(" et al. ")
        && !label.contains(", et al")
        && PubMedZones.BYLINE.matcher(label).matches();
  }

  // the title is printed twice; where it is not, it is the first line that is no list of names
  private void titleAndAuthors(List<Line> candidates) {
    Line title = null;
    for (Line line : candidates) {
      if (title == null && isTitle(line)) {
        title = line;
      }
    }
    if (title != null) {
      Piece piece = title.piece();
      draft.title(piece.withoutStop());
    }
    for (Line line : candidates) {
      boolean other = title == null || !line.label().equals(title.label());
      if (other && !isShortByline(line)) {
        AuthorList.parse(line.label())
            .filter(this::isFullList)
            .ifPresent(list -> draft.authors(list, line.piece()));
      }
    }
  }

  private boolean isTitle(Line line) {
    String label = line.label();
    boolean twice = seen.getOrDefault(label, 0) > 1;
    boolean longEnough = label.length() >= 15 || (twice && label.length() >= 5);
    boolean opens =
        !label.isEmpty()
            && (Character.isLetterOrDigit(label.charAt(0))
                || "[\"“‘'(<[".indexOf(label.charAt(0)) >= 0);
    boolean prose = !twice && line.length() >= PROSE && SENTENCES.matcher(line.text()).find();
    return longEnough
        && opens
        && !prose
        && label.length() <= LONGEST_TITLE
        && (twice || !Boilerplate.is(line))
        && !line.isBulleted()
        && !label.startsWith("Author information")
        && !PubMedPageReader.isCitation(label)
        && !isShortByline(line)
        && (twice || AuthorList.parse(label).isEmpty());
  }

  // "Peter J Mannon. Expert Opin Biol Ther. 2011 Sep."
  private boolean isShortByline(Line line) {
    Matcher m = PubMedZones.BYLINE.matcher(line.label());
    return m.matches() && m.group(4) != null && NameText.parse(m.group(1), 1).isPresent();
  }

  private boolean isFullList(AuthorList list) {
    return list.authors().stream()
        .noneMatch(a -> a.literal() != null && list.authors().size() == 1);
  }

  // a reading view prints the names above the record: taken where the first one is the byline's
  private void bylineAbove() {
    String first = page.label(Math.max(zones.byline(), 0));
    int from = Math.max(0, zones.citation() - MOST_ABOVE);
    for (int i = from; i < zones.citation() && zones.byline() > 0; i++) {
      Line line = page.line(i);
      AuthorList.parse(line.label())
          .filter(list -> list.authors().size() > 1)
          .filter(list -> first.startsWith(list.authors().getFirst().name()))
          .ifPresent(list -> draft.authors(list, line.piece()));
    }
  }

  private void byline() {
    int end = Math.min(zones.bodyStart(), Math.max(zones.citation(), 0) + MOST_LINES);
    for (int i = Math.max(zones.citation(), 0); i < end; i++) {
      Line line = page.line(i);
      if (isByline(line.label()) || isShortByline(line)) {
        byline(line.piece());
        return;
      }
    }
  }

  private void byline(Piece piece) {
    Matcher m = PubMedZones.BYLINE.matcher(piece.value());
    if (!m.matches()) {
      return;
    }
    Optional<Author> author = NameText.parse(m.group(1), 1);
    boolean complete = m.group(2) == null;
    author.ifPresent(
        a -> draft.authors(new AuthorList(List.of(a), complete), piece.part(m.start(1), m.end(1))));
    draft.journalAbbreviation(piece.part(m.start(3), m.end(3)));
    if (m.group(4) != null) {
      DateText.parse(m.group(4))
          .ifPresent(d -> draft.date(DateKind.PUBLISHED, d, piece.part(m.start(4), m.end(4))));
    }
  }
}
