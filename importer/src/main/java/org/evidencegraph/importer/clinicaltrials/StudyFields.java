package org.evidencegraph.importer.clinicaltrials;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.evidencegraph.identifier.Pmid;
import org.evidencegraph.identifier.RegistryNumber;
import org.evidencegraph.importer.json.JsonValue;
import org.evidencegraph.importer.record.CleanText;
import org.evidencegraph.importer.record.StudyDraft;
import org.evidencegraph.importer.reference.ReferenceRecords;
import org.evidencegraph.importer.reference.ReferenceText;
import org.evidencegraph.paper.Bibliography;
import org.evidencegraph.trial.StudyDescription;
import org.evidencegraph.trial.TrialPaperRelation;
import org.jspecify.annotations.Nullable;

/** Writes one study of the registry into a draft. */
final class StudyFields {
  /** Only these arms are what others are compared with. */
  private static final Set<String> COMPARATORS =
      Set.of("PLACEBO_COMPARATOR", "SHAM_COMPARATOR", "ACTIVE_COMPARATOR", "NO_INTERVENTION");

  private static final Map<String, String> MASKINGS =
      Map.of(
          "NONE", "open-label",
          "SINGLE", "single-blind",
          "DOUBLE", "double-blind",
          "TRIPLE", "triple-blind",
          "QUADRUPLE", "quadruple-blind");

  private static final String NOT_APPLICABLE = "NA";

  private final JsonValue study;
  private final StudyDraft draft;

  StudyFields(JsonValue study, StudyDraft draft) {
    this.study = study;
    this.draft = draft;
  }

  /** Whether its number tells which study it is. */
  boolean write() {
    List<RegistryNumber> numbers = numbers();
    if (numbers.isEmpty()) {
      return false;
    }
    draft.describe(description(numbers));
    draft.prose(study.at("descriptionModule", "briefSummary").text());
    study.at("conditionsModule", "conditions").texts().forEach(draft::condition);
    study.at("armsInterventionsModule", "interventions").items().stream()
        .map(i -> i.text("name"))
        .forEach(draft::intervention);
    study.at("referencesModule", "references").items().forEach(this::paper);
    return true;
  }

  private List<RegistryNumber> numbers() {
    JsonValue ids = study.at("identificationModule");
    Optional<RegistryNumber> own = number(ids.text("nctId"));
    if (own.isEmpty()) {
      return List.of();
    }
    Set<RegistryNumber> numbers = new LinkedHashSet<>(List.of(own.get()));
    ids.at("secondaryIdInfos").items().stream()
        .map(i -> number(i.text("id")))
        .flatMap(Optional::stream)
        .forEach(numbers::add);
    return List.copyOf(numbers);
  }

  private static Optional<RegistryNumber> number(@Nullable String id) {
    return id == null ? Optional.empty() : RegistryNumber.parse(CleanText.of(id));
  }

  private StudyDescription description(List<RegistryNumber> numbers) {
    JsonValue ids = study.at("identificationModule");
    List<String> phases =
        study.at("designModule", "phases").texts().stream()
            .filter(p -> !p.equals(NOT_APPLICABLE))
            .toList();
    return new StudyDescription(
        clean(ids.text("officialTitle", "briefTitle")),
        clean(ids.text("acronym")),
        numbers,
        phases,
        phases.isEmpty() ? null : String.join("/", phases),
        design(),
        status(study.at("statusModule", "overallStatus").text()),
        enrollment(),
        population(study.at("eligibilityModule", "stdAges").texts()),
        comparators(),
        null);
  }

  private static @Nullable String clean(@Nullable String value) {
    String clean = value == null ? "" : CleanText.of(value);
    return clean.isEmpty() ? null : clean;
  }

  private List<String> design() {
    JsonValue design = study.at("designModule");
    List<String> words = new ArrayList<>();
    words.add(word(design.text("studyType")));
    words.add(word(design.at("designInfo", "allocation").text()));
    words.add(word(design.at("designInfo", "interventionModel").text()));
    words.add(word(design.at("designInfo", "observationalModel").text()));
    String masking = design.at("designInfo", "maskingInfo", "masking").text();
    words.add(masking == null ? "" : MASKINGS.getOrDefault(masking, ""));
    return words.stream().filter(w -> !w.isEmpty()).distinct().toList();
  }

  // NON_RANDOMIZED reads non-randomized
  private static String word(@Nullable String constant) {
    return constant == null || constant.equals(NOT_APPLICABLE)
        ? ""
        : constant.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  // ACTIVE_NOT_RECRUITING reads Active, not recruiting, as the registry's pages print it
  private static @Nullable String status(@Nullable String constant) {
    if (constant == null || constant.isBlank()) {
      return null;
    }
    String words = constant.toLowerCase(Locale.ROOT).replace('_', ' ').replace(" not ", ", not ");
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  private @Nullable Integer enrollment() {
    Integer count = study.at("designModule", "enrollmentInfo", "count").integer();
    return count == null || count < 0 ? null : count;
  }

  // said only where it narrows the study to an age
  private static @Nullable String population(List<String> ages) {
    Set<String> all = Set.copyOf(ages);
    if (all.equals(Set.of("CHILD"))) {
      return "children";
    }
    if (all.equals(Set.of("OLDER_ADULT"))) {
      return "older adults";
    }
    return !all.isEmpty() && !all.contains("CHILD") ? "adults" : null;
  }

  private List<String> comparators() {
    return study.at("armsInterventionsModule", "armGroups").items().stream()
        .filter(arm -> COMPARATORS.contains(Objects.requireNonNullElse(arm.text("type"), "")))
        .map(arm -> clean(arm.text("label")))
        .filter(Objects::nonNull)
        .map(Objects::requireNonNull)
        .toList();
  }

  private void paper(JsonValue reference) {
    Optional<Pmid> pmid =
        Optional.ofNullable(reference.text("pmid")).map(CleanText::of).flatMap(Pmid::parse);
    String citation = clean(reference.text("citation"));
    if (citation == null && pmid.isEmpty()) {
      return;
    }
    Bibliography said =
        citation == null
            ? Bibliography.builder().build()
            : ReferenceRecords.said(ReferenceText.parse(citation), null);
    String printed = citation == null ? "PMID: " + pmid.orElseThrow().value() : citation;
    draft.paper(
        relation(reference.text("type")),
        printed,
        pmid.map(p -> said.withIdentifiers(List.of(p))).orElse(said));
  }

  // DERIVED papers report what came out of the study's data
  private static TrialPaperRelation relation(@Nullable String type) {
    return "RESULT".equals(type) || "DERIVED".equals(type)
        ? TrialPaperRelation.REPORTS
        : TrialPaperRelation.MENTIONS;
  }
}
