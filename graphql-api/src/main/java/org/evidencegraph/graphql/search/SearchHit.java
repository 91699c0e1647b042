package org.evidencegraph.graphql.search;

import java.util.List;
import org.evidencegraph.search.TextMatch;

/**
 * A node that was found, with what is shown of the finding.
 *
 * @param subject Paper, Claim, Reference, Trial or Concept
 * @param label of the subject
 */
record SearchHit(Object subject, String label, double score, List<TextMatch> matches) {
  SearchHit {
    matches = List.copyOf(matches);
  }
}
