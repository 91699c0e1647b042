package org.evidencegraph.graphql.security;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.text.ParseException;
import java.time.Duration;
import java.util.Map;

/**
 * An OpenID provider that serves its keys. They are fetched when a token names one that is not
 * known, but not more often than each half minute, whatever tokens come; while the provider does
 * not answer, those that were fetched last are good for some hours.
 *
 * @param url such as https://login.example.org/realms/lab, without a slash at its end
 */
record OpenIdIssuer(String url) {
  /** OpenID Connect Discovery 1.0, section 4. */
  private static final String CONFIGURATION = "/.well-known/openid-configuration";

  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final Duration BETWEEN_FETCHES = Duration.ofSeconds(30);
  private static final Duration OUTAGE = Duration.ofHours(4);
  private static final int LONGEST_ANSWER = 1 << 20;

  OpenIdIssuer {
    url = url.replaceFirst("/$", "");
  }

  /**
   * @throws IllegalStateException when it does not tell where its keys are, or is another one
   */
  JWKSource<SecurityContext> keys() {
    DefaultResourceRetriever web =
        new DefaultResourceRetriever(
            (int) PATIENCE.toMillis(), (int) PATIENCE.toMillis(), LONGEST_ANSWER);
    return JWKSourceBuilder.<SecurityContext>create(placeOfKeys(web), web)
        .rateLimited(BETWEEN_FETCHES.toMillis())
        .outageTolerant(OUTAGE.toMillis())
        .build();
  }

  private URL placeOfKeys(DefaultResourceRetriever web) {
    try {
      Map<String, Object> told =
          JSONObjectUtils.parse(web.retrieveResource(address(url + CONFIGURATION)).getContent());
      String named = JSONObjectUtils.getString(told, "issuer");
      if (named == null || !named.replaceFirst("/$", "").equals(url)) {
        throw new IllegalStateException(url + " says that it is " + named);
      }
      return address(JSONObjectUtils.getString(told, "jwks_uri"));
    } catch (IOException | ParseException e) {
      throw new IllegalStateException(url + CONFIGURATION + ": " + e.getMessage(), e);
    }
  }

  private static URL address(String text) throws MalformedURLException {
    return URI.create(text).toURL();
  }
}
