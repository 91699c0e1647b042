package org.evidencegraph.graphql.paper;

import org.evidencegraph.graphql.page.CursorCodec;
import org.evidencegraph.page.Cursor;
import org.evidencegraph.paper.Paper;
import org.evidencegraph.paper.PaperRelation;
import org.evidencegraph.paper.RelatedPaper;

/** A paper in a listing on another paper's page. */
public record RelatedPaperEdge(Cursor place, RelatedPaper related) {
  public String cursor() {
    return CursorCodec.encode(place);
  }

  public Paper node() {
    return related.paper();
  }

  public PaperRelation relation() {
    return related.relation();
  }
}
