package org.evidencegraph.graphql.provenance;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.dataloader.DataLoader;
import org.evidencegraph.graphql.error.BadUserInputException;
import org.evidencegraph.provenance.SourceDocument;
import org.evidencegraph.provenance.SourceDocumentId;
import org.evidencegraph.provenance.TextSpan;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The words at a place, told from the text of its document. */
@Controller
class TextSpanController {
  private static final int AROUND = 120;
  private static final int MOST_AROUND = 2_000;

  @SchemaMapping
  CompletableFuture<String> exact(
      TextSpan span, DataLoader<SourceDocumentId, @Nullable String> contents) {
    return quoted(span, contents, Quote::exact);
  }

  @SchemaMapping
  CompletableFuture<String> prefix(
      TextSpan span, DataLoader<SourceDocumentId, @Nullable String> contents) {
    return quoted(span, contents, Quote::prefix);
  }

  @SchemaMapping
  CompletableFuture<String> suffix(
      TextSpan span, DataLoader<SourceDocumentId, @Nullable String> contents) {
    return quoted(span, contents, Quote::suffix);
  }

  @SchemaMapping
  CompletableFuture<Boolean> verified(
      TextSpan span, DataLoader<SourceDocumentId, @Nullable String> contents) {
    return contents
        .load(span.document())
        .thenApply(content -> content != null && span.verifiedBy(content));
  }

  @SchemaMapping
  CompletableFuture<String> context(
      TextSpan span,
      @Argument @Nullable Integer chars,
      DataLoader<SourceDocumentId, @Nullable String> contents) {
    int around = chars == null ? AROUND : chars;
    if (around < 0 || around > MOST_AROUND) {
      throw new BadUserInputException(
          "chars",
          around,
          "0 to " + MOST_AROUND,
          "For more text ask sourceDocument { content(start: …, end: …) }.");
    }
    return quoted(span, contents, quote -> quote.context(around));
  }

  @SchemaMapping
  CompletableFuture<@Nullable String> url(
      TextSpan span,
      DataLoader<SourceDocumentId, SourceDocument> documents,
      DataLoader<SourceDocumentId, @Nullable String> contents) {
    return documents
        .load(span.document())
        .thenCombine(contents.load(span.document()), (document, text) -> url(span, document, text));
  }

  private static @Nullable String url(
      TextSpan span, SourceDocument document, @Nullable String content) {
    String url = document.url();
    return url == null ? null : TextFragment.address(url, new Quote(span, text(content)).exact());
  }

  @SchemaMapping
  CompletableFuture<SourceDocument> sourceDocument(
      TextSpan span, DataLoader<SourceDocumentId, SourceDocument> documents) {
    return documents.load(span.document());
  }

  private static <T> CompletableFuture<T> quoted(
      TextSpan span,
      DataLoader<SourceDocumentId, @Nullable String> contents,
      Function<Quote, T> part) {
    return contents
        .load(span.document())
        .thenApply(content -> part.apply(new Quote(span, text(content))));
  }

  private static String text(@Nullable String content) {
    return content == null ? "" : content;
  }
}
