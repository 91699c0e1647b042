package org.evidencegraph.intake;

import java.util.List;
import org.evidencegraph.provenance.DocumentKind;
import org.evidencegraph.provenance.Problem;
import org.evidencegraph.provenance.SourceDocumentId;
import org.jspecify.annotations.Nullable;

/**
 * Everything an importer understood of one document.
 *
 * @param name path relative to the import folder, with forward slashes
 * @param sha256 of the bytes as found, lower-case hexadecimal
 * @param content the exact text the reader saw; null where there is none (undecodable, too large)
 * @param charset the content was decoded from; null without content
 * @param renderer what made the content, and its version: {@code plain-text/1}
 * @param importer name and version; with the hash it is the key of the ledger
 * @param url where it was captured from; null where nobody said
 * @param records about the papers the document itself is of: none, one, or many for a record file
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
    List<Problem> problems) {
  public ImportedDocument {
    records = List.copyOf(records);
    problems = List.copyOf(problems);
  }

  public SourceDocumentId id() {
    return SourceDocumentId.of(sha256);
  }
}
