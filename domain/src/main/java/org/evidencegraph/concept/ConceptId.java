package org.evidencegraph.concept;

import java.util.Locale;
import org.evidencegraph.filter.TextFold;
import org.evidencegraph.identifier.Key;
import org.evidencegraph.identifier.NodeId;
import org.jspecify.annotations.Nullable;

/** Names a concept by its code in a vocabulary, or by kind and folded label where it has none. */
public record ConceptId(String value) implements NodeId {
  public static final String PREFIX = "con";

  public ConceptId {
    Key.check(PREFIX, value);
  }

  public static ConceptId of(
      ConceptKind kind, String label, @Nullable String vocabulary, @Nullable String code) {
    return new ConceptId(
        vocabulary != null && code != null
            ? Key.of(PREFIX, vocabulary.toLowerCase(Locale.ROOT), code)
            : Key.of(PREFIX, kind.name(), TextFold.fold(label)));
  }
}
