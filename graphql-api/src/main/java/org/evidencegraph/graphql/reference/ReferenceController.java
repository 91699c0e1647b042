package org.evidencegraph.graphql.reference;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.evidencegraph.graphql.identifier.NodeType;
import org.evidencegraph.graphql.identifier.NodeTypes;
import org.evidencegraph.graphql.page.Batches;
import org.evidencegraph.graphql.page.Connection;
import org.evidencegraph.graphql.page.ConnectionLoader;
import org.evidencegraph.graphql.page.NodeEdge;
import org.evidencegraph.identifier.Doi;
import org.evidencegraph.page.Root;
import org.evidencegraph.paper.Paper;
import org.evidencegraph.paper.PaperId;
import org.evidencegraph.provenance.SourceDocument;
import org.evidencegraph.provenance.SourceDocumentId;
import org.evidencegraph.reference.Reference;
import org.evidencegraph.reference.ReferenceEdges;
import org.evidencegraph.reference.ReferenceId;
import org.evidencegraph.reference.References;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** References, and the ways from papers and documents to them. */
@Controller
class ReferenceController {
  private final References references;
  private final ConnectionLoader connections;

  ReferenceController(References references, ConnectionLoader connections, NodeTypes types) {
    this.references = references;
    this.connections = connections;
    types.add(
        new NodeType<>(
            ReferenceId.PREFIX,
            ReferenceId::new,
            Reference.class,
            Reference::id,
            references::byIds));
  }

  @QueryMapping
  CompletableFuture<Connection<Reference, NodeEdge<Reference>>> references(
      DataFetchingEnvironment field) {
    return connections.load(ReferenceEdges.REFERENCES, Root.GRAPH, field);
  }

  @SchemaMapping(typeName = "Paper", field = "references")
  CompletableFuture<Connection<Reference, NodeEdge<Reference>>> ofPaper(
      Paper paper, DataFetchingEnvironment field) {
    return connections.load(ReferenceEdges.OF_PAPER, paper.id(), field);
  }

  @SchemaMapping(typeName = "SourceDocument", field = "references")
  CompletableFuture<Connection<Reference, NodeEdge<Reference>>> ofDocument(
      SourceDocument document, DataFetchingEnvironment field) {
    return connections.load(ReferenceEdges.OF_DOCUMENT, document.id(), field);
  }

  @SchemaMapping
  CompletableFuture<Connection<Paper, CitingPaperEdge>> citedBy(
      Paper paper, DataFetchingEnvironment field) {
    return connections.load(
        ReferenceEdges.CITED_BY, paper.id(), field, CitingPaperEdge::new, CitingPaperEdge::node);
  }

  @BatchMapping(typeName = "CitingPaperEdge", field = "references")
  Map<CitingPaperEdge, List<Reference>> behind(List<CitingPaperEdge> edges) {
    return Batches.lists(edges, edge -> edge.citing().citation(), references::behind);
  }

  @SchemaMapping
  CompletableFuture<Paper> citingPaper(Reference reference, DataLoader<PaperId, Paper> papers) {
    return papers.load(reference.citingPaper());
  }

  @SchemaMapping
  CompletableFuture<@Nullable Paper> citedPaper(
      Reference reference, DataLoader<PaperId, @Nullable Paper> papers) {
    PaperId cited = reference.resolution().citedPaper();
    return cited == null ? CompletableFuture.completedFuture(null) : papers.load(cited);
  }

  @SchemaMapping
  CompletableFuture<SourceDocument> sourceDocument(
      Reference reference, DataLoader<SourceDocumentId, SourceDocument> documents) {
    return documents.load(reference.span().document());
  }

  @SchemaMapping
  @Nullable String doi(Reference reference) {
    return Optional.ofNullable(reference.doi()).map(Doi::value).orElse(null);
  }
}
