package org.evidencegraph.identifier;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Makes and checks node ids: a type prefix and 128 bits, derived from content and so the same after
 * a re-import.
 */
public final class Key {
  private static final int DIGITS = 32;

  private Key() {}

  /**
   * The id of the thing of that type at that address of that document.
   *
   * @param prefix type prefix such as {@code clm}
   * @param document SHA-256 of the document, or whatever names the whole
   * @param address what is unique inside it, such as {@code 836-961}
   */
  public static String of(String prefix, String document, String address) {
    byte[] hash =
        sha256((prefix + '\n' + document + '\n' + address).getBytes(StandardCharsets.UTF_8));
    return prefix + '_' + HexFormat.of().formatHex(hash, 0, 16);
  }

  /** Whether the text has the form of an id with that prefix. */
  public static boolean isWellFormed(String prefix, String id) {
    int start = prefix.length() + 1;
    return id.length() == start + DIGITS
        && id.startsWith(prefix)
        && id.charAt(start - 1) == '_'
        && isDigits(id, start);
  }

  private static boolean isDigits(String id, int start) {
    for (int n = start; n < id.length(); n++) {
      char c = id.charAt(n);
      if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) {
        return false;
      }
    }
    return true;
  }

  /** Returns the id, or throws IllegalArgumentException naming it. */
  public static String check(String prefix, String id) {
    if (!isWellFormed(prefix, id)) {
      throw new IllegalArgumentException(
          "\"" + id + "\" is no id that starts with " + prefix + "_");
    }
    return id;
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
