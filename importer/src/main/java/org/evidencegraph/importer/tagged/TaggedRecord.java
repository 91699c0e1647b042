package org.evidencegraph.importer.tagged;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A record as printed.
 *
 * @param line where it begins, from 1
 */
public record TaggedRecord(int line, List<Field> fields) {
  public TaggedRecord {
    fields = List.copyOf(fields);
  }

  /**
   * @param value without blanks at its ends; line ends inside are kept as {@code \n}
   * @param line where it begins, from 1
   */
  public record Field(String tag, String value, int line) {
    /** Such as {@code DO on line 12}. */
    public String place() {
      return tag + " on line " + line;
    }
  }

  /** Fields of any of the tags that are not empty, in the order of the record. */
  public Stream<Field> each(String... tags) {
    Set<String> wanted = Set.of(tags);
    return fields.stream().filter(f -> wanted.contains(f.tag()) && !f.value().isEmpty());
  }

  /** Their values. */
  public List<String> all(String... tags) {
    return each(tags).map(Field::value).toList();
  }

  /** The first value of the first tag that has one; null where none has. */
  public @Nullable String first(String... tags) {
    return Arrays.stream(tags)
        .flatMap(t -> all(t).stream())
        .findFirst()
        .map(v -> v.replace('\n', ' '))
        .orElse(null);
  }

  /** Where {@link #first} has its value from; where it has none, where the record begins. */
  public String place(String... tags) {
    return Arrays.stream(tags)
        .flatMap(this::each)
        .findFirst()
        .map(Field::place)
        .orElse("line " + line);
  }

  /** The same with a list for each line of each value. */
  public List<String> lines(String... tags) {
    List<String> lines = new ArrayList<>();
    all(tags)
        .forEach(v -> v.lines().map(String::strip).filter(s -> !s.isEmpty()).forEach(lines::add));
    return lines;
  }
}
