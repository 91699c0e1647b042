package org.evidencegraph.importer.bibtex;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evidencegraph.importer.record.RecordInput;
import org.evidencegraph.importer.stream.TextLines;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a file into entries; text between them is left out. An entry that is not closed ends where a
 * line begins the next one.
 */
final class BibtexChunks implements AutoCloseable {
  /** Characters of an entry at most. */
  static final int LARGEST = 8 << 20;

  private static final Pattern START =
      Pattern.compile("@[ \\t]{0,8}([A-Za-z][A-Za-z0-9_-]{0,60})[ \\t]{0,8}([{(]|$)");
  private static final Pattern NEXT =
      Pattern.compile("\\s{0,40}@[ \\t]{0,8}[A-Za-z][A-Za-z0-9_-]{0,60}[ \\t]{0,8}[{(].*");

  private final TextLines lines;
  private @Nullable String rest;
  private int longLines;

  /**
   * An entry as printed.
   *
   * @param type in lower case
   * @param body between the outermost brackets, as far as it goes
   * @param line where it begins, from 1
   */
  record Chunk(String type, String body, int line, End end) {}

  enum End {
    CLOSED,
    NEXT_BEGINS,
    FILE_ENDS,
    TOO_LARGE
  }

  BibtexChunks(RecordInput input) throws IOException {
    this.lines = new TextLines(input.bytes().open());
  }

  /** Null behind the last one. */
  @Nullable Chunk next() throws IOException {
    while (true) {
      String line = rest != null ? rest : read();
      rest = null;
      if (line == null) {
        return null;
      }
      Matcher start = START.matcher(line);
      if (start.find()) {
        int number = lines.number();
        boolean open = start.group(2).isEmpty();
        String after = open ? opened() : line.substring(start.end());
        if (after != null) {
          boolean round = start.group(2).equals("(");
          return body(start.group(1).toLowerCase(Locale.ROOT), after, round ? ')' : '}', number);
        }
      }
    }
  }

  // the bracket may stand on the next line
  private @Nullable String opened() throws IOException {
    String line = read();
    if (line != null && line.stripLeading().startsWith("{")) {
      return line.stripLeading().substring(1);
    }
    rest = line;
    return null;
  }

  private @Nullable String read() throws IOException {
    String line = lines.next();
    longLines += lines.cut() ? 1 : 0;
    return line;
  }

  private Chunk body(String type, String first, char close, int number) throws IOException {
    StringBuilder body = new StringBuilder();
    int depth = 0;
    String line = first;
    while (true) {
      int end = -1;
      for (int i = 0; i < line.length() && end < 0; i++) {
        char c = line.charAt(i);
        if (c == '\\') {
          i++;
        } else if (depth == 0 && c == close) {
          end = i;
        } else {
          depth += c == '{' ? 1 : c == '}' ? -1 : 0;
          depth = Math.max(depth, 0);
        }
      }
      append(body, end < 0 ? line : line.substring(0, end));
      if (end >= 0) {
        rest = line.substring(end + 1);
        return chunk(type, body, number, End.CLOSED);
      }
      line = read();
      if (line == null || NEXT.matcher(line).matches()) {
        rest = line;
        return chunk(type, body, number, line == null ? End.FILE_ENDS : End.NEXT_BEGINS);
      }
    }
  }

  private static void append(StringBuilder body, String line) {
    if (body.length() <= LARGEST) {
      body.append(line).append('\n');
    }
  }

  private static Chunk chunk(String type, StringBuilder body, int line, End end) {
    boolean large = body.length() > LARGEST;
    return new Chunk(type, large ? "" : body.toString(), line, large ? End.TOO_LARGE : end);
  }

  /** Lines that were cut because they are too long. */
  int longLines() {
    return longLines;
  }

  /** Bytes that were not in the file's encoding. */
  Optional<String> complaint() {
    return lines.complaint();
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
