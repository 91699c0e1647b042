package org.evidencegraph.persistence;

import org.junit.jupiter.api.Nested;

/** Every contract test once more, on PostgreSQL. */
class PostgresTests {
  @Nested
  @OnPostgres
  class Recording extends EvidenceTests {}

  @Nested
  @OnPostgres
  class Identity extends IdentityTests {}

  @Nested
  @OnPostgres
  class Pages extends ConnectionsTests {}

  @Nested
  @OnPostgres
  class Lookups extends LookupTests {}

  @Nested
  @OnPostgres
  class Filters extends FilterTests {}

  @Nested
  @OnPostgres
  class Paging extends PagingTests {}

  @Nested
  @OnPostgres
  class Orders extends OrderTests {}

  @Nested
  @OnPostgres
  class Facets extends FacetTests {}

  @Nested
  @OnPostgres
  class Slices extends SliceTests {}

  @Nested
  @OnPostgres
  class Studies extends StudyTests {}

  @Nested
  @OnPostgres
  class Editions extends EditionTests {}

  @Nested
  @OnPostgres
  class Crowds extends CrowdTests {}

  @Nested
  @OnPostgres
  class Ledgers extends LedgerTests {}

  @Nested
  @OnPostgres
  class Searching extends SearchTests {}

  @Nested
  @OnPostgres
  class BoundedReads extends BoundedReadTests {}
}
