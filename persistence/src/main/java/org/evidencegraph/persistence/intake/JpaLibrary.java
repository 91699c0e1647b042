package org.evidencegraph.persistence.intake;

import jakarta.persistence.EntityManager;
import org.evidencegraph.intake.Library;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
class JpaLibrary implements Library {
  private final EntityManager entities;
  private final Fingerprint fingerprint;

  JpaLibrary(EntityManager entities, Fingerprint fingerprint) {
    this.entities = entities;
    this.fingerprint = fingerprint;
  }

  @Override
  public Holdings holdings() {
    return new Holdings(
        count("PaperRow x"),
        count("PaperRow x where x.held = true"),
        count("SentenceRow x where x.claim = true and x.shown = true"),
        count("TrialRow x"),
        count("ReferenceRow x where x.shown = true"),
        count("ConceptRow x"),
        count("DocumentRow x where x.live = true"));
  }

  @Override
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  public String contentHash() {
    return fingerprint.of(release());
  }

  @Override
  public int release() {
    return entities.find(DataReleaseRow.class, DataReleaseRow.ID).count;
  }

  @Override
  public boolean isEmpty() {
    return count("DocumentRow x") == 0;
  }

  private int count(String from) {
    return entities
        .createQuery("select count(*) from " + from, Long.class)
        .getSingleResult()
        .intValue();
  }
}
