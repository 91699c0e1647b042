package org.evidencegraph.reference;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Port: references, read in batches. */
public interface References {
  Map<ReferenceId, Reference> byIds(Collection<ReferenceId> ids);

  /** The entries behind citations, in printed order; an empty list where only a listing says so. */
  Map<CitingPaper.Citation, List<Reference>> behind(Collection<CitingPaper.Citation> citations);
}
