package org.evidencegraph.paper;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.evidencegraph.identifier.Doi;
import org.evidencegraph.identifier.Identifier;
import org.evidencegraph.identifier.Pmcid;
import org.evidencegraph.identifier.Pmid;
import org.jspecify.annotations.Nullable;

/**
 * A scholarly work, held or only known from somebody's list: per field the value of the best
 * record. Lists are read apart ({@link Papers}).
 *
 * @param label display text, never empty
 * @param byline {@code Wang et al.}; null without authors
 * @param held whether a capture or a record of it is held
 * @param missing fields that no record gives
 * @param citationCount distinct papers of this graph that cite it
 * @param referenceCount entries of its reference list
 */
public record Paper(
    PaperId id,
    String label,
    @Nullable String byline,
    @Nullable String title,
    PaperType type,
    boolean held,
    List<KnownFrom> knownFrom,
    List<PaperField> missing,
    boolean authorsComplete,
    @Nullable Journal journal,
    @Nullable String containerTitle,
    @Nullable PartialDate issued,
    @Nullable String volume,
    @Nullable String issue,
    @Nullable PageRange pages,
    @Nullable Integer pageCount,
    @Nullable String articleNumber,
    @Nullable Doi doi,
    @Nullable Pmid pmid,
    @Nullable Pmcid pmcid,
    @Nullable String url,
    @Nullable String language,
    int citationCount,
    int referenceCount) {
  public Paper {
    knownFrom = List.copyOf(knownFrom);
    missing = List.copyOf(missing);
  }

  /**
   * Where to read of it: by its DOI, else its PMCID, else its PMID, else as a document states; null
   * without any.
   */
  public @Nullable String address() {
    return Stream.of(doi, pmcid, pmid)
        .filter(Objects::nonNull)
        .map(Identifier::url)
        .findFirst()
        .orElse(url);
  }
}
