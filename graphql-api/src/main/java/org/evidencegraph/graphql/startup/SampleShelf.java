package org.evidencegraph.graphql.startup;

import java.util.List;
import org.evidencegraph.importer.SampleCorpus;
import org.evidencegraph.intake.Library;
import org.evidencegraph.provenance.SourceDocuments;
import org.springframework.stereotype.Component;

/**
 * The sample corpus beside the store: whether it is to be loaded, and whether it is all there is.
 */
@Component
final class SampleShelf {

  private final Library library;
  private final SourceDocuments documents;
  private final List<SampleCapture> captures;

  SampleShelf(Library library, SourceDocuments documents) {
    this.library = library;
    this.documents = documents;
    this.captures = SampleCorpus.samples().stream().map(SampleCapture::new).toList();
  }

  List<SampleCapture> captures() {
    return captures;
  }

  /** Into an empty store, or into one whose process died while it was loaded. */
  boolean isWanted() {
    return library.isEmpty() || (isAllThereIs() && present() < captures.size());
  }

  /** Whether every document of the store is of the sample. */
  boolean isAllThereIs() {
    return present() == library.holdings().sourceDocuments();
  }

  private long present() {
    return captures.stream()
        .filter(capture -> documents.findBySha256(capture.sha256()).isPresent())
        .count();
  }
}
