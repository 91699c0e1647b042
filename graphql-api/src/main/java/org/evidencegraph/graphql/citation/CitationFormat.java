package org.evidencegraph.graphql.citation;

import java.util.function.Function;

/** How a citation is written. */
enum CitationFormat {
  BIBTEX(BibtexEntry::of),
  RIS(RisRecord::of),
  CSL_JSON(CslItem::of);

  private final Function<CitedWork, String> writer;

  CitationFormat(Function<CitedWork, String> writer) {
    this.writer = writer;
  }

  String write(CitedWork work) {
    return writer.apply(work);
  }
}
