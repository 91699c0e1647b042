package org.evidencegraph.graphql.reference;

import graphql.GraphQLContext;
import graphql.schema.DataFetchingEnvironment;
import jakarta.annotation.PreDestroy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.evidencegraph.graphql.error.AnswerEnd;
import org.evidencegraph.graphql.error.BadUserInputException;
import org.evidencegraph.importer.reference.ReferenceText;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/**
 * Takes printed references apart for callers. Reads no graph and stores nothing. All of them share
 * one thread, since this takes a processor and waits for nothing, and in turn, one text of each
 * operation.
 */
@Controller
class ReferenceParserController {
  private static final int MOST = 100;
  private static final int LONGEST = ReferenceText.LONGEST;
  private static final int LONGEST_TOGETHER = 60_000;

  /** In the context of an operation: what it waits for last. */
  private static final Object LAST = ReferenceParserController.class;

  private final ExecutorService parser =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("references").factory());

  @PreDestroy
  void stop() {
    parser.shutdownNow();
  }

  @QueryMapping
  CompletableFuture<List<ParsedReference>> parseReferences(
      @Argument List<String> texts, DataFetchingEnvironment field) {
    check(texts);
    GraphQLContext operation = field.getGraphQlContext();
    CompletableFuture<?> before =
        operation.getOrDefault(LAST, CompletableFuture.completedFuture(null));
    CompletableFuture<List<ParsedReference>> parsed =
        before
            .handle((done, failure) -> 0)
            .thenCompose(none -> parsed(texts, new ArrayList<>(), field));
    operation.put(LAST, parsed);
    return parsed;
  }

  // one text, then whoever waits: so a short question is answered among long ones
  private CompletableFuture<List<ParsedReference>> parsed(
      List<String> texts, List<ParsedReference> parsed, DataFetchingEnvironment field) {
    if (parsed.size() == texts.size()) {
      return CompletableFuture.completedFuture(parsed);
    }
    return CompletableFuture.supplyAsync(() -> next(texts, parsed, field), parser)
        .thenCompose(soFar -> parsed(texts, soFar, field));
  }

  private static List<ParsedReference> next(
      List<String> texts, List<ParsedReference> parsed, DataFetchingEnvironment field) {
    if (AnswerEnd.isOver(field.getGraphQlContext())) {
      throw new CancellationException("nobody waits for these references any more");
    }
    parsed.add(ParsedReference.of(texts.get(parsed.size())));
    return parsed;
  }

  private static void check(List<String> texts) {
    if (texts.size() > MOST) {
      throw new BadUserInputException(
          "texts", texts.size() + " texts", "at most " + MOST, "Ask in several requests.");
    }
    for (int n = 0; n < texts.size(); n++) {
      checkLength("texts." + n, texts.get(n));
    }
    int together = texts.stream().mapToInt(String::length).sum();
    if (together > LONGEST_TOGETHER) {
      throw new BadUserInputException(
          "texts",
          together + " characters",
          "at most " + LONGEST_TOGETHER + " together",
          "Ask in several requests.");
    }
  }

  private static void checkLength(String argument, String text) {
    if (text.length() > LONGEST) {
      throw new BadUserInputException(
          argument,
          text.length() + " characters",
          "at most " + LONGEST,
          "Give one reference in each text.");
    }
  }
}
