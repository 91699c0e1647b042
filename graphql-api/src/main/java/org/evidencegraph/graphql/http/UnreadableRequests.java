package org.evidencegraph.graphql.http;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.evidencegraph.graphql.error.ErrorCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers, as GraphQL writes errors, to what is no HTTP or has an address too long to be read: it
 * comes to no filter. Tomcat's own answer would be a page of HTML.
 */
@Component
final class UnreadableRequests
    implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
  private static final Logger LOG = LoggerFactory.getLogger(UnreadableRequests.class);

  /** In {@code /documents/..%2fkeys}. */
  private static final Pattern ENCODED_SLASH =
      Pattern.compile("%(?:2f|5c)", Pattern.CASE_INSENSITIVE);

  private final JsonMapper json;
  private final String graph;

  UnreadableRequests(JsonMapper json, @Value("${spring.graphql.http.path:/graphql}") String graph) {
    this.json = json;
    this.graph = graph;
  }

  @Override
  public void customize(TomcatServletWebServerFactory server) {
    server.addContextCustomizers(
        context -> context.getParent().getPipeline().addValve(new Answer()));
  }

  private static RefusedException refused(Request request, HttpStatus status) {
    String path = path(request);
    if (ENCODED_SLASH.matcher(path).find()) {
      return RefusedException.malformed(
          "address", path + " holds an encoded slash, which is not taken. Write it as /.");
    }
    return new RefusedException(
        status,
        status.is5xxServerError() ? ErrorCode.INTERNAL : ErrorCode.BAD_USER_INPUT,
        "request",
        "The request cannot be read: its first line is no HTTP, or it is too long with its header"
            + " fields. Send long queries by POST.");
  }

  /** Empty where the first line has none. */
  private static String path(Request request) {
    String path = request.getCoyoteRequest().requestURI().toString();
    return path == null ? "" : path;
  }

  private final class Answer extends ErrorReportValve {
    /** Tomcat refuses TRACE before any route, and names methods that no route takes. */
    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
      if (HttpMethod.TRACE.matches(request.getMethod()) && path(request).equals(graph)) {
        response.setHeader(HttpHeaders.ALLOW, GraphQlRoutes.METHODS);
      }
      super.invoke(request, response);
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
      HttpStatus status = HttpStatus.resolve(response.getStatus());
      if (status == null
          || !status.isError()
          || response.getContentWritten() > 0
          || !response.setErrorReported()) {
        return;
      }
      try {
        response.setContentType(RefusedAnswer.type(request).toString());
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getReporter().write(json.writeValueAsString(refused(request, status).answer()));
        response.finishResponse();
      } catch (IOException e) {
        LOG.debug("The client is gone", e);
      }
    }
  }
}
