package org.evidencegraph.importer.render;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.evidencegraph.importer.format.Recognition;

/**
 * The page in a file that a browser saved as one (MHTML, RFC 2557): its first part of HTML, as
 * {@link HtmlRenderer} shows it. Pictures and styles beside it are passed over.
 */
public final class MhtmlRenderer implements Renderer {
  private static final String MEDIA_TYPE = "multipart/related";
  private static final int HEAD = 8_192;

  /** Fields of a message's head only, and among them the one that says of what parts it is. */
  private static final Pattern OPENING =
      Pattern.compile(
          "(?is)\\s{0,80}(?:[a-z][a-z-]{1,40}:[^\\n"
              + "]{0,2000}\\n"
              + "(?:[ \\t][^\\n"
              + "]{0,2000}\\n"
              + "){0,20}){0,20}?content-type:\\s{0,8}multipart/related\\b.*");

  private static final MimeConfig BOUNDS =
      MimeConfig.custom()
          .setMaxHeaderCount(200)
          .setMaxHeaderLen(20_000)
          .setMaxLineLen(1 << 20)
          .setMaxContentLen(64L << 20)
          .build();

  private final HtmlRenderer html = new HtmlRenderer();

  @Override
  public String name() {
    return "mhtml/1";
  }

  @Override
  public Recognition recognise(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    return OPENING.matcher(head).matches() ? new Recognition(0.95) : Recognition.NONE;
  }

  @Override
  public Rendering render(byte[] bytes) {
    MimeTokenStream parts = new MimeTokenStream(BOUNDS);
    try {
      parts.parse(new ByteArrayInputStream(bytes));
      for (EntityState state = parts.getState();
          state != EntityState.T_END_OF_STREAM;
          state = parts.next()) {
        String type = state == EntityState.T_BODY ? parts.getBodyDescriptor().getMimeType() : "";
        if (type.toLowerCase(Locale.ROOT).equals("text/html")) {
          return page(parts);
        }
      }
    } catch (MimeException | IOException | RuntimeException e) {
      return new Rendering.None(
          MEDIA_TYPE, "UNREADABLE", "its parts cannot be told apart; save the page as HTML");
    }
    return new Rendering.None(
        MEDIA_TYPE, "UNSUPPORTED", "it holds no page in HTML; save the page as HTML");
  }

  private Rendering page(MimeTokenStream part) throws IOException {
    try (InputStream decoded = part.getDecodedInputStream()) {
      return html.render(decoded.readAllBytes());
    }
  }
}
