package org.evidencegraph.persistence.provenance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "import_run")
class ImportRunRow {
  @Id public UUID id;
  public Instant startedAt;
  public @Nullable Instant finishedAt;

  /** Microseconds since 1970. */
  public long startedSort;

  public String importer;

  @Column(name = "read_count")
  public int read;

  @Column(name = "kept_count")
  public int kept;

  @Column(name = "joined_count")
  public int joined;

  @Column(name = "not_paper_count")
  public int notPapers;

  @Column(name = "failed_count")
  public int failed;
}
