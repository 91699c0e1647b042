package org.evidencegraph.graphql.trial;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.evidencegraph.concept.Concept;
import org.evidencegraph.concept.ConceptMention;
import org.evidencegraph.graphql.identifier.IdArguments;
import org.evidencegraph.graphql.identifier.NodeType;
import org.evidencegraph.graphql.identifier.NodeTypes;
import org.evidencegraph.graphql.page.Batches;
import org.evidencegraph.graphql.page.Connection;
import org.evidencegraph.graphql.page.ConnectionLoader;
import org.evidencegraph.graphql.page.NodeEdge;
import org.evidencegraph.identifier.RegistryNumber;
import org.evidencegraph.page.Root;
import org.evidencegraph.paper.Paper;
import org.evidencegraph.paper.PaperId;
import org.evidencegraph.provenance.SourceDocument;
import org.evidencegraph.provenance.SourceDocumentId;
import org.evidencegraph.reference.Reference;
import org.evidencegraph.reference.ReferenceId;
import org.evidencegraph.trial.Trial;
import org.evidencegraph.trial.TrialEdges;
import org.evidencegraph.trial.TrialId;
import org.evidencegraph.trial.TrialMention;
import org.evidencegraph.trial.Trials;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/**
 * Studies: finding them, and the ways between them and papers, references, concepts and documents.
 * The fields of one study stand in {@link StudyController}.
 */
@Controller
class TrialController {
  private final Trials trials;
  private final ConnectionLoader connections;

  TrialController(Trials trials, ConnectionLoader connections, NodeTypes types) {
    this.trials = trials;
    this.connections = connections;
    types.add(new NodeType<>(TrialId.PREFIX, TrialId::new, Trial.class, Trial::id, trials::byIds));
  }

  @QueryMapping
  @Nullable Trial trial(@Argument TrialKey by) {
    if (by.id() != null) {
      TrialId id = IdArguments.parse("by.id", by.id(), TrialId.PREFIX, TrialId::new);
      return trials.byIds(List.of(id)).get(id);
    }
    return trials.findBy(registration(Objects.requireNonNull(by.registration()))).orElse(null);
  }

  private static RegistryNumber registration(String text) {
    return IdArguments.parse(
        "by.registration",
        text,
        RegistryNumber::parse,
        "the number of a public trial registry such as NCT00366145 or ISRCTN27232902");
  }

  @QueryMapping
  CompletableFuture<Connection<Trial, NodeEdge<Trial>>> trials(DataFetchingEnvironment field) {
    return connections.load(TrialEdges.TRIALS, Root.GRAPH, field);
  }

  @SchemaMapping(typeName = "Paper", field = "trials")
  CompletableFuture<Connection<Trial, PaperTrialEdge>> ofPaper(
      Paper paper, DataFetchingEnvironment field) {
    return connections.load(
        TrialEdges.OF_PAPER, paper.id(), field, PaperTrialEdge::new, PaperTrialEdge::node);
  }

  @SchemaMapping
  CompletableFuture<Connection<Paper, TrialPaperEdge>> papers(
      Trial trial, DataFetchingEnvironment field) {
    return connections.load(
        TrialEdges.PAPERS, trial.id(), field, TrialPaperEdge::new, TrialPaperEdge::node);
  }

  @SchemaMapping(typeName = "Reference", field = "trials")
  CompletableFuture<Connection<Trial, NodeEdge<Trial>>> ofReference(
      Reference reference, DataFetchingEnvironment field) {
    return connections.load(TrialEdges.OF_REFERENCE, reference.id(), field);
  }

  @SchemaMapping(typeName = "Concept", field = "trials")
  CompletableFuture<Connection<Trial, NodeEdge<Trial>>> ofConcept(
      Concept concept, DataFetchingEnvironment field) {
    return connections.load(TrialEdges.OF_CONCEPT, concept.id(), field);
  }

  @SchemaMapping
  CompletableFuture<Connection<TrialMention, NodeEdge<TrialMention>>> mentions(
      Trial trial, DataFetchingEnvironment field) {
    return connections.load(TrialEdges.MENTIONS, trial.id(), field);
  }

  @SchemaMapping
  CompletableFuture<Connection<TrialMention, NodeEdge<TrialMention>>> trialMentions(
      SourceDocument document, DataFetchingEnvironment field) {
    return connections.load(TrialEdges.OF_DOCUMENT, document.id(), field);
  }

  @BatchMapping
  Map<Trial, List<ConceptMention>> conditions(List<Trial> of) {
    return Batches.lists(of, Trial::id, trials::conditions);
  }

  @BatchMapping
  Map<Trial, List<ConceptMention>> interventions(List<Trial> of) {
    return Batches.lists(of, Trial::id, trials::interventions);
  }

  @BatchMapping(typeName = "PaperTrialEdge", field = "mentions")
  Map<PaperTrialEdge, List<TrialMention>> ofPaperTrial(List<PaperTrialEdge> edges) {
    return Batches.lists(edges, edge -> edge.paperTrial().link(), trials::mentions);
  }

  @BatchMapping(typeName = "TrialPaperEdge", field = "mentions")
  Map<TrialPaperEdge, List<TrialMention>> ofTrialPaper(List<TrialPaperEdge> edges) {
    return Batches.lists(edges, edge -> edge.trialPaper().link(), trials::mentions);
  }

  @SchemaMapping
  CompletableFuture<@Nullable Paper> paper(
      TrialMention mention, DataLoader<PaperId, @Nullable Paper> papers) {
    PaperId paper = mention.paper();
    return paper == null ? CompletableFuture.completedFuture(null) : papers.load(paper);
  }

  @SchemaMapping
  CompletableFuture<@Nullable Reference> reference(
      TrialMention mention, DataLoader<ReferenceId, @Nullable Reference> references) {
    ReferenceId reference = mention.reference();
    return reference == null ? CompletableFuture.completedFuture(null) : references.load(reference);
  }

  @SchemaMapping
  CompletableFuture<SourceDocument> sourceDocument(
      TrialMention mention, DataLoader<SourceDocumentId, SourceDocument> documents) {
    return documents.load(mention.span().document());
  }
}
