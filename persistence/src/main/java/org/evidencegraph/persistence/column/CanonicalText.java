package org.evidencegraph.persistence.column;

/**
 * Values as text that is the same wherever it is made. {@code toString} will not do: maps and sets
 * print their members in an order that changes from one process to the next.
 */
public final class CanonicalText {

  private CanonicalText() {}

  /** A JSON array of the values, records and maps with their members in a fixed order. */
  public static String of(Object[] values) {
    return Json.MAPPER.writeValueAsString(values);
  }
}
