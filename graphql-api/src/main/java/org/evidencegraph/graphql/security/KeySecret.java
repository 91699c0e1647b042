package org.evidencegraph.graphql.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;
import org.evidencegraph.graphql.hash.Sha256;

/**
 * The secret of a key: 256 random bits behind {@code eg_}, by which scanners find keys that got
 * into files. As nobody can guess it, one round of SHA-256 keeps it as well as a slow hash would,
 * and costs a request nothing.
 */
public final class KeySecret {
  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Pattern FORM = Pattern.compile("eg_[A-Za-z0-9_-]{43}");

  private KeySecret() {}

  /** A new one. */
  public static String create() {
    byte[] bits = new byte[BYTES];
    RANDOM.nextBytes(bits);
    return "eg_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
  }

  /** Whether the text holds what looks like a key. */
  static boolean isIn(String text) {
    return FORM.matcher(text).find();
  }

  /** What is kept of it: {@code sha256:} and 64 hexadecimal digits. */
  public static String hash(String secret) {
    return "sha256:" + Sha256.of(secret);
  }

  /** Takes the same time wherever two hashes differ. */
  static boolean same(String hash, String other) {
    return MessageDigest.isEqual(
        hash.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
  }
}
