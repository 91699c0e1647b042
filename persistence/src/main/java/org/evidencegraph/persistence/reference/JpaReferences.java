package org.evidencegraph.persistence.reference;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.evidencegraph.paper.PaperId;
import org.evidencegraph.persistence.column.Batches;
import org.evidencegraph.persistence.column.NodeIds;
import org.evidencegraph.persistence.reference.ReferenceMapper.Entry;
import org.evidencegraph.reference.CitingPaper.Citation;
import org.evidencegraph.reference.Reference;
import org.evidencegraph.reference.ReferenceId;
import org.evidencegraph.reference.References;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(readOnly = true)
class JpaReferences implements References {
  private static final String ENTRIES =
      """
      select r, s.described, s.status, s.matchMethod, s.matchScore, s.candidates, s.reason
      from ReferenceRow r join SourceRecordRow s on s.id = r.citedRecordId
      where r.citingPaperId is not null
      """;

  private final EntityManager entities;
  private final ReferenceMapper mapper;

  JpaReferences(EntityManager entities, ReferenceMapper mapper) {
    this.entities = entities;
    this.mapper = mapper;
  }

  @Override
  public Map<ReferenceId, Reference> byIds(Collection<ReferenceId> ids) {
    Map<ReferenceId, Reference> found = new HashMap<>();
    Batches.select(entities, ENTRIES + " and r.id in (:ids)", Entry.class, NodeIds.bits(ids))
        .forEach(
            entry -> found.put(NodeIds.referenceId(entry.row().id), mapper.toReference(entry)));
    return found;
  }

  @Override
  public Map<Citation, List<Reference>> behind(Collection<Citation> citations) {
    Map<Citation, List<Reference>> found = new LinkedHashMap<>();
    citations.forEach(citation -> found.put(citation, new ArrayList<>()));
    for (Entry entry : entries(citations)) {
      List<Reference> references = found.get(citation(entry));
      if (references != null) {
        references.add(mapper.toReference(entry));
      }
    }
    return found;
  }

  /**
   * What two captures of one paper both print is given once, from the list that the paper shows.
   */
  private List<Entry> entries(Collection<Citation> citations) {
    List<PaperId> citing = citations.stream().map(Citation::citing).distinct().toList();
    List<PaperId> cited = citations.stream().map(Citation::cited).distinct().toList();
    return Batches.select(
        entities,
        ENTRIES
            + " and r.shown = true and r.citedPaperId in (:ids) and r.citingPaperId in (:citing)"
            + " order by r.ordinal, r.id",
        Entry.class,
        NodeIds.bits(cited),
        Map.of("citing", NodeIds.bits(citing)));
  }

  private static Citation citation(Entry entry) {
    return new Citation(
        NodeIds.paperId(Objects.requireNonNull(entry.row().citingPaperId)),
        NodeIds.paperId(Objects.requireNonNull(entry.row().citedPaperId)));
  }
}
