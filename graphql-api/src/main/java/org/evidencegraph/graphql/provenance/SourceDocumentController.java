package org.evidencegraph.graphql.provenance;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.dataloader.DataLoader;
import org.evidencegraph.graphql.error.BadUserInputException;
import org.evidencegraph.graphql.identifier.IdArguments;
import org.evidencegraph.graphql.identifier.NodeType;
import org.evidencegraph.graphql.identifier.NodeTypes;
import org.evidencegraph.graphql.page.Connection;
import org.evidencegraph.graphql.page.ConnectionLoader;
import org.evidencegraph.graphql.page.Loaders;
import org.evidencegraph.graphql.page.NodeEdge;
import org.evidencegraph.page.Root;
import org.evidencegraph.provenance.DocumentEdges;
import org.evidencegraph.provenance.Problem;
import org.evidencegraph.provenance.SourceDocument;
import org.evidencegraph.provenance.SourceDocumentId;
import org.evidencegraph.provenance.SourceDocuments;
import org.evidencegraph.provenance.Stretch;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Source documents, their texts and problems. */
@Controller
class SourceDocumentController {
  private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");
  private static final int SHORT_HASH = 12;

  private final SourceDocuments documents;
  private final ConnectionLoader connections;

  SourceDocumentController(
      SourceDocuments documents, ConnectionLoader connections, NodeTypes types, Loaders loaders) {
    this.documents = documents;
    this.connections = connections;
    types.add(
        new NodeType<>(
            SourceDocumentId.PREFIX,
            SourceDocumentId::new,
            SourceDocument.class,
            SourceDocument::id,
            documents::byIds));
    loaders.<Stretch, String>register("texts", documents::texts);
  }

  @QueryMapping
  @Nullable SourceDocument sourceDocument(@Argument SourceDocumentKey by) {
    if (by.id() != null) {
      SourceDocumentId id =
          IdArguments.parse("by.id", by.id(), SourceDocumentId.PREFIX, SourceDocumentId::new);
      return documents.byIds(List.of(id)).get(id);
    }
    return by.sha256() != null
        ? documents.findBySha256(sha256(by.sha256())).orElse(null)
        : Optional.ofNullable(by.name()).flatMap(documents::findByName).orElse(null);
  }

  private static String sha256(String text) {
    return IdArguments.parse(
        "by.sha256",
        text,
        given ->
            Optional.of(given.strip().toLowerCase(Locale.ROOT))
                .filter(hash -> SHA_256.matcher(hash).matches()),
        "64 hexadecimal digits");
  }

  @QueryMapping
  CompletableFuture<Connection<SourceDocument, NodeEdge<SourceDocument>>> sourceDocuments(
      DataFetchingEnvironment field) {
    return connections.load(DocumentEdges.DOCUMENTS, Root.GRAPH, field);
  }

  @SchemaMapping
  CompletableFuture<Connection<Problem, NodeEdge<Problem>>> problems(
      SourceDocument document, DataFetchingEnvironment field) {
    return connections.load(DocumentEdges.PROBLEMS, document.id(), field);
  }

  @SchemaMapping
  String label(SourceDocument document) {
    return document.names().isEmpty()
        ? document.sha256().substring(0, SHORT_HASH)
        : document.names().getFirst();
  }

  @SchemaMapping
  @Nullable String textUrl(SourceDocument document) {
    return document.contentLength() == null ? null : DocumentTextController.path(document.id());
  }

  @SchemaMapping
  CompletableFuture<@Nullable String> content(
      SourceDocument document,
      @Argument @Nullable Integer start,
      @Argument @Nullable Integer end,
      DataLoader<Stretch, @Nullable String> texts) {
    return document.contentLength() == null
        ? CompletableFuture.completedFuture(null)
        : texts.load(stretch(document.id(), document.contentLength(), start, end));
  }

  private static Stretch stretch(
      SourceDocumentId document, int length, @Nullable Integer start, @Nullable Integer end) {
    int from = start == null ? 0 : start;
    int to = end == null ? length : end;
    refuseUnless(from >= 0 && from <= length, "start", from, 0, length);
    refuseUnless(to >= from && to <= length, "end", to, from, length);
    return new Stretch(document, from, to);
  }

  private static void refuseUnless(boolean fits, String argument, int got, int least, int most) {
    if (!fits) {
      throw new BadUserInputException(
          argument,
          got,
          least + " to " + most,
          argument.equals("start")
              ? "Leave it out to begin with the text."
              : "Leave it out to go to the end of the text.");
    }
  }
}
