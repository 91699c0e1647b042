package org.evidencegraph.importer.json;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.evidencegraph.importer.record.Head;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/**
 * What stands where in the start of a file: {@code message.items[].DOI} is the member DOI of the
 * objects in the array items of the object message.
 *
 * @param first by path: the first value there; <code>{</code> and {@code [} for objects and arrays
 */
public record JsonShape(Map<String, String> first) {
  private static final int MOST_PATHS = 20_000;
  private static final int DEEPEST = 12;

  /** Of a file that is no JSON: nothing. */
  public static JsonShape of(Head head) {
    String text = head.text().stripLeading();
    Map<String, String> first = new HashMap<>();
    if (text.startsWith("{") || text.startsWith("[")) {
      try (JsonParser parser = JsonValue.FACTORY.createParser(ObjectReadContext.empty(), text)) {
        new Walk(parser, first).run();
      } catch (JacksonException e) {
        // the head ends where it ends, most often inside a value
        return new JsonShape(first);
      }
    }
    return new JsonShape(first);
  }

  private static final class Walk {
    private final JsonParser parser;
    private final Map<String, String> first;
    private final Deque<String> outer = new ArrayDeque<>();
    private String path = "";

    Walk(JsonParser parser, Map<String, String> first) {
      this.parser = parser;
      this.first = first;
    }

    void run() {
      JsonToken token = parser.nextToken();
      while (token != null && first.size() < MOST_PATHS) {
        switch (token) {
          case START_OBJECT -> open("{", "");
          case START_ARRAY -> open("[", "[]");
          case END_OBJECT, END_ARRAY -> path = outer.pop();
          case PROPERTY_NAME -> {}
          default -> note(here(), String.valueOf(parser.getString()));
        }
        token = parser.nextToken();
      }
    }

    private void open(String sign, String suffix) {
      String here = here();
      note(here, sign);
      outer.push(path);
      path = here + suffix;
    }

    private String here() {
      String name = parser.currentName();
      return name == null ? path : at(path, name);
    }

    private void note(String at, String value) {
      if (outer.size() <= DEEPEST) {
        first.putIfAbsent(at, value.length() > 200 ? value.substring(0, 200) : value);
      }
    }
  }

  public boolean has(String root, String path) {
    return first.containsKey(at(root, path));
  }

  /** The first value there; empty where there is none. */
  public String value(String root, String path) {
    return first.getOrDefault(at(root, path), "");
  }

  private static String at(String root, String path) {
    return root.isEmpty() ? path : root + "." + path;
  }

  /** The first of the paths where a record stands; null where none does. */
  public @Nullable String root(List<String> roots, BiPredicate<JsonShape, String> isRecord) {
    return roots.stream().filter(r -> isRecord.test(this, r)).findFirst().orElse(null);
  }
}
