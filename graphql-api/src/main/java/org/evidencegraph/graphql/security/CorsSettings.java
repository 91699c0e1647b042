package org.evidencegraph.graphql.security;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Options under {@code evidence.http.cors.}.
 *
 * @param origins of the pages whose scripts may ask, such as {@code https://app.example.org}
 */
@ConfigurationProperties("evidence.http.cors")
public record CorsSettings(@DefaultValue List<String> origins) {
  public static final String ANY = "*";

  public CorsSettings {
    origins = List.copyOf(origins);
    for (String origin : origins) {
      if (!origin.equals(ANY) && !origin.matches("https?://[^/?#@\\s*]+")) {
        throw new IllegalArgumentException(
            "evidence.http.cors.origins has \"%s\"; an origin looks like https://app.example.org"
                .formatted(origin));
      }
    }
  }
}
