package org.evidencegraph.importer.reference.field;

/** Reads one line of JSON whose form is known. */
public final class JsonLine {
  private final String line;
  private int at;

  JsonLine(String line) {
    this.line = line;
  }

  /** The next character that is no blank. */
  char next() {
    while (line.charAt(at) == ' ') {
      at++;
    }
    return line.charAt(at);
  }

  /** Steps over marks, blanks between them aside. */
  void expect(String marks) {
    for (char mark : marks.toCharArray()) {
      if (next() != mark) {
        throw new IllegalArgumentException("expected " + mark + " at " + at + " of " + line);
      }
      at++;
    }
  }

  int number() {
    next();
    int from = at;
    while (Character.isDigit(line.charAt(at))) {
      at++;
    }
    return Integer.parseInt(line.substring(from, at));
  }

  String string() {
    expect("\"");
    StringBuilder text = new StringBuilder();
    while (line.charAt(at) != '"') {
      text.append(line.charAt(at) == '\\' ? escaped() : line.charAt(at));
      at++;
    }
    at++;
    return text.toString();
  }

  private char escaped() {
    char c = line.charAt(++at);
    return switch (c) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'u' -> {
        at += 4;
        yield (char) Integer.parseInt(line.substring(at - 3, at + 1), 16);
      }
      default -> c;
    };
  }

  /** A string with its quotation marks. */
  public static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ') {
        out.append("\\u%04x".formatted((int) c));
      } else {
        out.append(c);
      }
    }
    return out.append('"').toString();
  }
}
