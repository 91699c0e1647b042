package org.evidencegraph.graphql;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.evidencegraph.provenance.ImportRun;
import org.evidencegraph.provenance.ImportRunId;
import org.evidencegraph.provenance.Problem;
import org.evidencegraph.provenance.SourceDocument;
import org.evidencegraph.provenance.SourceDocumentId;
import org.evidencegraph.provenance.SourceDocuments;
import org.evidencegraph.provenance.Stretch;

/** Import runs that go on as a test tells them to; the documents are those of another port. */
class RunsInMemory implements SourceDocuments {
  private final SourceDocuments documents;
  private final ConcurrentMap<ImportRunId, ImportRun> runs = new ConcurrentHashMap<>();
  private final AtomicInteger lookUps = new AtomicInteger();

  RunsInMemory(SourceDocuments documents) {
    this.documents = documents;
  }

  /** A run of this number that has read so many documents. */
  static ImportRun run(int number, int read) {
    return run(number, read, null);
  }

  static ImportRun run(int number, int read, Instant finishedAt) {
    ImportRunId id = new ImportRunId("run_%032x".formatted(number));
    Instant started = Instant.parse("2026-01-02T03:04:05Z");
    return new ImportRun(id, started, finishedAt, "test 1", read, 0, 0, 0, 0);
  }

  static String id(int number) {
    return run(number, 0).id().value();
  }

  void put(ImportRun run) {
    runs.put(run.id(), run);
  }

  void finish(int number, int read) {
    put(run(number, read, Instant.parse("2026-01-02T03:05:00Z")));
  }

  int lookUps() {
    return lookUps.get();
  }

  @Override
  public Map<ImportRunId, ImportRun> runs(Collection<ImportRunId> ids) {
    lookUps.incrementAndGet();
    return ids.stream().filter(runs::containsKey).collect(Collectors.toMap(id -> id, runs::get));
  }

  @Override
  public Map<SourceDocumentId, SourceDocument> byIds(Collection<SourceDocumentId> ids) {
    return documents.byIds(ids);
  }

  @Override
  public Map<SourceDocumentId, List<Problem>> problems(Collection<SourceDocumentId> ids) {
    return documents.problems(ids);
  }

  @Override
  public Map<Stretch, String> texts(Collection<Stretch> stretches) {
    return documents.texts(stretches);
  }

  @Override
  public Optional<SourceDocument> findBySha256(String sha256) {
    return documents.findBySha256(sha256);
  }

  @Override
  public Optional<SourceDocument> findByName(String name) {
    return documents.findByName(name);
  }
}
