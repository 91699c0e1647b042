package org.evidencegraph.importer.json;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the objects at one path out of a stream of JSON by their brackets. Looks at brackets and
 * strings only; whether a piece is JSON is found out when it is read.
 */
final class JsonPieces {
  /** Characters of a piece at most. */
  static final int LARGEST = 16 << 20;

  // names deeper inside are of no interest
  private static final int LEVELS = 8;
  private static final int LONGEST_NAME = 100;

  private final Reader in;
  private final String root;
  private final char[] buffer = new char[1 << 14];
  private final String[] paths = new String[LEVELS + 1];
  private final boolean[] arrays = new boolean[LEVELS + 1];
  private final StringBuilder string = new StringBuilder();
  private int at;
  private int end;
  private int line = 1;
  private int depth;
  private boolean inString;
  private boolean escaped;
  private String name = "";
  private String pending = "";
  private int pieceDepth = -1;
  private boolean onePerLine;
  private int pieceLine;
  private long pieceLength;
  private StringBuilder piece = new StringBuilder();

  /**
   * @param text null where it is too large
   * @param line where it begins, from 1
   */
  record Piece(@Nullable String text, int line) {}

  JsonPieces(Reader in, String root) {
    this.in = in;
    this.root = root;
    paths[0] = "";
  }

  /** Null behind the last one. */
  @Nullable Piece next() throws IOException {
    while (true) {
      int c = character();
      if (c < 0) {
        return null;
      }
      Piece complete = step((char) c);
      if (complete != null) {
        return complete;
      }
    }
  }

  private int character() throws IOException {
    if (at == end) {
      end = Math.max(0, in.read(buffer, 0, buffer.length));
      at = 0;
      if (end == 0) {
        return -1;
      }
    }
    return buffer[at++];
  }

  private @Nullable Piece step(char c) {
    if (c == '\n') {
      line++;
      // no string of JSON goes over a line end: its closing mark was lost
      inString = false;
      escaped = false;
      if (onePerLine && pieceDepth >= 0) {
        depth = pieceDepth + 1;
        return close();
      }
    }
    boolean opens = !inString && c == '{' && pieceDepth < 0 && root.equals(here());
    if (opens) {
      pieceDepth = depth;
      pieceLine = line;
      pieceLength = 0;
      piece = new StringBuilder();
    }
    keep(c);
    if (inString) {
      inside(c);
      return null;
    }
    return outside(c);
  }

  private void keep(char c) {
    if (pieceDepth >= 0) {
      pieceLength++;
      if (pieceLength <= LARGEST) {
        piece.append(c);
      }
    }
  }

  private void inside(char c) {
    if (escaped) {
      escaped = false;
    } else if (c == '\\') {
      escaped = true;
    } else if (c == '"') {
      inString = false;
      pending = string.toString();
    } else if (string.length() < LONGEST_NAME) {
      string.append(c);
    }
  }

  private @Nullable Piece outside(char c) {
    switch (c) {
      case '"' -> {
        inString = true;
        string.setLength(0);
      }
      case ':' -> name = pending;
      case ',' -> name = "";
      case '{' -> open(false);
      case '[' -> open(true);
      case '}', ']' -> {
        return close();
      }
      default -> {}
    }
    return null;
  }

  // path of the value that begins here
  private String here() {
    if (depth > LEVELS) {
      return "?";
    }
    String outer = paths[depth];
    return arrays[depth] || depth == 0 ? outer : outer.isEmpty() ? name : outer + "." + name;
  }

  private void open(boolean array) {
    String path = here() + (array ? "[]" : "");
    depth++;
    if (depth <= LEVELS) {
      paths[depth] = path;
      arrays[depth] = array;
    }
    name = "";
  }

  private @Nullable Piece close() {
    depth = Math.max(0, depth - 1);
    name = "";
    if (depth != pieceDepth) {
      return null;
    }
    pieceDepth = -1;
    boolean whole = pieceLength <= LARGEST;
    onePerLine = root.isEmpty() && pieceLine == line;
    Piece complete = new Piece(whole ? piece.toString() : null, pieceLine);
    piece = new StringBuilder();
    return complete;
  }

  int line() {
    return line;
  }

  /** Whether brackets were still open when the file ended. */
  boolean endsInside() {
    return depth > 0 || inString;
  }
}
