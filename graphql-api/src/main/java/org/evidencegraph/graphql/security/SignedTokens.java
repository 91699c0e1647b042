package org.evidencegraph.graphql.security;

import com.nimbusds.jose.jwk.AsymmetricJWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.evidencegraph.graphql.security.SecuritySettings.Oidc;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtGrantedAuthoritiesConverter;

/**
 * Tokens that an OpenID provider signed for this server. Only signatures with a public key count:
 * neither unsigned tokens nor those signed with a shared secret are accepted.
 */
final class SignedTokens implements Tokens {
  private static final Logger LOG = LoggerFactory.getLogger(SignedTokens.class);

  private final JwtDecoder decoder;
  private final InstantSource clock;
  private final JwtGrantedAuthoritiesConverter scopes = new JwtGrantedAuthoritiesConverter();

  SignedTokens(JwtDecoder decoder, InstantSource clock) {
    this.decoder = decoder;
    this.clock = clock;
  }

  static SignedTokens of(Oidc settings, InstantSource clock) {
    OAuth2TokenValidator<Jwt> rules = rules(settings);
    String file = settings.jwkFile();
    if (file != null) {
      return new SignedTokens(decoder(new ImmutableJWKSet<>(keys(Path.of(file))), rules), clock);
    }
    String issuer = Objects.requireNonNull(settings.issuer(), "checked at start");
    // Asked for its keys with the first token: the server starts also while the issuer does not.
    return new SignedTokens(
        new SupplierJwtDecoder(() -> decoder(new OpenIdIssuer(issuer).keys(), rules)), clock);
  }

  private static NimbusJwtDecoder decoder(
      JWKSource<SecurityContext> keys, OAuth2TokenValidator<Jwt> rules) {
    NimbusJwtDecoder decoder =
        NimbusJwtDecoder.withJwkSource(keys)
            .jwsAlgorithms(taken -> taken.addAll(List.of(SignatureAlgorithm.values())))
            .build();
    decoder.setJwtValidator(rules);
    return decoder;
  }

  private static OAuth2TokenValidator<Jwt> rules(Oidc settings) {
    String audience = Objects.requireNonNull(settings.audience(), "checked at start");
    List<OAuth2TokenValidator<Jwt>> rules = new ArrayList<>();
    rules.add(
        new JwtClaimValidator<List<String>>(
            JwtClaimNames.AUD, named -> named != null && named.contains(audience)));
    rules.add(new JwtClaimValidator<>(JwtClaimNames.EXP, Objects::nonNull));
    rules.add(
        new JwtClaimValidator<String>(
            JwtClaimNames.SUB, subject -> subject != null && !subject.isBlank()));
    if (settings.issuer() != null) {
      rules.add(JwtValidators.createDefaultWithIssuer(settings.issuer()));
    }
    return JwtValidators.createDefaultWithValidators(rules);
  }

  /**
   * @throws IllegalArgumentException when the file is none of public keys
   */
  static JWKSet keys(Path file) {
    try {
      JWKSet keys = JWKSet.load(file.toFile());
      if (keys.isEmpty() || !keys.getKeys().stream().allMatch(AsymmetricJWK.class::isInstance)) {
        throw new IllegalArgumentException(file + " has to hold public keys and nothing else");
      }
      return keys.toPublicJWKSet();
    } catch (IOException | ParseException e) {
      throw new IllegalArgumentException(
          file + " is not read as a JSON Web Key Set: " + e.getMessage(), e);
    }
  }

  @Override
  public Optional<Caller> caller(String token) {
    try {
      Jwt read = decoder.decode(token);
      return Optional.of(
          new Caller(Objects.requireNonNull(read.getSubject()), scopes(read), read.getExpiresAt()));
    } catch (BadJwtException e) {
      // Its messages name claims and times, never the token.
      LOG.debug("A token is not accepted: {}", e.getMessage());
      return Optional.empty();
    } catch (JwtException | JwtDecoderInitializationException e) {
      if (e.getCause() instanceof RateLimitReachedException) {
        // It names a key that the issuer did not serve a moment ago.
        return Optional.empty();
      }
      LOG.warn(
          "The issuer of tokens does not serve its keys: {}",
          NestedExceptionUtils.getMostSpecificCause(e).getMessage());
      throw new IssuerSilentException(e);
    }
  }

  /** Other words than the four are for other servers. */
  private Set<Scope> scopes(Jwt token) {
    return scopes.convert(token).stream()
        .map(GrantedAuthority::getAuthority)
        .filter(Objects::nonNull)
        .flatMap(word -> Scope.of(word.substring(Scope.AUTHORITY.length())).stream())
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Scope.class)));
  }

  @Override
  public boolean isGood(Caller caller) {
    return caller.until() == null || clock.instant().isBefore(caller.until());
  }
}
