package org.evidencegraph.reference;

import java.util.List;
import org.evidencegraph.identifier.Doi;
import org.evidencegraph.paper.Author;
import org.evidencegraph.paper.PageRange;
import org.evidencegraph.paper.PaperId;
import org.evidencegraph.provenance.TextSpan;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a paper's reference list, as printed.
 *
 * @param ordinal its place in the list, from 1
 * @param number as printed; null where the list is not numbered
 * @param unstructured the entry's text, blanks folded, link lines left out
 * @param links names of the links printed after it: {@code PubMed}, {@code CAS}
 */
public record Reference(
    ReferenceId id,
    String label,
    int ordinal,
    @Nullable String number,
    String unstructured,
    TextSpan span,
    List<Author> authors,
    boolean authorsComplete,
    @Nullable String title,
    @Nullable String containerTitle,
    @Nullable Integer year,
    @Nullable String volume,
    @Nullable String issue,
    @Nullable PageRange pages,
    @Nullable String articleNumber,
    @Nullable Doi doi,
    List<String> links,
    PaperId citingPaper,
    Resolution resolution) {
  public Reference {
    authors = List.copyOf(authors);
    links = List.copyOf(links);
  }
}
