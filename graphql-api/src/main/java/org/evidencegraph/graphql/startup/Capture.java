package org.evidencegraph.graphql.startup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.evidencegraph.importer.DocumentImporter;
import org.evidencegraph.intake.ImportedDocument;

/**
 * A document that waits to be imported. Its bytes are read when asked for, and may then turn out to
 * be unreadable.
 */
interface Capture {

  /** Relative to the folder, with forward slashes. */
  String name();

  InputStream open() throws IOException;

  ImportedDocument read(DocumentImporter importer) throws IOException;

  /** Of the bytes, lower-case hexadecimal. */
  default String sha256() throws IOException {
    MessageDigest digest = newSha256();
    try (InputStream bytes = new DigestInputStream(open(), digest)) {
      bytes.transferTo(OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest newSha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
