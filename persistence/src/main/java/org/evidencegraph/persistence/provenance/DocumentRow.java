package org.evidencegraph.persistence.provenance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.evidencegraph.provenance.DocumentKind;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "source_document")
class DocumentRow {
  @Id public UUID id;
  public String sha256;
  public String mediaType;

  @JdbcTypeCode(SqlTypes.VARCHAR)
  public DocumentKind documentKind;

  @Column(name = "charset_name")
  public @Nullable String charset;

  public String renderer;
  public String importer;
  public @Nullable String url;

  @Column(name = "import_run_id")
  public UUID importRun;

  public String nameSort;

  /** In UTF-16 code units; null without content. */
  public @Nullable Integer contentLength;

  /** Whether its last slice was recorded. */
  public boolean complete;

  /** Records and studies recorded so far. */
  public int recordCount;

  /** Rows of {@code source_record}, which are numbered through. */
  public int rowCount;

  /** False once another document has taken its last name. */
  public boolean live;
}
