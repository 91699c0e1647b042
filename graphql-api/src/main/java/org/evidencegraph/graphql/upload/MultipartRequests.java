package org.evidencegraph.graphql.upload;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.apache.tomcat.util.http.fileupload.impl.FileCountLimitExceededException;
import org.apache.tomcat.util.http.fileupload.impl.SizeException;
import org.evidencegraph.graphql.error.ErrorCode;
import org.evidencegraph.graphql.http.Answering;
import org.evidencegraph.graphql.http.ContentType;
import org.evidencegraph.graphql.http.RefusedAnswer;
import org.evidencegraph.graphql.http.RefusedException;
import org.evidencegraph.graphql.http.Requests;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Takes {@code multipart/form-data} at the address of the API. A page of another site can have a
 * browser send such a form unasked, but not with a header of its own: so one is demanded.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class MultipartRequests {
  private static final List<String> PREFLIGHT_HEADERS =
      List.of("GraphQL-Require-Preflight", "Apollo-Require-Preflight");

  private final Answering graph;
  private final Requests requests;
  private final DataSize mostBytes;

  MultipartRequests(
      Answering graph,
      Requests requests,
      @Value("${spring.servlet.multipart.max-request-size}") DataSize mostBytes) {
    this.graph = graph;
    this.requests = requests;
    this.mostBytes = mostBytes;
  }

  /** Before the route that takes JSON alone. */
  @Bean
  @Order(-2)
  RouterFunction<ServerResponse> multipartRouterFunction(
      @Value("${spring.graphql.http.path:/graphql}") String path) {
    return RouterFunctions.route(
        RequestPredicates.POST(path).and(MultipartRequests::isForm), this::handle);
  }

  private static boolean isForm(ServerRequest request) {
    return ContentType.of(request)
        .filter(type -> type.equalsTypeAndSubtype(MediaType.MULTIPART_FORM_DATA))
        .isPresent();
  }

  private ServerResponse handle(ServerRequest request) throws IOException {
    try {
      checkPreflight(request);
      ContentType.checkNotEncoded(request);
      return graph.answer(request, MultipartBody.read(requests, parts(request)));
    } catch (RefusedException e) {
      return RefusedAnswer.of(request, e);
    }
  }

  private static void checkPreflight(ServerRequest request) throws RefusedException {
    boolean asked =
        PREFLIGHT_HEADERS.stream()
            .map(request.headers()::firstHeader)
            .anyMatch(value -> value != null && !value.isBlank());
    if (!asked) {
      throw new RefusedException(
          HttpStatus.FORBIDDEN,
          ErrorCode.FORBIDDEN,
          "GraphQL-Require-Preflight",
          "A multipart request needs the header GraphQL-Require-Preflight: 1, so that no form of"
              + " another site can send it.");
    }
  }

  private Collection<Part> parts(ServerRequest request) throws RefusedException {
    try {
      return request.servletRequest().getParts();
    } catch (ServletException | IOException | IllegalStateException e) {
      throw refused(e);
    }
  }

  private RefusedException refused(Exception failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      RefusedException refused = refusedFor(cause);
      if (refused != null) {
        return refused;
      }
    }
    return RefusedException.malformed(
        "body",
        "this is no complete multipart/form-data request with at most 100 files and texts of at"
            + " most 2 MB.");
  }

  private @Nullable RefusedException refusedFor(Throwable cause) {
    if (cause instanceof FileCountLimitExceededException) {
      return RefusedException.tooLarge(
          "At most 100 files are taken in one request; send the others in further requests.");
    }
    return cause instanceof SizeException
        ? RefusedException.tooLarge(
            "A request takes at most %d MB and a file at most 20 MB; import larger ones from a folder."
                .formatted(mostBytes.toMegabytes()))
        : null;
  }
}
