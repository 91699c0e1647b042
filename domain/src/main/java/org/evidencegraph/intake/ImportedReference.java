package org.evidencegraph.intake;

import java.util.List;
import org.evidencegraph.paper.SourceRecord;
import org.evidencegraph.provenance.TextSpan;
import org.evidencegraph.reference.ReferenceId;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a reference list.
 *
 * @param cited what the entry says about the paper it cites ({@code knownFrom} REFERENCE_LIST)
 * @param titleSpan place of the title; null where none was found
 */
public record ImportedReference(
    ReferenceId id,
    int ordinal,
    @Nullable String number,
    String unstructured,
    TextSpan span,
    @Nullable TextSpan titleSpan,
    List<String> links,
    SourceRecord cited) {
  public ImportedReference {
    links = List.copyOf(links);
    if (ordinal < 1) {
      throw new IllegalArgumentException("ordinals count from 1");
    }
  }
}
