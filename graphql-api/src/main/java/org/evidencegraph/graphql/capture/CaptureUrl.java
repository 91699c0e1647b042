package org.evidencegraph.graphql.capture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.evidencegraph.importer.container.WebAddress;
import org.evidencegraph.provenance.Problem;
import org.evidencegraph.provenance.Severity;
import org.jspecify.annotations.Nullable;

/** What the file {@code X.url} says about where {@code X} was captured from: its first line. */
public sealed interface CaptureUrl {

  /** An absolute http or https URL with a host. */
  record Known(String value) implements CaptureUrl {}

  /** Nobody said. */
  record Unknown() implements CaptureUrl {}

  /** The file is there, and holds no such URL. */
  record Refused(Problem problem) implements CaptureUrl {}

  /** No URL in use is longer; what comes after is not read. */
  int MAX_BYTES = 8192;

  /**
   * @param urlFile null where there is none
   * @param name of the file, for messages
   */
  static CaptureUrl in(@Nullable Path urlFile, String name) {
    if (urlFile == null) {
      return new Unknown();
    }
    try {
      return of(firstLine(urlFile), name);
    } catch (IOException e) {
      return refused(name + ": " + Unread.reason(e));
    }
  }

  private static CaptureUrl of(String line, String name) {
    return WebAddress.is(line)
        ? new Known(line)
        : refused(name + ":1: this line is no http or https URL, or one with a user in it");
  }

  /** Empty where the line does not end within the bytes that are read. */
  private static String firstLine(Path file) throws IOException {
    try (InputStream bytes = Files.newInputStream(file)) {
      String start = new String(bytes.readNBytes(MAX_BYTES), StandardCharsets.UTF_8);
      String line = start.lines().findFirst().orElse("");
      boolean whole = line.length() < start.length() || bytes.read() < 0;
      return whole ? line.replace("\uFEFF", "").strip() : "";
    }
  }

  private static Refused refused(String what) {
    String message = what + "; the document is kept without a URL";
    return new Refused(new Problem("BAD_URL", Severity.WARNING, message, null));
  }
}
