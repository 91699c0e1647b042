package org.evidencegraph.graphql.trial;

import org.evidencegraph.graphql.page.CursorCodec;
import org.evidencegraph.page.Cursor;
import org.evidencegraph.trial.PaperTrial;
import org.evidencegraph.trial.Trial;
import org.evidencegraph.trial.TrialPaperRelation;

/** A study seen from a paper; the mentions that tie the two are read apart. */
public record PaperTrialEdge(Cursor place, PaperTrial paperTrial) {
  public String cursor() {
    return CursorCodec.encode(place);
  }

  public Trial node() {
    return paperTrial.trial();
  }

  public TrialPaperRelation relation() {
    return paperTrial.relation();
  }
}
