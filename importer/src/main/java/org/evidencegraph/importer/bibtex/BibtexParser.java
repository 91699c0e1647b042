package org.evidencegraph.importer.bibtex;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.evidencegraph.importer.bibtex.BibtexChunks.Chunk;
import org.evidencegraph.importer.bibtex.BibtexChunks.End;
import org.evidencegraph.importer.date.DateText;

/** Takes one entry apart: {@code key, name = {value} # macro # "value", name = 12}. */
final class BibtexParser {
  /**
   * A comma, a name and a sign that a value begins: in an entry that is not closed, the field
   * before it was not.
   */
  private static final Pattern NEXT_FIELD =
      Pattern.compile("\\s{0,40}[A-Za-z][A-Za-z_-]{2,30}\\s{0,20}=\\s{0,20}[{\"\\d]");

  /** What needs no definition where it stands without braces. */
  private static final Pattern KNOWN = Pattern.compile("\\d*|\\d.*");

  private static final Set<String> LISTS = Set.of("author", "editor", "keywords");

  private final String text;
  private final boolean whole;
  private final Map<String, String> macros;
  private final Map<String, String> fields = new LinkedHashMap<>();
  private final List<String> oddities = new ArrayList<>();
  private int at;

  private BibtexParser(Chunk chunk, Map<String, String> macros) {
    this.text = chunk.body();
    this.whole = chunk.end() == End.CLOSED;
    this.macros = macros;
  }

  /**
   * @param macros values of {@code @string} by name in lower case
   */
  static BibtexEntry parse(Chunk chunk, Map<String, String> macros) {
    BibtexParser parser = new BibtexParser(chunk, macros);
    String key = parser.key();
    parser.fields();
    return new BibtexEntry(chunk.type(), key, chunk.line(), parser.fields, parser.oddities);
  }

  /** The definitions of a {@code @string}. */
  static Map<String, String> definitions(Chunk chunk, Map<String, String> macros) {
    BibtexParser parser = new BibtexParser(chunk, macros);
    parser.fields();
    return parser.fields;
  }

  // an entry without key begins with a field
  private String key() {
    int comma = text.indexOf(',');
    int equals = text.indexOf('=');
    int end = comma < 0 ? text.length() : comma;
    if (equals >= 0 && equals < end) {
      return "";
    }
    at = Math.min(end + 1, text.length());
    return text.substring(0, end).strip();
  }

  private void fields() {
    while (at < text.length()) {
      skip();
      int start = at;
      while (at < text.length() && isName(text.charAt(at))) {
        at++;
      }
      String name = text.substring(start, at).toLowerCase(Locale.ROOT);
      blanks();
      if (at < text.length() && text.charAt(at) == '=' && !name.isEmpty()) {
        at++;
        field(name, value());
      } else if (at < text.length()) {
        oddity(start);
      } else if (!name.isEmpty()) {
        oddities.add("\"" + name + "\" has no value");
      }
    }
  }

  private void field(String name, String value) {
    String before = fields.putIfAbsent(name, value);
    if (before != null && !before.equals(value)) {
      if (LISTS.contains(name)) {
        fields.put(name, before + (name.equals("keywords") ? ", " : " and ") + value);
      } else {
        oddities.add("\"" + name + "\" comes twice; the first one counts");
      }
    }
  }

  private static boolean isName(char c) {
    return Character.isLetterOrDigit(c) || "_-.:+/*!?".indexOf(c) >= 0;
  }

  // over what is no field, to behind the next comma
  private void oddity(int start) {
    int from = start;
    while (at < text.length() && text.charAt(at) != ',' && text.charAt(at) != '\n') {
      at++;
    }
    String odd = text.substring(from, Math.min(at, from + 40)).strip();
    if (!odd.isEmpty()) {
      oddities.add("\"" + odd + "\" is no field");
    }
    at = Math.max(at, start + 1);
  }

  private void skip() {
    while (at < text.length()
        && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == ',')) {
      at++;
    }
  }

  private void blanks() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  private String value() {
    StringBuilder value = new StringBuilder();
    do {
      blanks();
      value.append(piece());
      blanks();
    } while (next('#'));
    return value.toString();
  }

  private boolean next(char wanted) {
    boolean found = at < text.length() && text.charAt(at) == wanted;
    at += found ? 1 : 0;
    return found;
  }

  private String piece() {
    if (next('{')) {
      return until('}');
    }
    if (next('"')) {
      return until('"');
    }
    int start = at;
    while (at < text.length() && !endsWord(text.charAt(at))) {
      at++;
    }
    String word = text.substring(start, at);
    String value = macros.get(word.toLowerCase(Locale.ROOT));
    if (value == null && !KNOWN.matcher(word).matches() && DateText.month(word) == null) {
      oddities.add("the string \"" + word + "\" is not defined; its name is kept");
    }
    return value == null ? word : value;
  }

  private static boolean endsWord(char c) {
    return ",#}".indexOf(c) >= 0 || Character.isWhitespace(c);
  }

  private boolean nextField() {
    return NEXT_FIELD.matcher(text).region(at, text.length()).lookingAt();
  }

  private String until(char close) {
    int start = at;
    int depth = 0;
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c == '\\' && at < text.length()) {
        at++;
      } else if (depth == 0 && (c == close || !whole && c == ',' && nextField())) {
        return text.substring(start, at - 1);
      } else {
        depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      }
    }
    oddities.add("a value is not closed");
    return "";
  }
}
