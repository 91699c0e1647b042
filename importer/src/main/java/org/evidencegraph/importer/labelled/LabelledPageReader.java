package org.evidencegraph.importer.labelled;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.evidencegraph.importer.format.Boilerplate;
import org.evidencegraph.importer.format.CapturedPage;
import org.evidencegraph.importer.format.DocumentFormat;
import org.evidencegraph.importer.format.PageDraft;
import org.evidencegraph.importer.format.PageReading;
import org.evidencegraph.importer.format.Recognition;
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
  private static final int MOST_ABOVE = 14;
  private static final double SURE = 0.55;

  private static final Pattern DOI =
      Pattern.compile("(?:https?://(?:dx\\.)?doi\\.org/|doi:? ?)?10\\.\\d{4,9}/\\S{2,200}");

  /** Fields that say where a work appeared. */
  private static final Set<FieldLabel> SOURCE =
      EnumSet.of(
          FieldLabel.JOURNAL,
          FieldLabel.DOI,
          FieldLabel.PAGES,
          FieldLabel.CITATION,
          FieldLabel.VOLUME,
          FieldLabel.ISSN,
          FieldLabel.DATE);

  @Override
  public String name() {
    return "LabelledPageReader";
  }

  @Override
  public String lookedFor() {
    return "a publication as labels and values (\"Title\", \"Authors\", \"Journal\", \"Pages\" and"
        + " the like, in English or German)";
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
    if (ArchiveCitation.find(page).isPresent()) {
      told.addAll(Set.of(FieldLabel.AUTHORS, FieldLabel.JOURNAL, FieldLabel.DATE));
    }
    if (ServerLine.find(page).isPresent()) {
      told.addAll(Set.of(FieldLabel.DATE, FieldLabel.CITATION));
    }
    boolean one = titles.size() <= 1 && journals.size() <= 2;
    boolean named = told.contains(FieldLabel.TITLE) || title(page, all).isPresent();
    boolean people = told.contains(FieldLabel.AUTHORS) || told.contains(FieldLabel.ABSTRACT);
    boolean placed = told.stream().filter(SOURCE::contains).count() >= 2;
    return one && named && people && placed && told.size() >= FEWEST
        ? new Recognition(SURE)
        : Recognition.NONE;
  }

  private static void note(
      LabelledValue value, Set<FieldLabel> told, Set<String> titles, Set<String> journals) {
    String text = value.values().getFirst().label();
    boolean proper = FieldValue.isProper(value.label(), text, value.values().getFirst().length());
    if (proper) {
      told.add(value.label());
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
    all.stream().filter(v -> v.label() == FieldLabel.TITLE).forEach(fields::read);
    if (draft.title() == null) {
      Optional<ArchiveCitation> cited = ArchiveCitation.find(page);
      title(page, all)
          .filter(title -> cited.map(c -> c.isOf(title.value())).orElse(true))
          .ifPresent(draft::title);
    }
    all.stream().filter(v -> v.label() != FieldLabel.CITATION).forEach(fields::read);
    fields.finish();
    all.stream().filter(v -> v.label() == FieldLabel.CITATION).forEach(fields::read);
    ArchiveCitation.find(page).ifPresent(found -> found.into(draft));
    ServerLine.find(page).ifPresent(found -> found.into(page, draft));
    if (!draft.knows(PaperField.DOI)) {
      onlyDoi(page, draft);
    }
    return draft.finish();
  }

  // the one DOI that stands on a line of its own
  private static void onlyDoi(CapturedPage page, PageDraft draft) {
    List<Piece> found = new ArrayList<>();
    Set<String> different = new HashSet<>();
    for (Line line : page.lines()) {
      String label = line.label();
      if (DOI.matcher(label).matches() && different.add(label.replaceFirst("^.*?10\\.", ""))) {
        found.add(line.body().piece());
      }
    }
    if (found.size() == 1) {
      draft.identifiers(found.getFirst());
    }
  }

  // above the first label with a value stands the title, perhaps with the names below it
  private static Optional<Piece> title(CapturedPage page, List<LabelledValue> all) {
    int first =
        all.stream()
            .filter(v -> v.label() != FieldLabel.OTHER && v.label() != FieldLabel.TYPE)
            .mapToInt(LabelledValue::line)
            .findFirst()
            .orElse(0);
    List<Line> candidates = new ArrayList<>();
    for (int i = first - 1; i >= Math.max(0, first - MOST_ABOVE); i--) {
      if (isTitle(page.line(i))) {
        candidates.add(page.line(i));
      }
    }
    return candidates.stream().findFirst().map(line -> withoutStop(line.piece()));
  }

  private static boolean isTitle(Line line) {
    String label = line.label();
    return label.length() >= 20
        && label.split(" ").length >= 4
        && Character.isLetterOrDigit(label.charAt(0))
        && !line.isBulleted()
        && !label.matches(".*(?:\\(\\d{4}\\)|\\d{4};|https?:|\\bISSN\\b|[:>»›]$).*")
        && !label.matches(
            ".*\\s[>»›|]\\s.*|(?i)full text .*|.*\\bavailable from\\b.*|.*\\.pdf\\b.*")
        && !Boilerplate.is(line)
        && AuthorList.parse(label).isEmpty();
  }

  static Piece withoutStop(Piece piece) {
    String value = piece.value();
    boolean stop = value.endsWith(".") && !value.endsWith("..");
    return stop ? piece.part(0, value.length() - 1) : piece;
  }
}
