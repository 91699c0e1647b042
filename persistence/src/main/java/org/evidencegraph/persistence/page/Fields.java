package org.evidencegraph.persistence.page;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The fields of one kind of row that conditions may name, as HQL with {@code {}} for the row's
 * alias. What such rows are related to is told by {@link Reach}.
 */
public final class Fields {
  private final String subject;
  private final String alias;
  private final Map<String, Field> fields = new LinkedHashMap<>();

  /** Fields of no kind of row that anything is related to. */
  public Fields() {
    this("");
  }

  /**
   * @param subject what the rows are, as {@link Reach} calls them: {@code paper}
   */
  public Fields(String subject) {
    this(subject, "");
  }

  private Fields(String subject, String alias) {
    this.subject = subject;
    this.alias = alias;
  }

  String subject() {
    return subject;
  }

  /** The alias that {@link #of} bound the fields to; empty before that. */
  String alias() {
    return alias;
  }

  /**
   * A field that can be compared.
   *
   * @param expression HQL: {@code {}.titleFolded}
   */
  sealed interface Field {
    String expression();

    /** Holds folded text. */
    record Text(String expression) implements Field {}

    /**
     * Holds several folded texts.
     *
     * @param expression one of them: {@code n.nameFolded}
     * @param rows where they are: {@code DocumentNameRow n where n.documentId = {}.id}
     */
    record TextAmong(String expression, String rows) implements Field {}

    record Choice(String expression, Class<? extends Enum<?>> values) implements Field {}

    /** Holds the ordinal of an enum value. */
    record Ordinal(String expression, Class<? extends Enum<?>> values) implements Field {}

    record Number(String expression) implements Field {}

    record Flag(String expression) implements Field {}

    /** Holds microseconds since 1970. */
    record Moment(String expression) implements Field {}

    /** Holds yyyymmdd with 00 for what is not known, 0 where there is no date. */
    record Date(String expression) implements Field {}
  }

  public Fields text(String name, String expression) {
    return add(name, new Field.Text(expression));
  }

  /**
   * @param expression HQL of one of the texts: {@code n.nameFolded}
   * @param rows HQL of where they are: {@code DocumentNameRow n where n.documentId = {}.id}
   */
  public Fields textAmong(String name, String expression, String rows) {
    return add(name, new Field.TextAmong(expression, rows));
  }

  public Fields choice(String name, String expression, Class<? extends Enum<?>> values) {
    return add(name, new Field.Choice(expression, values));
  }

  public Fields ordinal(String name, String expression, Class<? extends Enum<?>> values) {
    return add(name, new Field.Ordinal(expression, values));
  }

  public Fields number(String name, String expression) {
    return add(name, new Field.Number(expression));
  }

  public Fields flag(String name, String expression) {
    return add(name, new Field.Flag(expression));
  }

  public Fields date(String name, String expression) {
    return add(name, new Field.Date(expression));
  }

  public Fields moment(String name, String expression) {
    return add(name, new Field.Moment(expression));
  }

  /** The same and more; they stay fields of this kind of row. */
  public Fields with(Fields others) {
    return as(subject, others);
  }

  /** The same and more, of another kind of row. */
  public Fields as(String otherSubject, Fields others) {
    Fields all = new Fields(otherSubject, alias);
    all.fields.putAll(fields);
    all.fields.putAll(others.fields);
    return all;
  }

  /**
   * The same fields of a row with a fixed alias, so that they can stand beside those of another
   * row.
   */
  public Fields of(String fixed) {
    Fields bound = new Fields(subject, fixed);
    fields.forEach((name, field) -> bound.fields.put(name, at(field, fixed)));
    return bound;
  }

  /** The field of the row with that alias. */
  static Field at(Field field, String alias) {
    String bound = field.expression().replace("{}", alias);
    return switch (field) {
      case Field.Text t -> new Field.Text(bound);
      case Field.TextAmong t -> new Field.TextAmong(bound, t.rows().replace("{}", alias));
      case Field.Choice c -> new Field.Choice(bound, c.values());
      case Field.Ordinal o -> new Field.Ordinal(bound, o.values());
      case Field.Number n -> new Field.Number(bound);
      case Field.Flag f -> new Field.Flag(bound);
      case Field.Moment m -> new Field.Moment(bound);
      case Field.Date d -> new Field.Date(bound);
    };
  }

  private Fields add(String name, Field field) {
    fields.put(name, field);
    return this;
  }

  Field field(String name) {
    Field field = fields.get(name);
    if (field == null) {
      throw new IllegalArgumentException(
          "there is no field \"" + name + "\" to filter by; there are " + fields.keySet());
    }
    return field;
  }
}
