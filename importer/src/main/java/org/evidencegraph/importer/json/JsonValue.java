package org.evidencegraph.importer.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

/**
 * A value of JSON, or its absence; asking for what is not there gives absence.
 *
 * @param value a map, a list, a string (numbers are strings, too), a truth value; null where absent
 */
public record JsonValue(@Nullable Object value) {
  private static final JsonValue ABSENT = new JsonValue(null);

  static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(100)
                  .maxNumberLength(100)
                  .maxNameLength(10_000)
                  .maxStringLength(4 << 20)
                  .build())
          .build();

  /**
   * Reads one value. Of members of one name the last counts.
   *
   * @throws tools.jackson.core.JacksonException for what is no JSON, or nests too deeply
   */
  public static JsonValue parse(String text) {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      parser.nextToken();
      JsonValue value = read(parser);
      if (parser.nextToken() != null) {
        throw new StreamReadException(parser, "something follows the value");
      }
      return value;
    }
  }

  // as deep as the parser allows
  private static JsonValue read(JsonParser parser) {
    JsonToken token = parser.currentToken();
    if (token == null) {
      return ABSENT;
    }
    return switch (token) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> array(parser);
      case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonValue(parser.getString());
      case VALUE_TRUE, VALUE_FALSE -> new JsonValue(parser.getBooleanValue());
      default -> ABSENT;
    };
  }

  private static JsonValue object(JsonParser parser) {
    Map<String, JsonValue> members = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      members.put(name, read(parser));
    }
    return new JsonValue(members);
  }

  private static JsonValue array(JsonParser parser) {
    List<JsonValue> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(read(parser));
    }
    return new JsonValue(items);
  }

  /** What stands under these names, one inside the other. */
  public JsonValue at(String... path) {
    JsonValue found = this;
    for (String name : path) {
      found = found.members().getOrDefault(name, ABSENT);
    }
    return found;
  }

  /** Members of an object in their order; none for anything else. */
  @SuppressWarnings("unchecked")
  public Map<String, JsonValue> members() {
    return value instanceof Map<?, ?> ? (Map<String, JsonValue>) value : Map.of();
  }

  /** Items of an array; a value that is none stands for an array of it. */
  @SuppressWarnings("unchecked")
  public List<JsonValue> items() {
    if (value == null) {
      return List.of();
    }
    return value instanceof List<?> ? (List<JsonValue>) value : List.of(this);
  }

  /** A string or number, of an array that of the first item; null for anything else. */
  public @Nullable String text() {
    if (value instanceof List<?> && !items().isEmpty()) {
      return items().getFirst().text();
    }
    return value instanceof String text && !text.isBlank() ? text : null;
  }

  /** The texts of all items. */
  public List<String> texts() {
    return items().stream().map(JsonValue::text).filter(Objects::nonNull).toList();
  }

  /** The text at the first of the names that has one. */
  public @Nullable String text(String... names) {
    for (String name : names) {
      String text = at(name).text();
      if (text != null) {
        return text;
      }
    }
    return null;
  }

  /** A whole number of at most nine digits; null for anything else. */
  public @Nullable Integer integer() {
    String text = text();
    return text != null && text.strip().matches("-?\\d{1,9}")
        ? Integer.valueOf(text.strip())
        : null;
  }

  public boolean isTrue() {
    return Boolean.TRUE.equals(value);
  }

  public boolean isAbsent() {
    return value == null;
  }
}
