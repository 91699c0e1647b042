package org.evidencegraph.intake;

import java.util.List;
import org.evidencegraph.paper.SourceRecord;

/**
 * What a document says about one paper it is of, and what that paper's text holds.
 *
 * @param references in printed order, ordinals 1 to n
 * @param sentences in reading order
 */
public record ImportedPaper(
    SourceRecord record,
    List<ImportedReference> references,
    List<ImportedRelation> related,
    List<ImportedSentence> sentences,
    List<ImportedMention> mentions,
    List<ImportedTrial> trials) {
  public ImportedPaper {
    references = List.copyOf(references);
    related = List.copyOf(related);
    sentences = List.copyOf(sentences);
    mentions = List.copyOf(mentions);
    trials = List.copyOf(trials);
  }
}
