package org.evidencegraph.persistence.column;

import jakarta.persistence.AttributeConverter;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** A column that holds a record or a list as JSON. Each use is a subclass that names its type. */
public abstract class JsonColumn<T> implements AttributeConverter<@Nullable T, @Nullable String> {
  private final TypeReference<T> type;

  protected JsonColumn(TypeReference<T> type) {
    this.type = type;
  }

  @Override
  public @Nullable String convertToDatabaseColumn(@Nullable T value) {
    return value == null ? null : Json.MAPPER.writeValueAsString(value);
  }

  @Override
  public @Nullable T convertToEntityAttribute(@Nullable String text) {
    return text == null ? null : Json.MAPPER.readValue(text, type);
  }
}
