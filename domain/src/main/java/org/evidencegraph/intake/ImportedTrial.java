package org.evidencegraph.intake;

import java.util.List;
import org.evidencegraph.provenance.TextSpan;
import org.evidencegraph.trial.StudyDescription;
import org.evidencegraph.trial.TrialPaperRelation;
import org.evidencegraph.trial.TrialTier;
import org.jspecify.annotations.Nullable;

/**
 * A place that speaks of a study.
 *
 * @param relation of the paper that {@code reference} denotes, or of the document's own paper where
 *     that is null
 * @param reference ordinal of the reference whose title it stands in; null elsewhere
 * @param conditions mentions inside the span, as far as they are the study's conditions
 * @param interventions likewise
 */
public record ImportedTrial(
    TextSpan span,
    TrialTier tier,
    StudyDescription study,
    TrialPaperRelation relation,
    @Nullable Integer reference,
    List<ImportedMention> conditions,
    List<ImportedMention> interventions) {
  public ImportedTrial {
    conditions = List.copyOf(conditions);
    interventions = List.copyOf(interventions);
  }
}
