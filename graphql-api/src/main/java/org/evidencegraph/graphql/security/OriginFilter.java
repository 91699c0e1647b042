package org.evidencegraph.graphql.security;

import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.cors.DefaultCorsProcessor;
import org.springframework.web.filter.CorsFilter;

/** Lets pages of some origins ask, and refuses all others as every request is refused. */
final class OriginFilter extends CorsFilter {

  OriginFilter(CorsConfigurationSource origins) {
    super(origins);
    setCorsProcessor(new Refusing());
  }

  private static final class Refusing extends DefaultCorsProcessor {
    @Override
    protected void rejectRequest(ServerHttpResponse response) throws IOException {
      response.setStatusCode(HttpStatus.FORBIDDEN);
      response.getHeaders().setContentType(MediaType.APPLICATION_JSON);
      response.getBody().write(Refusals.json(RequestDoor.OTHER_SITE));
      response.flush();
    }
  }
}
