package org.evidencegraph.importer.registry;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evidencegraph.concept.ConceptKind;
import org.evidencegraph.identifier.RegistryNumber;
import org.evidencegraph.importer.format.Boilerplate;
import org.evidencegraph.importer.format.CapturedPage;
import org.evidencegraph.importer.format.DocumentFormat;
import org.evidencegraph.importer.format.PageDraft;
import org.evidencegraph.importer.format.PageReading;
import org.evidencegraph.importer.format.Recognition;
import org.evidencegraph.importer.format.SearchResults;
import org.evidencegraph.importer.language.RuleBasedReading;
import org.evidencegraph.importer.text.LanguageReading;
import org.evidencegraph.importer.text.Line;
import org.evidencegraph.importer.text.Piece;
import org.evidencegraph.importer.text.TitleRange;
import org.evidencegraph.importer.trial.Phases;
import org.evidencegraph.intake.ImportedMention;
import org.evidencegraph.intake.ImportedStudy;
import org.evidencegraph.intake.ImportedTrial;
import org.evidencegraph.trial.StudyDescription;
import org.evidencegraph.trial.TrialPaperRelation;
import org.evidencegraph.trial.TrialTier;
import org.jspecify.annotations.Nullable;

/** Reads the page of one study in a trial registry. */
public final class RegistryPageReader implements DocumentFormat {
  private static final int ENOUGH = 8;
  private static final int FEWEST_FIELDS = 4;
  private static final int MANY_LABELS = 6;
  private static final int HEAD = 60;

  /** {@code Clinical Trial Results}, {@code 1,234 studies found}: many studies, not one. */
  private static final Pattern LISTING =
      Pattern.compile(
          "(?i)(?:[\\d,]+ (?:studies|trials|results?) (?:found|for|matching).{0,60}|showing:?"
              + " [\\d-]+ .{0,40}|.{0,40}\\d+ (?:-|to|\u2013) \\d+ of [\\d,]+.{0,40})");

  private static final Pattern SINGLE =
      Pattern.compile(
          "(?:NCT|ISRCTN|DRKS|ACTRN|UMIN|ChiCTR)-?\\w{0,4}-?\\d{8,14}|(?:ISRCTN )?ISRCTN\\d{8}"
              + " https?://doi\\.org/10\\.1186/ISRCTN\\d{8}");
  private static final Pattern OF_STUDY =
      Pattern.compile("(?i)\\b(?:this|the) (?:clinical )?(?:trial|study) ");

  /** What ClinicalTrials.gov prints above the title. */
  private static final Pattern STATUS_LINE =
      Pattern.compile(
          "Recruiting|Not yet recruiting|Active, not recruiting|Completed|Terminated(?:"
              + " \\(.{1,100}\\))?|Suspended|Withdrawn|Enrolling by invitation|Unknown status");

  /** {@code Terminated (Slow enrollment)}: why, which is no part of the status. */
  private static final Pattern REASON =
      Pattern.compile("(?<=^(?:Terminated|Withdrawn|Suspended)) ?\\(.*");

  private static final Pattern TOLD_STATUS =
      Pattern.compile(
          "This study (?:has been|is) (?i:(?:currently |ongoing, but"
              + " )?(completed|terminated|withdrawn|suspended|recruiting|not recruiting|not yet"
              + " open|enrolling)\\b).{0,80}");

  /** {@code Wool Socks for Cold Feet (WOOLFEET)}. */
  private static final Pattern ACRONYM_LAST = Pattern.compile("\\((\\p{Lu}{5,15})\\)$");

  private static final Pattern COUNT =
      Pattern.compile("(?<![\\d.])(\\d{1,3}(?:,\\d{3})+|\\d{1,7})(?![\\d.])");

  @Override
  public String name() {
    return "RegistryPageReader";
  }

  @Override
  public String lookedFor() {
    return "a study's page in a trial registry (its number with \"Recruitment status\", \"Study"
        + " type\", \"Enrollment\" and the like)";
  }

  @Override
  public Recognition recognise(CapturedPage page) {
    RegistryLines lines = new RegistryLines(page);
    boolean told =
        lines.has(RegistryField.STATUS)
            || lines.has(RegistryField.TYPE)
            || lines.has(RegistryField.PHASE)
            || lines.has(RegistryField.ENROLLMENT);
    boolean some = lines.fields() >= FEWEST_FIELDS && told;
    boolean many = lines.labels() >= MANY_LABELS && lines.fields() >= 3 && hasNumber(lines);
    if (headline(page) != null && !isListing(page, lines)) {
      return Recognition.LAST_RESORT;
    }
    if (!some && !many || number(page, lines) == null || isListing(page, lines)) {
      return Recognition.NONE;
    }
    return Recognition.of(Math.max(lines.fields(), FEWEST_FIELDS) + 1, ENOUGH);
  }

  private static boolean hasNumber(RegistryLines lines) {
    return lines.all(RegistryField.NUMBER).stream().anyMatch(p -> !numbers(p).isEmpty());
  }

  private static boolean isListing(CapturedPage page, RegistryLines lines) {
    Set<String> own = new LinkedHashSet<>();
    lines
        .all(RegistryField.NUMBER)
        .forEach(p -> numbers(p).forEach(n -> own.add(n.scheme() + n.value())));
    long schemes = own.stream().map(n -> n.replaceAll("\\d", "")).distinct().count();
    for (int i = 0; i < page.count(); i++) {
      if (LISTING.matcher(page.label(i)).matches()) {
        return true;
      }
    }
    return own.size() > schemes || SearchResults.are(page, HEAD);
  }

  private static List<RegistryNumber> numbers(Piece piece) {
    return RegistryNumber.findAll(piece.value()).stream()
        .map(RegistryNumber.Found::number)
        .toList();
  }

  // the one number of a page, alone on a line above a text about "this trial"
  private static @Nullable Piece headline(CapturedPage page) {
    Piece number = null;
    Set<String> all = new LinkedHashSet<>();
    boolean told = false;
    for (int i = 0; i < page.count(); i++) {
      Piece piece = page.line(i).body().piece();
      List<RegistryNumber> found = numbers(piece);
      found.forEach(one -> all.add(one.value()));
      boolean bare =
          found.size() == 1 && piece.value().length() <= found.getFirst().value().length() + 8;
      number = number == null && bare ? piece : number;
      told |= number != null && OF_STUDY.matcher(page.line(i).text()).find();
    }
    return told && all.size() == 1 ? number : null;
  }

  // behind its label, or alone on a line near the top
  private static @Nullable Piece number(CapturedPage page, RegistryLines lines) {
    for (Piece piece : lines.all(RegistryField.NUMBER)) {
      if (!numbers(piece).isEmpty()) {
        return piece;
      }
    }
    for (int i = 0; i < Math.min(page.count(), HEAD); i++) {
      if (SINGLE.matcher(page.label(i)).matches()) {
        return page.line(i).body().piece();
      }
    }
    return headline(page);
  }

  @Override
  public PageReading read(CapturedPage page) {
    PageDraft draft = new PageDraft(page, name());
    RegistryLines lines = new RegistryLines(page);
    Piece number = number(page, lines);
    if (number != null) {
      Piece title = title(page, lines);
      Piece shown = title == null ? number : title;
      StudyDescription study = study(page, lines, number, title);
      ImportedTrial trial =
          new ImportedTrial(
              shown.span(),
              TrialTier.REGISTERED,
              study,
              TrialPaperRelation.MENTIONS,
              null,
              concepts(page, lines.all(RegistryField.CONDITION), ConceptKind.CONDITION),
              concepts(page, lines.all(RegistryField.INTERVENTION), ConceptKind.INTERVENTION));
      draft.study(new ImportedStudy(trial, List.of()));
    }
    return draft.finish();
  }

  private static StudyDescription study(
      CapturedPage page, RegistryLines lines, Piece number, @Nullable Piece title) {
    Piece phase = lines.first(RegistryField.PHASE);
    Optional<Phases> phases =
        phase == null ? Optional.empty() : phases(lines.all(RegistryField.PHASE));
    return new StudyDescription(
        title == null ? null : title.value(),
        acronym(lines, title),
        numbers(number).stream().limit(1).toList(),
        phases.map(Phases::values).orElse(List.of()),
        phases.map(Phases::asPrinted).orElse(null),
        design(lines),
        status(page, lines),
        enrollment(lines),
        null,
        List.of(),
        null);
  }

  // "Phase 2" and "Phase 3" below each other, or a bare "II"
  private static Optional<Phases> phases(List<Piece> printed) {
    List<String> parts = new ArrayList<>();
    for (Piece piece : printed) {
      String value = piece.value();
      boolean phase =
          value.matches(
              "(?i)(?:early )?phase"
                  + " ?(?:[1-4]|I{1,3}|IV).{0,30}|(?:[1-4]|I{1,3}|IV)(?:[ab]|\\s?[-/]\\s?(?:[1-4]|I{1,3}|IV))?(?:,.{0,20})?");
      if (!phase) {
        break;
      }
      String named = value.toLowerCase(Locale.ROOT).contains("phase") ? value : "Phase " + value;
      if (!parts.contains(named)) {
        parts.add(named);
      }
    }
    return parts.isEmpty() ? Optional.empty() : Phases.in(String.join("/", parts));
  }

  private static @Nullable String acronym(RegistryLines lines, @Nullable Piece title) {
    Piece piece = lines.first(RegistryField.ACRONYM);
    if (piece == null) {
      String shown = title == null ? "" : title.value();
      Matcher last = ACRONYM_LAST.matcher(shown);
      return last.find() && !isInitials(last.group(1), shown) ? last.group(1) : null;
    }
    String value = piece.value();
    return value.matches("[\\p{L}\\d][\\p{L}\\d .+/-]{1,30}") && !isNothing(value) ? value : null;
  }

  // "Chronic Obstructive Lung Disease (COLD)" shortens its own words, and names no study
  private static boolean isInitials(String acronym, String title) {
    StringBuilder initials = new StringBuilder();
    for (String word : title.split("[^\\p{L}]+")) {
      initials.append(word.isEmpty() ? "" : word.substring(0, 1));
    }
    String all = initials.toString().toUpperCase(Locale.ROOT);
    return all.substring(0, Math.max(0, all.length() - 1)).contains(acronym);
  }

  private static boolean isNothing(String value) {
    return value.matches(
        "(?i)n/?a|none|nil|no(?: entry)?|not"
            + " (?:provided|applicable|specified|available|stated).{0,20}|-+|\\[---\\].*");
  }

  private static List<String> design(RegistryLines lines) {
    Set<String> words = new LinkedHashSet<>();
    for (RegistryField field :
        List.of(
            RegistryField.TYPE,
            RegistryField.ALLOCATION,
            RegistryField.MODEL,
            RegistryField.MASKING,
            RegistryField.DESIGN)) {
      Piece piece = lines.first(field);
      if (piece != null && piece.value().length() <= 200 && !isNothing(piece.value())) {
        words.add(piece.value());
      }
    }
    return List.copyOf(words);
  }

  private static @Nullable String status(CapturedPage page, RegistryLines lines) {
    for (Piece piece : lines.all(RegistryField.STATUS)) {
      String value = REASON.matcher(piece.value()).replaceFirst("");
      if (value.length() <= 60 && !isNothing(value) && Character.isLetter(value.charAt(0))) {
        return value;
      }
    }
    return statusAbove(page);
  }

  // "Active, not recruiting" on a line of its own, or "This study has been terminated."
  private static @Nullable String statusAbove(CapturedPage page) {
    for (int i = 0; i < Math.min(page.count(), HEAD); i++) {
      String value = page.line(i).isShort() ? page.line(i).body().piece().value() : "";
      Matcher told = TOLD_STATUS.matcher(value);
      if (told.matches()) {
        String word = told.group(1);
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
      }
      if (STATUS_LINE.matcher(value).matches()) {
        return REASON.matcher(value).replaceFirst("");
      }
    }
    return null;
  }

  private static @Nullable Integer enrollment(RegistryLines lines) {
    for (Piece piece : lines.all(RegistryField.ENROLLMENT)) {
      Matcher m = COUNT.matcher(piece.value());
      if (piece.value().length() <= 80 && m.find()) {
        return Integer.valueOf(m.group(1).replace(",", ""));
      }
    }
    return null;
  }

  // the short title, the one that stands above the labels, or the long one
  private static @Nullable Piece title(CapturedPage page, RegistryLines lines) {
    Piece labelled = lines.first(RegistryField.TITLE);
    if (labelled != null && labelled.value().length() > 10 && !isNothing(labelled.value())) {
      return labelled;
    }
    Piece above = titleAbove(page);
    Piece official = lines.first(RegistryField.OFFICIAL_TITLE);
    return above != null ? above : official;
  }

  private static @Nullable Piece titleAbove(CapturedPage page) {
    Piece best = null;
    for (int i = 0; i < Math.min(page.count(), HEAD); i++) {
      Line line = page.line(i);
      String value = line.isShort() ? line.body().piece().value() : "";
      int colon = value.indexOf(':');
      boolean field =
          RegistryField.of(value) != null
              || colon > 0 && RegistryField.of(value.substring(0, colon)) != null;
      if (field && best == null && isMenu(page, i)) {
        continue;
      }
      if (field || isLabelled(value)) {
        return best;
      }
      boolean title =
          value.split(" ").length >= 5
              && !value.endsWith(".")
              && !Boilerplate.is(line)
              && !line.isBulleted();
      boolean numbered =
          !RegistryNumber.findAll(value).isEmpty()
              || value.matches(
                  "(?i).*(?:national library|official website|study record|registry|register"
                      + " help|clinical trials register|listing a study).*");
      best = title && !numbered ? line.body().piece() : best;
    }
    return null;
  }

  // labels right below each other list the parts of the page; "ISRCTN" alone names the registry
  private static boolean isMenu(CapturedPage page, int i) {
    boolean above = i > 0 && RegistryField.of(page.label(i - 1)) != null;
    boolean below = i + 1 < page.count() && RegistryField.of(page.label(i + 1)) != null;
    RegistryField field = RegistryField.of(page.label(i));
    return field != null && (above || below || field == RegistryField.NUMBER);
  }

  // "ClinicalTrials.gov ID NCT01234567", "Sponsor University of Graz"
  private static boolean isLabelled(String value) {
    for (int at = value.indexOf(' '); at > 0 && at < 40; at = value.indexOf(' ', at + 1)) {
      RegistryField field = RegistryField.of(value.substring(0, at));
      boolean number = field == RegistryField.NUMBER && !RegistryNumber.findAll(value).isEmpty();
      if (number || field == RegistryField.SPONSOR) {
        return true;
      }
    }
    return false;
  }

  private static List<ImportedMention> concepts(
      CapturedPage page, List<Piece> terms, ConceptKind kind) {
    LanguageReading language = new RuleBasedReading();
    List<ImportedMention> found = new ArrayList<>();
    for (Piece term : terms) {
      TitleRange range = new TitleRange(term.start(), term.end(), null);
      language.read(page.text(), List.of(), List.of(range), 0).mentions().stream()
          .filter(m -> m.concept().kind() == kind)
          .forEach(found::add);
    }
    return List.copyOf(found);
  }
}
