package org.evidencegraph.filter;

import java.util.List;

/**
 * What the children of a connection must meet. Fields and relations carry their names in the
 * schema.
 */
public sealed interface Condition {

  /** Met by everything. */
  Condition ANY = new All(List.of());

  /** Met when every part is met; no parts: always. */
  record All(List<Condition> parts) implements Condition {
    public All {
      parts = List.copyOf(parts);
    }
  }

  /**
   * Met when the field has one of the values; no values: never.
   *
   * @param values strings, integers, booleans or enum names as strings; text is compared folded
   *     ({@link TextFold})
   */
  record OneOf(String field, List<Object> values) implements Condition {
    public OneOf {
      values = List.copyOf(values);
    }
  }

  /**
   * Met when something related by that name meets the condition: {@code concept}, {@code paper}.
   */
  record Related(String relation, Condition where) implements Condition {}

  /** Met when the child's span shares a character with the half-open range [start, end). */
  record Overlaps(int start, int end) implements Condition {}
}
