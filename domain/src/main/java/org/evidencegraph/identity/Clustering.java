package org.evidencegraph.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.evidencegraph.paper.Bibliography;
import org.evidencegraph.paper.PaperId;
import org.evidencegraph.paper.SourceRecord;
import org.evidencegraph.reference.Resolution.Candidate;

/**
 * Which of a set of records denote one paper. A pure function of the set: for the answer not to
 * depend on the order of imports, hand over whole components, that is with every record all records
 * that share a key with it ({@link MatchKeys}), and so on.
 *
 * @param clusters the papers, by id; every record is in at most one
 * @param matches how each record of a cluster came to its paper
 * @param ambiguous records that fit several papers equally well, with those papers
 * @param denotingNothing records that say too little to denote a paper
 */
public record Clustering(
    List<Cluster> clusters,
    Map<PaperId, Match> matches,
    Map<PaperId, List<Candidate>> ambiguous,
    Set<PaperId> denotingNothing) {

  /**
   * The records of one paper.
   *
   * @param id smallest key of the members that are held; of all where none is, so that a paper
   *     keeps its id when others cite it
   */
  public record Cluster(PaperId id, List<PaperId> members) {}

  public static Clustering of(Collection<SourceRecord> records) {
    return of(records, Set.of());
  }

  /**
   * @param crowded keys that so many records share that two are not compared for having one in
   *     common
   */
  public static Clustering of(Collection<SourceRecord> records, Set<String> crowded) {
    return new Run(records, crowded).result();
  }

  private record Pair(Group a, Group b, Match match) {}

  /**
   * Records with one signature, decided together; groups are joined by pointing at their leader.
   */
  private static final class Group {
    final Signature signature;
    final Set<String> keys;
    final TreeSet<PaperId> members = new TreeSet<>();
    Match best = Match.OWN_ENTRY;
    Group leader = this;
    final Set<String> ids; // of all groups it leads
    final TreeSet<PaperId> held = new TreeSet<>();

    Group(Signature signature, Set<String> keys) {
      this.signature = signature;
      this.keys = keys;
      this.ids = new TreeSet<>(signature.ids());
    }

    Group leader() {
      Group top = this;
      while (top.leader != top) {
        top = top.leader;
      }
      leader = top;
      return top;
    }

    PaperId first() {
      return members.first();
    }

    void note(Match match) {
      if (best.method() == MatchMethod.OWN_ENTRY || match.isSurerThan(best)) {
        best = match;
      }
    }
  }

  private static final class Run {
    private final Map<Signature, Group> groups = new LinkedHashMap<>();
    private final Set<PaperId> nothing = new TreeSet<>();
    private final Map<Group, List<Group>> undecided = new LinkedHashMap<>();
    private final List<Group> lonely = new ArrayList<>();

    private final Set<String> crowded;

    Run(Collection<SourceRecord> records, Set<String> crowded) {
      this.crowded = crowded;
      Map<PaperId, Signature> signatures = new ConcurrentHashMap<>();
      records.parallelStream()
          .forEach(record -> signatures.put(record.key(), Signature.of(record.said())));
      records.stream()
          .sorted(Comparator.comparing(SourceRecord::key))
          .forEach(record -> add(record, Objects.requireNonNull(signatures.get(record.key()))));
    }

    private void add(SourceRecord record, Signature signature) {
      if (denotesNothing(record)) {
        nothing.add(record.key());
        return;
      }
      Group known = groups.get(signature);
      Group group = known == null ? begin(signature) : known;
      group.members.add(record.key());
      if (record.knownFrom().isHeld()) {
        group.held.add(record.key());
      }
    }

    private Group begin(Signature signature) {
      Set<String> keys = MatchKeys.of(signature);
      keys.removeAll(crowded);
      Group group = new Group(signature, keys);
      if (keys.isEmpty() || isLonely(signature)) {
        lonely.add(group);
      } else {
        groups.put(signature, group);
      }
      return group;
    }

    // equal signatures are one paper only where the signature itself would match its like
    private static boolean isLonely(Signature signature) {
      return Matching.decide(signature, signature).isEmpty();
    }

    private static boolean denotesNothing(SourceRecord record) {
      Bibliography said = record.said();
      return !record.knownFrom().isHeld()
          && said.identifiers().isEmpty()
          && said.title() == null
          && (said.containerTitle() == null
              || said.pages() == null && said.articleNumber() == null);
    }

    Clustering result() {
      groups.values().stream().filter(g -> g.members.size() > 1).forEach(this::noteOwnLikes);
      List<Pair> pairs = pairs();
      pairs.stream().filter(p -> p.match.method() == MatchMethod.IDENTIFIER).forEach(this::join);
      List<Pair> weaker =
          pairs.stream().filter(p -> p.match.method() != MatchMethod.IDENTIFIER).toList();
      findUndecided(weaker);
      weaker.forEach(this::join);
      return answer();
    }

    private void noteOwnLikes(Group group) {
      Matching.decide(group.signature, group.signature).ifPresent(group::note);
    }

    private List<Pair> pairs() {
      Map<String, List<Group>> byKey = new HashMap<>();
      groups.values().forEach(g -> g.keys.forEach(k -> list(byKey, k).add(g)));
      Map<List<PaperId>, Pair> found = new HashMap<>();
      byKey.values().forEach(bucket -> pairsOf(bucket, found));
      return found.values().stream().sorted(SUREST_FIRST).toList();
    }

    private static List<Group> list(Map<String, List<Group>> map, String key) {
      return map.computeIfAbsent(key, k -> new ArrayList<>());
    }

    private static void pairsOf(List<Group> bucket, Map<List<PaperId>, Pair> found) {
      for (int i = 0; i < bucket.size(); i++) {
        for (int j = i + 1; j < bucket.size(); j++) {
          Group a = bucket.get(i);
          Group b = bucket.get(j);
          Matching.decide(a.signature, b.signature)
              .ifPresent(match -> found.put(List.of(a.first(), b.first()), new Pair(a, b, match)));
        }
      }
    }

    private static final Comparator<Pair> SUREST_FIRST =
        Comparator.comparingDouble((Pair p) -> -p.match.score())
            .thenComparing(p -> p.match.method())
            .thenComparing(p -> p.a.first())
            .thenComparing(p -> p.b.first());

    private void join(Pair pair) {
      Group a = pair.a.leader();
      Group b = pair.b.leader();
      if (undecided.containsKey(pair.a) || undecided.containsKey(pair.b)) {
        return;
      }
      if (a != b) {
        if (Signature.idsConflict(a.ids, b.ids) && pair.match.method() != MatchMethod.IDENTIFIER) {
          return;
        }
        b.leader = a;
        a.ids.addAll(b.ids);
      }
      pair.a.note(pair.match);
      pair.b.note(pair.match);
    }

    // a record without identifiers whose surest matches lead to papers that cannot be one
    private void findUndecided(List<Pair> weaker) {
      Map<Group, List<Pair>> toKnown = new LinkedHashMap<>();
      for (Pair pair : weaker) {
        addIfKnown(toKnown, pair.a, pair.b, pair);
        addIfKnown(toKnown, pair.b, pair.a, pair);
      }
      toKnown.forEach(this::markIfUndecided);
    }

    private static void addIfKnown(
        Map<Group, List<Pair>> toKnown, Group weak, Group known, Pair pair) {
      if (!weak.signature.hasIds()
          && weak.leader().ids.isEmpty()
          && !known.leader().ids.isEmpty()) {
        toKnown.computeIfAbsent(weak, g -> new ArrayList<>()).add(pair);
      }
    }

    private void markIfUndecided(Group weak, List<Pair> pairs) {
      double surest = pairs.stream().mapToDouble(p -> p.match.score()).max().orElse(0);
      List<Group> targets =
          pairs.stream()
              .filter(p -> p.match.score() == surest)
              .map(p -> (p.a == weak ? p.b : p.a).leader())
              .distinct()
              .toList();
      boolean conflict =
          targets.stream()
              .anyMatch(t -> targets.stream().anyMatch(u -> Signature.idsConflict(t.ids, u.ids)));
      if (conflict) {
        undecided.put(weak, targets);
        weak.note(new Match(pairs.getFirst().match.method(), surest));
      }
    }

    private Clustering answer() {
      Map<Group, List<Group>> led = new LinkedHashMap<>();
      groups.values().stream()
          .filter(g -> !undecided.containsKey(g))
          .forEach(g -> led.computeIfAbsent(g.leader(), k -> new ArrayList<>()).add(g));
      SortedMap<PaperId, Cluster> clusters = new TreeMap<>();
      Map<Group, PaperId> idOf = new HashMap<>();
      Map<PaperId, Match> matches = new TreeMap<>();
      led.forEach((leader, part) -> idOf.put(leader, close(part, clusters, matches)));
      lonely.forEach(g -> close(List.of(g), clusters, matches));
      undecided.keySet().stream()
          .filter(g -> !g.held.isEmpty())
          .forEach(g -> closeApart(g, clusters, matches));
      return new Clustering(List.copyOf(clusters.values()), matches, candidates(idOf), nothing);
    }

    private static PaperId close(
        List<Group> part, SortedMap<PaperId, Cluster> clusters, Map<PaperId, Match> matches) {
      TreeSet<PaperId> members = new TreeSet<>();
      TreeSet<PaperId> held = new TreeSet<>();
      part.forEach(g -> members.addAll(g.members));
      part.forEach(g -> held.addAll(g.held));
      part.forEach(g -> g.members.forEach(m -> matches.put(m, g.best)));
      PaperId id = held.isEmpty() ? members.first() : held.first();
      clusters.put(id, new Cluster(id, List.copyOf(members)));
      return id;
    }

    // what is held is a paper of its own rather than a guess
    private static void closeApart(
        Group held, SortedMap<PaperId, Cluster> clusters, Map<PaperId, Match> matches) {
      held.best = Match.OWN_ENTRY;
      close(List.of(held), clusters, matches);
    }

    private Map<PaperId, List<Candidate>> candidates(Map<Group, PaperId> idOf) {
      Map<PaperId, List<Candidate>> ambiguous = new TreeMap<>();
      undecided.forEach(
          (weak, targets) -> {
            List<Candidate> fits =
                targets.stream()
                    .map(
                        t ->
                            new Candidate(
                                idOf.getOrDefault(t.leader(), t.first()), weak.best.score()))
                    .sorted(Comparator.comparing(Candidate::paper))
                    .toList();
            if (weak.held.isEmpty()) {
              weak.members.forEach(m -> ambiguous.put(m, fits));
            }
          });
      return ambiguous;
    }
  }
}
