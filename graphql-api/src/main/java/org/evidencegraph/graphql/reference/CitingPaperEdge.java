package org.evidencegraph.graphql.reference;

import org.evidencegraph.graphql.page.CursorCodec;
import org.evidencegraph.page.Cursor;
import org.evidencegraph.paper.Paper;
import org.evidencegraph.reference.CitingPaper;

/** A paper that cites another; the entries behind the citation are read apart. */
public record CitingPaperEdge(Cursor place, CitingPaper citing) {
  public String cursor() {
    return CursorCodec.encode(place);
  }

  public Paper node() {
    return citing.paper();
  }
}
