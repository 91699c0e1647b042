package org.evidencegraph.persistence.column;

import jakarta.persistence.Converter;
import java.util.List;
import tools.jackson.core.type.TypeReference;

/// A list of words that is only shown.
@Converter
public final class StringsColumn extends JsonColumn<List<String>> {
  StringsColumn() {
    super(new TypeReference<>() {});
  }
}
