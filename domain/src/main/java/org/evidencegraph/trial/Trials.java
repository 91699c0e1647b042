package org.evidencegraph.trial;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evidencegraph.concept.ConceptMention;
import org.evidencegraph.identifier.RegistryNumber;

/** Port: studies, read in batches. */
public interface Trials {

  /** By id, given out now or ever: an id that was merged away answers with the survivor. */
  Map<TrialId, Trial> byIds(Collection<TrialId> ids);

  Optional<Trial> findBy(RegistryNumber registration);

  /** The studies under each registration, by id; registrations of no study are left out. */
  Map<RegistryNumber, List<Trial>> registered(Collection<RegistryNumber> registrations);

  /** Conditions of each study, one mention for each concept. */
  Map<TrialId, List<ConceptMention>> conditions(Collection<TrialId> trials);

  Map<TrialId, List<ConceptMention>> interventions(Collection<TrialId> trials);

  /**
   * The mentions that tie a study to a paper, in the text of that paper or of one that cites it.
   */
  Map<PaperTrial.Link, List<TrialMention>> mentions(Collection<PaperTrial.Link> links);
}
