package org.evidencegraph.persistence.database;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Table;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How the rows of an entity sit in its table, read from the same annotations that Hibernate reads:
 * names of columns, converters, embedded records; enums by name.
 *
 * @param name of the table
 */
record RowTable(String name, List<Column> columns) {
  private static final Pattern CAPITAL = Pattern.compile("(?<=[a-z0-9])([A-Z])");

  /**
   * @param read from a row to what the column holds: text, a number, a truth value, a UUID or null
   */
  record Column(String name, Function<Object, @Nullable Object> read) {
    @Nullable Object value(Object row) {
      return read.apply(row);
    }
  }

  static RowTable of(Class<?> entity) {
    List<Column> columns = new ArrayList<>();
    for (Field field : entity.getDeclaredFields()) {
      if (!Modifier.isStatic(field.getModifiers())) {
        field.setAccessible(true);
        columns.addAll(columns(field));
      }
    }
    return new RowTable(entity.getAnnotation(Table.class).name(), List.copyOf(columns));
  }

  String insert() {
    return "insert into %s (%s) values (%s)"
        .formatted(name, names(), columns.stream().map(c -> "?").collect(Collectors.joining(", ")));
  }

  String names() {
    return columns.stream().map(Column::name).collect(Collectors.joining(", "));
  }

  private static List<Column> columns(Field field) {
    if (field.getType().isAnnotationPresent(Embeddable.class)) {
      return embedded(field);
    }
    Convert convert = field.getAnnotation(Convert.class);
    Function<Object, @Nullable Object> toColumn =
        convert == null ? RowTable::plain : converter(convert.converter());
    return List.of(
        new Column(
            name(field.getAnnotation(jakarta.persistence.Column.class), field.getName()),
            row -> orNull(get(field, row), toColumn)));
  }

  private static List<Column> embedded(Field field) {
    List<Column> columns = new ArrayList<>();
    for (RecordComponent part : field.getType().getRecordComponents()) {
      part.getAccessor().setAccessible(true);
      columns.add(
          new Column(
              name(annotation(field.getType(), part), part.getName()),
              row -> orNull(get(field, row), record -> get(part, record))));
    }
    return columns;
  }

  // Column may not stand on record components, so it ends up on their fields.
  private static jakarta.persistence.@Nullable Column annotation(
      Class<?> record, RecordComponent part) {
    try {
      return record
          .getDeclaredField(part.getName())
          .getAnnotation(jakarta.persistence.Column.class);
    } catch (NoSuchFieldException e) {
      throw new IllegalStateException("a record has a field for each component", e);
    }
  }

  /** As Spring's naming strategy has it: {@code documentId} is {@code document_id}. */
  private static String name(jakarta.persistence.@Nullable Column column, String field) {
    return column != null && !column.name().isEmpty()
        ? column.name()
        : CAPITAL.matcher(field).replaceAll("_$1").toLowerCase(Locale.ROOT);
  }

  private static @Nullable Object orNull(
      @Nullable Object value, Function<Object, @Nullable Object> read) {
    return value == null ? null : read.apply(value);
  }

  private static Object plain(Object value) {
    return value instanceof Enum<?> choice ? choice.name() : value;
  }

  @SuppressWarnings("unchecked")
  private static Function<Object, @Nullable Object> converter(Class<?> type) {
    try {
      Constructor<?> constructor = type.getDeclaredConstructor();
      constructor.setAccessible(true);
      var converter = (AttributeConverter<Object, Object>) constructor.newInstance();
      return converter::convertToDatabaseColumn;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type + " cannot be made without arguments", e);
    }
  }

  private static @Nullable Object get(Field field, Object row) {
    try {
      return field.get(row);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object get(RecordComponent part, Object record) {
    try {
      return Objects.requireNonNull(part.getAccessor().invoke(record));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
