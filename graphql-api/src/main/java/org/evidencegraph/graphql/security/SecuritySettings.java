package org.evidencegraph.graphql.security;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Options under {@code evidence.security.}; docs/operations.md explains them.
 *
 * @param keys file of the keys, in mode {@code api-key}
 * @param hosts names under which a server in mode {@code open} may be asked, beside those of this
 *     machine
 */
@ConfigurationProperties("evidence.security")
public record SecuritySettings(
    @DefaultValue("open") SecurityMode mode,
    @DefaultValue("data/keys") String keys,
    @DefaultValue List<String> hosts,
    @DefaultValue Oidc oidc) {

  public SecuritySettings {
    hosts = List.copyOf(hosts);
  }

  public boolean isOpen() {
    return mode == SecurityMode.OPEN;
  }

  public Path keyFile() {
    return Path.of(keys).toAbsolutePath().normalize();
  }

  /**
   * @param issuer who has to have issued the tokens; its address serves the keys unless there is a
   *     file
   * @param jwkFile public keys of the issuer, as a JSON Web Key Set
   * @param audience for whom the tokens have to be
   */
  public record Oidc(@Nullable String issuer, @Nullable String jwkFile, @Nullable String audience) {

    /**
     * @throws IllegalArgumentException when the file is not one of public keys
     */
    public static void checkKeys(String file) {
      SignedTokens.keys(Path.of(file));
    }
  }
}
