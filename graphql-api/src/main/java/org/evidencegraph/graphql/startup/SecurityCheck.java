package org.evidencegraph.graphql.startup;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.Objects;
import org.evidencegraph.graphql.security.ApiKey;
import org.evidencegraph.graphql.security.CorsSettings;
import org.evidencegraph.graphql.security.KeyFile;
import org.evidencegraph.graphql.security.SecuritySettings;
import org.evidencegraph.graphql.security.SecuritySettings.Oidc;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.web.context.ConfigurableWebApplicationContext;

/**
 * Makes sure, before a server listens, that its mode fits where it listens: one that asks nobody
 * who it is answers this machine only. Found through {@code META-INF/spring.factories}, so that no
 * way of starting leaves it out.
 */
@Order(SecurityCheck.AFTER_THE_FOLDERS)
public final class SecurityCheck
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {
  static final int AFTER_THE_FOLDERS = 1;

  private static final Logger LOG = LoggerFactory.getLogger(SecurityCheck.class);
  private static final String ADDRESS = "server.address";
  private static final String MANAGEMENT_ADDRESS = "management.server.address";
  private static final String LOOPBACK = "127.0.0.1";

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    if (!(context instanceof ConfigurableWebApplicationContext)) {
      return;
    }
    ConfigurableEnvironment environment = context.getEnvironment();
    Binder binder = Binder.get(environment);
    SecuritySettings settings = binder.bindOrCreate("evidence.security", SecuritySettings.class);
    switch (settings.mode()) {
      case OPEN -> {
        stayOnThisMachine(environment);
        checkOrigins(binder.bindOrCreate("evidence.http.cors", CorsSettings.class));
      }
      case API_KEY -> checkKeys(new KeyFile(settings.keyFile()));
      case OIDC -> checkIssuer(settings.oidc());
    }
  }

  private static void stayOnThisMachine(ConfigurableEnvironment environment) {
    checkAddress(environment, ADDRESS);
    if (environment.containsProperty("management.server.port")) {
      checkAddress(environment, MANAGEMENT_ADDRESS);
    }
  }

  /** No address would be every address. */
  private static void checkAddress(ConfigurableEnvironment environment, String option) {
    String address = environment.getProperty(option);
    if (address == null || address.isBlank()) {
      environment
          .getPropertySources()
          .addFirst(new MapPropertySource("loopback for " + option, Map.of(option, LOOPBACK)));
    } else if (!isLoopback(address)) {
      throw new StartRefusal(
          "%s is %s, which others can reach, and evidence.security.mode is open: whoever"
                  .formatted(option, address)
              + " reaches the server could read everything and add documents.",
          "Ask callers for keys with --evidence.security.mode=api-key (or oidc), as"
              + " docs/howto/security.md shows; or leave "
              + option
              + " at "
              + LOOPBACK
              + ".");
    }
  }

  private static boolean isLoopback(String address) {
    try {
      for (InetAddress one : InetAddress.getAllByName(address.strip())) {
        if (!one.isLoopbackAddress()) {
          return false;
        }
      }
      return true;
    } catch (UnknownHostException e) {
      return false;
    }
  }

  private static void checkOrigins(CorsSettings settings) {
    if (settings.origins().contains(CorsSettings.ANY)) {
      throw new StartRefusal(
          "evidence.http.cors.origins is * and evidence.security.mode is open: every page that"
              + " somebody on this machine looks at could read everything.",
          "Name the origins, such as https://app.example.org, or choose another mode.");
    }
  }

  private static void checkKeys(KeyFile file) {
    try {
      if (file.read().stream().map(ApiKey::revoked).noneMatch(Objects::isNull)) {
        LOG.warn(
            "There is no key in {}, so nobody is let in. Make one:"
                + " java -jar evidence-graph.jar key create NAME --scopes read",
            file.path());
      }
    } catch (IOException e) {
      throw new StartRefusal(
          "The keys cannot be read: " + e.getMessage(),
          "Mend the file, or name another with --evidence.security.keys=FILE.");
    }
  }

  private static void checkIssuer(Oidc oidc) {
    if (isMissing(oidc.issuer()) && isMissing(oidc.jwkFile())) {
      throw new StartRefusal(
          "evidence.security.mode is oidc, and nothing says whose tokens count.",
          "Name the issuer with --evidence.security.oidc.issuer=https://..., or a file with its"
              + " public keys with --evidence.security.oidc.jwk-file=FILE.");
    }
    if (isMissing(oidc.audience())) {
      throw new StartRefusal(
          "evidence.security.mode is oidc, and evidence.security.oidc.audience is missing: tokens"
              + " that were given for other services would count here.",
          "Name the audience that the tokens for this server carry, with"
              + " --evidence.security.oidc.audience=NAME.");
    }
    checkJwkFile(oidc.jwkFile());
  }

  private static void checkJwkFile(@Nullable String file) {
    if (file == null || file.isBlank()) {
      return;
    }
    try {
      Oidc.checkKeys(file);
    } catch (IllegalArgumentException e) {
      throw new StartRefusal(
          "evidence.security.oidc.jwk-file: " + e.getMessage() + ".",
          "Give the public keys of the issuer as a JSON Web Key Set: {\"keys\": [...]}.");
    }
  }

  private static boolean isMissing(@Nullable String value) {
    return value == null || value.isBlank();
  }
}
