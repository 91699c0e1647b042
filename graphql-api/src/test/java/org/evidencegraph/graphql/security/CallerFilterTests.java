package org.evidencegraph.graphql.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class CallerFilterTests {

  private static final class NoKeys implements Tokens {
    @Override
    public Optional<Caller> caller(String token) {
      throw new IssuerSilentException(new IllegalStateException("connection refused"));
    }

    @Override
    public boolean isGood(Caller caller) {
      return true;
    }
  }

  /** Else clients would take a token for bad, and their users would log in again and again. */
  @Test
  void asksToComeAgainWhileTheIssuerIsSilent() throws IOException, ServletException {
    Callers callers = new Callers(SecurityMode.OIDC, new NoKeys());
    MockHttpServletRequest request = new MockHttpServletRequest("POST", "/graphql");
    request.addHeader(HttpHeaders.AUTHORIZATION, "Bearer a.b.c");
    MockHttpServletResponse response = new MockHttpServletResponse();
    MockFilterChain chain = new MockFilterChain();
    new CallerFilter(callers, new Refusals(callers)).doFilter(request, response, chain);
    assertThat(chain.getRequest()).isNull();
    assertThat(response.getStatus()).isEqualTo(503);
    assertThat(response.getHeader(HttpHeaders.RETRY_AFTER)).isEqualTo("60");
    assertThat(response.getHeader(HttpHeaders.WWW_AUTHENTICATE)).isNull();
    assertThat(response.getContentAsString())
        .contains("INTERNAL", "issuer does not serve its keys", "Ask again")
        .doesNotContain("refused");
  }
}
