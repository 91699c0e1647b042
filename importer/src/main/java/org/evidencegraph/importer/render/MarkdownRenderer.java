package org.evidencegraph.importer.render;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;
import org.evidencegraph.importer.format.Recognition;
import org.evidencegraph.importer.metadata.PageMetadata;

/**
 * A page that was saved as Markdown, without its marks: as {@link HtmlRenderer} shows the page that
 * the marks stand for. Lines stay lines, for most such files come from pages and not from writers.
 * What stands above it in YAML comes behind it, as its metadata where it is of a paper.
 */
public final class MarkdownRenderer implements Renderer {
  private static final String MEDIA_TYPE = "text/markdown";
  private static final int HEAD = 1 << 16;
  private static final int ENOUGH = 3;

  /** {@code ## Abstract}, a line of {@code ====} below another, {@code [text](https://...)}. */
  private static final Pattern MARK =
      Pattern.compile(
          "(?m)^#{1,4} [^\\s#].{0,400}$|(?<=\\S\\n"
              + ")={4,400}$|\\[[^\\[\\]\\n"
              + "]{1,200}\\]\\((?:https?://|#)");

  /** Marks that nothing closes cost a parser the square of a part's length. */
  private static final int LONGEST_PART = 20_000;

  private static final int LONGEST = 4 << 20;

  private static final Parser PARSER =
      Parser.builder()
          .maxOpenBlockParsers(50)
          .customInlineContentParserFactory(new ShortTags())
          .build();

  private static final org.commonmark.renderer.html.HtmlRenderer MARKUP =
      org.commonmark.renderer.html.HtmlRenderer.builder().softbreak("<br>\n").build();

  private final HtmlRenderer html = new HtmlRenderer();

  @Override
  public String name() {
    return "markdown/1";
  }

  @Override
  public Recognition recognise(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.UTF_8);
    Matcher mark = MARK.matcher(blank(head).replace("\r\n", "\n"));
    int headings = 0;
    int marks = 0;
    while (marks < ENOUGH && mark.find()) {
      headings += mark.group().startsWith("[") ? 0 : 1;
      marks++;
    }
    return headings > 1
            || headings == 1 && marks == ENOUGH
            || FrontMatter.of(head).filter(FrontMatter::isOfAPaper).isPresent()
        ? new Recognition(0.7)
        : Recognition.NONE;
  }

  @Override
  public Rendering render(byte[] bytes) {
    return switch (Decoding.of(bytes, null)) {
      case Decoding.Failed failed -> failed.rendering(MEDIA_TYPE);
      case Decoding.Text text -> page(text);
    };
  }

  private Rendering page(Decoding.Text text) {
    Optional<FrontMatter> front = FrontMatter.of(text.content());
    String markdown = front.map(FrontMatter::titledBody).orElse(text.content());
    String body;
    if (text.content().length() > LONGEST || longestPart(markdown) > LONGEST_PART) {
      return plain(text);
    }
    try {
      body = MARKUP.render(PARSER.parse(blank(markdown)));
    } catch (RuntimeException | StackOverflowError e) {
      return plain(text);
    }
    String page = "<!doctype html><meta charset=utf-8><body>" + body;
    return switch (html.render(page.getBytes(StandardCharsets.UTF_8))) {
      case Rendering.Text shown -> {
        StringBuilder content = new StringBuilder(shown.content());
        PageMetadata metadata = front.map(f -> f.into(content)).orElse(PageMetadata.NONE);
        yield new Rendering.Text(MEDIA_TYPE, text.charset(), content.toString(), metadata);
      }
      case Rendering.None none -> new Rendering.None(MEDIA_TYPE, none.code(), none.reason());
    };
  }

  // lines between blank ones
  private static int longestPart(String text) {
    int longest = 0;
    int part = 0;
    for (String line : (Iterable<String>) text.lines()::iterator) {
      part = line.isBlank() ? 0 : part + line.length();
      longest = Math.max(longest, part);
    }
    return longest;
  }

  // clippers keep the blanks that hold words together
  private static String blank(String text) {
    return text.replace('\u00A0', ' ');
  }

  private static Rendering plain(Decoding.Text text) {
    return new Rendering.Text("text/plain", text.charset(), text.content(), PageMetadata.NONE);
  }

  /** A tag inside a line, where it is closed soon; any other sign of that kind is a sign. */
  private static final class ShortTags implements InlineContentParserFactory, InlineContentParser {
    private static final int LONGEST_TAG = 200;

    @Override
    public Set<Character> getTriggerCharacters() {
      return Set.of('<');
    }

    @Override
    public InlineContentParser create() {
      return this;
    }

    @Override
    public ParsedInline tryParse(InlineParserState state) {
      Scanner scanner = state.scanner();
      Position start = scanner.position();
      scanner.next();
      Position behind = scanner.position();
      boolean tag = Character.isLetter(scanner.peek()) || scanner.peek() == '/';
      for (int i = 0; tag && i < LONGEST_TAG && "<\n\0".indexOf(scanner.peek()) < 0; i++) {
        if (scanner.next('>')) {
          HtmlInline inline = new HtmlInline();
          inline.setLiteral(scanner.getSource(start, scanner.position()).getContent());
          return ParsedInline.of(inline, scanner.position());
        }
        scanner.next();
      }
      return ParsedInline.of(new Text("<"), behind);
    }
  }
}
