package org.evidencegraph.persistence.trial;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.evidencegraph.concept.ConceptMention;
import org.evidencegraph.filter.TextFold;
import org.evidencegraph.identifier.RegistryNumber;
import org.evidencegraph.persistence.column.Batches;
import org.evidencegraph.persistence.column.NodeIds;
import org.evidencegraph.persistence.concept.ConceptMentions;
import org.evidencegraph.trial.PaperTrial.Link;
import org.evidencegraph.trial.Trial;
import org.evidencegraph.trial.TrialId;
import org.evidencegraph.trial.TrialMention;
import org.evidencegraph.trial.Trials;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(readOnly = true)
class JpaTrials implements Trials {
  private final EntityManager entities;
  private final TrialMapper mapper;
  private final ConceptMentions concepts;

  JpaTrials(EntityManager entities, TrialMapper mapper, ConceptMentions concepts) {
    this.entities = entities;
    this.mapper = mapper;
    this.concepts = concepts;
  }

  @Override
  public Map<TrialId, Trial> byIds(Collection<TrialId> ids) {
    Map<TrialId, Trial> found = new HashMap<>();
    Batches.select(
            entities,
            """
            select a.id, t from TrialAliasRow a join TrialRow t on t.id = a.trialId
            where a.id in (:ids)
            """,
            Object[].class,
            NodeIds.bits(ids))
        .forEach(
            row -> found.put(NodeIds.trialId((UUID) row[0]), mapper.toTrial((TrialRow) row[1])));
    return found;
  }

  @Override
  public Optional<Trial> findBy(RegistryNumber registration) {
    return entities
        .createQuery(
            """
            select t from TrialRegistrationRow r join TrialRow t on t.id = r.trialId
            where r.registrationFolded = :number order by t.id
            """,
            TrialRow.class)
        .setParameter("number", folded(registration))
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .map(mapper::toTrial);
  }

  @Override
  public Map<RegistryNumber, List<Trial>> registered(Collection<RegistryNumber> registrations) {
    Map<String, List<Trial>> byNumber = new HashMap<>();
    Batches.select(
            entities,
            """
            select r.registrationFolded, t from TrialRegistrationRow r
            join TrialRow t on t.id = r.trialId
            where r.registrationFolded in (:ids) order by t.id
            """,
            Object[].class,
            registrations.stream().map(JpaTrials::folded).distinct().toList())
        .forEach(
            row ->
                byNumber
                    .computeIfAbsent((String) row[0], number -> new ArrayList<>())
                    .add(mapper.toTrial((TrialRow) row[1])));
    Map<RegistryNumber, List<Trial>> found = new HashMap<>();
    for (RegistryNumber registration : registrations) {
      List<Trial> trials = byNumber.get(folded(registration));
      if (trials != null) {
        found.put(registration, trials);
      }
    }
    return found;
  }

  private static String folded(RegistryNumber registration) {
    return TextFold.fold(registration.value());
  }

  @Override
  public Map<TrialId, List<ConceptMention>> conditions(Collection<TrialId> trials) {
    return mentions(trials, "CONDITION");
  }

  @Override
  public Map<TrialId, List<ConceptMention>> interventions(Collection<TrialId> trials) {
    return mentions(trials, "INTERVENTION");
  }

  private Map<TrialId, List<ConceptMention>> mentions(Collection<TrialId> trials, String role) {
    Map<UUID, List<ConceptMention>> found = concepts.ofTrials(NodeIds.bits(trials), role);
    Map<TrialId, List<ConceptMention>> all = new LinkedHashMap<>();
    trials.forEach(id -> all.put(id, found.getOrDefault(NodeIds.bits(id), List.of())));
    return all;
  }

  @Override
  public Map<Link, List<TrialMention>> mentions(Collection<Link> links) {
    Map<Link, List<TrialMention>> found = new LinkedHashMap<>();
    links.forEach(link -> found.put(link, new ArrayList<>()));
    List<TrialId> trials = links.stream().map(Link::trial).distinct().toList();
    for (Mention mention : mentionsOf(trials)) {
      TrialMentionRow row = mention.row;
      TrialId trial = NodeIds.trialId(Objects.requireNonNull(row.trialId));
      Stream.of(
              Optional.ofNullable(row.paperId),
              Optional.ofNullable(row.subjectPaperId),
              Optional.ofNullable(mention.listed))
          .flatMap(Optional::stream)
          .distinct()
          .forEach(paper -> add(found, trial, paper, row));
    }
    return found;
  }

  /**
   * @param listed a paper that the registry lists beside it; such a mention comes once for each
   */
  private record Mention(TrialMentionRow row, @Nullable UUID listed) {}

  private List<Mention> mentionsOf(List<TrialId> trials) {
    return Batches.select(
        entities,
        """
        select m, s.paperId from TrialMentionRow m
        left join StudyPaperRow s on s.mentionId = m.id and s.live = true
        where m.live = true and m.trialId in (:ids)
        order by m.documentId, m.span.start, m.id, s.paperId
        """,
        Mention.class,
        NodeIds.bits(trials));
  }

  private void add(
      Map<Link, List<TrialMention>> found, TrialId trial, UUID paper, TrialMentionRow row) {
    List<TrialMention> list = found.get(new Link(trial, NodeIds.paperId(paper)));
    TrialMention mention = mapper.toMention(row);
    if (list != null && (list.isEmpty() || !list.getLast().equals(mention))) {
      list.add(mention);
    }
  }
}
