package org.evidencegraph.persistence.column;

import jakarta.persistence.Converter;
import java.util.List;
import org.hibernate.annotations.Immutable;
import tools.jackson.core.type.TypeReference;

/** A list of words that is only shown. */
@Converter
@Immutable
public final class StringsColumn extends JsonColumn<List<String>> {
  StringsColumn() {
    super(new TypeReference<>() {});
  }
}
