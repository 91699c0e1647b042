package org.evidencegraph.persistence.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A document on the list of a place. The row is locked while somebody has it in hand. */
@Entity
@Table(name = "ledger")
class LedgerRow {
  @Id public UUID id;

  /** The same for equal places. */
  public UUID placeKey;

  public String place;

  @Column(name = "document_name")
  public String name;

  /** The name as far as it can be indexed. */
  public String nameSort;

  @JdbcTypeCode(SqlTypes.VARCHAR)
  public State state;

  /** Of the bytes read last; null where it was never read to the end. */
  public @Nullable String sha256;

  @Column(name = "import_run_id")
  public UUID importRun;

  enum State {
    WAITING,
    DONE,
    FAILED
  }
}
