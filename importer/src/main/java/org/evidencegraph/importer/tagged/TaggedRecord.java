package org.evidencegraph.importer.tagged;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
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
  public record Field(String tag, String value, int line) {}

  /** Values of any of the tags that are not empty, in the order of the record. */
  public List<String> all(String... tags) {
    Set<String> wanted = Set.of(tags);
    return fields.stream()
        .filter(f -> wanted.contains(f.tag()) && !f.value().isEmpty())
        .map(Field::value)
        .toList();
  }

  /** The first value of the first tag that has one; null where none has. */
  public @Nullable String first(String... tags) {
    return Arrays.stream(tags)
        .flatMap(t -> all(t).stream())
        .findFirst()
        .map(v -> v.replace('\n', ' '))
        .orElse(null);
  }

  /** A tag with the line that it first stands on, such as {@code DO on line 12}. */
  public String place(String tag) {
    int at =
        fields.stream()
            .filter(f -> f.tag().equals(tag))
            .mapToInt(Field::line)
            .findFirst()
            .orElse(line);
    return tag + " on line " + at;
  }

  /** The same with a list for each line of each value. */
  public List<String> lines(String... tags) {
    List<String> lines = new ArrayList<>();
    all(tags)
        .forEach(v -> v.lines().map(String::strip).filter(s -> !s.isEmpty()).forEach(lines::add));
    return lines;
  }
}
