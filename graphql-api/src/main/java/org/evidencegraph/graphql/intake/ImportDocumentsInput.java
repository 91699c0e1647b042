package org.evidencegraph.graphql.intake;

import java.util.List;
import org.evidencegraph.graphql.upload.Upload;
import org.jspecify.annotations.Nullable;

/** What {@code importDocuments} takes. */
record ImportDocumentsInput(List<DocumentInput> documents) {
  ImportDocumentsInput {
    documents = List.copyOf(documents);
  }

  /**
   * One document; exactly one of file and text is there.
   *
   * @param name null for the name of the file
   */
  record DocumentInput(
      @Nullable String name, @Nullable Upload file, @Nullable String text, @Nullable String url) {}
}
