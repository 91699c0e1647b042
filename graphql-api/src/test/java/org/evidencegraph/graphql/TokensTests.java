package org.evidencegraph.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

/** A server that takes the tokens of an OpenID provider, and tokens that are not quite that. */
@SpringBootTest(
    classes = {SmallGraphPorts.class, Api.class},
    properties = {
      "management.endpoint.health.validate-group-membership=false",
      "evidence.security.mode=oidc",
      "evidence.security.oidc.issuer=" + TokensTests.ISSUER,
      "evidence.security.oidc.audience=evidence-graph"
    })
@AutoConfigureMockMvc
class TokensTests {
  static final String ISSUER = "https://issuer.example.org";

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String IMPORT =
      "mutation { importDocuments(input: {documents: [{name: \"a\", text: \"x\"}]}) { importRun {"
          + " id } } }";
  private static final ECKey ISSUERS = key("1");
  private static final Path FILE = file();

  @Autowired MockMvcTester web;

  @DynamicPropertySource
  static void file(DynamicPropertyRegistry options) {
    options.add("evidence.security.oidc.jwk-file", FILE::toString);
  }

  @AfterAll
  static void clean() throws IOException {
    Files.delete(FILE);
  }

  private static ECKey key(String id) {
    try {
      return new ECKeyGenerator(Curve.P_256).keyID(id).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Path file() {
    try {
      return Files.writeString(
          Files.createTempFile("jwk", ".json"), new JWKSet(ISSUERS.toPublicJWK()).toString());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static JWTClaimsSet.Builder claims(String scope) {
    return new JWTClaimsSet.Builder()
        .issuer(ISSUER)
        .audience("evidence-graph")
        .subject("alice")
        .expirationTime(Date.from(Instant.now().plusSeconds(600)))
        .claim("scope", scope);
  }

  private static String signed(JWTClaimsSet.Builder claims) throws JOSEException {
    return signed(claims, JWSAlgorithm.ES256, new ECDSASigner(ISSUERS));
  }

  private static String signed(JWTClaimsSet.Builder claims, JWSAlgorithm by, JWSSigner signer)
      throws JOSEException {
    SignedJWT token = new SignedJWT(new JWSHeader.Builder(by).keyID("1").build(), claims.build());
    token.sign(signer);
    return token.serialize();
  }

  @Test
  void doesWhatTheScopesOfTheTokenSay() throws JOSEException {
    assertThat(ask(signed(claims("openid read")), "{ __typename }")).hasStatusOk();
    assertThat(ask(signed(claims("read")), IMPORT))
        .hasStatus(403)
        .bodyText()
        .contains("Ask for a token with the scope import.");
    assertThat(ask(signed(claims("read import")), IMPORT)).hasStatusOk();
    assertThat(ask(signed(claims("openid")), "{ __typename }")).hasStatus(403);
  }

  @Test
  void refusesTokensOfOthersForOthersAndOfOtherTimes() throws JOSEException {
    assertRefused(signed(claims("read").issuer("https://other.example.org")));
    assertRefused(signed(claims("read").issuer(null)));
    assertRefused(signed(claims("read").audience("another-service")));
    assertRefused(signed(claims("read").audience((String) null)));
    assertRefused(signed(claims("read").subject(null)));
    assertRefused(signed(claims("read").expirationTime(null)));
    assertRefused(
        signed(claims("read").expirationTime(Date.from(Instant.now().minusSeconds(600)))));
    assertRefused(signed(claims("read").notBeforeTime(Date.from(Instant.now().plusSeconds(600)))));
  }

  @Test
  void refusesForgedSignatures() throws JOSEException {
    assertRefused(signed(claims("admin"), JWSAlgorithm.ES256, new ECDSASigner(key("1"))));
    assertRefused(new PlainJWT(claims("admin").build()).serialize());
    // The public key of the issuer, which everybody has, taken for a shared secret.
    byte[] published = ISSUERS.toECPublicKey().getEncoded();
    assertRefused(signed(claims("admin"), JWSAlgorithm.HS256, new MACSigner(published)));
    String good = signed(claims("read"));
    String admins = signed(claims("admin"));
    assertRefused(
        good.substring(0, good.indexOf('.'))
            + admins.substring(admins.indexOf('.'), admins.lastIndexOf('.'))
            + good.substring(good.lastIndexOf('.')));
  }

  private void assertRefused(String token) {
    assertThat(ask(token, "{ __typename }"))
        .hasStatus(401)
        .bodyText()
        .contains("UNAUTHENTICATED")
        .doesNotContain("JWT", "aud", "expired");
  }

  private MvcTestResult ask(String token, String query) {
    return web.post()
        .uri("/graphql")
        .header("Authorization", "Bearer " + token)
        .contentType("application/json")
        .content(JSON.writeValueAsString(Map.of("query", query)))
        .exchange();
  }
}
