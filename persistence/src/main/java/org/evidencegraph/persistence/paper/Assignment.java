package org.evidencegraph.persistence.paper;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.evidencegraph.identity.Clustering;
import org.evidencegraph.identity.Match;
import org.evidencegraph.identity.MatchMethod;
import org.evidencegraph.paper.PaperId;
import org.evidencegraph.paper.SourceRecord;
import org.evidencegraph.reference.Resolution.Candidate;
import org.evidencegraph.reference.ResolutionStatus;
import org.jspecify.annotations.Nullable;

/**
 * Which paper each record of a component denotes.
 *
 * <p>Live records alone decide what papers there are and what they are called. Records of
 * superseded documents are then led to the papers that live records like them denote, so that ids
 * once given out keep answering.
 */
final class Assignment {
  private final Map<PaperId, Denoted> denoted = new HashMap<>();

  /** A record and whether its document is not superseded. */
  interface Member {
    SourceRecord record();

    boolean live();
  }

  /** What a record denotes: a paper, or several candidates, or nothing, and why. */
  record Denoted(
      @Nullable PaperId paper,
      ResolutionStatus status,
      @Nullable String method,
      @Nullable Double score,
      List<Candidate> candidates,
      @Nullable String reason) {
    private static final Denoted NOTHING =
        unresolved("The entry says too little to tell which paper it means.");

    private static Denoted unresolved(String reason) {
      return new Denoted(null, ResolutionStatus.UNRESOLVED, null, null, List.of(), reason);
    }

    private static Denoted resolved(PaperId paper, Match match) {
      return new Denoted(
          paper, ResolutionStatus.RESOLVED, match.method().name(), match.score(), List.of(), null);
    }

    private static Denoted ambiguous(List<Candidate> candidates) {
      return new Denoted(
          null,
          ResolutionStatus.AMBIGUOUS,
          null,
          null,
          candidates,
          "It fits " + candidates.size() + " papers equally well.");
    }
  }

  /**
   * @param crowded keys that tell nothing
   */
  static Assignment of(Collection<? extends Member> members, Set<String> crowded) {
    Assignment assignment = new Assignment();
    List<SourceRecord> live = members.stream().filter(Member::live).map(Member::record).toList();
    assignment.decide(live, crowded);
    if (live.size() < members.size()) {
      assignment.leadSuperseded(members, crowded);
    }
    return assignment;
  }

  Denoted of(PaperId record) {
    return denoted.getOrDefault(record, Denoted.NOTHING);
  }

  private void decide(List<SourceRecord> live, Set<String> crowded) {
    Clustering clustering = Clustering.of(live, crowded);
    clustering
        .clusters()
        .forEach(c -> c.members().forEach(m -> put(m, c.id(), clustering.matches().get(m))));
    clustering
        .ambiguous()
        .forEach((m, candidates) -> denoted.put(m, Denoted.ambiguous(candidates)));
    live.stream().filter(record -> record.knownFrom().isHeld()).forEach(this::giveOwnPaper);
  }

  private void put(PaperId record, PaperId paper, @Nullable Match match) {
    denoted.put(record, Denoted.resolved(paper, match == null ? own() : match));
  }

  private static Match own() {
    return new Match(MatchMethod.OWN_ENTRY, 1.0);
  }

  /** A page is always of some paper: of one of its own where it cannot be told which other. */
  private void giveOwnPaper(SourceRecord record) {
    if (of(record.key()).paper() == null) {
      put(record.key(), record.key(), own());
    }
  }

  private void leadSuperseded(Collection<? extends Member> members, Set<String> crowded) {
    Set<PaperId> superseded =
        members.stream()
            .filter(m -> !m.live())
            .map(m -> m.record().key())
            .collect(Collectors.toSet());
    Clustering all = Clustering.of(members.stream().map(Member::record).toList(), crowded);
    for (Clustering.Cluster cluster : all.clusters()) {
      cluster.members().stream()
          .filter(m -> !superseded.contains(m))
          .map(m -> of(m).paper())
          .filter(Objects::nonNull)
          .sorted()
          .findFirst()
          .ifPresent(
              paper ->
                  cluster.members().stream()
                      .filter(superseded::contains)
                      .forEach(m -> put(m, paper, all.matches().get(m))));
    }
  }
}
