package org.evidencegraph.importer.render;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evidencegraph.importer.format.Recognition;
import org.evidencegraph.importer.metadata.MetadataText;
import org.evidencegraph.importer.metadata.PageMetadata;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * The text of a saved web page as a browser shows it, and behind it the metadata that were used, so
 * that these have a place too.
 */
public final class HtmlRenderer implements Renderer {
  private static final int MOST_BYTES = 24 << 20;
  private static final int MOST_TAGS = 600_000;
  private static final int HEAD = 4_096;

  /** {@code <!doctype html}, {@code <html lang=..}, behind an XML declaration or comments. */
  private static final Pattern OPENING =
      Pattern.compile(
          "(?is)\\s*+(?:<\\?xml[^>]{0,200}>\\s*+)?(?:<!--.{0,1500}?-->\\s*+){0,3}"
              + "<(?:!doctype\\s+html|(?:html|head|body|meta|title|div|p|h1|main|article\\s+class)"
              + "[\\s>]).*");

  /** {@code <meta charset="utf-8">}, {@code content="text/html; charset=iso-8859-1"}. */
  private static final Pattern META =
      Pattern.compile("(?i)<meta[^>]{0,200}?charset\\s*=\\s*[\"']?\\s*([\\w:.-]{2,40})");

  /** What browsers take these names for. */
  private static final Map<String, String> BROWSER =
      Map.of(
          "iso-8859-1", "windows-1252",
          "latin1", "windows-1252",
          "us-ascii", "windows-1252",
          "iso-8859-9", "windows-1254",
          "gb2312", "GB18030",
          "gbk", "GB18030",
          "shift_jis", "windows-31j",
          "euc-kr", "x-windows-949",
          "ks_c_5601-1987", "x-windows-949");

  @Override
  public String name() {
    return "html/1";
  }

  @Override
  public Recognition recognise(byte[] bytes) {
    String head = head(bytes).replace("\0", "").replaceFirst("^(?:ï»¿|ÿþ|þÿ)", "");
    return OPENING.matcher(head).matches() ? new Recognition(0.9) : Recognition.NONE;
  }

  private static String head(byte[] bytes) {
    return new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
  }

  @Override
  public Rendering render(byte[] bytes) {
    if (bytes.length > MOST_BYTES || tags(bytes) > MOST_TAGS) {
      return new Rendering.None(
          "text/html",
          "TOO_LARGE",
          "a page of more than %d MiB or %d tags is not read; save it as text"
              .formatted(MOST_BYTES >> 20, MOST_TAGS));
    }
    return switch (Decoding.of(bytes, declared(head(bytes)))) {
      case Decoding.Failed failed -> failed.rendering("text/html");
      case Decoding.Text text -> rendered(text);
    };
  }

  private static int tags(byte[] bytes) {
    int tags = 0;
    for (byte b : bytes) {
      tags += b == '<' ? 1 : 0;
    }
    return tags;
  }

  private static @Nullable Charset declared(String head) {
    Matcher m = META.matcher(head);
    String name = m.find() ? m.group(1).toLowerCase(Locale.ROOT) : "";
    try {
      return name.isEmpty() ? null : Charset.forName(BROWSER.getOrDefault(name, name));
    } catch (IllegalCharsetNameException | java.nio.charset.UnsupportedCharsetException e) {
      return null;
    }
  }

  private static Rendering rendered(Decoding.Text text) {
    try {
      Document page = Jsoup.parse(text.content());
      StringBuilder out = new StringBuilder(VisibleText.of(page));
      MetadataText metadata = new MetadataText(out);
      boolean scholarly = new HtmlMetadata(metadata).read(page);
      PageMetadata written = metadata.written(scholarly);
      return new Rendering.Text(
          "text/html", text.charset(), out.toString().replace("\0", ""), written);
    } catch (RuntimeException | StackOverflowError e) {
      return new Rendering.None(
          "text/html", "UNREADABLE", "the page cannot be parsed; report it with the page");
    }
  }
}
