package org.evidencegraph.importer.render;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * What a browser shows of a page, as text: a line for each block, a blank line around paragraphs
 * and headings, tabs between the cells of a table, numbers before the items of a numbered list.
 */
final class VisibleText implements NodeFilter {
  private static final Set<String> UNSEEN =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "head",
          "svg",
          "iframe",
          "object",
          "embed",
          "canvas",
          "audio",
          "video",
          "select",
          "datalist",
          "textarea",
          "dialog",
          "map",
          "annotation",
          "annotation-xml",
          "frameset",
          "noframes");
  private static final Set<String> BLOCKS =
      Set.of(
          "address",
          "article",
          "aside",
          "body",
          "caption",
          "center",
          "dd",
          "details",
          "dir",
          "div",
          "dl",
          "dt",
          "fieldset",
          "figcaption",
          "figure",
          "footer",
          "form",
          "header",
          "hgroup",
          "hr",
          "html",
          "legend",
          "li",
          "main",
          "menu",
          "nav",
          "ol",
          "optgroup",
          "section",
          "summary",
          "table",
          "tbody",
          "tfoot",
          "thead",
          "tr",
          "ul",
          "button");
  private static final Set<String> PARAGRAPHS =
      Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "search");

  private static final Pattern HIDING =
      Pattern.compile("(?i)(?:display\\s*:\\s*none|visibility\\s*:\\s*hidden)");

  /** Text for screen readers; no browser shows it. */
  private static final Pattern FOR_READERS =
      Pattern.compile(
          "(?i)(?:^|\\s)(?:[a-z]{1,4}-)?(?:sr-only|visually-?hidden|visuallyhidden|screen-reader-text"
              + "|screenreader|hidden-text)(?:\\s|$)");

  /** {@code 12.}, {@code [12]}: an item that prints its own number. */
  private static final Pattern NUMBERED =
      Pattern.compile("^[\\[(]?\\d{1,4}[.)\\]].*", Pattern.DOTALL);

  private final StringBuilder out = new StringBuilder();
  private int breaks;
  private boolean blank;

  private VisibleText() {}

  static String of(Document page) {
    VisibleText text = new VisibleText();
    NodeTraversor.filter(text, page);
    return text.out.toString();
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode text) {
      write(text);
    } else if (node instanceof Element element) {
      String name = element.normalName();
      if (UNSEEN.contains(name) || isHidden(element)) {
        return FilterResult.SKIP_ENTIRELY;
      }
      open(element, name);
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      lines(element.normalName());
    }
    return FilterResult.CONTINUE;
  }

  private static boolean isHidden(Element element) {
    return element.hasAttr("hidden")
        || HIDING.matcher(element.attr("style")).find()
        || FOR_READERS.matcher(element.className()).find();
  }

  private void open(Element element, String name) {
    switch (name) {
      case "br" -> breakLine();
      case "td", "th" -> cell(element);
      case "li" -> {
        lines(name);
        number(element);
      }
      default -> lines(name);
    }
  }

  private void lines(String name) {
    if (PARAGRAPHS.contains(name)) {
      breaks = Math.max(breaks, 2);
    } else if (BLOCKS.contains(name)) {
      breaks = Math.max(breaks, 1);
    }
  }

  private void breakLine() {
    if (breaks > 0) {
      flush();
    }
    out.append('\n');
    blank = false;
  }

  private void cell(Element cell) {
    if (cell.previousElementSibling() != null) {
      flush();
      out.append('\t');
    }
  }

  // the items of a numbered list, unless they print numbers themselves
  private void number(Element item) {
    Element list = item.parent();
    if (list == null || !list.normalName().equals("ol") || list.childrenSize() > 5_000) {
      return;
    }
    String start = opening(item);
    if (!start.isEmpty() && !NUMBERED.matcher(start).matches() && !isPlain(list)) {
      flush();
      out.append(ordinal(item, list)).append(". ");
    }
  }

  private static String opening(Element item) {
    StringBuilder start = new StringBuilder();
    item.nodeStream()
        .filter(TextNode.class::isInstance)
        .map(node -> ((TextNode) node).text().strip())
        .filter(text -> !text.isEmpty())
        .limit(2)
        .forEach(start::append);
    return start.toString();
  }

  private static boolean isPlain(Element list) {
    String style = list.attr("style") + " " + list.className();
    return style
        .toLowerCase(Locale.ROOT)
        .matches("(?s).*(?:list-style(?:-type)?:\\s*none|unstyled|unlist|no-bullet).*");
  }

  private static int ordinal(Element item, Element list) {
    String own = item.attr("value");
    if (own.matches("\\d{1,6}")) {
      return Integer.parseInt(own);
    }
    String start = list.attr("start");
    int first = start.matches("\\d{1,6}") ? Integer.parseInt(start) : 1;
    int before = 0;
    for (Element e = item.previousElementSibling(); e != null; e = e.previousElementSibling()) {
      before += e.normalName().equals("li") ? 1 : 0;
    }
    return first + before;
  }

  private void write(TextNode node) {
    String text = node.getWholeText();
    boolean kept = node.parent() instanceof Element parent && isPreformatted(parent);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (kept && c != '\r') {
        flush();
        out.append(c);
      } else if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f') {
        blank = true;
      } else {
        flush();
        out.append(c);
      }
    }
  }

  private static boolean isPreformatted(Element element) {
    String name = element.normalName();
    Element above = element.parent();
    return name.equals("pre") || (above != null && above.normalName().equals("pre"));
  }

  // line ends and blanks are written when something follows them
  private void flush() {
    if (breaks > 0 && !out.isEmpty()) {
      int there = trailing();
      out.append("\n".repeat(Math.max(0, breaks - there)));
    } else if (blank && !out.isEmpty() && !isBlank(out.charAt(out.length() - 1))) {
      out.append(' ');
    }
    breaks = 0;
    blank = false;
  }

  private int trailing() {
    int n = 0;
    while (n < out.length() && out.charAt(out.length() - 1 - n) == '\n') {
      n++;
    }
    return n;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\n' || c == '\t';
  }
}
