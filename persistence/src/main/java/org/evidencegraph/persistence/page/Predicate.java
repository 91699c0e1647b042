package org.evidencegraph.persistence.page;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.evidencegraph.filter.Condition;
import org.evidencegraph.filter.TextFold;
import org.evidencegraph.persistence.page.Fields.Field;
import org.jspecify.annotations.Nullable;

/**
 * A condition as HQL: the one place where conditions become statements. Values are parameters,
 * never text of the statement.
 */
final class Predicate {
  private static final String NEVER = "1 = 0";
  private static final String ALWAYS = "1 = 1";

  private final Map<String, Object> parameters = new HashMap<>();
  private final Reaches reaches;
  private final @Nullable String span;
  private int relatedRows;

  /**
   * @param span HQL of the child's place, for conditions on it; null where it has none
   */
  Predicate(Reaches reaches, @Nullable String span) {
    this.reaches = reaches;
    this.span = span;
  }

  Map<String, Object> parameters() {
    return parameters;
  }

  /**
   * HQL that is true for rows that meet the condition, for fields that are bound to an alias. It
   * can stand beside others with {@code and}. Brackets are few: the time to parse HQL doubles with
   * each pair around another.
   */
  String of(Condition condition, Fields fields) {
    return switch (condition) {
      case Condition.All all -> all(all.parts(), fields);
      case Condition.Either either ->
          either(either.parts().stream().map(part -> of(part, fields)).toList());
      // "not" of SQL leaves out rows for which it cannot tell, such as those without a value
      case Condition.Not not -> "(case when " + of(not.part(), fields) + " then 1 else 0 end) = 0";
      case Condition.OneOf oneOf ->
          oneOf.values().isEmpty() ? NEVER : oneOf(fields.field(oneOf.field()), oneOf.values());
      case Condition.Compared compared -> compared(fields.field(compared.field()), compared);
      case Condition.Contains contains ->
          like(fields.field(contains.field()), "%" + pattern(contains.text()));
      case Condition.StartsWith start -> like(fields.field(start.field()), pattern(start.text()));
      case Condition.Absent absent -> absent(fields.field(absent.field()));
      case Condition.Related related ->
          related(reaches.of(fields, related.relation()), related.where(), fields.alias());
      case Condition.Overlaps overlaps -> overlaps(overlaps);
    };
  }

  private String all(List<Condition> parts, Fields fields) {
    return parts.isEmpty()
        ? ALWAYS
        : parts.stream().map(part -> of(part, fields)).collect(Collectors.joining(" and "));
  }

  private static String either(List<String> parts) {
    if (parts.size() < 2) {
      return parts.isEmpty() ? NEVER : parts.getFirst();
    }
    return parts.stream().anyMatch(part -> part.contains("exists ("))
        ? parts.stream()
            .collect(Collectors.joining(" then 1 when ", "case when ", " then 1 else 0 end = 1"))
        : parts.stream().collect(Collectors.joining(" or ", "(", ")"));
  }

  private String oneOf(Field field, List<Object> values) {
    String expression = field.expression();
    return switch (field) {
      case Field.Text text -> in(expression, values, Predicate::folded);
      case Field.TextAmong among -> exists(among, in(expression, values, Predicate::folded));
      case Field.Choice choice ->
          in(expression, values, value -> named(choice.values(), value.toString()));
      case Field.Ordinal ordinal ->
          in(expression, values, value -> named(ordinal.values(), value.toString()).ordinal());
      case Field.Number number -> in(expression, values, value -> ((Number) value).intValue());
      case Field.Moment moment -> in(expression, values, Predicate::micros);
      case Field.Flag flag -> in(expression, values, Boolean.class::cast);
      case Field.Date date ->
          either(values.stream().map(value -> within(expression, value.toString())).toList());
    };
  }

  private String within(String expression, String date) {
    DateRange range = DateRange.of(date);
    return expression + " between :" + add(range.first()) + " and :" + add(range.last());
  }

  private static Object micros(Object moment) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, (Instant) moment);
  }

  private static Object folded(Object text) {
    return TextFold.fold(text.toString());
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

  private static String exists(Field.TextAmong among, String where) {
    return "exists (select 1 from " + among.rows() + " and " + where + ")";
  }

  private String compared(Field field, Condition.Compared by) {
    return switch (field) {
      case Field.Number number ->
          number.expression() + sign(by.side()) + ":" + add(((Number) by.value()).intValue());
      case Field.Moment moment ->
          moment.expression() + sign(by.side()) + ":" + add(micros(by.value()));
      case Field.Date date -> compared(date, by.side(), DateRange.of(by.value().toString()));
      default -> throw new IllegalArgumentException(by.field() + " has no order to compare by");
    };
  }

  private static String sign(Condition.Side side) {
    return switch (side) {
      case ABOVE -> " > ";
      case FROM -> " >= ";
      case BELOW -> " < ";
      case UP_TO -> " <= ";
    };
  }

  /** A date known less exactly than the value lies on no side of it in the same year or month. */
  private String compared(Field.Date date, Condition.Side side, DateRange range) {
    boolean end = side == Condition.Side.ABOVE || side == Condition.Side.UP_TO;
    String compared =
        date.expression() + sign(side) + ":" + add(end ? range.last() : range.first());
    String known = " and " + date.expression() + " > 0";
    return range.vaguer().isEmpty()
        ? compared + known
        : compared + known + " and " + date.expression() + " not in (:" + add(range.vaguer()) + ")";
  }

  private String like(Field field, String pattern) {
    String like = field.expression() + " like :" + add(pattern) + " escape '!'";
    return switch (field) {
      case Field.Text text -> like;
      case Field.TextAmong among -> exists(among, like);
      default -> throw new IllegalArgumentException(field.expression() + " is no text");
    };
  }

  private static String pattern(String text) {
    return TextFold.fold(text).replaceAll("[!%_]", "!$0") + "%";
  }

  private static String absent(Field field) {
    return switch (field) {
      case Field.TextAmong among -> "not exists (select 1 from " + among.rows() + ")";
      case Field.Date date -> date.expression() + " = 0";
      default -> field.expression() + " is null";
    };
  }

  private String related(Reach reach, Condition where, String alias) {
    return either(
        reach.ways().stream().map(way -> related(way, reach.fields(), where, alias)).toList());
  }

  private String related(Reach.Way way, Fields fields, Condition where, String alias) {
    String other = "r" + relatedRows++;
    return "exists (select 1 from "
        + way.from().replace("{r}", other)
        + " where "
        + way.on().replace("{}", alias).replace("{r}", other)
        + " and "
        + of(where, fields.of(other))
        + ")";
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
