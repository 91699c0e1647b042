package org.evidencegraph.persistence.provenance;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.evidencegraph.filter.TextFold;
import org.evidencegraph.intake.ImportedDocument;
import org.evidencegraph.intake.Outcome;
import org.evidencegraph.persistence.column.CodePoints;
import org.evidencegraph.persistence.column.NodeIds;
import org.evidencegraph.persistence.column.Place;
import org.evidencegraph.persistence.column.SortText;
import org.evidencegraph.persistence.database.Inserts;
import org.evidencegraph.provenance.ImportRunId;
import org.evidencegraph.provenance.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes documents, their names, texts and problems, and counts runs. Called inside a transaction
 * of intake.
 */
@Component
public class DocumentStore {
  private final EntityManager entities;
  private final Inserts inserts;

  DocumentStore(EntityManager entities, Inserts inserts) {
    this.entities = entities;
    this.inserts = inserts;
  }

  static UUID nameKey(String name) {
    return NodeIds.bits("nam", new UUID(0, 0), name);
  }

  /**
   * What the ledger knows about some bytes.
   *
   * @param importer that read them last
   * @param complete whether its last slice was recorded
   * @param recordCount records and studies so far, with those that could not be recorded
   * @param contentLength of the content recorded so far
   * @param nameInUse whether the document bears the name that was asked about
   */
  public record Known(
      String importer, boolean complete, int recordCount, int contentLength, boolean nameInUse) {
    public boolean isReadBy(String version) {
      return complete && importer.equals(version);
    }
  }

  public Optional<Known> find(UUID document, String name) {
    return Optional.ofNullable(entities.find(DocumentRow.class, document))
        .map(
            row ->
                new Known(
                    row.importer,
                    row.complete,
                    row.recordCount,
                    row.contentLength == null ? 0 : row.contentLength,
                    nameInUse(document, name)));
  }

  /** Where an unfinished document of this importer version goes on; 0 for any other. */
  public int recordedOf(UUID document, String importer) {
    DocumentRow row = entities.find(DocumentRow.class, document);
    return row == null || row.complete || !row.importer.equals(importer) ? 0 : row.recordCount;
  }

  /** What was said of where the bytes under this name come from; null where nobody did. */
  public @Nullable String urlOf(UUID document, String name) {
    return names(document).stream()
        .filter(n -> n.inUse && n.name.equals(name))
        .findFirst()
        .map(n -> n.url)
        .orElse(null);
  }

  private boolean nameInUse(UUID document, String name) {
    return names(document).stream().anyMatch(n -> n.inUse && n.name.equals(name));
  }

  private List<DocumentNameRow> names(UUID document) {
    return entities
        .createQuery("from DocumentNameRow n where n.documentId = :document", DocumentNameRow.class)
        .setParameter("document", document)
        .getResultList();
  }

  /**
   * Writes the document itself, and the content and problems of its first slice, in the place of
   * what an older importer made of it; names are apart.
   */
  public void write(ImportRunId run, ImportedDocument document) {
    UUID id = NodeIds.bits(document.id());
    DocumentRow known = entities.find(DocumentRow.class, id);
    DocumentRow row = known == null ? new DocumentRow() : known;
    row.id = id;
    row.sha256 = document.sha256();
    row.mediaType = document.mediaType();
    row.documentKind = document.kind();
    row.charset = document.charset();
    row.renderer = document.renderer();
    row.importer = document.importer();
    row.importRun = NodeIds.bits(run);
    row.contentLength = null;
    row.recordCount = 0;
    row.rowCount = 0;
    if (known == null) {
      row.nameSort = SortText.of(document.name());
      row.live = true;
      entities.persist(row);
    }
    change("delete from ContentChunkRow c where c.documentId = :document", id);
    change("delete from ProblemRow p where p.documentId = :document", id);
    entities.flush();
    append(document);
  }

  /** Adds the content and problems of a slice. */
  public void append(ImportedDocument document) {
    DocumentRow row = entities.find(DocumentRow.class, NodeIds.bits(document.id()));
    row.complete = document.slice().last();
    row.recordCount += document.records().size() + document.studies().size();
    row.recordCount += document.slice().missing();
    writeContent(row, document.content(), document.slice().contentStart());
    writeProblems(row.id, document.problems());
    entities.flush();
  }

  private void writeContent(DocumentRow row, @Nullable String content, int start) {
    if (content != null) {
      row.contentLength = start + content.length();
      inserts.write(Chunks.of(row.id, content, start));
    }
  }

  /**
   * Adds what is not told of the document yet.
   *
   * @return whether there was any
   */
  public boolean addProblems(UUID document, List<Problem> problems) {
    if (problems.isEmpty()) {
      return false;
    }
    List<Problem> added = new ArrayList<>(problems);
    for (ProblemRow known : problemRows(document)) {
      added.removeIf(p -> p.code().equals(known.code) && p.message().equals(known.message));
    }
    writeProblems(document, added);
    return !added.isEmpty();
  }

  private List<ProblemRow> problemRows(UUID document) {
    return entities
        .createQuery("from ProblemRow p where p.documentId = :document", ProblemRow.class)
        .setParameter("document", document)
        .getResultList();
  }

  private void writeProblems(UUID document, List<Problem> problems) {
    int sortNo = problems.isEmpty() ? 0 : problemsOf(document);
    for (Problem problem : problems) {
      ProblemRow row = new ProblemRow();
      row.id = NodeIds.bits("prb", document, Integer.toString(sortNo));
      row.documentId = document;
      row.sortNo = sortNo++;
      row.code = problem.code();
      row.severity = problem.severity();
      row.message = problem.message();
      row.span = Place.orNull(problem.span());
      entities.persist(row);
    }
  }

  private int problemsOf(UUID document) {
    return entities
        .createQuery("select count(*) from ProblemRow p where p.documentId = :document", Long.class)
        .setParameter("document", document)
        .getSingleResult()
        .intValue();
  }

  /** Numbers for so many rows of {@code source_record}; returns the first. */
  public int numberRows(UUID document, int rows) {
    DocumentRow row = entities.find(DocumentRow.class, document);
    int first = row.rowCount;
    row.rowCount = first + rows;
    return first;
  }

  public boolean hasContent(UUID document) {
    return entities.find(DocumentRow.class, document).contentLength != null;
  }

  private void change(String hql, UUID document) {
    entities.createQuery(hql).setParameter("document", document).executeUpdate();
  }

  /**
   * Gives the document the name, which whoever bore it before loses.
   *
   * @param url where the bytes under this name were captured from; null leaves it as it is
   * @return documents that have come to life or lost their last name by it
   */
  public List<UUID> name(UUID document, String name, @Nullable String url) {
    List<UUID> changed = new ArrayList<>();
    for (DocumentNameRow other : bearers(name)) {
      if (!other.documentId.equals(document)) {
        other.inUse = false;
        entities.flush();
        renew(other.documentId, changed);
      }
    }
    own(document, name, url);
    entities.flush();
    renew(document, changed);
    return changed;
  }

  private List<DocumentNameRow> bearers(String name) {
    return entities
        .createQuery(
            "from DocumentNameRow n where n.nameKey = :key and n.inUse = true",
            DocumentNameRow.class)
        .setParameter("key", nameKey(name))
        .getResultList();
  }

  private void own(UUID document, String name, @Nullable String url) {
    List<DocumentNameRow> names = names(document);
    Optional<DocumentNameRow> known = names.stream().filter(n -> n.name.equals(name)).findFirst();
    DocumentNameRow row = known.orElseGet(DocumentNameRow::new);
    row.inUse = true;
    row.url = url == null ? row.url : url;
    if (known.isEmpty()) {
      row.id = NodeIds.bits("nam", document, name);
      row.documentId = document;
      row.nameKey = nameKey(name);
      row.name = name;
      row.nameFolded = TextFold.fold(name);
      entities.persist(row);
    }
  }

  /**
   * A document lives while it bears a name. Lists sort it by the first of its names; the first that
   * has a URL gives it.
   */
  private void renew(UUID document, List<UUID> changed) {
    List<DocumentNameRow> inUse =
        names(document).stream()
            .filter(n -> n.inUse)
            .sorted(Comparator.comparing(n -> n.name, CodePoints.ORDER))
            .toList();
    DocumentRow row = entities.find(DocumentRow.class, document);
    if (!inUse.isEmpty()) {
      row.nameSort = SortText.of(inUse.getFirst().name);
      row.url = inUse.stream().map(n -> n.url).filter(Objects::nonNull).findFirst().orElse(null);
    }
    if (row.live == inUse.isEmpty()) {
      row.live = !inUse.isEmpty();
      changed.add(document);
    }
  }

  public boolean isLive(UUID document) {
    return entities.find(DocumentRow.class, document).live;
  }

  public ImportRunId begin(String importer, Instant at) {
    Instant started = at.truncatedTo(ChronoUnit.MICROS);
    ImportRunId id = ImportRunId.of(started, UUID.randomUUID().toString());
    ImportRunRow row = new ImportRunRow();
    row.id = NodeIds.bits(id);
    row.startedAt = started;
    row.startedSort = ChronoUnit.MICROS.between(Instant.EPOCH, started);
    row.importer = importer;
    entities.persist(row);
    return id;
  }

  public void finish(ImportRunId run, Instant at) {
    run(run).finishedAt = at.truncatedTo(ChronoUnit.MICROS);
  }

  public void count(ImportRunId run, Outcome outcome) {
    ImportRunRow row = run(run);
    row.read++;
    switch (outcome) {
      case UNCHANGED -> {}
      case KEPT -> row.kept++;
      case JOINED -> {
        row.kept++;
        row.joined++;
      }
      case NOT_A_PAPER -> row.notPapers++;
      case FAILED -> row.failed++;
    }
  }

  private ImportRunRow run(ImportRunId run) {
    ImportRunRow row = entities.find(ImportRunRow.class, NodeIds.bits(run));
    if (row == null) {
      throw new IllegalArgumentException("there is no run " + run.value());
    }
    return row;
  }
}
