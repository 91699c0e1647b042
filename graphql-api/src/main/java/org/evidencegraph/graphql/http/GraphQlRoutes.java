package org.evidencegraph.graphql.http;

import graphql.language.OperationDefinition;
import graphql.language.OperationDefinition.Operation;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.evidencegraph.graphql.error.ErrorCode;
import org.evidencegraph.graphql.http.RequestText.Asked;
import org.evidencegraph.graphql.security.Callers;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.support.SerializableGraphQlRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The address of the API: queries by GET and by POST, mutations by POST. Comes before the routes of
 * Spring, which know no GET and convert what has the wrong type.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(HttpSettings.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class GraphQlRoutes {
  static final String METHODS = "GET, POST";

  /** So many requests with documents in their text are held in memory at one time. */
  private static final int LARGE_AT_ONCE = 2;

  private final Answering graph;
  private final PersistedQueries texts;
  private final Requests requests;
  private final ReleaseTag tags;
  private final Callers callers;
  private final DataSize mostOfQuery;
  private final DataSize most;
  private final Semaphore large = new Semaphore(LARGE_AT_ONCE);

  GraphQlRoutes(
      Answering graph,
      PersistedQueries texts,
      Requests requests,
      ReleaseTag tags,
      Callers callers,
      HttpSettings settings,
      @Value("${spring.servlet.multipart.max-request-size}") DataSize most) {
    this.graph = graph;
    this.texts = texts;
    this.requests = requests;
    this.tags = tags;
    this.callers = callers;
    this.mostOfQuery = settings.body();
    this.most = most;
  }

  @Bean
  @Order(-1)
  RouterFunction<ServerResponse> graphQlRoutesFunction(
      @Value("${spring.graphql.http.path:/graphql}") String path) {
    return RouterFunctions.route()
        .GET(path, request -> answered(request, () -> get(request)))
        .POST(path, request -> answered(request, () -> post(request)))
        .route(
            request -> request.path().equals(path),
            request -> methodNotAllowed(request, METHODS, "Send queries by GET or POST."))
        .build();
  }

  /** What may be refused before GraphQL sees it. */
  @FunctionalInterface
  private interface Answer {
    ServerResponse get() throws RefusedException, IOException;
  }

  private static ServerResponse answered(ServerRequest request, Answer answer) throws IOException {
    try {
      return answer.get();
    } catch (RefusedException e) {
      return RefusedAnswer.of(request, e);
    }
  }

  private static ServerResponse methodNotAllowed(
      ServerRequest request, String allowed, String message) {
    return RefusedAnswer.of(
        request,
        new RefusedException(
            HttpStatus.METHOD_NOT_ALLOWED, ErrorCode.BAD_USER_INPUT, "method", message),
        headers -> headers.set(HttpHeaders.ALLOW, allowed));
  }

  private ServerResponse get(ServerRequest request) throws RefusedException {
    Asked asked =
        new Asked(
            parameter(request, "query"),
            parameter(request, "operationName"),
            RequestText.object("variables", parameter(request, "variables")),
            RequestText.object("extensions", parameter(request, "extensions")),
            parameter(request, "documentId"));
    String text = texts.text(asked);
    Optional<OperationDefinition> operation = requests.operation(text, asked.operationName());
    if (operation.isPresent() && operation.get().getOperation() == Operation.MUTATION) {
      return methodNotAllowed(
          request,
          "POST",
          "GET takes queries, and subscriptions with Accept: text/event-stream; send a mutation by"
              + " POST with a JSON body.");
    }
    return operation.isPresent() && callers.isOpen() && ReleaseTag.isOfData(text)
        ? tagged(request, asked, text)
        : graph.answer(request, asked.with(text));
  }

  private ServerResponse tagged(ServerRequest request, Asked asked, String text)
      throws RefusedException {
    String tag = tags.of(request, text);
    return ReleaseTag.isKnown(request, tag)
        ? ServerResponse.status(HttpStatus.NOT_MODIFIED)
            .headers(headers -> ReleaseTag.write(headers, tag))
            .build()
        : graph.answer(request, asked.with(text), headers -> ReleaseTag.write(headers, tag));
  }

  private static @Nullable String parameter(ServerRequest request, String name)
      throws RefusedException {
    List<String> values = request.params().getOrDefault(name, List.of());
    if (values.size() > 1) {
      throw RefusedException.malformed(name, "is given more than once.");
    }
    return values.isEmpty() || values.getFirst().isEmpty() ? null : values.getFirst();
  }

  private ServerResponse post(ServerRequest request) throws RefusedException, IOException {
    checkContentType(request);
    ContentType.checkNotEncoded(request);
    if (request.headers().contentLength().orElse(0) > most.toBytes()) {
      throw tooLarge();
    }
    InputStream in = request.servletRequest().getInputStream();
    byte[] start = in.readNBytes((int) mostOfQuery.toBytes() + 1);
    return start.length <= mostOfQuery.toBytes()
        ? graph.answer(request, requests.read(start))
        : large(request, start, in);
  }

  /** Only documents that are to be imported make a request so large. */
  private ServerResponse large(ServerRequest request, byte[] start, InputStream rest)
      throws RefusedException, IOException {
    if (!large.tryAcquire()) {
      throw new RefusedException(
          HttpStatus.SERVICE_UNAVAILABLE,
          ErrorCode.RATE_LIMITED,
          "body",
          "Other large requests are being read. Send it again in a moment, or the documents as"
              + " files.");
    }
    try {
      SerializableGraphQlRequest read = requests.read(whole(start, rest));
      Optional<OperationDefinition> operation =
          requests.operation(read.getDocument(), read.getOperationName());
      if (operation.isEmpty() || operation.get().getOperation() != Operation.MUTATION) {
        throw RefusedException.tooLarge(
            "A query takes at most %d KB; only mutations that bring documents take more."
                .formatted(mostOfQuery.toKilobytes()));
      }
      return graph.answer(request, read);
    } finally {
      large.release();
    }
  }

  private byte[] whole(byte[] start, InputStream rest) throws RefusedException, IOException {
    int room = (int) most.toBytes() - start.length;
    byte[] end = rest.readNBytes(room + 1);
    if (end.length > room) {
      throw tooLarge();
    }
    byte[] whole = Arrays.copyOf(start, start.length + end.length);
    System.arraycopy(end, 0, whole, start.length, end.length);
    return whole;
  }

  private RefusedException tooLarge() {
    return RefusedException.tooLarge(
        "A request takes at most %d MB; send documents as files or import them from a folder."
            .formatted(most.toMegabytes()));
  }

  private static void checkContentType(ServerRequest request) throws RefusedException {
    MediaType type = ContentType.of(request).orElse(null);
    if (type == null || !type.equalsTypeAndSubtype(MediaType.APPLICATION_JSON)) {
      throw new RefusedException(
          HttpStatus.UNSUPPORTED_MEDIA_TYPE,
          ErrorCode.BAD_USER_INPUT,
          HttpHeaders.CONTENT_TYPE,
          "Send the request as application/json, or as multipart/form-data with files.");
    }
  }
}
