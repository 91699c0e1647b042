package org.evidencegraph.persistence.intake;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** How often a document was taken since it last began to wait. Written by who holds its row. */
@Entity
@Table(name = "ledger_attempt")
class LedgerAttemptRow {
  @Id public UUID ledgerId;
  public int attempts;
}
