package org.evidencegraph.graphql.trial;

import org.evidencegraph.graphql.page.CursorCodec;
import org.evidencegraph.page.Cursor;
import org.evidencegraph.paper.Paper;
import org.evidencegraph.trial.TrialPaper;
import org.evidencegraph.trial.TrialPaperRelation;

/** A paper seen from a study; the mentions that tie the two are read apart. */
public record TrialPaperEdge(Cursor place, TrialPaper trialPaper) {
  public String cursor() {
    return CursorCodec.encode(place);
  }

  public Paper node() {
    return trialPaper.paper();
  }

  public TrialPaperRelation relation() {
    return trialPaper.relation();
  }
}
