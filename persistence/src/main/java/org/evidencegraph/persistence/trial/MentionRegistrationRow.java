package org.evidencegraph.persistence.trial;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;

/** A registry number that a place prints. */
@Entity
@Table(name = "mention_registration")
@IdClass(MentionRegistrationRow.Key.class)
class MentionRegistrationRow {
  @Id public UUID mentionId;
  @Id public String numberKey;
  public UUID documentId;

  record Key(UUID mentionId, String numberKey) implements Serializable {}
}
