package org.evidencegraph.importer.labelled;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evidencegraph.identifier.Issn;
import org.evidencegraph.importer.citation.CitationLine;
import org.evidencegraph.importer.date.DateText;
import org.evidencegraph.importer.format.AbstractReader;
import org.evidencegraph.importer.format.CapturedPage;
import org.evidencegraph.importer.format.Languages;
import org.evidencegraph.importer.format.PageDraft;
import org.evidencegraph.importer.name.AuthorList;
import org.evidencegraph.importer.name.NameText;
import org.evidencegraph.importer.name.RunTogether;
import org.evidencegraph.importer.page.Locator;
import org.evidencegraph.importer.reference.ReferenceText;
import org.evidencegraph.importer.text.Line;
import org.evidencegraph.importer.text.Piece;
import org.evidencegraph.paper.Author;
import org.evidencegraph.paper.DateKind;
import org.evidencegraph.paper.Journal.JournalIssn;
import org.evidencegraph.paper.Keyword;
import org.evidencegraph.paper.PartialDate;
import org.jspecify.annotations.Nullable;

/** Puts labelled values into the draft, if they have the form that their label asks for. */
final class FieldValue {
  /** {@code Ada Lee (University of Somewhere)}. */
  private static final Pattern IN_BRACKETS = Pattern.compile("\\s?\\([^()]{2,120}\\)");

  private static final Pattern CLASSES =
      Pattern.compile("[>›»:]|\\b[A-Z]{1,2}\\d|\\d{3}|^[A-Z]{1,2} \\p{Lu}\\p{Ll}");

  private static final Pattern SEVERAL =
      Pattern.compile(
          "(?i)(?:authors|autoren|creators|autorinnen|verfasserinnen|auteurs|autores)\\b");
  private static final Pattern TWO_WHOLE_NAMES =
      Pattern.compile("\\p{Lu}\\p{Ll}+ [\\p{L} '’-]{2,60}, \\p{Lu}\\p{Ll}+ [\\p{L} '’-]{2,60}");

  private static final Pattern ENTRY =
      Pattern.compile("(?<!\\d)(?:1[89]|20)\\d{2}(?!\\d)|\\b10\\.\\d{4,9}/|, (?:pp?|[сС])\\. ?\\w");

  private static final Pattern LIBRARY =
      Pattern.compile(
          "(\\p{L}.{1,150}?) (\\d{1,4}) \\(((?:19|20)\\d{2})\\)(?:"
              + " ?(\\d{1,3}(?:[-/]\\d{1,3})?))?\\.?(?: - ISSN \\d{4}-\\d{3}[\\dX])?(?: -"
              + " (?:[pS]|pp)\\. ?(\\w{1,9}(?: ?[-–] ?\\w{1,9})?))?\\.?");
  private static final Pattern PUBLISHER_YEAR =
      Pattern.compile("\\p{L}.{2,150}\\p{L}\\)?,? ((?:19|20)\\d{2})\\.?");
  private static final Pattern LINKED =
      Pattern.compile("(https?://doi\\.org/10\\.\\S{3,150}) -(?: (?=\\p{L}))?(.*)");

  private static final int LONGEST = 600;
  private static final Pattern VOLUME =
      Pattern.compile("\\b(?:[Vv]ol(?:ume|\\.)?|Band|Bd\\.)\\s?(\\w{1,8})\\b");
  private static final Pattern ISSUE =
      Pattern.compile("\\b(?:[Nn]o\\.|[Nn]umber|[Ii]ssue|Nr\\.|Heft|H\\.)\\s?(\\w{1,8})\\b");
  private static final Pattern PAGES =
      Pattern.compile(
          "\\b(?:pp?\\.|[Pp]ages?|S\\.|Seiten?)\\s?(\\w{1,10}\\s?[-\u2010-\u2015]\\s?\\w{1,10})");

  private final CapturedPage page;
  private final PageDraft draft;
  private final List<Author> people = new ArrayList<>();
  private final List<String> printed = new ArrayList<>();
  private @Nullable Line firstPerson;
  private @Nullable Piece firstPage;
  private @Nullable Piece lastPage;

  FieldValue(CapturedPage page, PageDraft draft) {
    this.page = page;
    this.draft = draft;
  }

  /** Whether a value can be what its label says; for counting evidence. */
  static boolean isProper(FieldLabel label, String text, int length) {
    return switch (label) {
      case ABSTRACT -> length >= 80;
      case TITLE -> text.length() >= 10 && text.indexOf(' ') > 0;
      case DATE, EPUB, ACCEPTED -> DateText.parse(text).isPresent();
      case PAGES -> Locator.parsePages(text).isPresent();
      case VOLUME, ISSUE, ARTICLE, FIRST_PAGE, LAST_PAGE, PAGE_COUNT ->
          text.matches("[\\w .()/-]{1,20}") && text.matches(".*\\d.*");
      case DOI -> text.contains("10.");
      case ISSN -> Issn.parse(text).isPresent();
      case LANGUAGE -> language(text).isPresent();
      case JOURNAL, TYPE, CITATION, KEYWORDS, MESH, NUMBERS -> !text.isEmpty();
      case SUBJECTS -> !CLASSES.matcher(text).find();
      case AUTHORS -> !names(text).isEmpty();
      case PUBLISHER -> !text.isEmpty();
      case REFERENCES, CITING, OTHER -> false;
    };
  }

  private static Optional<String> language(String text) {
    String code = text.toLowerCase(Locale.ROOT).replaceFirst("[_-].*$", "");
    boolean iso = text.length() <= 5 && List.of(Locale.getISOLanguages()).contains(code);
    return iso ? Optional.of(code) : Languages.code(text);
  }

  void read(LabelledValue labelled) {
    if (labelled.values().isEmpty()) {
      return;
    }
    Line first = labelled.values().getFirst();
    switch (labelled.label()) {
      case ABSTRACT -> abstractText(labelled.values());
      case AUTHORS -> authors(labelled);
      case KEYWORDS -> labelled.values().forEach(line -> keywords(line, Keyword.KEYWORD));
      case MESH -> labelled.values().forEach(line -> keywords(line, Keyword.MESH));
      case SUBJECTS -> subjects(labelled.values());
      case REFERENCES -> references(labelled.values());
      default -> {
        if (first.length() <= LONGEST) {
          value(labelled.label(), first.piece());
        }
      }
    }
  }

  private void value(FieldLabel label, Piece piece) {
    String text = piece.value();
    if (text.isEmpty() || !isProper(label, text, text.length())) {
      return;
    }
    switch (label) {
      case TITLE -> draft.title(piece.withoutStop());
      case JOURNAL -> journal(piece);
      case DATE -> date(DateKind.PUBLISHED, piece);
      case EPUB -> date(DateKind.EPUB, piece);
      case ACCEPTED -> date(DateKind.ACCEPTED, piece);
      case VOLUME -> draft.volume(text, piece);
      case ISSUE -> issue(text, piece);
      case PAGES -> Locator.parsePages(text).ifPresent(l -> draft.locator(l, piece));
      case FIRST_PAGE -> firstPage = piece;
      case LAST_PAGE -> lastPage = piece;
      case PAGE_COUNT -> count(text);
      case ARTICLE -> draft.locator(new Locator(null, text), piece);
      case DOI, NUMBERS -> numbers(label, piece);
      case ISSN -> Issn.parse(text).ifPresent(i -> draft.issn(new JournalIssn(i, null)));
      case LANGUAGE -> language(text).ifPresent(code -> draft.language(code, piece));
      case TYPE -> type(text);
      case CITATION -> citation(piece);
      case PUBLISHER -> yearBehind(piece);
      case ABSTRACT, AUTHORS, KEYWORDS, MESH, SUBJECTS, REFERENCES, CITING, OTHER -> {
        // read line by line
      }
    }
  }

  // "Vol. 27 No. 4 (2019)" names the volume, too
  private void issue(String text, Piece piece) {
    Matcher volume = VOLUME.matcher(text);
    if (!volume.find()) {
      draft.issue(text, piece);
      return;
    }
    draft.volume(volume.group(1), piece.part(volume.start(1), volume.end(1)));
    Matcher issue = ISSUE.matcher(text);
    if (issue.find(volume.end())) {
      draft.issue(issue.group(1), piece.part(issue.start(1), issue.end(1)));
    }
  }

  private void date(DateKind kind, Piece piece) {
    DateText.parse(piece.value()).ifPresent(d -> draft.date(kind, d, piece));
  }

  private void count(String text) {
    if (text.matches("\\d{1,5}")) {
      draft.pageCount(Integer.valueOf(text));
    }
  }

  // "PMID" and its number stand on either side of the label's end
  private void numbers(FieldLabel label, Piece piece) {
    String text = piece.value();
    if (label == FieldLabel.NUMBERS && text.matches("\\d{4,9}")) {
      org.evidencegraph.identifier.Pmid.parse(text).ifPresent(id -> draft.identifier(id, piece));
    } else {
      draft.identifiers(piece);
    }
  }

  private void type(String text) {
    if (text.length() <= 60) {
      draft.publicationType(text);
    }
  }

  // "Published: Open Press 2020", as library catalogues print it
  private void yearBehind(Piece piece) {
    Matcher m = PUBLISHER_YEAR.matcher(piece.value());
    if (m.matches()) {
      published(PartialDate.of(Integer.parseInt(m.group(1))), piece.part(m.start(1), m.end(1)));
    }
  }

  /** Whether a publisher's value ends with the year. */
  static boolean isYearBehind(String publisher) {
    return PUBLISHER_YEAR.matcher(publisher).matches();
  }

  // "Journal of X 12 (2014), 3, S. 4-5" is a citation, and its name ends where the numbers begin
  private void journal(Piece piece) {
    String text = piece.value();
    Optional<IndexedIn> indexed = IndexedIn.of(piece);
    if (indexed.isPresent()) {
      indexed.get().into(draft);
      return;
    }
    Optional<CitationLine> cited = CitationLine.find(text);
    if (cited.isPresent() && cited.get().start() > 3) {
      draft.citation(cited.get(), piece);
      draft.journal(trimmed(piece.part(0, cited.get().start())));
    } else if (inWords(piece)) {
      return;
    } else if (text.length() <= 200) {
      draft.journal(trimmed(piece));
    }
  }

  // "Thorax & Cell, Volume 8, Number 2, April 2009, pp. 77-85"
  private boolean inWords(Piece piece) {
    String text = piece.value();
    Matcher volume = VOLUME.matcher(text);
    if (text.length() > LONGEST || !volume.find() || volume.start() < 3) {
      return false;
    }
    draft.journal(trimmed(piece.part(0, volume.start())));
    draft.volume(volume.group(1), piece.part(volume.start(1), volume.end(1)));
    Matcher issue = ISSUE.matcher(text);
    if (issue.find(volume.end())) {
      draft.issue(issue.group(1), piece.part(issue.start(1), issue.end(1)));
    }
    Matcher pages = PAGES.matcher(text);
    if (pages.find(volume.end())) {
      Locator.parsePages(pages.group(1))
          .ifPresent(l -> draft.locator(l, piece.part(pages.start(1), pages.end(1))));
    }
    return true;
  }

  private static Piece trimmed(Piece piece) {
    int end = piece.value().replaceFirst("[\\s,.;:]+$", "").length();
    return piece.part(0, end);
  }

  private void citation(Piece piece) {
    ReferenceText read = ReferenceText.parse(piece.value());
    if (draft.title() == null && read.titleStart() >= 0) {
      draft.title(piece.part(read.titleStart(), read.titleEnd()));
    }
    boolean same = same(read.title());
    if (!same && inWords(piece)) {
      return;
    }
    if (!same && inLibrary(piece)) {
      return;
    }
    Optional<CitationLine> bare = CitationLine.find(piece.value());
    if (same) {
      draft.authors(read.authors(), piece);
      container(read.container(), piece);
      draft.volume(read.volume(), piece);
      draft.issue(read.issue(), piece);
      draft.locator(read.locator(), piece);
      published(read.date(), piece);
    } else if (bare.isPresent()) {
      draft.volume(bare.get().volume(), piece);
      draft.issue(bare.get().issue(), piece);
      draft.locator(bare.get().locator(), piece);
      published(bare.get().date(), piece);
    }
    if (same || bare.isPresent()) {
      draft.identifiers(piece);
    }
  }

  // "Acta Ossium 92 (2000) 3. - ISSN 0006-3207 - p. 151 - 161."
  private boolean inLibrary(Piece piece) {
    Matcher m = LIBRARY.matcher(piece.value());
    if (!m.matches()) {
      return false;
    }
    draft.journal(piece.part(m.start(1), m.end(1)));
    draft.volume(m.group(2), piece.part(m.start(2), m.end(2)));
    published(PartialDate.of(Integer.parseInt(m.group(3))), piece.part(m.start(3), m.end(3)));
    if (m.group(4) != null) {
      draft.issue(m.group(4), piece.part(m.start(4), m.end(4)));
    }
    if (m.group(5) != null) {
      Locator.parsePages(m.group(5))
          .ifPresent(l -> draft.locator(l, piece.part(m.start(5), m.end(5))));
    }
    return true;
  }

  private void published(@Nullable PartialDate date, Piece piece) {
    if (date != null && !draft.hasDate(DateKind.PUBLISHED)) {
      draft.date(DateKind.PUBLISHED, date, piece);
    }
  }

  private void container(@Nullable String container, Piece piece) {
    int at = container == null ? -1 : piece.value().indexOf(container);
    if (container != null && at >= 0) {
      draft.journal(piece.part(at, at + container.length()));
    }
  }

  private boolean same(@Nullable String title) {
    String own = draft.title();
    return title != null && own != null && letters(title).equals(letters(own));
  }

  private static String letters(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  // "Autoren: Anna Schreiber, Max Vogel" are two: the label says so, and neither has initials
  private void authors(LabelledValue labelled) {
    String label = page.label(labelled.line());
    Line first = labelled.values().getFirst();
    boolean two =
        SEVERAL.matcher(label).lookingAt()
            && labelled.values().size() == 1
            && first.length() < LONGEST
            && TWO_WHOLE_NAMES.matcher(first.text()).matches();
    labelled.values().forEach(line -> author(line, two));
  }

  private void author(Line line, boolean two) {
    if (line.length() > 20_000) {
      return;
    }
    List<Author> found = two ? names(line.text().replace(", ", "; ")) : names(line.text());
    if (found.isEmpty()) {
      return;
    }
    found.forEach(a -> people.add(a.at(people.size() + 1)));
    printed.addAll(
        found.size() == 1
            ? List.of(line.text().replaceFirst("^\\d{1,3}\\. ", ""))
            : found.stream().map(Author::name).toList());
    firstPerson = firstPerson == null ? line : firstPerson;
  }

  private static List<Author> names(String printed) {
    String text =
        IN_BRACKETS.matcher(printed).replaceAll("").replaceFirst("^(?:[\\s,;]+|\\d{1,3}\\. )", "");
    if (text.indexOf(';') < 0 && text.chars().filter(c -> c == ',').count() == 1) {
      Optional<Author> one = NameText.parse(text, 1);
      if (one.isPresent()) {
        return List.of(one.get());
      }
    }
    return AuthorList.parse(text)
        .map(AuthorList::authors)
        .or(() -> Optional.of(ArchiveCitation.names(text)).filter(list -> !list.isEmpty()))
        .orElseGet(() -> RunTogether.parse(text));
  }

  private void keywords(Line line, String scheme) {
    if (line.length() > LONGEST * 3) {
      return;
    }
    Piece piece = line.piece();
    String value = piece.value();
    char mark = value.indexOf(';') >= 0 ? ';' : value.indexOf('|') >= 0 ? '|' : ',';
    int from = 0;
    for (int i = 0; i <= value.length(); i++) {
      if (i == value.length() || value.charAt(i) == mark) {
        keyword(trimmed(piece.part(from, i)), scheme);
        from = i + 1;
      }
    }
  }

  // the classes of a library, "R Medicine > RT Nursing", say where a work is shelved
  private void subjects(List<Line> lines) {
    if (lines.stream().noneMatch(line -> CLASSES.matcher(line.text()).find())) {
      lines.forEach(line -> keywords(line, Keyword.SUBJECT));
    }
  }

  // menus name the references, too: entries have years or DOIs
  private void references(List<Line> lines) {
    long dated = lines.stream().filter(line -> ENTRY.matcher(line.label()).find()).count();
    if (dated * 5 >= lines.size()) {
      draft.references(lines.stream().flatMap(line -> parted(line).stream()).toList());
    }
  }

  // "https://doi.org/10.1000/182 - Gates S. ...": the mark of the next entry, with or without it
  private static List<Line> parted(Line line) {
    if (line.length() == 1) {
      return List.of();
    }
    Matcher m = LINKED.matcher(line.length() < LONGEST * 3 ? line.text() : "");
    if (!m.matches()) {
      return List.of(line);
    }
    int end = line.start() + m.end(1);
    Line link = new Line(line.folded(), line.number(), line.start(), end, line.blanksBefore());
    int from = line.start() + m.start(2);
    return m.group(2).isEmpty()
        ? List.of(link)
        : List.of(link, new Line(line.folded(), line.number(), from, line.end(), 0));
  }

  private void keyword(Piece piece, String scheme) {
    if (piece.value().length() >= 2 && piece.value().length() <= 120) {
      draft.keyword(piece, scheme);
    }
  }

  private void abstractText(List<Line> lines) {
    AbstractReader reader = new AbstractReader(page.text());
    for (Line line : lines) {
      if (markup(line, reader)) {
        continue;
      }
      boolean prose = line.length() >= 60 || (!reader.isEmpty() && line.text().endsWith("."));
      if (AbstractReader.isHeading(line.label())) {
        reader.heading(line.label(), line.start());
      } else if (prose) {
        reader.paragraph(line.start(), line.end());
      } else if (!reader.isEmpty()) {
        break;
      }
    }
    draft.abstractText(reader);
  }

  // "<jats:sec><jats:title>Aims</jats:title>..." that an index did not render
  private static boolean markup(Line line, AbstractReader reader) {
    Matcher m = AbstractReader.TAG.matcher(line.folded().text()).region(line.start(), line.end());
    int from = line.start();
    boolean found = false;
    while (m.find()) {
      stretch(line, from, m.start(), reader);
      from = m.end();
      found = true;
    }
    if (found) {
      stretch(line, from, line.end(), reader);
    }
    return found;
  }

  private static void stretch(Line line, int from, int to, AbstractReader reader) {
    String words = line.folded().text().substring(from, to).strip();
    if (AbstractReader.isHeading(words)) {
      reader.heading(words, from);
    } else if (!words.isEmpty()) {
      reader.paragraph(from, to);
    }
  }

  /** Notes what several labels gave together: the authors, and the first and last page. */
  void finish() {
    if (!people.isEmpty() && firstPerson != null) {
      List<Author> inOrder = AuthorList.inOneOrder(people, printed);
      draft.authors(new AuthorList(inOrder, true), firstPerson.piece());
    }
    Piece first = firstPage;
    if (first != null) {
      String range = lastPage == null ? first.value() : first.value() + "-" + lastPage.value();
      Locator.parsePages(range).ifPresent(l -> draft.locator(l, first));
    }
  }
}
