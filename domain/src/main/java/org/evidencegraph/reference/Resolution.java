package org.evidencegraph.reference;

import java.util.List;
import org.evidencegraph.paper.PaperId;
import org.jspecify.annotations.Nullable;

/** What a reference was found to denote. */
public sealed interface Resolution {

  ResolutionStatus status();

  /**
   * One paper.
   *
   * @param method what decided: {@code IDENTIFIER}, {@code TITLE}, {@code LOCATION}, or {@code
   *     OWN_ENTRY} where no other record speaks of that paper
   * @param score 0 to 1
   */
  record Resolved(PaperId paper, String method, double score) implements Resolution {
    @Override
    public ResolutionStatus status() {
      return ResolutionStatus.RESOLVED;
    }
  }

  /** Several papers fit equally well. */
  record Ambiguous(List<Candidate> candidates, String reason) implements Resolution {
    public Ambiguous {
      candidates = List.copyOf(candidates);
    }

    @Override
    public ResolutionStatus status() {
      return ResolutionStatus.AMBIGUOUS;
    }
  }

  /** The entry does not say enough to denote anything. */
  record Unresolved(String reason) implements Resolution {
    @Override
    public ResolutionStatus status() {
      return ResolutionStatus.UNRESOLVED;
    }
  }

  /** A paper that an ambiguous reference may denote. */
  record Candidate(PaperId paper, double score) {}

  /** The paper it denotes; null unless resolved. */
  default @Nullable PaperId citedPaper() {
    return this instanceof Resolved resolved ? resolved.paper() : null;
  }
}
