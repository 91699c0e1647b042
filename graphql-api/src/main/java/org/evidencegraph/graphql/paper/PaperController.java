package org.evidencegraph.graphql.paper;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.evidencegraph.graphql.identifier.IdArguments;
import org.evidencegraph.graphql.identifier.NodeType;
import org.evidencegraph.graphql.identifier.NodeTypes;
import org.evidencegraph.graphql.page.Batches;
import org.evidencegraph.graphql.page.Connection;
import org.evidencegraph.graphql.page.ConnectionLoader;
import org.evidencegraph.graphql.page.Loaders;
import org.evidencegraph.graphql.page.NodeEdge;
import org.evidencegraph.identifier.Doi;
import org.evidencegraph.identifier.Identifier;
import org.evidencegraph.identifier.Pmcid;
import org.evidencegraph.identifier.Pmid;
import org.evidencegraph.page.Root;
import org.evidencegraph.paper.Abstract;
import org.evidencegraph.paper.Author;
import org.evidencegraph.paper.Keyword;
import org.evidencegraph.paper.Paper;
import org.evidencegraph.paper.PaperEdges;
import org.evidencegraph.paper.PaperId;
import org.evidencegraph.paper.Papers;
import org.evidencegraph.provenance.SourceDocument;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/**
 * Papers: finding them, and the fields that are not served by the record as it is. What is shown
 * only on request stands in {@link PaperDetailsController}.
 */
@Controller
class PaperController {
  private final Papers papers;
  private final ConnectionLoader connections;

  PaperController(Papers papers, ConnectionLoader connections, NodeTypes types, Loaders loaders) {
    this.papers = papers;
    this.connections = connections;
    types.add(new NodeType<>(PaperId.PREFIX, PaperId::new, Paper.class, Paper::id, papers::byIds));
    loaders.<PaperId, List<Author>>register("authors", papers::authors);
  }

  @QueryMapping
  @Nullable Paper paper(@Argument PaperKey by) {
    if (by.id() != null) {
      PaperId id = IdArguments.parse("by.id", by.id(), PaperId.PREFIX, PaperId::new);
      return papers.byIds(List.of(id)).get(id);
    }
    return papers.findBy(identifier(by)).orElse(null);
  }

  private static Identifier identifier(PaperKey by) {
    if (by.doi() != null) {
      return IdArguments.<Identifier>parse(
          "by.doi",
          by.doi(),
          text -> Doi.parse(text).map(Identifier.class::cast),
          "a DOI such as 10.1038/nri2395, bare, with doi: or as a link");
    }
    if (by.pmid() != null) {
      return IdArguments.<Identifier>parse(
          "by.pmid",
          by.pmid(),
          text -> Pmid.parse(text).map(Identifier.class::cast),
          "a PubMed number such as 26467901");
    }
    return IdArguments.<Identifier>parse(
        "by.pmcid",
        Objects.requireNonNull(by.pmcid()),
        text -> Pmcid.parse(text).map(Identifier.class::cast),
        "a PubMed Central number such as PMC4606493");
  }

  @QueryMapping
  CompletableFuture<Connection<Paper, NodeEdge<Paper>>> papers(DataFetchingEnvironment field) {
    return connections.load(PaperEdges.PAPERS, Root.GRAPH, field);
  }

  @SchemaMapping(typeName = "SourceDocument", field = "papers")
  CompletableFuture<Connection<Paper, NodeEdge<Paper>>> ofDocument(
      SourceDocument document, DataFetchingEnvironment field) {
    return connections.load(PaperEdges.OF_DOCUMENT, document.id(), field);
  }

  @SchemaMapping
  CompletableFuture<Connection<SourceDocument, NodeEdge<SourceDocument>>> sourceDocuments(
      Paper paper, DataFetchingEnvironment field) {
    return connections.load(PaperEdges.DOCUMENTS, paper.id(), field);
  }

  @SchemaMapping
  CompletableFuture<Connection<Paper, RelatedPaperEdge>> relatedPapers(
      Paper paper, DataFetchingEnvironment field) {
    return connections.load(
        PaperEdges.RELATED, paper.id(), field, RelatedPaperEdge::new, RelatedPaperEdge::node);
  }

  @SchemaMapping
  CompletableFuture<List<Author>> authors(
      Paper paper, DataLoader<PaperId, @Nullable List<Author>> authors) {
    return authors.load(paper.id()).thenApply(found -> found == null ? List.of() : found);
  }

  @BatchMapping
  Map<Paper, List<Identifier>> identifiers(List<Paper> of) {
    return Batches.lists(of, Paper::id, papers::identifiers);
  }

  @BatchMapping
  Map<Paper, List<Keyword>> keywords(List<Paper> of) {
    return Batches.lists(of, Paper::id, papers::keywords);
  }

  @BatchMapping(field = "abstract")
  Map<Paper, Abstract> abstracts(List<Paper> of) {
    return Batches.values(of, Paper::id, papers::abstracts);
  }

  @SchemaMapping
  @Nullable Integer year(Paper paper) {
    return paper.issued() == null ? null : paper.issued().year();
  }

  @SchemaMapping
  @Nullable String url(Paper paper) {
    return paper.address();
  }

  @SchemaMapping
  @Nullable String doi(Paper paper) {
    return Optional.ofNullable(paper.doi()).map(Doi::value).orElse(null);
  }

  @SchemaMapping
  @Nullable String pmid(Paper paper) {
    return Optional.ofNullable(paper.pmid()).map(Pmid::value).orElse(null);
  }

  @SchemaMapping
  @Nullable String pmcid(Paper paper) {
    return Optional.ofNullable(paper.pmcid()).map(Pmcid::value).orElse(null);
  }
}
