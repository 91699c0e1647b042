package org.evidencegraph.persistence.claim;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.evidencegraph.claim.Claim;
import org.evidencegraph.claim.ClaimId;
import org.evidencegraph.claim.ClaimTrial.Link;
import org.evidencegraph.claim.Claims;
import org.evidencegraph.concept.Concept;
import org.evidencegraph.concept.ConceptId;
import org.evidencegraph.concept.ConceptMention;
import org.evidencegraph.concept.Concepts;
import org.evidencegraph.persistence.column.Batches;
import org.evidencegraph.persistence.column.NodeIds;
import org.evidencegraph.persistence.concept.ConceptMentions;
import org.evidencegraph.provenance.Extraction;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(readOnly = true)
class JpaClaims implements Claims {
  private final EntityManager entities;
  private final ClaimMapper mapper;
  private final ConceptMentions mentions;
  private final Concepts concepts;

  JpaClaims(
      EntityManager entities, ClaimMapper mapper, ConceptMentions mentions, Concepts concepts) {
    this.entities = entities;
    this.mapper = mapper;
    this.mentions = mentions;
    this.concepts = concepts;
  }

  @Override
  public Map<ClaimId, Claim> byIds(Collection<ClaimId> ids) {
    Map<ClaimId, Claim> found = new HashMap<>();
    Batches.select(
            entities,
            """
            select s, r.extraction from SentenceRow s join SourceRecordRow r on r.id = s.recordId
            where s.claim = true and s.paperId is not null and s.id in (:ids)
            """,
            Object[].class,
            NodeIds.bits(ids))
        .forEach(
            row -> {
              SentenceRow sentence = (SentenceRow) row[0];
              found.put(
                  NodeIds.claimId(sentence.id), mapper.toClaim(sentence, (Extraction) row[1]));
            });
    return found;
  }

  @Override
  public Map<ClaimId, List<ConceptMention>> conceptMentions(Collection<ClaimId> claims) {
    Map<UUID, List<ConceptMention>> found = mentions.inSentences(NodeIds.bits(claims));
    Map<ClaimId, List<ConceptMention>> all = new LinkedHashMap<>();
    claims.forEach(id -> all.put(id, found.getOrDefault(NodeIds.bits(id), List.of())));
    return all;
  }

  @Override
  public Map<Link, List<Concept>> sharedConditions(Collection<Link> links) {
    Map<Link, List<ConceptId>> shared = new LinkedHashMap<>();
    links.forEach(link -> shared.put(link, new ArrayList<>()));
    for (Object[] row : sharedRows(links)) {
      Link link = new Link(NodeIds.claimId((UUID) row[0]), NodeIds.trialId((UUID) row[1]));
      List<ConceptId> ids = shared.get(link);
      if (ids != null) {
        ids.add(NodeIds.conceptId((UUID) row[2]));
      }
    }
    return named(shared);
  }

  private List<Object[]> sharedRows(Collection<Link> links) {
    return Batches.select(
        entities,
        """
        select distinct m.sentenceId, t.trialId, m.conceptId, c.labelSort
        from ConceptMentionRow m
        join ConceptRow c on c.id = m.conceptId
        join TrialConceptRow t on t.conceptId = m.conceptId
        where m.sentenceId in (:ids) and t.trialId in (:trials)
        and t.live = true and t.role = CONDITION and c.kind = CONDITION
        order by c.labelSort, m.conceptId
        """,
        Object[].class,
        links.stream().map(link -> NodeIds.bits(link.claim())).distinct().toList(),
        Map.of(
            "trials", links.stream().map(link -> NodeIds.bits(link.trial())).distinct().toList()));
  }

  private Map<Link, List<Concept>> named(Map<Link, List<ConceptId>> shared) {
    Map<ConceptId, Concept> found =
        concepts.byIds(shared.values().stream().flatMap(List::stream).distinct().toList());
    Map<Link, List<Concept>> all = new LinkedHashMap<>();
    shared.forEach(
        (link, ids) ->
            all.put(link, ids.stream().filter(found::containsKey).map(found::get).toList()));
    return all;
  }
}
