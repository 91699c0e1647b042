package org.evidencegraph.graphql.hash;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 as 64 hexadecimal digits in lower case. */
public final class Sha256 {

  private Sha256() {}

  /** Of the text in UTF-8. */
  public static String of(String text) {
    return hexadecimal(digest().digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** Of the bytes up to the end, which are not held in memory; the stream stays open. */
  public static String of(InputStream bytes) throws IOException {
    DigestInputStream read = new DigestInputStream(bytes, digest());
    read.transferTo(OutputStream.nullOutputStream());
    return hexadecimal(read.getMessageDigest().digest());
  }

  private static String hexadecimal(byte[] digest) {
    return HexFormat.of().formatHex(digest);
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
