package org.evidencegraph.graphql.paper;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.dataloader.DataLoader;
import org.evidencegraph.graphql.page.Loaders;
import org.evidencegraph.identifier.Orcid;
import org.evidencegraph.paper.Affiliation;
import org.evidencegraph.paper.Author;
import org.evidencegraph.paper.FieldValue;
import org.evidencegraph.paper.Funding;
import org.evidencegraph.paper.Journal.JournalIssn;
import org.evidencegraph.paper.Metric;
import org.evidencegraph.paper.Paper;
import org.evidencegraph.paper.PaperDate;
import org.evidencegraph.paper.PaperDetails;
import org.evidencegraph.paper.PaperField;
import org.evidencegraph.paper.PaperId;
import org.evidencegraph.paper.Papers;
import org.evidencegraph.paper.Rights;
import org.evidencegraph.provenance.SourceDocument;
import org.evidencegraph.provenance.SourceDocumentId;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/**
 * What is shown of a paper but neither filtered nor sorted on, and the small values inside papers.
 */
@Controller
class PaperDetailsController {

  PaperDetailsController(Papers papers, Loaders loaders) {
    loaders.<PaperId, PaperDetails>register(PaperDetails.class.getName(), papers::details);
    loaders.<PaperId, List<FieldValue>>register("fieldValues", papers::fieldValues);
  }

  @SchemaMapping
  CompletableFuture<List<PaperDate>> dates(
      Paper paper, DataLoader<PaperId, @Nullable PaperDetails> details) {
    return detail(paper, details, PaperDetails::dates);
  }

  @SchemaMapping
  CompletableFuture<List<String>> publicationTypes(
      Paper paper, DataLoader<PaperId, @Nullable PaperDetails> details) {
    return detail(paper, details, PaperDetails::publicationTypes);
  }

  @SchemaMapping
  CompletableFuture<List<Affiliation>> affiliations(
      Paper paper, DataLoader<PaperId, @Nullable PaperDetails> details) {
    return detail(paper, details, PaperDetails::affiliations);
  }

  @SchemaMapping
  CompletableFuture<List<String>> correspondingAuthors(
      Paper paper, DataLoader<PaperId, @Nullable PaperDetails> details) {
    return detail(paper, details, PaperDetails::correspondingAuthors);
  }

  @SchemaMapping
  CompletableFuture<List<Funding>> funding(
      Paper paper, DataLoader<PaperId, @Nullable PaperDetails> details) {
    return detail(paper, details, PaperDetails::funding);
  }

  @SchemaMapping
  CompletableFuture<List<Metric>> metrics(
      Paper paper, DataLoader<PaperId, @Nullable PaperDetails> details) {
    return detail(paper, details, PaperDetails::metrics);
  }

  @SchemaMapping
  CompletableFuture<@Nullable Rights> rights(
      Paper paper, DataLoader<PaperId, @Nullable PaperDetails> details) {
    return details.load(paper.id()).thenApply(found -> found == null ? null : found.rights());
  }

  private static <T> CompletableFuture<T> detail(
      Paper paper,
      DataLoader<PaperId, @Nullable PaperDetails> details,
      Function<PaperDetails, T> part) {
    return details
        .load(paper.id())
        .thenApply(found -> part.apply(found == null ? PaperDetails.NONE : found));
  }

  @SchemaMapping
  CompletableFuture<List<FieldValue>> fieldValues(
      Paper paper,
      @Argument @Nullable List<PaperField> fields,
      DataLoader<PaperId, @Nullable List<FieldValue>> fieldValues) {
    return fieldValues
        .load(paper.id())
        .thenApply(values -> values == null ? List.of() : among(values, fields));
  }

  private static List<FieldValue> among(
      List<FieldValue> values, @Nullable List<PaperField> fields) {
    return fields == null
        ? values
        : values.stream().filter(value -> fields.contains(value.field())).toList();
  }

  @SchemaMapping
  CompletableFuture<SourceDocument> sourceDocument(
      FieldValue value, DataLoader<SourceDocumentId, SourceDocument> documents) {
    return documents.load(value.document());
  }

  @SchemaMapping
  @Nullable String orcid(Author author) {
    return Optional.ofNullable(author.orcid()).map(Orcid::value).orElse(null);
  }

  @SchemaMapping(typeName = "Issn")
  String value(JournalIssn issn) {
    return issn.issn().value();
  }
}
