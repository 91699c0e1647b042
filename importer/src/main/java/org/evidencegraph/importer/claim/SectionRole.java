package org.evidencegraph.importer.claim;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.evidencegraph.claim.DiscourseRole;
import org.evidencegraph.provenance.Section;
import org.jspecify.annotations.Nullable;

/** What a section's label says about its sentences. */
final class SectionRole {
  // first match counts: "PURPOSE OF REVIEW" before "PURPOSE", "MAIN OUTCOME MEASURES" before
  // "OUTCOME"
  private static final List<Map.Entry<String, DiscourseRole>> LABELS =
      List.of(
          Map.entry("purpose of review", DiscourseRole.BACKGROUND),
          Map.entry("recent findings", DiscourseRole.FINDING),
          Map.entry("registration", DiscourseRole.METHOD),
          Map.entry("clinicaltrials", DiscourseRole.METHOD),
          Map.entry("funding", DiscourseRole.METHOD),
          Map.entry("ethics", DiscourseRole.METHOD),
          Map.entry("conclusion", DiscourseRole.CONCLUSION),
          Map.entry("interpretation", DiscourseRole.CONCLUSION),
          Map.entry("implication", DiscourseRole.CONCLUSION),
          Map.entry("significance", DiscourseRole.CONCLUSION),
          Map.entry("summary", DiscourseRole.CONCLUSION),
          Map.entry("discussion", DiscourseRole.CONCLUSION),
          Map.entry("limitation", DiscourseRole.LIMITATION),
          Map.entry("methodology/principal", DiscourseRole.FINDING),
          Map.entry("method", DiscourseRole.METHOD),
          Map.entry("design", DiscourseRole.METHOD),
          Map.entry("setting", DiscourseRole.METHOD),
          Map.entry("participants", DiscourseRole.METHOD),
          Map.entry("patients", DiscourseRole.METHOD),
          Map.entry("subjects", DiscourseRole.METHOD),
          Map.entry("population", DiscourseRole.METHOD),
          Map.entry("intervention", DiscourseRole.METHOD),
          Map.entry("measure", DiscourseRole.METHOD),
          Map.entry("outcome", DiscourseRole.METHOD),
          Map.entry("data sources", DiscourseRole.METHOD),
          Map.entry("study selection", DiscourseRole.METHOD),
          Map.entry("result", DiscourseRole.FINDING),
          Map.entry("finding", DiscourseRole.FINDING),
          Map.entry("background", DiscourseRole.BACKGROUND),
          Map.entry("introduction", DiscourseRole.BACKGROUND),
          Map.entry("context", DiscourseRole.BACKGROUND),
          Map.entry("importance", DiscourseRole.BACKGROUND),
          Map.entry("rationale", DiscourseRole.BACKGROUND),
          Map.entry("objective", DiscourseRole.AIM),
          Map.entry("aim", DiscourseRole.AIM),
          Map.entry("purpose", DiscourseRole.AIM),
          Map.entry("hypothes", DiscourseRole.AIM),
          Map.entry("goal", DiscourseRole.AIM),
          Map.entry("question", DiscourseRole.AIM));

  private SectionRole() {}

  /** Empty where label and section say nothing. */
  static Optional<DiscourseRole> of(@Nullable String label, Section section) {
    if (label != null) {
      String folded = label.toLowerCase(Locale.ROOT);
      Optional<DiscourseRole> role =
          LABELS.stream()
              .filter(e -> folded.contains(e.getKey()))
              .map(Map.Entry::getValue)
              .findFirst();
      if (role.isPresent()) {
        return role;
      }
    }
    return switch (section) {
      case INTRODUCTION -> Optional.of(DiscourseRole.BACKGROUND);
      case METHODS -> Optional.of(DiscourseRole.METHOD);
      case RESULTS -> Optional.of(DiscourseRole.FINDING);
      case CONCLUSION -> Optional.of(DiscourseRole.CONCLUSION);
      case TITLE, ABSTRACT, DISCUSSION, FIGURE_CAPTION, TABLE, REFERENCES, OTHER ->
          Optional.empty();
    };
  }
}
