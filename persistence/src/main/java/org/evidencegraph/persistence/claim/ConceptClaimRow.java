package org.evidencegraph.persistence.claim;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/// A view: a shown claim names a concept.
@Entity
@Immutable
@Table(name = "concept_claim")
@IdClass(ConceptClaimRow.Key.class)
class ConceptClaimRow {
  @Id public UUID conceptId;
  @Id public UUID claimId;

  record Key(UUID conceptId, UUID claimId) implements Serializable {}
}
