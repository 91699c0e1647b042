package org.evidencegraph.intake;

import java.util.List;
import org.evidencegraph.paper.Edition;
import org.evidencegraph.paper.SourceRecord;
import org.jspecify.annotations.Nullable;

/**
 * What a document says about one paper it is of, and what that paper's text holds.
 *
 * @param references in printed order, ordinals 1 to n
 * @param sentences in reading order
 * @param edition which state of a database's record this is; null for what is not kept in editions
 */
public record ImportedPaper(
    SourceRecord record,
    List<ImportedReference> references,
    List<ImportedRelation> related,
    List<ImportedSentence> sentences,
    List<ImportedMention> mentions,
    List<ImportedTrial> trials,
    @Nullable Edition edition) {
  public ImportedPaper {
    references = List.copyOf(references);
    related = List.copyOf(related);
    sentences = List.copyOf(sentences);
    mentions = List.copyOf(mentions);
    trials = List.copyOf(trials);
  }

  /** Of a document that is not kept in editions. */
  public ImportedPaper(
      SourceRecord record,
      List<ImportedReference> references,
      List<ImportedRelation> related,
      List<ImportedSentence> sentences,
      List<ImportedMention> mentions,
      List<ImportedTrial> trials) {
    this(record, references, related, sentences, mentions, trials, null);
  }
}
