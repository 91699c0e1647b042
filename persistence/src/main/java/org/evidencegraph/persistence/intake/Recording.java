package org.evidencegraph.persistence.intake;

import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.evidencegraph.intake.ImportedDocument;
import org.evidencegraph.intake.ImportedPaper;
import org.evidencegraph.intake.ImportedStudy;
import org.evidencegraph.intake.Outcome;
import org.evidencegraph.intake.Slice;
import org.evidencegraph.persistence.claim.ClaimStore;
import org.evidencegraph.persistence.column.Batches;
import org.evidencegraph.persistence.column.NodeIds;
import org.evidencegraph.persistence.concept.ConceptStore;
import org.evidencegraph.persistence.paper.Drafts;
import org.evidencegraph.persistence.paper.EditionStore;
import org.evidencegraph.persistence.paper.PaperStore;
import org.evidencegraph.persistence.paper.PaperStore.Renewal;
import org.evidencegraph.persistence.paper.RecordStore;
import org.evidencegraph.persistence.provenance.DocumentParts;
import org.evidencegraph.persistence.provenance.DocumentStore;
import org.evidencegraph.persistence.provenance.DocumentStore.Known;
import org.evidencegraph.persistence.reference.ReferenceStore;
import org.evidencegraph.persistence.search.ChangeLog;
import org.evidencegraph.persistence.search.GraphChange;
import org.evidencegraph.persistence.trial.TrialStore;
import org.evidencegraph.provenance.DocumentKind;
import org.evidencegraph.provenance.ImportRunId;
import org.evidencegraph.provenance.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The steps of recording one document or slice, inside a transaction: what is known of it; its
 * rows; who loses its name; which editions are the newest; then papers, references, claims,
 * concepts and studies are brought in line with it.
 */
@Component
class Recording {
  private final EntityManager entities;
  private final DocumentStore documents;
  private final RecordStore records;
  private final EditionStore editions;
  private final PaperStore papers;
  private final ReferenceStore references;
  private final ConceptStore concepts;
  private final TrialStore trials;
  private final ClaimStore claims;
  private final ChangeLog changes;
  private final List<DocumentParts> features;

  Recording(
      EntityManager entities,
      DocumentStore documents,
      RecordStore records,
      EditionStore editions,
      PaperStore papers,
      ReferenceStore references,
      ConceptStore concepts,
      TrialStore trials,
      ClaimStore claims,
      ChangeLog changes,
      List<DocumentParts> features) {
    this.entities = entities;
    this.documents = documents;
    this.records = records;
    this.editions = editions;
    this.papers = papers;
    this.references = references;
    this.concepts = concepts;
    this.trials = trials;
    this.claims = claims;
    this.changes = changes;
    this.features = features;
  }

  /** What is affected by a document, as it was stored before and as it is stored after. */
  private record Touched(
      RecordStore.Seeds records, TrialStore.Seeds trials, Set<UUID> concepts, Set<UUID> editions) {
    static Touched nothing() {
      return new Touched(
          RecordStore.Seeds.none(), TrialStore.Seeds.none(), new HashSet<>(), new HashSet<>());
    }
  }

  Outcome of(ImportRunId run, ImportedDocument document) {
    UUID id = NodeIds.bits(document.id());
    Optional<Known> known = documents.find(id, document.name());
    boolean read = known.isPresent() && known.get().isReadBy(document.importer());
    if (read && (known.get().nameInUse() || !document.slice().first())) {
      return Outcome.UNCHANGED;
    }
    if (!document.slice().first()) {
      refuseUnlessNext(known, document);
    }
    Touched touched = Touched.nothing();
    Drafts drafts = read ? Drafts.none() : draft(run, document, id, touched, known.isPresent());
    if (document.slice().first()) {
      name(document, id, touched);
    }
    settleEditions(touched, drafts);
    GraphChange change = renew(read ? Optional.empty() : Optional.of(document), drafts, touched);
    release();
    changes.write(change);
    return outcome(document, id);
  }

  /** What is told of a document that was read before, under a name that it bears. */
  void add(UUID document, String name, @Nullable String url, List<Problem> problems) {
    boolean told = documents.addProblems(document, problems);
    if (url != null && !url.equals(documents.urlOf(document, name))) {
      documents.name(document, name, url);
      told = true;
    }
    if (told) {
      release();
    }
  }

  /** Writes the document itself, and drafts the records that it brings. */
  private Drafts draft(
      ImportRunId run, ImportedDocument document, UUID id, Touched touched, boolean known) {
    if (!document.slice().first()) {
      documents.append(document);
    } else {
      if (known) {
        touch(id, touched);
        features.forEach(feature -> feature.rows().forEach(row -> delete(row, id)));
      }
      documents.write(run, document);
    }
    touched.editions.addAll(editions.write(document));
    int first = documents.numberRows(id, RecordStore.count(document));
    return Drafts.of(document, first, documents.isLive(id));
  }

  private static void refuseUnlessNext(Optional<Known> known, ImportedDocument document) {
    Slice slice = document.slice();
    boolean next =
        known.isPresent()
            && known.get().importer().equals(document.importer())
            && known.get().recordCount() == slice.firstRecord()
            && known.get().contentLength() == slice.contentStart();
    if (!next) {
      throw new IllegalStateException(
          "%s: the slice from record %d, offset %d does not follow what is recorded (%s)"
              .formatted(
                  document.name(),
                  slice.firstRecord(),
                  slice.contentStart(),
                  known.map(Known::toString).orElse("nothing")));
    }
  }

  private void name(ImportedDocument document, UUID id, Touched touched) {
    touched.editions.addAll(editions.keysOf(id));
    for (UUID changed : documents.name(id, document.name(), document.url())) {
      setLive(changed, documents.isLive(changed), touched);
    }
  }

  private void delete(String row, UUID document) {
    entities
        .createQuery("delete from " + row + " x where x.documentId = :document")
        .setParameter("document", document)
        .executeUpdate();
  }

  /** Of all editions of a record only the newest is in the graph. */
  private void settleEditions(Touched touched, Drafts drafts) {
    EditionStore.Verdict verdict = editions.decide(touched.editions);
    drafts.hide(verdict.outdated());
    setLive(verdict.toHide(), false, touched);
    setLive(verdict.toShow(), true, touched);
  }

  private void setLive(Set<UUID> ids, boolean live, Touched touched) {
    if (ids.isEmpty()) {
      return;
    }
    for (DocumentParts feature : features) {
      for (String update : feature.liveOfRecords()) {
        Batches.change(entities, update, ids, Map.of("live", live));
      }
    }
    records.addSeeds(ids, touched.records);
    trials.addSeeds(ids, touched.trials);
    touched.concepts.addAll(concepts.conceptsOf(ids));
  }

  private void touch(UUID document, Touched touched) {
    records.addSeeds(document, touched.records);
    trials.addSeeds(document, touched.trials);
    touched.concepts.addAll(concepts.conceptsOf(document));
    touched.editions.addAll(editions.keysOf(document));
  }

  /** Puts what was read out of a document into the graph, or out of it. */
  private void setLive(UUID document, boolean live, Touched touched) {
    for (DocumentParts feature : features) {
      for (String row : feature.rowsWithLive()) {
        entities
            .createQuery("update " + row + " x set x.live = :live where x.documentId = :document")
            .setParameter("live", live)
            .setParameter("document", document)
            .executeUpdate();
      }
    }
    entities.flush();
    entities.clear();
    touch(document, touched);
  }

  private GraphChange renew(Optional<ImportedDocument> document, Drafts drafts, Touched touched) {
    entities.flush();
    entities.clear();
    Renewal renewal = papers.renew(touched.records, drafts);
    entities.clear();
    document.ifPresent(read -> write(read, drafts, renewal, touched));
    references.renew(renewal);
    claims.renew(renewal);
    Set<UUID> studies = trials.renew(renewal, touched.trials);
    entities.clear();
    return new GraphChange(renewal.written(), studies, concepts.renew(renewal, touched.concepts));
  }

  private void write(ImportedDocument document, Drafts drafts, Renewal renewal, Touched touched) {
    boolean live = documents.isLive(NodeIds.bits(document.id()));
    references.write(document, drafts, renewal);
    claims.write(document, drafts, renewal);
    touched.concepts.addAll(concepts.write(document, drafts, live));
    for (ImportedPaper paper : document.records()) {
      trials.write(document, paper, drafts);
    }
    for (ImportedStudy study : document.studies()) {
      trials.write(document, study, drafts, live);
    }
    touched.trials.mentions().addAll(TrialStore.mentionsOf(document));
    entities.flush();
    entities.clear();
  }

  private void release() {
    entities
        .createQuery("update DataReleaseRow r set r.count = r.count + 1 where r.id = :id")
        .setParameter("id", DataReleaseRow.ID)
        .executeUpdate();
  }

  private Outcome outcome(ImportedDocument document, UUID id) {
    if (!documents.hasContent(id) || document.kind() == DocumentKind.UNREADABLE) {
      return Outcome.FAILED;
    }
    if (document.kind() == DocumentKind.NOT_A_PAPER) {
      return Outcome.NOT_A_PAPER;
    }
    return document.slice().last() && papers.isHeldElsewhere(id) ? Outcome.JOINED : Outcome.KEPT;
  }
}
