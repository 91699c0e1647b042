package org.evidencegraph.intake;

import java.util.List;
import org.evidencegraph.paper.SourceRecord;
import org.evidencegraph.provenance.TextSpan;
import org.evidencegraph.trial.TrialPaperRelation;

/**
 * A study as a registry tells it, in a document that is of no paper.
 *
 * @param trial tier REGISTERED, no reference; its relation is without meaning here
 * @param papers what the registry lists as published about it
 */
public record ImportedStudy(ImportedTrial trial, List<StudyPaper> papers) {
  public ImportedStudy {
    papers = List.copyOf(papers);
  }

  /**
   * @param relation what the registry says the paper is to the study
   * @param paper what it says about the paper ({@code knownFrom} RELATED_LIST)
   */
  public record StudyPaper(TrialPaperRelation relation, TextSpan span, SourceRecord paper) {}
}
