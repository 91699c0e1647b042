package org.evidencegraph.graphql.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionInput;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import graphql.language.Document;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.parser.exceptions.ParseCancelledException;
import graphql.parser.exceptions.ParseCancelledTooDeepException;
import graphql.validation.ValidationError;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.evidencegraph.graphql.error.ErrorCode;
import org.evidencegraph.graphql.error.OneOfKeys;
import org.evidencegraph.graphql.error.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.stereotype.Component;

/**
 * Reads the text of an operation within limits, before it is validated. What was found valid is
 * remembered, by its text, for the next request.
 */
@Component
public class LimitedDocuments implements PreparsedDocumentProvider {
  private static final long REMEMBERED_CHARACTERS = 4_000_000;

  /** Blanks, commas and comments only. */
  private static final Pattern NOTHING = Pattern.compile("(?:[\\s,\\uFEFF]|#[^\\n\\r]*+)*+");

  private final ObjectProvider<GraphQlSource> source;
  private final QueryLimits limits;
  private final ParserOptions options;
  private final Cache<String, PreparsedDocumentEntry> valid =
      Caffeine.newBuilder()
          .maximumWeight(REMEMBERED_CHARACTERS)
          .weigher((String text, PreparsedDocumentEntry entry) -> text.length())
          .build();

  /**
   * @param source not asked before the first request: it is made with this as a part
   */
  LimitedDocuments(ObjectProvider<GraphQlSource> source, QueryLimits limits) {
    this.source = source;
    this.limits = limits;
    this.options =
        ParserOptions.newParserOptions()
            .maxCharacters(limits.characters())
            .maxTokens(limits.tokens())
            .maxWhitespaceTokens(limits.characters())
            .maxRuleDepth(ParserOptions.MAX_RULE_DEPTH)
            .captureIgnoredChars(false)
            .captureLineComments(false)
            .build();
  }

  @Override
  public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
      ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> validated) {
    PreparsedDocumentEntry known = valid.getIfPresent(input.getQuery());
    return CompletableFuture.completedFuture(known != null ? known : read(input, validated));
  }

  private PreparsedDocumentEntry read(
      ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> validated) {
    try {
      Document document = parse(input.getQuery());
      Optional<DocumentShape.Refused> refused = new DocumentShape(document, limits).refused();
      if (refused.isPresent()) {
        return new PreparsedDocumentEntry(refused.get().refusal().error(refused.get().place()));
      }
    } catch (RefusedTextException e) {
      return new PreparsedDocumentEntry(e.refusal.error(null));
    } catch (InvalidSyntaxException e) {
      return new PreparsedDocumentEntry(e.toInvalidSyntaxError());
    }
    PreparsedDocumentEntry entry = validated.apply(input);
    if (entry.hasErrors()) {
      return entry;
    }
    List<ValidationError> more = new ArrayList<>();
    more.addAll(UnservedDirectives.errors(entry.getDocument()));
    more.addAll(OneOfKeys.errors(source.getObject().schema(), entry.getDocument()));
    if (!more.isEmpty()) {
      return new PreparsedDocumentEntry(more);
    }
    valid.put(input.getQuery(), entry);
    return entry;
  }

  /** The text has more characters or tokens than are read, or none. */
  public static final class RefusedTextException extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Refusal refusal;

    RefusedTextException(Refusal refusal) {
      super(refusal.message(), null, false, false);
      this.refusal = refusal;
    }
  }

  /**
   * @throws InvalidSyntaxException when the text is not GraphQL
   */
  public Document parse(String text) throws RefusedTextException {
    if (text.length() > limits.characters()) {
      throw new RefusedTextException(
          tooLarge(
              "characters", text.length(), limits.characters(), "The query has %,d characters"));
    }
    if (NOTHING.matcher(text).matches()) {
      throw new RefusedTextException(empty());
    }
    try {
      return new Parser()
          .parseDocument(
              ParserEnvironment.newParserEnvironment()
                  .document(text)
                  .parserOptions(options)
                  .locale(Locale.ENGLISH)
                  .build());
    } catch (ParseCancelledException e) {
      throw new RefusedTextException(
          tooLarge(
              "tokens", limits.tokens() + 1, limits.tokens(), "The query has %,d tokens or more"));
    } catch (ParseCancelledTooDeepException e) {
      throw new RefusedTextException(
          Refusal.over(
              ErrorCode.QUERY_TOO_COMPLEX,
              "depth",
              ParserOptions.MAX_RULE_DEPTH,
              limits.depth(),
              "The query is nested too deep; allowed is %d.".formatted(limits.depth()),
              "Ask for the inner objects by their ids in a request of their own."));
    }
  }

  private static Refusal empty() {
    String fix = "Send one, such as { service { state } }.";
    return new Refusal(
        ErrorCode.GRAPHQL_PARSE_FAILED, "The query is empty. " + fix, null, null, null, fix);
  }

  private static Refusal tooLarge(String limit, int got, int allowed, String message) {
    return Refusal.over(
        ErrorCode.QUERY_TOO_LARGE,
        limit,
        got,
        allowed,
        "%s; allowed is %,d.".formatted(message.formatted(got), allowed),
        "Pass values as variables, and send several requests.");
  }
}
