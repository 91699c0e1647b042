package org.evidencegraph.graphql.capture;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.evidencegraph.intake.Evidence;
import org.evidencegraph.intake.ImportedDocument;
import org.evidencegraph.intake.Outcome;
import org.evidencegraph.provenance.DocumentKind;
import org.evidencegraph.provenance.ImportRun;
import org.evidencegraph.provenance.ImportRunId;
import org.evidencegraph.provenance.Problem;
import org.evidencegraph.provenance.SourceDocument;
import org.evidencegraph.provenance.SourceDocumentId;
import org.evidencegraph.provenance.SourceDocuments;
import org.evidencegraph.provenance.Stretch;
import org.jspecify.annotations.Nullable;

/** A store that only remembers, and whose {@link #before} may refuse a document. */
final class RecordedInMemory implements Evidence, SourceDocuments {

  final List<ImportedDocument> documents = new CopyOnWriteArrayList<>();

  /** What was told of documents that were recorded: {@code a.txt https://example.org/a[]}. */
  final List<String> added = new CopyOnWriteArrayList<>();

  int skipped;
  int finishedRuns;

  /** Called before a document is recorded; what it throws, recording throws. */
  Consumer<ImportedDocument> before = document -> {};

  /** Names to the document that bears them. */
  private final Map<String, ImportedDocument> bearers = new LinkedHashMap<>();

  private final Map<ImportRunId, ImportRun> runs = new HashMap<>();

  private final Map<String, Integer> recordedOf = new HashMap<>();

  @Override
  public synchronized ImportRunId begin(String importer, Instant at) {
    ImportRunId id = ImportRunId.of(at, "test");
    runs.put(id, new ImportRun(id, at, null, importer, 0, 0, 0, 0, 0));
    return id;
  }

  @Override
  public synchronized boolean isRecorded(String sha256, String name, String importer) {
    ImportedDocument known = bearers.get(name);
    return known != null && known.sha256().equals(sha256) && known.importer().equals(importer);
  }

  @Override
  public synchronized int recordedOf(String sha256, String importer) {
    return recordedOf.getOrDefault(sha256 + importer, 0);
  }

  @Override
  public synchronized Outcome record(ImportRunId run, ImportedDocument document) {
    before.accept(document);
    documents.add(document);
    if (document.slice().last()) {
      bearers.put(document.name(), document);
      recordedOf.remove(document.sha256() + document.importer());
    } else {
      recordedOf.put(
          document.sha256() + document.importer(),
          document.slice().firstRecord() + document.records().size());
    }
    return document.kind() == DocumentKind.UNREADABLE ? Outcome.FAILED : Outcome.NOT_A_PAPER;
  }

  @Override
  public synchronized void add(
      String sha256, String name, @Nullable String url, List<Problem> problems) {
    bearers.computeIfPresent(
        name,
        (same, document) -> {
          ImportedDocument told = document;
          for (Problem problem : problems) {
            told = told.with(problem);
          }
          return told;
        });
    added.add(name + " " + url + problems.stream().map(Problem::code).toList());
  }

  @Override
  public synchronized void skip(ImportRunId run) {
    skipped++;
  }

  @Override
  public void finish(ImportRunId run, Instant at) {
    finishedRuns++;
  }

  /** The document that bears the name now. */
  synchronized ImportedDocument named(String name) {
    return Optional.ofNullable(bearers.get(name)).orElseThrow();
  }

  @Override
  public synchronized Optional<SourceDocument> findBySha256(String sha256) {
    return bearers.values().stream()
        .filter(document -> document.sha256().equals(sha256))
        .findFirst()
        .map(RecordedInMemory::described);
  }

  @Override
  public synchronized Optional<SourceDocument> findByName(String name) {
    return Optional.ofNullable(bearers.get(name)).map(RecordedInMemory::described);
  }

  private static SourceDocument described(ImportedDocument document) {
    return new SourceDocument(
        document.id(),
        List.of(document.name()),
        document.kind(),
        document.mediaType(),
        document.sha256(),
        document.url(),
        null,
        ImportRunId.of(Instant.EPOCH, "test"));
  }

  @Override
  public synchronized Map<SourceDocumentId, SourceDocument> byIds(
      Collection<SourceDocumentId> ids) {
    return bearers.values().stream()
        .filter(document -> ids.contains(document.id()))
        .collect(
            Collectors.toMap(
                ImportedDocument::id, RecordedInMemory::described, (first, second) -> first));
  }

  @Override
  public synchronized Map<SourceDocumentId, List<Problem>> problems(
      Collection<SourceDocumentId> ids) {
    return bearers.values().stream()
        .filter(document -> ids.contains(document.id()))
        .collect(
            Collectors.toMap(
                ImportedDocument::id, ImportedDocument::problems, (first, second) -> first));
  }

  @Override
  public Map<Stretch, String> texts(Collection<Stretch> stretches) {
    return stretches.stream()
        .filter(stretch -> !text(stretch.document()).isEmpty())
        .collect(Collectors.toMap(stretch -> stretch, this::text, (first, second) -> first));
  }

  private String text(Stretch stretch) {
    String whole = text(stretch.document());
    return whole.substring(
        Math.min(stretch.start(), whole.length()), Math.min(stretch.end(), whole.length()));
  }

  private String text(SourceDocumentId id) {
    return documents.stream()
        .filter(slice -> slice.id().equals(id) && slice.content() != null)
        .map(ImportedDocument::content)
        .collect(Collectors.joining());
  }

  @Override
  public synchronized Map<ImportRunId, ImportRun> runs(Collection<ImportRunId> ids) {
    return runs.entrySet().stream()
        .filter(run -> ids.contains(run.getKey()))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
