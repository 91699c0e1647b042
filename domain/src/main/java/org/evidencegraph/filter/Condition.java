package org.evidencegraph.filter;

import java.util.List;

/**
 * What the children of a connection must meet. Fields and relations carry their names in the
 * schema. Every condition holds or does not hold: a field without a value meets none of the tests
 * on it but {@link Absent}, and then meets their {@link Not}.
 */
public sealed interface Condition {

  /**
   * The same without those tests on the field that stand beside the others, so that what is left
   * says nothing of it. A test that is joined with one of another field stays.
   */
  default Condition without(String field) {
    if (testsOnly(field)) {
      return ANY;
    }
    return this instanceof All all
        ? new All(all.parts().stream().map(part -> part.without(field)).toList())
        : this;
  }

  private boolean testsOnly(String field) {
    return switch (this) {
      case All all ->
          !all.parts().isEmpty() && all.parts().stream().allMatch(part -> part.testsOnly(field));
      case Either either ->
          !either.parts().isEmpty()
              && either.parts().stream().allMatch(part -> part.testsOnly(field));
      case Not not -> not.part().testsOnly(field);
      case OneOf oneOf -> oneOf.field().equals(field);
      case Compared compared -> compared.field().equals(field);
      case Contains contains -> contains.field().equals(field);
      case StartsWith start -> start.field().equals(field);
      case Absent absent -> absent.field().equals(field);
      case Related related -> related.relation().equals(field);
      case Overlaps overlaps -> false;
    };
  }

  /** Met by everything. */
  Condition ANY = new All(List.of());

  /** Met when every part is met; no parts: always. */
  record All(List<Condition> parts) implements Condition {
    public All {
      parts = List.copyOf(parts);
    }
  }

  /** Met when some part is met; no parts: never. */
  record Either(List<Condition> parts) implements Condition {
    public Either {
      parts = List.copyOf(parts);
    }
  }

  /** Met when the part is not. */
  record Not(Condition part) implements Condition {}

  /**
   * Met when the field has one of the values; no values: never.
   *
   * @param values strings, integers, instants, booleans or enum names as strings; text is compared
   *     folded ({@link TextFold})
   */
  record OneOf(String field, List<Object> values) implements Condition {
    public OneOf {
      values = List.copyOf(values);
    }
  }

  /**
   * Met when the field lies on that side of the value.
   *
   * @param value an integer, an {@link java.time.Instant}, or a date such as {@code 2014-05}, which
   *     stands for all of that month
   */
  record Compared(String field, Side side, Object value) implements Condition {}

  /** The four sides of a value. */
  enum Side {
    ABOVE,
    FROM,
    BELOW,
    UP_TO
  }

  /** Met when the field's text has these words in it, both folded. */
  record Contains(String field, String text) implements Condition {}

  /** Met when the field's text begins so, both folded. */
  record StartsWith(String field, String text) implements Condition {}

  /** Met when the field has no value. */
  record Absent(String field) implements Condition {}

  /**
   * Met when something related by that name meets the condition: {@code concept}, {@code claims}.
   */
  record Related(String relation, Condition where) implements Condition {}

  /** Met when the child's span shares a character with the half-open range [start, end). */
  record Overlaps(int start, int end) implements Condition {}
}
