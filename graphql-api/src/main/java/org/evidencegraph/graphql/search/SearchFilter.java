package org.evidencegraph.graphql.search;

import org.evidencegraph.search.SearchRequest.Narrowing;
import org.jspecify.annotations.Nullable;

/** What hits must meet beside their words; null tests nothing. */
record SearchFilter(@Nullable YearRange year, @Nullable Boolean held) {

  record YearRange(@Nullable Integer gte, @Nullable Integer lte) {}

  Narrowing narrowing() {
    return new Narrowing(year == null ? null : year.gte(), year == null ? null : year.lte(), held);
  }
}
