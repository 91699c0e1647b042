package org.evidencegraph.graphql.claim;

import graphql.schema.DataFetchingEnvironment;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.evidencegraph.claim.Claim;
import org.evidencegraph.claim.ClaimEdges;
import org.evidencegraph.claim.ClaimId;
import org.evidencegraph.claim.Sentence;
import org.evidencegraph.graphql.page.Connection;
import org.evidencegraph.graphql.page.ConnectionLoader;
import org.evidencegraph.graphql.page.NodeEdge;
import org.evidencegraph.page.Root;
import org.evidencegraph.provenance.SourceDocument;
import org.evidencegraph.provenance.SourceDocumentId;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Sentences of documents. */
@Controller
class SentenceController {
  private final ConnectionLoader connections;

  SentenceController(ConnectionLoader connections) {
    this.connections = connections;
  }

  @QueryMapping
  CompletableFuture<Connection<Sentence, NodeEdge<Sentence>>> sentences(
      DataFetchingEnvironment field) {
    return connections.load(ClaimEdges.SENTENCES, Root.GRAPH, field);
  }

  @SchemaMapping(typeName = "SourceDocument", field = "sentences")
  CompletableFuture<Connection<Sentence, NodeEdge<Sentence>>> ofDocument(
      SourceDocument document, DataFetchingEnvironment field) {
    return connections.load(ClaimEdges.SENTENCES_OF_DOCUMENT, document.id(), field);
  }

  @SchemaMapping
  CompletableFuture<@Nullable Claim> claim(
      Sentence sentence, DataLoader<ClaimId, @Nullable Claim> claims) {
    ClaimId claim = sentence.claim();
    return claim == null ? CompletableFuture.completedFuture(null) : claims.load(claim);
  }

  @SchemaMapping
  CompletableFuture<SourceDocument> sourceDocument(
      Sentence sentence, DataLoader<SourceDocumentId, SourceDocument> documents) {
    return documents.load(sentence.span().document());
  }
}
