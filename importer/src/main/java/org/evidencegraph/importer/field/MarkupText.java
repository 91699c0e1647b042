package org.evidencegraph.importer.field;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evidencegraph.importer.record.CleanText;
import org.jspecify.annotations.Nullable;

/** Text of a field that may hold tags of HTML or JATS and character references. */
public final class MarkupText {
  private static final Pattern TAG =
      Pattern.compile("<(/?)([A-Za-z][A-Za-z0-9]{0,15}(?::[a-z-]{1,30})?)(?:\\s[^<>]{0,300})?/?>");
  private static final Pattern REFERENCE =
      Pattern.compile("&(#\\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z]{2,8});");

  // inline tags end no word: H<sub>2</sub>O
  private static final Set<String> INLINE =
      Set.of(
          "i",
          "b",
          "u",
          "em",
          "strong",
          "sub",
          "sup",
          "italic",
          "bold",
          "sc",
          "span",
          "scp",
          "a",
          "underline",
          "xref",
          "ext-link",
          "inf",
          "font",
          "tt",
          "small",
          "monospace",
          "strike");
  private static final Set<String> HEADING =
      Set.of("title", "h1", "h2", "h3", "h4", "h5", "h6", "label");
  private static final Map<String, String> NAMED =
      Map.ofEntries(
          Map.entry("amp", "&"),
          Map.entry("lt", "<"),
          Map.entry("gt", ">"),
          Map.entry("quot", "\""),
          Map.entry("apos", "'"),
          Map.entry("nbsp", " "),
          Map.entry("ndash", "\u2013"),
          Map.entry("mdash", "\u2014"),
          Map.entry("lsquo", "\u2018"),
          Map.entry("rsquo", "\u2019"),
          Map.entry("ldquo", "\u201C"),
          Map.entry("rdquo", "\u201D"),
          Map.entry("hellip", "\u2026"),
          Map.entry("plusmn", "\u00B1"),
          Map.entry("times", "\u00D7"),
          Map.entry("deg", "\u00B0"),
          Map.entry("micro", "\u00B5"),
          Map.entry("middot", "\u00B7"),
          Map.entry("alpha", "\u03B1"),
          Map.entry("beta", "\u03B2"),
          Map.entry("gamma", "\u03B3"),
          Map.entry("delta", "\u03B4"),
          Map.entry("kappa", "\u03BA"),
          Map.entry("mu", "\u03BC"),
          Map.entry("le", "\u2264"),
          Map.entry("ge", "\u2265"),
          Map.entry("auml", "\u00E4"),
          Map.entry("ouml", "\u00F6"),
          Map.entry("uuml", "\u00FC"),
          Map.entry("Auml", "\u00C4"),
          Map.entry("Ouml", "\u00D6"),
          Map.entry("Uuml", "\u00DC"),
          Map.entry("szlig", "\u00DF"),
          Map.entry("eacute", "\u00E9"),
          Map.entry("egrave", "\u00E8"),
          Map.entry("aacute", "\u00E1"),
          Map.entry("iacute", "\u00ED"),
          Map.entry("oacute", "\u00F3"),
          Map.entry("uacute", "\u00FA"),
          Map.entry("ntilde", "\u00F1"),
          Map.entry("ccedil", "\u00E7"),
          Map.entry("oslash", "\u00F8"),
          Map.entry("aring", "\u00E5"));

  private MarkupText() {}

  /**
   * A stretch of text.
   *
   * @param label of the heading before it; null where there is none
   */
  public record Part(@Nullable String label, String text) {}

  /** Without tags, references resolved, blanks folded. */
  public static String plain(@Nullable String raw) {
    if (raw == null) {
      return "";
    }
    StringBuilder text = new StringBuilder();
    for (Part part : parts(raw)) {
      text.append(part.label() == null ? "" : part.label() + " ").append(part.text()).append(' ');
    }
    return CleanText.of(text.toString());
  }

  /** The text under each heading; one part without label where there are no headings. */
  public static List<Part> parts(String raw) {
    String once = raw.contains("&lt;") ? escapedTags(raw) : raw;
    return new Scan(once).run();
  }

  // some sources escape their tags once more
  private static String escapedTags(String raw) {
    return raw.replaceAll(
        "&lt;(/?(?:jats:)?(?:p|i|b|em|sub|sup|sec|title|italic|bold|h[1-6]|br|div|span)\\s?/?)&gt;",
        "<$1>");
  }

  private static final class Scan {
    private final String raw;
    private final List<Part> parts = new ArrayList<>();
    private StringBuilder text = new StringBuilder();
    private @Nullable String label;
    private @Nullable String heading;

    Scan(String raw) {
      this.raw = raw;
    }

    List<Part> run() {
      int from = 0;
      Matcher m = TAG.matcher(raw);
      while (m.find()) {
        text.append(raw, from, m.start());
        tag(local(m.group(2)), !m.group(1).isEmpty());
        from = m.end();
      }
      text.append(raw, from, raw.length());
      close();
      return parts;
    }

    private void tag(String name, boolean closing) {
      if (HEADING.contains(name)) {
        if (!closing) {
          close();
          heading = name;
        } else if (name.equals(heading)) {
          String words = resolved(text.toString()).replaceFirst("\\s*[:.]$", "");
          label = words.isEmpty() ? null : words;
          text = new StringBuilder();
          heading = null;
        }
      } else if (!INLINE.contains(name)) {
        text.append(' ');
      }
    }

    private void close() {
      String words = resolved(text.toString());
      if (!words.isEmpty()) {
        parts.add(new Part(label, words));
        label = null;
      }
      text = new StringBuilder();
    }
  }

  private static String local(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.substring(lower.indexOf(':') + 1);
  }

  private static String resolved(String text) {
    return CleanText.of(REFERENCE.matcher(text).replaceAll(m -> character(m.group(1), m.group())));
  }

  private static String character(String reference, String printed) {
    String found = NAMED.getOrDefault(reference, printed);
    if (reference.startsWith("#")) {
      boolean hex = Character.toLowerCase(reference.charAt(1)) == 'x';
      int code = Integer.parseInt(reference.substring(hex ? 2 : 1), hex ? 16 : 10);
      found = Character.isValidCodePoint(code) ? Character.toString(code) : printed;
    }
    return Matcher.quoteReplacement(found);
  }
}
