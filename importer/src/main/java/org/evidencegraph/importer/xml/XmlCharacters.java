package org.evidencegraph.importer.xml;

import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Set;

/**
 * Feeds a parser with the elements of a file, wrapped into one root: without declaration and
 * document type, without characters that XML forbids. Keeps what it fed last, so that reading can
 * go on behind a place where the parser gave up.
 */
final class XmlCharacters extends Reader {
  /** What one tag, comment or stretch of text may have at most. */
  private static final int LONGEST = 32 << 20;

  private static final int KEPT = 1 << 16;
  private static final String ROOT = "records";
  private static final String SUFFIX = "</" + ROOT + ">";

  private final Reader in;
  private final char[] kept = new char[KEPT];
  private StringBuilder ahead = new StringBuilder();
  private int aheadAt;
  private boolean ended;
  private long fed;
  private long allowed = LONGEST;
  private int linesBefore;
  private long strange;

  XmlCharacters(Reader in) {
    this.in = in;
  }

  /** More characters than a single tag or text may have. */
  static final class TooLong extends IOException {
    private static final long serialVersionUID = 1L;

    TooLong() {
      super("a tag, comment or text of more than " + LONGEST + " characters");
    }
  }

  /** Passes over what stands before the first element; false where there is none. */
  boolean skipProlog() throws IOException {
    while (skipTo('<')) {
      if (at("<?")) {
        skipBehind("?>");
      } else if (at("<!--")) {
        skipBehind("-->");
      } else if (at("<!")) {
        skipDeclaration();
      } else if (peek(1) >= 0 && Character.isLetter((char) peek(1))) {
        open(List.of());
        return true;
      } else {
        take();
      }
    }
    return false;
  }

  // a document type, its internal subset in brackets
  private void skipDeclaration() throws IOException {
    int depth = 0;
    int quote = 0;
    for (long i = 0; i < LONGEST; i++) {
      if (quote == 0 && at("<!--")) {
        skipBehind("-->");
        continue;
      }
      int c = take();
      if (c < 0) {
        return;
      }
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '[' || c == ']') {
        depth += c == '[' ? 1 : -1;
      } else if (c == '>' && depth <= 0) {
        return;
      }
    }
    throw new TooLong();
  }

  private boolean skipTo(char wanted) throws IOException {
    int c = peek(0);
    while (c >= 0 && c != wanted) {
      take();
      c = peek(0);
    }
    return c >= 0;
  }

  private void skipBehind(String end) throws IOException {
    while (!at(end)) {
      if (take() < 0) {
        return;
      }
    }
    for (int i = 0; i < end.length(); i++) {
      take();
    }
  }

  private boolean at(String text) throws IOException {
    for (int i = 0; i < text.length(); i++) {
      if (peek(i) != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Goes on at the next start tag of one of the names, behind a character that was fed.
   *
   * @param offset as the parser counts
   * @param open elements that the next parser shall find open
   * @return false where no further one comes
   */
  boolean resume(long offset, Set<String> names, List<String> open) throws IOException {
    giveBack(unused(offset));
    while (skipTo('<')) {
      if (isTagOf(names)) {
        open(open);
        return true;
      }
      take();
    }
    return false;
  }

  // the parser has read ahead, and may count in int; what it did not use is read once more
  private int unused(long offset) {
    return Math.clamp((int) fed - (int) offset, 0, (int) Math.min(fed, KEPT));
  }

  /** Whether everything before a place, as the parser counts, is the whole file. */
  boolean isAtEnd(long offset) {
    return ended && (int) fed - (int) offset <= SUFFIX.length();
  }

  private void giveBack(int unused) {
    StringBuilder again = new StringBuilder(unused);
    for (long i = fed - unused; i < fed; i++) {
      again.append(kept[(int) (i & KEPT - 1)]);
    }
    if (ended && endsWithSuffix(again)) {
      again.setLength(again.length() - SUFFIX.length());
    }
    ahead = again.append(ahead, aheadAt, ahead.length());
    aheadAt = 0;
    ended = false;
  }

  private boolean endsWithSuffix(StringBuilder text) {
    int at = text.length() - SUFFIX.length();
    return at >= 0 && text.indexOf(SUFFIX, at) == at;
  }

  private boolean isTagOf(Set<String> names) throws IOException {
    StringBuilder name = new StringBuilder();
    for (int i = 1; i < 80; i++) {
      int c = peek(i);
      if (c < 0 || Character.isWhitespace(c) || c == '>' || c == '/') {
        break;
      }
      name.append((char) c);
    }
    return names.contains(name.substring(name.indexOf(":") + 1));
  }

  private void open(List<String> elements) {
    StringBuilder start = new StringBuilder("<" + ROOT + ">");
    elements.forEach(e -> start.append('<').append(e).append('>'));
    ahead = start.append(ahead, aheadAt, ahead.length());
    aheadAt = 0;
    fed = 0;
    allow();
  }

  /** Told by whoever drives the parser that it came to the end of a tag or text. */
  void allow() {
    allowed = fed + LONGEST;
  }

  /** How many lines were passed over before the parser began to count. */
  int linesBefore() {
    return linesBefore;
  }

  void linesBefore(int lines) {
    linesBefore = lines;
  }

  /** How many characters were there that XML forbids. */
  long strange() {
    return strange;
  }

  private int peek(int distance) throws IOException {
    while (aheadAt + distance >= ahead.length()) {
      if (!fill()) {
        return -1;
      }
    }
    return ahead.charAt(aheadAt + distance);
  }

  private int take() throws IOException {
    int c = peek(0);
    if (c >= 0) {
      aheadAt++;
      linesBefore += c == '\n' ? 1 : 0;
    }
    return c;
  }

  private boolean fill() throws IOException {
    if (aheadAt > 0) {
      ahead.delete(0, aheadAt);
      aheadAt = 0;
    }
    char[] more = new char[1 << 13];
    int count = in.read(more, 0, more.length);
    if (count < 0) {
      return false;
    }
    ahead.append(more, 0, count);
    return true;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    if (fed > allowed) {
      throw new TooLong();
    }
    int count = next(buffer, offset, length);
    for (int i = 0; i < count; i++) {
      char c = permitted(buffer[offset + i]);
      buffer[offset + i] = c;
      kept[(int) (fed++ & KEPT - 1)] = c;
    }
    return count;
  }

  private int next(char[] buffer, int offset, int length) throws IOException {
    if (aheadAt < ahead.length()) {
      return fromAhead(buffer, offset, length);
    }
    int count = ended ? -1 : in.read(buffer, offset, length);
    if (count < 0 && !ended) {
      ended = true;
      ahead.setLength(0);
      ahead.append(SUFFIX);
      aheadAt = 0;
      return fromAhead(buffer, offset, length);
    }
    return count;
  }

  private int fromAhead(char[] buffer, int offset, int length) {
    int count = Math.min(length, ahead.length() - aheadAt);
    ahead.getChars(aheadAt, aheadAt + count, buffer, offset);
    aheadAt += count;
    return count;
  }

  private char permitted(char c) {
    boolean forbidden = c < ' ' && c != '\t' && c != '\n' && c != '\r' || c >= '\uFFFE';
    strange += forbidden ? 1 : 0;
    return forbidden ? ' ' : c;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
