package org.evidencegraph.graphql.provenance;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.dataloader.DataLoader;
import org.evidencegraph.graphql.error.BadUserInputException;
import org.evidencegraph.provenance.SourceDocument;
import org.evidencegraph.provenance.SourceDocumentId;
import org.evidencegraph.provenance.Stretch;
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

  /** What {@link Quote} shows before and after a place, and half a character more. */
  private static final int BESIDE = 33;

  @SchemaMapping
  CompletableFuture<String> exact(TextSpan span, DataLoader<Stretch, @Nullable String> texts) {
    return quoted(span, BESIDE, texts, Quote::exact);
  }

  @SchemaMapping
  CompletableFuture<String> prefix(TextSpan span, DataLoader<Stretch, @Nullable String> texts) {
    return quoted(span, BESIDE, texts, Quote::prefix);
  }

  @SchemaMapping
  CompletableFuture<String> suffix(TextSpan span, DataLoader<Stretch, @Nullable String> texts) {
    return quoted(span, BESIDE, texts, Quote::suffix);
  }

  @SchemaMapping
  CompletableFuture<Boolean> verified(TextSpan span, DataLoader<Stretch, @Nullable String> texts) {
    return text(span, BESIDE, texts).thenApply(quote -> quote.span().verifiedBy(quote.content()));
  }

  @SchemaMapping
  CompletableFuture<String> context(
      TextSpan span,
      @Argument @Nullable Integer chars,
      DataLoader<Stretch, @Nullable String> texts) {
    int around = chars == null ? AROUND : chars;
    if (around < 0 || around > MOST_AROUND) {
      throw new BadUserInputException(
          "chars",
          around,
          "0 to " + MOST_AROUND,
          "For more text ask sourceDocument { content(start: …, end: …) }.");
    }
    return quoted(span, around + 1, texts, quote -> quote.context(around));
  }

  @SchemaMapping
  CompletableFuture<@Nullable String> url(
      TextSpan span,
      DataLoader<SourceDocumentId, SourceDocument> documents,
      DataLoader<Stretch, @Nullable String> texts) {
    return documents
        .load(span.document())
        .thenCombine(text(span, BESIDE, texts), TextSpanController::url);
  }

  private static @Nullable String url(SourceDocument document, Quote quote) {
    String url = document.url();
    return url == null ? null : TextFragment.address(url, quote.exact());
  }

  @SchemaMapping
  CompletableFuture<SourceDocument> sourceDocument(
      TextSpan span, DataLoader<SourceDocumentId, SourceDocument> documents) {
    return documents.load(span.document());
  }

  private static <T> CompletableFuture<T> quoted(
      TextSpan span,
      int around,
      DataLoader<Stretch, @Nullable String> texts,
      Function<Quote, T> part) {
    return text(span, around, texts).thenApply(part);
  }

  /** The place in a stretch of the text that reaches so far to both sides of it. */
  private static CompletableFuture<Quote> text(
      TextSpan span, int around, DataLoader<Stretch, @Nullable String> texts) {
    Stretch stretch = Stretch.around(span, around);
    return texts
        .load(stretch)
        .thenApply(text -> new Quote(span.moved(-stretch.start()), text == null ? "" : text));
  }
}
