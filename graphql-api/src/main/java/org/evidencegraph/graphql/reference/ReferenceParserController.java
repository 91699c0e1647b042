package org.evidencegraph.graphql.reference;

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
 * one thread, since this takes a processor and waits for nothing: whoever asks for much of it keeps
 * others waiting who ask for the same, and nobody else.
 */
@Controller
class ReferenceParserController {
  private static final int MOST = 100;
  private static final int LONGEST = ReferenceText.LONGEST;
  private static final int LONGEST_TOGETHER = 60_000;

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
    return CompletableFuture.supplyAsync(() -> parsed(texts, field), parser);
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

  private static List<ParsedReference> parsed(List<String> texts, DataFetchingEnvironment field) {
    List<ParsedReference> parsed = new ArrayList<>();
    for (String text : texts) {
      if (AnswerEnd.isOver(field.getGraphQlContext())) {
        throw new CancellationException("nobody waits for these references any more");
      }
      parsed.add(ParsedReference.of(text));
    }
    return parsed;
  }
}
