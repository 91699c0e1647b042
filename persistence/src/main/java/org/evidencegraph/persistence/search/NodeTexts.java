package org.evidencegraph.persistence.search;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.evidencegraph.paper.Abstract;
import org.evidencegraph.persistence.column.NodeIds;
import org.evidencegraph.persistence.search.IndexedNode.Weight;
import org.evidencegraph.search.SearchType;
import org.evidencegraph.trial.StudyDescription;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the words of nodes out of the database, some hundred nodes with a few statements. Nobody
 * waits for an answer, so the bound for readers does not hold here.
 */
@Component
@Transactional(readOnly = true, timeout = NodeTexts.SECONDS)
class NodeTexts {
  static final int SECONDS = 600;

  private final EntityManager entities;

  NodeTexts(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * The ids that follow, in the order of ids.
   *
   * @param type PAPER, TRIAL or CONCEPT
   */
  List<UUID> idsAfter(SearchType type, @Nullable UUID last, int most) {
    String row =
        switch (type) {
          case PAPER -> "PaperRow";
          case TRIAL -> "TrialRow";
          case CONCEPT -> "ConceptRow";
          case CLAIM, REFERENCE -> throw new IllegalArgumentException(type + " come with papers");
        };
    String after = last == null ? "" : " where x.id > :last";
    var query =
        entities.createQuery(
            "select x.id from " + row + " x" + after + " order by x.id", UUID.class);
    if (last != null) {
      query.setParameter("last", last);
    }
    return query.setMaxResults(most).getResultList();
  }

  /**
   * The nodes that come and go with each of the ids: with a paper its claims and references. None
   * where it is gone.
   */
  Map<UUID, List<IndexedNode>> read(SearchType type, Collection<UUID> ids) {
    Map<UUID, List<IndexedNode>> nodes = new LinkedHashMap<>();
    ids.forEach(id -> nodes.put(id, new ArrayList<>()));
    switch (type) {
      case PAPER -> readPapers(nodes);
      case TRIAL -> readTrials(nodes);
      case CONCEPT -> readConcepts(nodes);
      case CLAIM, REFERENCE -> throw new IllegalArgumentException(type + " come with papers");
    }
    entities.clear();
    return nodes;
  }

  private void readPapers(Map<UUID, List<IndexedNode>> nodes) {
    Map<UUID, IndexedNode> papers = new LinkedHashMap<>();
    rows(
        "select p.id, p.title, p.issuedYear, p.held, p.containerTitle from PaperRow p"
            + " where p.id in (:ids)",
        nodes.keySet(),
        row -> {
          String id = NodeIds.paperId((UUID) row[0]).value();
          papers.put(
              (UUID) row[0],
              new IndexedNode(id, SearchType.PAPER, id, (Integer) row[2], (Boolean) row[3])
                  .with("title", Weight.TITLE, (String) row[1])
                  .with("containerTitle", Weight.NAME, (String) row[4]));
        });
    Set<UUID> ids = papers.keySet();
    rows(
        "select d.paperId, d.abstractText from PaperDetailRow d"
            + " where d.abstractText is not null and d.paperId in (:ids)",
        ids,
        row -> of(papers, row).with("abstract", Weight.TEXT, ((Abstract) row[1]).text()));
    rows(
        "select a.paperId, a.family, a.given, a.literal from PaperAuthorRow a"
            + " where a.paperId in (:ids) order by a.paperId, a.sortNo",
        ids,
        row -> of(papers, row).with("authors", Weight.NAME, name(row[1], row[2], row[3])));
    rows(
        "select k.paperId, k.term from PaperKeywordRow k"
            + " where k.paperId in (:ids) order by k.paperId, k.sortNo",
        ids,
        row -> of(papers, row).with("keywords", Weight.TERM, (String) row[1]));
    rows(
        "select i.paperId, i.identifier from PaperIdentifierRow i"
            + " where i.paperId in (:ids) order by i.paperId, i.sortNo",
        ids,
        row -> of(papers, row).with("identifiers", Weight.IDENTIFIER, (String) row[1]));
    papers.forEach((id, paper) -> in(nodes, id).add(paper));
    readClaims(nodes, papers);
    readReferences(nodes, papers);
  }

  private void readClaims(Map<UUID, List<IndexedNode>> nodes, Map<UUID, IndexedNode> papers) {
    rows(
        """
        select s.paperId, s.id, s.text from SentenceRow s
        where s.claim = true and s.shown = true and s.paperId in (:ids)
        order by s.paperId, s.sortNo, s.id
        """,
        papers.keySet(),
        row -> {
          IndexedNode paper = of(papers, row);
          in(nodes, (UUID) row[0])
              .add(
                  new IndexedNode(
                          NodeIds.claimId((UUID) row[1]).value(),
                          SearchType.CLAIM,
                          paper.id(),
                          paper.year(),
                          paper.held())
                      .with("text", Weight.TEXT, (String) row[2]));
        });
  }

  private void readReferences(Map<UUID, List<IndexedNode>> nodes, Map<UUID, IndexedNode> papers) {
    rows(
        """
        select r.citingPaperId, r.id, r.unstructured, r.issuedYear, r.doi from ReferenceRow r
        where r.shown = true and r.citingPaperId in (:ids)
        order by r.citingPaperId, r.ordinal, r.id
        """,
        papers.keySet(),
        row -> {
          IndexedNode paper = of(papers, row);
          in(nodes, (UUID) row[0])
              .add(
                  new IndexedNode(
                          NodeIds.referenceId((UUID) row[1]).value(),
                          SearchType.REFERENCE,
                          paper.id(),
                          (Integer) row[3],
                          paper.held())
                      .with("unstructured", Weight.TEXT, (String) row[2])
                      .with("doi", Weight.IDENTIFIER, (String) row[4]));
        });
  }

  private void readTrials(Map<UUID, List<IndexedNode>> nodes) {
    Map<UUID, IndexedNode> trials = new LinkedHashMap<>();
    rows(
        "select t.id, t.study from TrialRow t where t.id in (:ids)",
        nodes.keySet(),
        row -> {
          IndexedNode trial = alone(NodeIds.trialId((UUID) row[0]).value(), SearchType.TRIAL);
          trials.put((UUID) row[0], describe(trial, (StudyDescription) row[1]));
        });
    Map<UUID, Set<String>> conditions = new LinkedHashMap<>();
    Map<UUID, Set<String>> interventions = new LinkedHashMap<>();
    rows(
        """
        select x.trialId, m.asPrinted, x.role from TrialConceptRow x
        join ConceptMentionRow m on m.id = x.conceptMentionId
        where x.live = true and x.trialId in (:ids) order by x.trialId, m.asPrinted, m.id
        """,
        trials.keySet(),
        row ->
            (row[2].toString().equals("CONDITION") ? conditions : interventions)
                .computeIfAbsent((UUID) row[0], id -> new LinkedHashSet<>())
                .add((String) row[1]));
    trials.forEach(
        (id, trial) ->
            in(nodes, id)
                .add(
                    trial
                        .with("conditions", Weight.TERM, conditions.getOrDefault(id, Set.of()))
                        .with(
                            "interventions",
                            Weight.TERM,
                            interventions.getOrDefault(id, Set.of()))));
  }

  private static IndexedNode describe(IndexedNode trial, StudyDescription study) {
    return trial
        .with("title", Weight.TITLE, study.title())
        .with("acronym", Weight.TERM, study.acronym())
        .with("population", Weight.TEXT, study.population())
        .with("comparators", Weight.TEXT, study.comparators())
        .with("cellSource", Weight.TEXT, study.cellSource())
        .with(
            "registrations",
            Weight.IDENTIFIER,
            study.registrations().stream().map(number -> number.value()).toList());
  }

  private void readConcepts(Map<UUID, List<IndexedNode>> nodes) {
    rows(
        "select c.id, c.label, c.synonyms, c.code from ConceptRow c where c.id in (:ids)",
        nodes.keySet(),
        row ->
            in(nodes, (UUID) row[0])
                .add(
                    alone(NodeIds.conceptId((UUID) row[0]).value(), SearchType.CONCEPT)
                        .with("label", Weight.TITLE, (String) row[1])
                        .with("synonyms", Weight.TERM, strings(row[2]))
                        .with("code", Weight.IDENTIFIER, (String) row[3])));
  }

  private static IndexedNode alone(String id, SearchType type) {
    return new IndexedNode(id, type, id, null, null);
  }

  private void rows(String hql, Collection<UUID> ids, Consumer<@Nullable Object[]> reader) {
    if (!ids.isEmpty()) {
      entities
          .createQuery(hql, Object[].class)
          .setParameter("ids", ids)
          .getResultList()
          .forEach(reader);
    }
  }

  private static <V> V in(Map<UUID, V> map, UUID id) {
    return Optional.ofNullable(map.get(id)).orElseThrow();
  }

  private static IndexedNode of(Map<UUID, IndexedNode> nodes, @Nullable Object[] row) {
    return in(nodes, Objects.requireNonNull((UUID) row[0]));
  }

  private static String name(
      @Nullable Object family, @Nullable Object given, @Nullable Object literal) {
    if (literal != null) {
      return (String) literal;
    }
    return given == null ? String.valueOf(family) : given + " " + family;
  }

  @SuppressWarnings("unchecked")
  private static List<String> strings(@Nullable Object list) {
    return list == null ? List.of() : (List<String>) list;
  }
}
