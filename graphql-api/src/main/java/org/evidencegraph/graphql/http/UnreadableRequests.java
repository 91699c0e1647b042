package org.evidencegraph.graphql.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.evidencegraph.graphql.error.ErrorCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
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

  private final JsonMapper json;

  UnreadableRequests(JsonMapper json) {
    this.json = json;
  }

  @Override
  public void customize(TomcatServletWebServerFactory server) {
    server.addContextCustomizers(
        context -> context.getParent().getPipeline().addValve(new Answer()));
  }

  private RefusedException refused(HttpStatus status) {
    return new RefusedException(
        status,
        status.is5xxServerError() ? ErrorCode.INTERNAL : ErrorCode.BAD_USER_INPUT,
        "request",
        "The request cannot be read: its first line is no HTTP, or it is too long with its header"
            + " fields. Send long queries by POST.");
  }

  private final class Answer extends ErrorReportValve {
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
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getReporter().write(json.writeValueAsString(refused(status).answer()));
        response.finishResponse();
      } catch (IOException e) {
        LOG.debug("The client is gone", e);
      }
    }
  }
}
