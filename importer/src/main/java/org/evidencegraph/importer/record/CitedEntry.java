package org.evidencegraph.importer.record;

import java.util.List;
import org.evidencegraph.paper.Bibliography;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a record's reference list.
 *
 * @param key by which the text cites it; null where nothing can
 * @param number as printed; null where none is
 * @param unstructured the entry as printed, or put together of its fields; never blank
 * @param said its fields, without places
 * @param links web addresses it gives
 */
public record CitedEntry(
    @Nullable String key,
    @Nullable String number,
    String unstructured,
    Bibliography said,
    List<String> links) {
  public CitedEntry {
    links = List.copyOf(links);
  }
}
