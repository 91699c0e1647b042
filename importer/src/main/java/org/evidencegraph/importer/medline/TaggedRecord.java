package org.evidencegraph.importer.medline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The fields of one record, in printed order. */
final class TaggedRecord {
  private final int line;
  private final List<Field> fields = new ArrayList<>();

  /**
   * @param tag {@code AU}
   * @param value its lines joined by blanks
   */
  record Field(String tag, String value) {}

  /**
   * @param line on which it begins, from 1
   */
  TaggedRecord(int line) {
    this.line = line;
  }

  int line() {
    return line;
  }

  boolean isEmpty() {
    return fields.isEmpty();
  }

  void add(String tag, String value) {
    fields.add(new Field(tag, value));
  }

  List<Field> fields() {
    return fields;
  }

  List<String> all(String tag) {
    return fields.stream()
        .filter(f -> f.tag().equals(tag))
        .map(Field::value)
        .filter(v -> !v.isBlank())
        .toList();
  }

  Optional<String> first(String tag) {
    return all(tag).stream().findFirst();
  }
}
