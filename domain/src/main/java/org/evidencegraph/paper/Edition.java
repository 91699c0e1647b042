package org.evidencegraph.paper;

/**
 * Which state of a database's record something is. A database keeps one record under an accession
 * number and hands out newer editions of it; of all editions in the store only the newest one
 * counts, and none where the newest is a withdrawal.
 *
 * <p>Editions are ordered by version, then by the code-point order of their documents' names
 * (update files are numbered), then by their place in the document.
 *
 * @param series whose numbering it is, lower case: {@code pubmed}
 * @param accession the record's number there: {@code 22253577}
 * @param version counted by the database, from 1; 1 where it counts none
 */
public record Edition(String series, String accession, int version) {
  public Edition {
    if (series.isBlank() || accession.isBlank() || version < 1) {
      throw new IllegalArgumentException(
          "\"%s\" \"%s\" version %d is no edition of a record"
              .formatted(series, accession, version));
    }
  }
}
