package org.evidencegraph.persistence.column;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.evidencegraph.provenance.TextSpan;
import org.jspecify.annotations.Nullable;

/**
 * A span inside the document that the row names.
 *
 * @param start first UTF-16 code unit
 * @param end one past the last
 * @param check CRC-32 of the text that was read there
 */
@Embeddable
public record Place(
    @Column(name = "span_start") int start,
    @Column(name = "span_end") int end,
    @Column(name = "span_check") int check) {

  public static Place of(TextSpan span) {
    return new Place(span.start(), span.end(), span.check());
  }

  public static @Nullable Place orNull(@Nullable TextSpan span) {
    return span == null ? null : of(span);
  }

  public TextSpan in(UUID document) {
    return new TextSpan(NodeIds.documentId(document), start, end, check);
  }

  public boolean contains(Place other) {
    return start <= other.start && other.end <= end;
  }
}
