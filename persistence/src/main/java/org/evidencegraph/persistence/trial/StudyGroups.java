package org.evidencegraph.persistence.trial;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evidencegraph.identifier.IdentifierScheme;
import org.evidencegraph.identifier.RegistryNumber;
import org.evidencegraph.persistence.column.NodeIds;
import org.evidencegraph.trial.TrialId;
import org.evidencegraph.trial.TrialPaperRelation;

/**
 * Which mentions speak of one study: those that print one registry number, and those whose places
 * are titles of one paper that reports the study or is its protocol; and so on from one to the
 * next. A pure function of the set.
 */
final class StudyGroups {
  private StudyGroups() {}

  static List<Set<TrialMentionRow>> of(Collection<TrialMentionRow> mentions) {
    Map<Object, List<TrialMentionRow>> byTie = new HashMap<>();
    mentions.forEach(
        mention ->
            ties(mention)
                .forEach(tie -> byTie.computeIfAbsent(tie, t -> new ArrayList<>()).add(mention)));
    Set<TrialMentionRow> done = new HashSet<>();
    List<Set<TrialMentionRow>> groups = new ArrayList<>();
    for (TrialMentionRow mention : mentions) {
      if (!done.contains(mention)) {
        Set<TrialMentionRow> group = reachable(mention, byTie);
        done.addAll(group);
        groups.add(group);
      }
    }
    return groups;
  }

  private static Set<TrialMentionRow> reachable(
      TrialMentionRow start, Map<Object, List<TrialMentionRow>> byTie) {
    Set<TrialMentionRow> group = new LinkedHashSet<>(List.of(start));
    List<TrialMentionRow> next = new ArrayList<>(group);
    while (!next.isEmpty()) {
      TrialMentionRow mention = next.removeLast();
      for (Object tie : ties(mention)) {
        byTie.getOrDefault(tie, List.of()).stream().filter(group::add).forEach(next::add);
      }
    }
    return group;
  }

  /** Registry numbers, and the paper that reports the study or is its protocol. */
  static Set<Object> ties(TrialMentionRow mention) {
    Set<Object> ties = new HashSet<>(mention.study.registrations());
    if (mention.subjectPaperId != null && mention.relation != TrialPaperRelation.MENTIONS) {
      ties.add(mention.subjectPaperId);
    }
    return ties;
  }

  /** The smallest registry number names the study, else the smallest key of its mentions. */
  static TrialId idOf(Collection<TrialMentionRow> group) {
    return group.stream()
        .flatMap(mention -> mention.study.registrations().stream())
        .min(BY_NUMBER)
        .map(TrialId::of)
        .orElseGet(
            () ->
                group.stream()
                    .map(mention -> NodeIds.trialId(mention.id))
                    .min(Comparator.naturalOrder())
                    .orElseThrow());
  }

  static final Comparator<RegistryNumber> BY_NUMBER =
      Comparator.comparing(RegistryNumber::scheme, Comparator.<IdentifierScheme>naturalOrder())
          .thenComparing(RegistryNumber::value);

  /** As {@code mention_registration} holds it. */
  static String numberKey(RegistryNumber number) {
    return number.scheme().name() + ':' + number.value();
  }
}
