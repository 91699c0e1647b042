package org.evidencegraph.graphql.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An OpenID provider on this machine: it tells where its keys are, serves them and signs tokens.
 */
final class Issuer implements AutoCloseable {
  static final String AUDIENCE = "evidence-graph";

  private final HttpServer server;
  private final AtomicInteger askedForKeys = new AtomicInteger();
  private volatile ECKey key = newKey("first");
  private volatile int status = 200;

  Issuer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/.well-known/openid-configuration", this::tellWhere);
    server.createContext("/keys", this::serveKeys);
    server.start();
  }

  String url() {
    return "http://%s:%d"
        .formatted(
            server.getAddress().getAddress().getHostAddress(), server.getAddress().getPort());
  }

  /** What is signed from now on names another key; the one before is not served any more. */
  void changeKey(String id) {
    key = newKey(id);
  }

  void answerWith(int status) {
    this.status = status;
  }

  int timesAskedForKeys() {
    return askedForKeys.get();
  }

  String token(String scope) {
    return signed(key, scope);
  }

  /** A token that names a key that is not the issuer's. */
  String tokenOfKey(String id, String scope) {
    return signed(newKey(id), scope);
  }

  private String signed(ECKey by, String scope) {
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .issuer(url())
            .audience(AUDIENCE)
            .subject("alice")
            .expirationTime(Date.from(Instant.now().plusSeconds(600)))
            .claim("scope", scope)
            .build();
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(by.getKeyID()).build(), claims);
    try {
      token.sign(new ECDSASigner(by));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
    return token.serialize();
  }

  private static ECKey newKey(String id) {
    try {
      return new ECKeyGenerator(Curve.P_256).keyID(id).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private void tellWhere(HttpExchange exchange) throws IOException {
    answer(
        exchange,
        """
        {"issuer": "%1$s", "jwks_uri": "%1$s/keys", "authorization_endpoint": "%1$s/login",
         "subject_types_supported": ["public"], "response_types_supported": ["code"]}
        """
            .formatted(url()));
  }

  private void serveKeys(HttpExchange exchange) throws IOException {
    askedForKeys.incrementAndGet();
    answer(exchange, new JWKSet(List.<JWK>of(key.toPublicJWK())).toString());
  }

  private void answer(HttpExchange exchange, String json) throws IOException {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    try (OutputStream body = exchange.getResponseBody()) {
      body.write(bytes);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
