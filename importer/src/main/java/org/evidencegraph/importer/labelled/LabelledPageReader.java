package org.evidencegraph.importer.labelled;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.evidencegraph.importer.format.AbstractReader;
import org.evidencegraph.importer.format.Boilerplate;
import org.evidencegraph.importer.format.CapturedPage;
import org.evidencegraph.importer.format.DocumentFormat;
import org.evidencegraph.importer.format.News;
import org.evidencegraph.importer.format.PageDraft;
import org.evidencegraph.importer.format.PageReading;
import org.evidencegraph.importer.format.Recognition;
import org.evidencegraph.importer.format.SearchResults;
import org.evidencegraph.importer.name.AuthorList;
import org.evidencegraph.importer.text.Line;
import org.evidencegraph.importer.text.Piece;
import org.evidencegraph.paper.PaperField;

/**
 * Reads the page of one publication that is printed as labels and values ("Titel: ...", "Journal"
 * above its name, "dc.title"), whatever system printed it.
 */
public final class LabelledPageReader implements DocumentFormat {
  private static final int FEWEST = 4;
  private static final int HEAD = 60;
  private static final int MOST_ABOVE = 14;
  private static final int PROSE = 300;
  private static final int SENTENCE = 80;
  private static final double SURE = 0.55;

  /** Above what article readers are of a page that has all that an index shows. */
  private static final double SURER = 0.95;

  private static final Pattern MASTHEAD =
      Pattern.compile(
          "(?:The )?(?:\\p{Lu}\\p{L}+"
              + " ){0,3}(?:Journal|Annals|Archives|Proceedings|Bulletin|Transactions)"
              + " (?:of|in|for|on) (?:the )?\\p{Lu}[\\p{L},& -]{2,70}");

  /** Where somebody works. */
  private static final Pattern ADDRESS =
      Pattern.compile(
          "\\d{0,2}"
              + " ?(?:(?:Sub-?)?(?:Department|Dept\\.|Division|School|Faculty|Institute|College|Cent(?:er|re)|Laboratory|Clinic|Section)"
              + " (?:of|for) .*,"
              + " .*|.*\\b(?:University|Hospital|Universit\u00E4t|Universidad)\\b[^:?]*, .*)");

  /** Words that no abstract has. */
  private static final Pattern NOT_ABSTRACT =
      Pattern.compile(
          "(?i)\\b(?:cookies?|your?|licen[cs]ed?|copyright|privacy|download|repository|et"
              + " al\\.,|doi)\\b|https?:");

  private static final Pattern DOI =
      Pattern.compile(
          "(?:https?://(?:dx\\.)?doi\\.org/|doi:? ?)?10\\.\\d{4,9}/\\S{2,200}(?: \u00B7.{0,40})?");

  /** Fields that say where a work appeared. */
  private static final Set<FieldLabel> SOURCE =
      EnumSet.of(
          FieldLabel.JOURNAL,
          FieldLabel.DOI,
          FieldLabel.PAGES,
          FieldLabel.CITATION,
          FieldLabel.VOLUME,
          FieldLabel.ISSN,
          FieldLabel.PUBLISHER,
          FieldLabel.DATE);

  /** What an index prints of a work, together, above the label of an abstract. */
  private static final Set<FieldLabel> INDEXED =
      EnumSet.of(FieldLabel.AUTHORS, FieldLabel.JOURNAL, FieldLabel.DATE, FieldLabel.PUBLISHER);

  /** Fields of the issue that a work appeared in. */
  private static final Set<FieldLabel> ISSUE =
      EnumSet.of(
          FieldLabel.JOURNAL,
          FieldLabel.DATE,
          FieldLabel.VOLUME,
          FieldLabel.ISSUE,
          FieldLabel.PAGES,
          FieldLabel.ISSN,
          FieldLabel.PUBLISHER);

  @Override
  public String name() {
    return "LabelledPageReader";
  }

  @Override
  public String lookedFor() {
    return "a publication as labels and values (\"Title\", \"Authors\", \"Journal\", \"Pages\" and"
        + " the like, in one of a dozen languages)";
  }

  @Override
  public Recognition recognise(CapturedPage page) {
    List<LabelledValue> all = LabelledValue.all(page);
    Set<FieldLabel> told = EnumSet.noneOf(FieldLabel.class);
    Set<String> titles = new HashSet<>();
    Set<String> journals = new HashSet<>();
    for (LabelledValue value : all) {
      if (value.label() != FieldLabel.OTHER && !value.values().isEmpty()) {
        note(value, told, titles, journals);
      }
    }
    if (told.size() > 1 && ArchiveCitation.find(page).isPresent()) {
      told.addAll(
          Set.of(FieldLabel.TITLE, FieldLabel.AUTHORS, FieldLabel.JOURNAL, FieldLabel.DATE));
    }
    if (NordicArchive.find(page).isPresent()) {
      told.addAll(
          Set.of(FieldLabel.TITLE, FieldLabel.AUTHORS, FieldLabel.JOURNAL, FieldLabel.DATE));
    }
    if (PostedLine.find(page).isPresent()) {
      told.addAll(Set.of(FieldLabel.AUTHORS, FieldLabel.DATE));
    }
    if (doiLine(page, all).isPresent()) {
      told.add(FieldLabel.DOI);
    }
    if (ServerLine.find(page).isPresent()) {
      told.addAll(Set.of(FieldLabel.DATE, FieldLabel.CITATION));
    }
    boolean one = titles.size() <= 1 && journals.size() <= 2;
    boolean named = told.contains(FieldLabel.TITLE) || title(page, all).isPresent();
    boolean people = told.contains(FieldLabel.AUTHORS) || told.contains(FieldLabel.ABSTRACT);
    boolean placed = told.stream().filter(SOURCE::contains).count() >= 2;
    if (!one || !named || !people || !placed || told.size() < FEWEST || isNoPaper(page)) {
      return Recognition.NONE;
    }
    // the abstract itself may be missing
    boolean summed = all.stream().anyMatch(value -> value.label() == FieldLabel.ABSTRACT);
    return new Recognition(summed && told.containsAll(INDEXED) ? SURER : SURE);
  }

  private static boolean isNoPaper(CapturedPage page) {
    return News.tells(page) || SearchResults.are(page, HEAD);
  }

  private static void note(
      LabelledValue value, Set<FieldLabel> told, Set<String> titles, Set<String> journals) {
    String text = value.values().getFirst().label();
    boolean proper = FieldValue.isProper(value.label(), text, value.values().getFirst().length());
    if (proper) {
      told.add(value.label());
    }
    if (value.label() == FieldLabel.JOURNAL
        && IndexedIn.of(value.values().getFirst().piece()).isPresent()) {
      told.add(FieldLabel.DATE);
    }
    if (value.label() == FieldLabel.PUBLISHER && FieldValue.isYearBehind(text)) {
      told.add(FieldLabel.DATE);
    }
    if (value.label() == FieldLabel.TITLE) {
      titles.add(text);
    }
    if (value.label() == FieldLabel.JOURNAL) {
      journals.add(text);
    }
  }

  @Override
  public PageReading read(CapturedPage page) {
    PageDraft draft = new PageDraft(page, name());
    List<LabelledValue> all = LabelledValue.all(page);
    FieldValue fields = new FieldValue(page, draft);
    NordicArchive.find(page).ifPresent(found -> found.into(draft));
    all.stream().filter(v -> v.label() == FieldLabel.TITLE).forEach(fields::read);
    if (draft.title() == null) {
      Optional<ArchiveCitation> cited = ArchiveCitation.find(page);
      title(page, all)
          .filter(title -> cited.map(c -> c.isOf(title.value())).orElse(true))
          .ifPresent(draft::title);
    }
    all.stream().filter(v -> v.label() != FieldLabel.CITATION).forEach(fields::read);
    fields.finish();
    if (draft.authors().isEmpty()) {
      byline(page, all, draft);
    }
    all.stream().filter(v -> v.label() == FieldLabel.CITATION).forEach(fields::read);
    ArchiveCitation.find(page).ifPresent(found -> found.into(draft));
    ServerLine.find(page).ifPresent(found -> found.into(page, draft));
    PostedLine.find(page).ifPresent(found -> found.into(draft));
    if (!draft.hasJournal()) {
      mastheadJournal(page, all, draft);
    }
    if (!draft.knows(PaperField.ABSTRACT)) {
      onlyProse(page, draft);
    }
    if (!draft.knows(PaperField.ABSTRACT)) {
      lastSentence(page, draft);
    }
    if (!draft.knows(PaperField.DOI)) {
      doiLine(page, all).ifPresent(draft::identifiers);
    }
    return draft.finish();
  }

  // the one DOI that stands on a line of its own and not among the works of others
  private static Optional<Piece> doiLine(CapturedPage page, List<LabelledValue> all) {
    int end =
        all.stream()
            .filter(v -> v.label() == FieldLabel.REFERENCES)
            .mapToInt(LabelledValue::line)
            .findFirst()
            .orElse(page.count());
    List<Piece> found = new ArrayList<>();
    Set<String> different = new HashSet<>();
    for (Line line : page.lines().subList(0, end)) {
      String label = line.label();
      if (DOI.matcher(label).matches() && different.add(label.replaceFirst("^.*?10\\.", ""))) {
        found.add(line.body().piece());
      }
    }
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  // above the first label with a value stands the title, perhaps with the names below it
  private static Optional<Piece> title(CapturedPage page, List<LabelledValue> all) {
    int first =
        all.stream()
            .filter(v -> v.label() != FieldLabel.OTHER && v.label() != FieldLabel.TYPE)
            .mapToInt(LabelledValue::line)
            .findFirst()
            .orElse(0);
    int posted = PostedLine.find(page).map(PostedLine::line).orElse(first);
    first = posted > 0 ? Math.min(first, posted) : first;
    List<Line> candidates = new ArrayList<>();
    for (int i = first - 1; i >= Math.max(0, first - MOST_ABOVE); i--) {
      if (isTitle(page.line(i))) {
        candidates.add(page.line(i));
      }
    }
    return aboveAuthors(page, all)
        .or(() -> candidates.stream().findFirst())
        .map(line -> line.piece().withoutStop());
  }

  // below the labels of the issue and above those of the work
  private static Optional<Line> aboveAuthors(CapturedPage page, List<LabelledValue> all) {
    List<LabelledValue> above =
        all.stream().takeWhile(v -> v.label() != FieldLabel.AUTHORS).toList();
    boolean ofIssue = above.size() > 1 && above.stream().allMatch(v -> ISSUE.contains(v.label()));
    if (!ofIssue || above.size() == all.size()) {
      return Optional.empty();
    }
    int line = all.get(above.size()).line() - 1;
    return line > above.getLast().line()
        ? Optional.of(page.line(line)).filter(LabelledPageReader::isTitle)
        : Optional.empty();
  }

  // "Journal of Field Notes" above the labels of its issue
  private static void mastheadJournal(CapturedPage page, List<LabelledValue> all, PageDraft draft) {
    int first = all.isEmpty() ? 0 : all.getFirst().line();
    for (int i = Math.max(0, first - MOST_ABOVE); i < first; i++) {
      if (MASTHEAD.matcher(page.label(i)).matches()) {
        draft.journal(page.line(i).piece());
        return;
      }
    }
  }

  static boolean isTitle(Line line) {
    String label = line.label();
    return label.length() >= 20
        && label.split(" ").length >= 4
        && Character.isLetterOrDigit(label.charAt(0))
        && !line.isBulleted()
        && !label.matches("(?i)(?:jump|skip|go) to .*")
        && !label.matches(
            ".*\\p{Ll}{2}[.!?] \\p{Lu}.*\\p{Ll}{2}\\.? .*\\..*|.*\\p{Ll}{2}\\. \\p{Lu}.*[.\u2026]")
        && !label.matches(".*(?:\\(\\d{4}\\)|\\d{4};|https?:|\\bISSN\\b|[:>»›]$).*")
        && !label.matches(
            ".*\\s[>»›|]{1,3}\\s.*|.*\\bauthored by\\b.*|(?i)full text .*|.*\\bavailable"
                + " from\\b.*|.*\\.pdf\\b.*")
        && !Boilerplate.is(line)
        && !ADDRESS.matcher(label).matches()
        && !MASTHEAD.matcher(label).matches()
        && AuthorList.parse(label).isEmpty();
  }

  // the one long paragraph of a page whose abstract bears no label
  private static void onlyProse(CapturedPage page, PageDraft draft) {
    List<Line> prose = page.lines().stream().filter(line -> line.length() >= PROSE).toList();
    if (prose.size() == 1 && !NOT_ABSTRACT.matcher(prose.getFirst().text()).find()) {
      AbstractReader reader = new AbstractReader(page.text());
      reader.paragraph(prose.getFirst().start(), prose.getFirst().end());
      draft.abstractText(reader);
    }
  }

  // "Conclusions: ..." below the last label: what a page shows of an abstract
  private static void lastSentence(CapturedPage page, PageDraft draft) {
    Line last = page.line(page.count() - 1);
    String label = last.isShort() ? last.label() : "";
    int colon = label.indexOf(": ");
    boolean part = colon > 0 && AbstractReader.isHeading(label.substring(0, colon));
    if (part && last.length() >= SENTENCE && !NOT_ABSTRACT.matcher(label).find()) {
      AbstractReader reader = new AbstractReader(page.text());
      reader.paragraph(last.start(), last.end());
      draft.abstractText(reader);
    }
  }

  // names between the title and the first label, where no label gives them
  private static void byline(CapturedPage page, List<LabelledValue> all, PageDraft draft) {
    String title = draft.title();
    int first = all.isEmpty() ? 0 : all.getFirst().line();
    for (int i = 1; title != null && i < first; i++) {
      Line line = page.line(i);
      if (line.isShort() && page.label(i - 1).startsWith(title)) {
        AuthorList.parse(line.label())
            .filter(list -> list.authors().size() > 1)
            .ifPresent(list -> draft.authors(list, line.piece()));
      }
      if (!draft.authors().isEmpty()) {
        return;
      }
    }
  }
}
