package org.evidencegraph.persistence.page;

import java.util.UUID;
import org.evidencegraph.page.InvalidPageException;

/**
 * One column of an order. It is never null.
 *
 * @param expression HQL: {@code p.issuedSort}
 */
public record SortKey(String expression, Type type, boolean descending) {

  /** How a value of the column reads in a cursor. */
  public enum Type {
    NUMBER,
    LONG,
    TEXT,
    ID
  }

  public static SortKey number(String expression) {
    return new SortKey(expression, Type.NUMBER, false);
  }

  /** A number that does not fit 32 bits. */
  public static SortKey large(String expression) {
    return new SortKey(expression, Type.LONG, false);
  }

  public static SortKey text(String expression) {
    return new SortKey(expression, Type.TEXT, false);
  }

  public static SortKey id(String expression) {
    return new SortKey(expression, Type.ID, false);
  }

  public SortKey desc() {
    return new SortKey(expression, type, true);
  }

  SortKey reversed() {
    return new SortKey(expression, type, !descending);
  }

  /** The value that a cursor gives for this key. */
  Object parse(String text) {
    try {
      return switch (type) {
        case NUMBER -> Integer.valueOf(text);
        case LONG -> Long.valueOf(text);
        case TEXT -> text;
        case ID -> UUID.fromString(text);
      };
    } catch (IllegalArgumentException e) {
      throw new InvalidPageException(
          "The cursor is damaged; take one that this list has given out.");
    }
  }

  String direction(boolean backward) {
    return descending == backward ? "asc" : "desc";
  }

  String comparison(boolean backward) {
    return descending == backward ? ">" : "<";
  }
}
