package org.evidencegraph.graphql.error;

import graphql.GraphQLError;
import graphql.execution.OneOfNullValueException;
import graphql.execution.OneOfTooManyKeysException;
import graphql.schema.DataFetchingEnvironment;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.evidencegraph.page.InvalidPageException;
import org.evidencegraph.search.SearchUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Turns what a field throws into an error: a mistake of the caller is explained to the caller, a
 * fault of ours is logged once under an id, and the caller gets only that id.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class FetchErrors implements DataFetcherExceptionResolver {
  private static final Logger LOG = LoggerFactory.getLogger(FetchErrors.class);

  @Override
  public Mono<List<GraphQLError>> resolveException(
      Throwable thrown, DataFetchingEnvironment field) {
    Throwable cause = cause(thrown);
    return Mono.just(
        List.of(
            switch (cause) {
              case BadUserInputException mistake ->
                  error(field, ErrorCode.BAD_USER_INPUT, message(mistake), mistake.extensions());
              case InvalidPageException mistake -> invalidPage(field, mistake);
              case SearchUnavailableException notYet ->
                  error(field, ErrorCode.TIMEOUT, message(notYet), Map.of());
              case OneOfNullValueException mistake -> badKey(field, mistake);
              case OneOfTooManyKeysException mistake -> badKey(field, mistake);
              default -> internal(field, cause);
            }));
  }

  private static Throwable cause(Throwable thrown) {
    Throwable cause = thrown.getCause();
    boolean wrapper = thrown instanceof CompletionException || thrown instanceof ExecutionException;
    return wrapper && cause != null ? cause(cause) : thrown;
  }

  private static GraphQLError invalidPage(
      DataFetchingEnvironment field, InvalidPageException mistake) {
    String argument = field.getArgument("before") == null ? "after" : "before";
    return error(field, ErrorCode.BAD_USER_INPUT, message(mistake), Map.of("argument", argument));
  }

  // The engine finds a null in a key that takes exactly one value only when the field is fetched.
  private static GraphQLError badKey(DataFetchingEnvironment field, Throwable mistake) {
    return error(
        field,
        ErrorCode.BAD_USER_INPUT,
        message(mistake) + " " + EngineErrors.ONE_KEY,
        EngineErrors.KEY_PARTICULARS);
  }

  private static GraphQLError internal(DataFetchingEnvironment field, Throwable fault) {
    String id = field.getExecutionId().toString();
    if (!AnswerEnd.isOver(field.getGraphQlContext()) && logged(field).add(fault)) {
      LOG.error("Fault {} at {}", id, field.getExecutionStepInfo().getPath(), fault);
    }
    return error(field, ErrorCode.INTERNAL, faultMessage(id), Map.of("id", id));
  }

  static String faultMessage(String id) {
    return "The server failed here. Its log tells why, under the id %s.".formatted(id);
  }

  // One failed batch fails every field that waited for it.
  private static Set<Throwable> logged(DataFetchingEnvironment field) {
    return field
        .getGraphQlContext()
        .computeIfAbsent(
            FetchErrors.class,
            key -> Collections.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>())));
  }

  private static String message(Throwable mistake) {
    return String.valueOf(mistake.getMessage());
  }

  private static GraphQLError error(
      DataFetchingEnvironment field,
      ErrorCode code,
      String message,
      Map<String, Object> particulars) {
    return new ApiError(
        message,
        List.of(field.getField().getSourceLocation()),
        field.getExecutionStepInfo().getPath().toList(),
        code,
        particulars);
  }
}
