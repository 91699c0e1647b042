package org.evidencegraph.importer.record;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How much of each kind a record may hold, in characters. The store keeps a list and an abstract as
 * one value of a million characters at most, in a form that takes about twice their length; what
 * goes beyond is left out, and the record kept.
 */
final class Room {
  /** What takes room. */
  enum Kind {
    TITLE(50_000),
    AUTHORS(400_000),
    AFFILIATIONS(200_000),
    FUNDING(100_000),
    RIGHTS(50_000),
    ABSTRACT(200_000),
    PARAGRAPH(200_000),
    REFERENCE(200_000),
    RELATED(200_000);

    private final int most;

    Kind(int most) {
      this.most = most;
    }
  }

  private final Map<Kind, Integer> taken = new EnumMap<>(Kind.class);
  private final Map<Kind, Integer> refused = new EnumMap<>(Kind.class);

  /** Takes room that several values share; false where it does not suffice. */
  boolean take(Kind kind, int length) {
    int sum = taken.getOrDefault(kind, 0) + length;
    if (sum <= kind.most) {
      taken.put(kind, sum);
      return true;
    }
    refused.merge(kind, 1, Integer::sum);
    return false;
  }

  /** Whether one value that has room of its own fits. */
  boolean fits(Kind kind, int length) {
    if (length > kind.most) {
      refused.merge(kind, 1, Integer::sum);
    }
    return length <= kind.most;
  }

  /** What was left out, in words. */
  List<String> complaints() {
    return refused.entrySet().stream()
        .map(
            e ->
                "%s: %d values are left out, for at most %d characters are kept"
                    .formatted(
                        e.getKey().name().toLowerCase(Locale.ROOT), e.getValue(), e.getKey().most))
        .toList();
  }
}
