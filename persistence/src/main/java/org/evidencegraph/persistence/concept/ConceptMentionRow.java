package org.evidencegraph.persistence.concept;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.evidencegraph.persistence.column.Place;
import org.jspecify.annotations.Nullable;

/** A place that names a concept. */
@Entity
@Table(name = "concept_mention")
class ConceptMentionRow {
  @Id public UUID id;
  public UUID documentId;

  /** Whose text it stands in; null in a document without paper. */
  public @Nullable UUID recordId;

  public UUID conceptId;

  /** Null outside of sentences. */
  public @Nullable UUID sentenceId;

  /** The reference whose title it stands in; null elsewhere. */
  public @Nullable UUID referenceId;

  /** The cited paper for a mention in the title of a reference, else the paper of the text. */
  public @Nullable UUID paperId;

  public String asPrinted;
  public Place span;
  public boolean live;
}
