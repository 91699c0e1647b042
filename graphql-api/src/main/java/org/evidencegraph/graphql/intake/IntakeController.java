package org.evidencegraph.graphql.intake;

import graphql.schema.DataFetchingEnvironment;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.evidencegraph.graphql.identifier.IdArguments;
import org.evidencegraph.graphql.identifier.NodeType;
import org.evidencegraph.graphql.identifier.NodeTypes;
import org.evidencegraph.graphql.page.Connection;
import org.evidencegraph.graphql.page.ConnectionLoader;
import org.evidencegraph.graphql.page.Loaders;
import org.evidencegraph.graphql.page.NodeEdge;
import org.evidencegraph.intake.Library;
import org.evidencegraph.intake.Library.Holdings;
import org.evidencegraph.page.Root;
import org.evidencegraph.provenance.DocumentEdges;
import org.evidencegraph.provenance.ImportRun;
import org.evidencegraph.provenance.ImportRunId;
import org.evidencegraph.provenance.SourceDocument;
import org.evidencegraph.provenance.SourceDocuments;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.info.BuildProperties;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The service as a whole, and acts of importing. */
@Controller
class IntakeController {
  private static final DateTimeFormatter MINUTES =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(ZoneOffset.UTC);

  private final SourceDocuments documents;
  private final ConnectionLoader connections;
  private final ImportState importState;
  private final String version;

  IntakeController(
      SourceDocuments documents,
      Library library,
      ImportState importState,
      BuildProperties build,
      ConnectionLoader connections,
      NodeTypes types,
      Loaders loaders) {
    this.documents = documents;
    this.connections = connections;
    this.importState = importState;
    this.version = String.valueOf(build.getVersion());
    types.add(
        new NodeType<>(
            ImportRunId.PREFIX, ImportRunId::new, ImportRun.class, ImportRun::id, documents::runs));
    loaders.<Root, Holdings>register(
        Holdings.class.getName(), graph -> Map.of(Root.GRAPH, library.holdings()));
    loaders.<Root, DataRelease>register(
        DataRelease.class.getName(),
        graph -> Map.of(Root.GRAPH, new DataRelease(library.release())));
    loaders.<Root, ContentHash>register(
        ContentHash.class.getName(),
        graph -> Map.of(Root.GRAPH, new ContentHash(library.contentHash())));
  }

  /** Apart from the counts, which take longer. */
  private record DataRelease(int number) {}

  /** Every row is read for it. */
  private record ContentHash(String digits) {}

  @QueryMapping
  Service service() {
    return new Service(version, importState.state());
  }

  @SchemaMapping(typeName = "Service")
  CompletableFuture<Integer> dataRelease(Service service, DataLoader<Root, DataRelease> release) {
    return release.load(Root.GRAPH).thenApply(DataRelease::number);
  }

  @SchemaMapping(typeName = "Service")
  CompletableFuture<String> contentHash(Service service, DataLoader<Root, ContentHash> hash) {
    return hash.load(Root.GRAPH).thenApply(ContentHash::digits);
  }

  @SchemaMapping(typeName = "Service")
  CompletableFuture<Holdings> counts(Service service, DataLoader<Root, Holdings> holdings) {
    return holdings.load(Root.GRAPH);
  }

  @QueryMapping
  @Nullable ImportRun importRun(@Argument String id) {
    ImportRunId run = IdArguments.parse("id", id, ImportRunId.PREFIX, ImportRunId::new);
    return documents.runs(List.of(run)).get(run);
  }

  @QueryMapping
  CompletableFuture<Connection<ImportRun, NodeEdge<ImportRun>>> importRuns(
      DataFetchingEnvironment field) {
    return connections.load(DocumentEdges.RUNS, Root.GRAPH, field);
  }

  @SchemaMapping
  CompletableFuture<Connection<SourceDocument, NodeEdge<SourceDocument>>> sourceDocuments(
      ImportRun run, DataFetchingEnvironment field) {
    return connections.load(DocumentEdges.OF_RUN, run.id(), field);
  }

  @SchemaMapping(typeName = "SourceDocument", field = "importRun")
  CompletableFuture<ImportRun> ofDocument(
      SourceDocument document, DataLoader<ImportRunId, ImportRun> runs) {
    return runs.load(document.importRun());
  }

  @SchemaMapping
  String label(ImportRun run) {
    String documents = run.read() == 1 ? "1 document" : run.read() + " documents";
    return "Import of %s, %s".formatted(MINUTES.format(run.startedAt()), documents);
  }
}
