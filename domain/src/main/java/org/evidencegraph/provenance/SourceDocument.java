package org.evidencegraph.provenance;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A captured document. Its text is read apart ({@link SourceDocuments#texts}).
 *
 * @param names paths relative to the import folder, in code-point order; equal bytes under two
 *     names are one document
 * @param sha256 of the bytes as found, lower-case hexadecimal
 * @param url where it was captured from; null where nobody said
 * @param contentLength in UTF-16 code units; null without content
 */
public record SourceDocument(
    SourceDocumentId id,
    List<String> names,
    DocumentKind documentKind,
    String mediaType,
    String sha256,
    @Nullable String url,
    @Nullable Integer contentLength,
    ImportRunId importRun) {
  public SourceDocument {
    names = List.copyOf(names);
  }
}
