package org.evidencegraph.graphql.startup;

import org.evidencegraph.graphql.capture.SamplePlace;
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
  private final SamplePlace place = new SamplePlace();

  SampleShelf(Library library, SourceDocuments documents) {
    this.library = library;
    this.documents = documents;
  }

  SamplePlace place() {
    return place;
  }

  /** Into an empty store, or into one whose process died while it was loaded. */
  boolean isWanted() {
    return library.isEmpty() || (isAllThereIs() && present() < place.names().size());
  }

  /** Whether every document of the store is of the sample. */
  boolean isAllThereIs() {
    long present = present();
    return present > 0 && present == library.holdings().sourceDocuments();
  }

  private long present() {
    return place.hashes().stream()
        .filter(sha256 -> documents.findBySha256(sha256).isPresent())
        .count();
  }
}
