package org.evidencegraph.persistence.page;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The fields and relations of one kind of row that conditions may name, as HQL with {@code {}} for
 * the row's alias.
 */
public final class Fields {
  private final Map<String, Field> fields = new LinkedHashMap<>();
  private final Map<String, RelatedRows> relations = new LinkedHashMap<>();

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
     * Selects several folded texts: {@code select n.nameFolded from DocumentNameRow n where
     * n.documentId = {}.id}.
     */
    record TextAmong(String expression) implements Field {}

    record Choice(String expression, Class<? extends Enum<?>> values) implements Field {}

    /** Holds the ordinal of an enum value. */
    record Ordinal(String expression, Class<? extends Enum<?>> values) implements Field {}

    record Number(String expression) implements Field {}

    record Flag(String expression) implements Field {}

    /** Holds yyyymmdd with 00 for what is not known. */
    record Date(String expression) implements Field {}
  }

  /**
   * Rows that a row is related to.
   *
   * @param from HQL with {@code {r}} for the related row's alias: {@code PaperRow {r}}
   * @param on how they are joined: {@code {r}.id = {}.paperId}
   */
  record RelatedRows(String from, String on, Fields fields) {}

  public Fields text(String name, String expression) {
    return add(name, new Field.Text(expression));
  }

  /**
   * @param expression HQL of all the values: {@code select n.nameFolded from DocumentNameRow n
   *     where ...}
   */
  public Fields textAmong(String name, String expression) {
    return add(name, new Field.TextAmong(expression));
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

  public Fields related(String name, String from, String on, Fields of) {
    relations.put(name, new RelatedRows(from, on, of));
    return this;
  }

  /** The same and more. */
  public Fields with(Fields others) {
    Fields all = new Fields();
    all.fields.putAll(fields);
    all.fields.putAll(others.fields);
    all.relations.putAll(relations);
    all.relations.putAll(others.relations);
    return all;
  }

  /**
   * The same fields of a row with a fixed alias, so that they can stand beside those of another
   * row.
   */
  public Fields of(String alias) {
    Fields bound = new Fields();
    fields.forEach((name, field) -> bound.fields.put(name, bind(field, alias)));
    relations.forEach(
        (name, r) ->
            bound.relations.put(
                name, new RelatedRows(r.from, r.on.replace("{}", alias), r.fields)));
    return bound;
  }

  private static Field bind(Field field, String alias) {
    String bound = field.expression().replace("{}", alias);
    return switch (field) {
      case Field.Text t -> new Field.Text(bound);
      case Field.TextAmong t -> new Field.TextAmong(bound);
      case Field.Choice c -> new Field.Choice(bound, c.values());
      case Field.Ordinal o -> new Field.Ordinal(bound, o.values());
      case Field.Number n -> new Field.Number(bound);
      case Field.Flag f -> new Field.Flag(bound);
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

  RelatedRows relation(String name) {
    RelatedRows relation = relations.get(name);
    if (relation == null) {
      throw new IllegalArgumentException(
          "there is no relation \"" + name + "\" to filter by; there are " + relations.keySet());
    }
    return relation;
  }
}
