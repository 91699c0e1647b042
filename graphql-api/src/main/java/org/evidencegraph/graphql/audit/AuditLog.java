package org.evidencegraph.graphql.audit;

import graphql.GraphQLError;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evidencegraph.graphql.security.Caller;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a line of JSON for each field of a mutation to the logger {@code evidence.audit} and to a
 * file. Neither variables nor texts nor keys stand in it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
@EnableConfigurationProperties(AuditSettings.class)
class AuditLog implements WebGraphQlInterceptor {
  private static final Logger AUDIT = LoggerFactory.getLogger("evidence.audit");
  private static final Logger LOG = LoggerFactory.getLogger(AuditLog.class);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final String DONE = "OK";

  private final @Nullable Path file;

  AuditLog(AuditSettings settings) {
    this.file = settings.file().isBlank() ? null : Path.of(settings.file()).toAbsolutePath();
  }

  @Override
  public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
    WatchedMutation watched = new WatchedMutation();
    request.configureExecutionInput(
        (input, builder) -> builder.graphQLContext(Map.of(WatchedMutation.class, watched)).build());
    return chain
        .next(request)
        .doOnNext(
            response ->
                watched
                    .fields()
                    .forEach((key, name) -> write(line(request, response, watched, key, name))));
  }

  private static String line(
      WebGraphQlRequest request,
      WebGraphQlResponse response,
      WatchedMutation watched,
      String key,
      String name) {
    Map<String, String> line = new LinkedHashMap<>();
    line.put("time", Instant.now().toString());
    line.put("caller", Caller.of(request).orElse(Caller.ANYBODY).name());
    line.put("address", address(request.getRemoteAddress()));
    line.put("operation", name);
    Optional<String> run = watched.run(key);
    List<GraphQLError> errors = response.getExecutionResult().getErrors();
    // What an answer lacks further in takes nothing back of what was done.
    line.put("outcome", run.isPresent() ? DONE : outcome(errors, key));
    run.ifPresent(id -> line.put("importRun", id));
    return JSON.writeValueAsString(line);
  }

  private static String address(@Nullable InetSocketAddress address) {
    return address == null || address.getAddress() == null
        ? "unknown"
        : address.getAddress().getHostAddress();
  }

  /** {@code OK}, or the code of the error that concerns the field or the whole request. */
  private static String outcome(List<GraphQLError> errors, String key) {
    return errors.stream()
        .filter(error -> concerns(error, key))
        .map(error -> String.valueOf(error.getErrorType()))
        .findFirst()
        .orElse(DONE);
  }

  private static boolean concerns(GraphQLError error, String key) {
    List<Object> path = error.getPath();
    return path == null || path.isEmpty() || path.getFirst().equals(key);
  }

  private synchronized void write(String line) {
    AUDIT.info("{}", line);
    if (file != null) {
      try {
        Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      } catch (IOException e) {
        // What the line tells of is done already, and stands in the log.
        LOG.error("The audit log {} cannot be written: {}", file, e.toString());
      }
    }
  }
}
