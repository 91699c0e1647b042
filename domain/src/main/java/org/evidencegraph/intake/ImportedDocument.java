package org.evidencegraph.intake;

import java.util.ArrayList;
import java.util.List;
import org.evidencegraph.paper.Edition;
import org.evidencegraph.provenance.DocumentKind;
import org.evidencegraph.provenance.Problem;
import org.evidencegraph.provenance.SourceDocumentId;
import org.jspecify.annotations.Nullable;

/**
 * Everything an importer understood of one document, or of one slice of it.
 *
 * @param name path relative to the import folder, with forward slashes
 * @param sha256 of the bytes as found, lower-case hexadecimal
 * @param content the exact text the reader saw, of this slice alone; null where there is none
 *     (undecodable, too large)
 * @param charset the content was decoded from; null without content
 * @param renderer what made the content, and its version: {@code plain-text/1}
 * @param importer name and version; with the hash it is the key of the ledger
 * @param url where it was captured from; null where nobody said
 * @param records about the papers the document itself is of: none, one, or many for a record file
 * @param studies what a registry tells of studies, apart from any paper
 * @param withdrawn editions that say their record is no more
 * @param slice which part of the document this is
 */
public record ImportedDocument(
    String name,
    String sha256,
    String mediaType,
    DocumentKind kind,
    @Nullable String content,
    @Nullable String charset,
    String renderer,
    String importer,
    @Nullable String url,
    List<ImportedPaper> records,
    List<ImportedStudy> studies,
    List<Edition> withdrawn,
    List<Problem> problems,
    Slice slice) {
  public ImportedDocument {
    records = List.copyOf(records);
    studies = List.copyOf(studies);
    withdrawn = List.copyOf(withdrawn);
    problems = List.copyOf(problems);
  }

  /** A whole document that is of papers, or of nothing. */
  public ImportedDocument(
      String name,
      String sha256,
      String mediaType,
      DocumentKind kind,
      @Nullable String content,
      @Nullable String charset,
      String renderer,
      String importer,
      @Nullable String url,
      List<ImportedPaper> records,
      List<Problem> problems) {
    this(
        name,
        sha256,
        mediaType,
        kind,
        content,
        charset,
        renderer,
        importer,
        url,
        records,
        List.of(),
        List.of(),
        problems,
        Slice.WHOLE);
  }

  /** The same, with one more problem. */
  public ImportedDocument with(Problem problem) {
    List<Problem> more = new ArrayList<>(problems);
    more.add(problem);
    return new ImportedDocument(
        name, sha256, mediaType, kind, content, charset, renderer, importer, url, records, studies,
        withdrawn, more, slice);
  }

  public SourceDocumentId id() {
    return SourceDocumentId.of(sha256);
  }
}
