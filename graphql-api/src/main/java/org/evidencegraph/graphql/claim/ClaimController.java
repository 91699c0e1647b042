package org.evidencegraph.graphql.claim;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.evidencegraph.claim.Certainty;
import org.evidencegraph.claim.Claim;
import org.evidencegraph.claim.ClaimEdges;
import org.evidencegraph.claim.ClaimId;
import org.evidencegraph.claim.Claims;
import org.evidencegraph.claim.ReportedBenefit;
import org.evidencegraph.concept.Concept;
import org.evidencegraph.concept.ConceptMention;
import org.evidencegraph.graphql.identifier.IdArguments;
import org.evidencegraph.graphql.identifier.NodeType;
import org.evidencegraph.graphql.identifier.NodeTypes;
import org.evidencegraph.graphql.page.Batches;
import org.evidencegraph.graphql.page.Connection;
import org.evidencegraph.graphql.page.ConnectionLoader;
import org.evidencegraph.graphql.page.NodeEdge;
import org.evidencegraph.page.Root;
import org.evidencegraph.paper.Paper;
import org.evidencegraph.paper.PaperId;
import org.evidencegraph.provenance.SourceDocument;
import org.evidencegraph.provenance.SourceDocumentId;
import org.evidencegraph.reference.Reference;
import org.evidencegraph.trial.Trial;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Claims, and the ways between them and papers, documents, references, concepts and studies. */
@Controller
class ClaimController {
  private final Claims claims;
  private final ConnectionLoader connections;

  ClaimController(Claims claims, ConnectionLoader connections, NodeTypes types) {
    this.claims = claims;
    this.connections = connections;
    types.add(new NodeType<>(ClaimId.PREFIX, ClaimId::new, Claim.class, Claim::id, claims::byIds));
  }

  @QueryMapping
  @Nullable Claim claim(@Argument ClaimKey by) {
    ClaimId id = IdArguments.parse("by.id", by.id(), ClaimId.PREFIX, ClaimId::new);
    return claims.byIds(List.of(id)).get(id);
  }

  @QueryMapping
  CompletableFuture<Connection<Claim, NodeEdge<Claim>>> claims(DataFetchingEnvironment field) {
    return connections.load(ClaimEdges.CLAIMS, Root.GRAPH, field);
  }

  @SchemaMapping(typeName = "Paper", field = "claims")
  CompletableFuture<Connection<Claim, NodeEdge<Claim>>> ofPaper(
      Paper paper, DataFetchingEnvironment field) {
    return connections.load(ClaimEdges.OF_PAPER, paper.id(), field);
  }

  @SchemaMapping(typeName = "SourceDocument", field = "claims")
  CompletableFuture<Connection<Claim, NodeEdge<Claim>>> ofDocument(
      SourceDocument document, DataFetchingEnvironment field) {
    return connections.load(ClaimEdges.OF_DOCUMENT, document.id(), field);
  }

  @SchemaMapping(typeName = "Concept", field = "claims")
  CompletableFuture<Connection<Claim, NodeEdge<Claim>>> ofConcept(
      Concept concept, DataFetchingEnvironment field) {
    return connections.load(ClaimEdges.OF_CONCEPT, concept.id(), field);
  }

  @SchemaMapping(typeName = "Reference", field = "claims")
  CompletableFuture<Connection<Claim, NodeEdge<Claim>>> citing(
      Reference reference, DataFetchingEnvironment field) {
    return connections.load(ClaimEdges.CITING, reference.id(), field);
  }

  @SchemaMapping(typeName = "Trial", field = "claims")
  CompletableFuture<Connection<Claim, TrialClaimEdge>> ofTrial(
      Trial trial, DataFetchingEnvironment field) {
    return connections.load(
        ClaimEdges.OF_TRIAL, trial.id(), field, TrialClaimEdge::new, TrialClaimEdge::node);
  }

  @SchemaMapping
  CompletableFuture<Connection<Trial, ClaimTrialEdge>> trials(
      Claim claim, DataFetchingEnvironment field) {
    return connections.load(
        ClaimEdges.TRIALS, claim.id(), field, ClaimTrialEdge::new, ClaimTrialEdge::node);
  }

  @SchemaMapping
  CompletableFuture<Connection<Reference, NodeEdge<Reference>>> references(
      Claim claim, DataFetchingEnvironment field) {
    return connections.load(ClaimEdges.CITED, claim.id(), field);
  }

  @BatchMapping
  Map<Claim, List<ConceptMention>> conceptMentions(List<Claim> of) {
    return Batches.lists(of, Claim::id, claims::conceptMentions);
  }

  @BatchMapping(typeName = "ClaimTrialEdge", field = "concepts")
  Map<ClaimTrialEdge, List<Concept>> ofClaimTrial(List<ClaimTrialEdge> edges) {
    return Batches.lists(edges, edge -> edge.claimTrial().link(), claims::sharedConditions);
  }

  @BatchMapping(typeName = "TrialClaimEdge", field = "concepts")
  Map<TrialClaimEdge, List<Concept>> ofTrialClaim(List<TrialClaimEdge> edges) {
    return Batches.lists(edges, edge -> edge.trialClaim().link(), claims::sharedConditions);
  }

  @SchemaMapping
  CompletableFuture<Paper> paper(Claim claim, DataLoader<PaperId, Paper> papers) {
    return papers.load(claim.paper());
  }

  @SchemaMapping
  CompletableFuture<SourceDocument> sourceDocument(
      Claim claim, DataLoader<SourceDocumentId, SourceDocument> documents) {
    return documents.load(claim.span().document());
  }

  @SchemaMapping
  Certainty certainty(Claim claim) {
    return claim.assertion().certainty();
  }

  @SchemaMapping
  boolean negated(Claim claim) {
    return claim.assertion().negated();
  }

  @SchemaMapping
  ReportedBenefit reportedBenefit(Claim claim) {
    return claim.assertion().reportedBenefit();
  }
}
