package org.evidencegraph.graphql.measure;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is known of one operation while it is answered. Stands in its GraphQL context. */
final class MeteredOperation {
  private final long began = System.nanoTime();
  private final StatementTally tally = new StatementTally();
  private volatile String type = "none";
  private volatile @Nullable String name;

  /**
   * @param operationName null where the text gives none
   */
  void is(Enum<?> operationType, @Nullable String operationName) {
    type = operationType.name().toLowerCase(Locale.ROOT);
    name = operationName;
  }

  /** {@code query}, {@code mutation}, {@code subscription}; {@code none} when it is not valid. */
  String type() {
    return type;
  }

  @Nullable String name() {
    return name;
  }

  StatementTally tally() {
    return tally;
  }

  long nanos() {
    return System.nanoTime() - began;
  }
}
