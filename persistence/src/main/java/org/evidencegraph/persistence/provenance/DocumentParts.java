package org.evidencegraph.persistence.provenance;

import java.util.List;

/**
 * The rows of one feature that were read out of a document, so that they can be replaced or put
 * aside with it.
 */
public interface DocumentParts {

  /** Entity names, those first that others do not need. Each has a {@code documentId}. */
  List<String> rows();

  /** Those of them that have {@code live}: false where the document is superseded. */
  List<String> rowsWithLive();

  /**
   * Updates in HQL that make everything the records {@code :ids} brought along {@code :live}, or
   * put it aside. Those first that need others to be found.
   */
  List<String> liveOfRecords();
}
