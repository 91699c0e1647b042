package org.evidencegraph.persistence.concept;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.evidencegraph.concept.ConceptMention;
import org.evidencegraph.persistence.column.Batches;
import org.springframework.stereotype.Component;

/** Reads mentions for the features that show them. Called inside a transaction. */
@Component
public class ConceptMentions {
  private final EntityManager entities;
  private final ConceptMapper mapper;

  ConceptMentions(EntityManager entities, ConceptMapper mapper) {
    this.entities = entities;
    this.mapper = mapper;
  }

  /** By sentence, in reading order. */
  public Map<UUID, List<ConceptMention>> inSentences(Collection<UUID> sentences) {
    return grouped(
        """
        select m.sentenceId, m from ConceptMentionRow m
        where m.sentenceId in (:ids) order by m.span.start, m.span.end, m.conceptId
        """,
        sentences);
  }

  /**
   * By study and in reading order: what its live mentions name as treated (CONDITION) or as the
   * treatment (INTERVENTION), each concept once.
   */
  public Map<UUID, List<ConceptMention>> ofTrials(Collection<UUID> trials, String role) {
    Map<UUID, List<ConceptMention>> all =
        grouped(
            """
            select t.trialId, m from TrialConceptRow t
            join ConceptMentionRow m on m.id = t.conceptMentionId
            where t.live = true and t.role = %s and t.trialId in (:ids)
            order by m.documentId, m.span.start, m.span.end, m.conceptId
            """
                .formatted(role),
            trials);
    all.replaceAll((trial, mentions) -> oncePerConcept(mentions));
    return all;
  }

  private static List<ConceptMention> oncePerConcept(List<ConceptMention> mentions) {
    Map<Object, ConceptMention> first = new LinkedHashMap<>();
    mentions.forEach(mention -> first.putIfAbsent(mention.concept(), mention));
    return List.copyOf(first.values());
  }

  private Map<UUID, List<ConceptMention>> grouped(String hql, Collection<UUID> ids) {
    Map<UUID, List<ConceptMention>> found = new HashMap<>();
    Batches.select(entities, hql, Object[].class, ids)
        .forEach(
            row ->
                found
                    .computeIfAbsent((UUID) row[0], id -> new ArrayList<>())
                    .add(mapper.toMention((ConceptMentionRow) row[1])));
    return found;
  }
}
