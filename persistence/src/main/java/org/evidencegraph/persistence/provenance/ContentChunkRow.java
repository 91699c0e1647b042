package org.evidencegraph.persistence.provenance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;

/** A part of the text that a reader saw, apart from its document and read only when asked for. */
@Entity
@Table(name = "content_chunk")
@IdClass(ContentChunkRow.Key.class)
class ContentChunkRow {
  @Id public UUID documentId;

  /** Where in the document's text it begins. */
  @Id
  @Column(name = "chunk_start")
  public int start;

  /** As {@link Chunks#bucket} names it. */
  public String bucket;

  public String content;

  int end() {
    return start + content.length();
  }

  record Key(UUID documentId, int start) implements Serializable {}
}
