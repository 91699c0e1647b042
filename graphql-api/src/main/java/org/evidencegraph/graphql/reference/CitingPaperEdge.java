package org.evidencegraph.graphql.reference;

import org.evidencegraph.graphql.page.ConnectionEdge;
import org.evidencegraph.graphql.page.CursorCodec;
import org.evidencegraph.page.Cursor;
import org.evidencegraph.paper.Paper;
import org.evidencegraph.reference.CitingPaper;

/// A paper that cites another; the entries behind the citation are read apart.
public record CitingPaperEdge(Cursor place, CitingPaper citing) implements ConnectionEdge<Paper> {
  @Override
  public String cursor() {
    return CursorCodec.encode(place);
  }

  @Override
  public Paper node() {
    return citing.paper();
  }
}
