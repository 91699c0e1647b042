package org.evidencegraph.graphql.concept;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.evidencegraph.concept.Concept;
import org.evidencegraph.concept.ConceptEdges;
import org.evidencegraph.concept.ConceptId;
import org.evidencegraph.concept.ConceptMention;
import org.evidencegraph.concept.Concepts;
import org.evidencegraph.graphql.identifier.IdArguments;
import org.evidencegraph.graphql.identifier.NodeType;
import org.evidencegraph.graphql.identifier.NodeTypes;
import org.evidencegraph.graphql.page.Connection;
import org.evidencegraph.graphql.page.ConnectionLoader;
import org.evidencegraph.graphql.page.NodeEdge;
import org.evidencegraph.page.Root;
import org.evidencegraph.paper.Paper;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Concepts, and the ways between them and papers. */
@Controller
class ConceptController {
  private final Concepts concepts;
  private final ConnectionLoader connections;

  ConceptController(Concepts concepts, ConnectionLoader connections, NodeTypes types) {
    this.concepts = concepts;
    this.connections = connections;
    types.add(
        new NodeType<>(
            ConceptId.PREFIX, ConceptId::new, Concept.class, Concept::id, concepts::byIds));
  }

  @QueryMapping
  @Nullable Concept concept(@Argument ConceptKey by) {
    if (by.id() != null) {
      ConceptId id = IdArguments.parse("by.id", by.id(), ConceptId.PREFIX, ConceptId::new);
      return concepts.byIds(List.of(id)).get(id);
    }
    return Optional.ofNullable(by.label()).flatMap(concepts::findByLabel).orElse(null);
  }

  @QueryMapping
  CompletableFuture<Connection<Concept, NodeEdge<Concept>>> concepts(
      DataFetchingEnvironment field) {
    return connections.load(ConceptEdges.CONCEPTS, Root.GRAPH, field);
  }

  @SchemaMapping(typeName = "Paper", field = "concepts")
  CompletableFuture<Connection<Concept, NodeEdge<Concept>>> ofPaper(
      Paper paper, DataFetchingEnvironment field) {
    return connections.load(ConceptEdges.OF_PAPER, paper.id(), field);
  }

  @SchemaMapping
  CompletableFuture<Connection<Paper, NodeEdge<Paper>>> papers(
      Concept concept, DataFetchingEnvironment field) {
    return connections.load(ConceptEdges.PAPERS, concept.id(), field);
  }

  @SchemaMapping(field = "concept")
  CompletableFuture<Concept> mentioned(
      ConceptMention mention, DataLoader<ConceptId, Concept> concepts) {
    return concepts.load(mention.concept());
  }
}
