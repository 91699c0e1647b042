package org.evidencegraph.persistence.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.evidencegraph.filter.Condition;
import org.evidencegraph.filter.TextFold;
import org.evidencegraph.page.InvalidPageException;
import org.evidencegraph.paper.PartialDate;
import org.evidencegraph.persistence.page.Fields.Field;
import org.evidencegraph.persistence.page.Fields.RelatedRows;
import org.jspecify.annotations.Nullable;

/** A condition as HQL. Values are parameters, never text of the statement. */
final class Predicate {
  private static final String NEVER = "1 = 0";
  private static final String ALWAYS = "1 = 1";

  private final Map<String, Object> parameters = new HashMap<>();
  private final @Nullable String span;
  private int relatedRows;

  /**
   * @param span HQL of the child's place, for conditions on it; null where it has none
   */
  Predicate(@Nullable String span) {
    this.span = span;
  }

  Map<String, Object> parameters() {
    return parameters;
  }

  /** HQL that is true for rows that meet the condition. */
  String of(Condition condition, Fields fields, String alias) {
    return switch (condition) {
      case Condition.All all -> all(all, fields, alias);
      case Condition.OneOf oneOf ->
          oneOf.values().isEmpty()
              ? NEVER
              : oneOf(fields.field(oneOf.field()), oneOf.values(), alias);
      case Condition.Related related ->
          related(fields.relation(related.relation()), related.where(), alias);
      case Condition.Overlaps overlaps -> overlaps(overlaps);
    };
  }

  private String all(Condition.All all, Fields fields, String alias) {
    return all.parts().isEmpty()
        ? ALWAYS
        : all.parts().stream()
            .map(part -> "(" + of(part, fields, alias) + ")")
            .collect(Collectors.joining(" and "));
  }

  private String oneOf(Field field, List<Object> values, String alias) {
    String expression = field.expression().replace("{}", alias);
    return switch (field) {
      case Field.Text text -> in(expression, values, value -> TextFold.fold(value.toString()));
      case Field.TextAmong texts ->
          values.stream()
              .map(value -> ":" + add(TextFold.fold(value.toString())) + " in (" + expression + ")")
              .collect(Collectors.joining(" or "));
      case Field.Choice choice ->
          in(expression, values, value -> named(choice.values(), value.toString()));
      case Field.Ordinal ordinal ->
          in(expression, values, value -> named(ordinal.values(), value.toString()).ordinal());
      case Field.Number number -> in(expression, values, value -> ((Number) value).intValue());
      case Field.Flag flag -> in(expression, values, Boolean.class::cast);
      case Field.Date date ->
          values.stream()
              .map(value -> within(expression, value.toString()))
              .collect(Collectors.joining(" or "));
    };
  }

  private String in(String expression, List<Object> values, Function<Object, Object> read) {
    return expression + " in (:" + add(values.stream().map(read).toList()) + ")";
  }

  private static Enum<?> named(Class<? extends Enum<?>> type, String name) {
    for (Enum<?> value : type.getEnumConstants()) {
      if (value.name().equals(name)) {
        return value;
      }
    }
    throw new IllegalArgumentException(type.getSimpleName() + " has no " + name);
  }

  /** By the precision given: 2014-09 is every day of that month, and the month alone. */
  private String within(String expression, String iso) {
    PartialDate date =
        PartialDate.parse(iso)
            .orElseThrow(
                () ->
                    new InvalidPageException(
                        "\"" + iso + "\" is no date; write 2014, 2014-09 or 2014-09-30."));
    int from = date.sortable();
    int span = date.month() == null ? 9999 : date.day() == null ? 99 : 0;
    return expression + " between :" + add(from) + " and :" + add(from + span);
  }

  private String related(RelatedRows rows, Condition where, String alias) {
    String other = "r" + relatedRows++;
    String joined = rows.on().replace("{}", alias).replace("{r}", other);
    return "exists (select 1 from "
        + rows.from().replace("{r}", other)
        + " where "
        + joined
        + " and ("
        + of(where, rows.fields(), other)
        + "))";
  }

  private String overlaps(Condition.Overlaps range) {
    if (span == null) {
      throw new IllegalArgumentException("these children have no place to filter by");
    }
    return span
        + ".start < :"
        + add(range.end())
        + " and "
        + span
        + ".end > :"
        + add(range.start());
  }

  private String add(Object value) {
    String name = "v" + parameters.size();
    parameters.put(name, value instanceof List<?> list ? new ArrayList<>(list) : value);
    return name;
  }
}
