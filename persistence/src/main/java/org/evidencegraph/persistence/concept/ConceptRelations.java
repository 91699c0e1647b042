package org.evidencegraph.persistence.concept;

import java.util.List;
import java.util.Map;
import org.evidencegraph.concept.Concept;
import org.evidencegraph.concept.ConceptEdges;
import org.evidencegraph.concept.ConceptId;
import org.evidencegraph.concept.ConceptKind;
import org.evidencegraph.concept.Concepts;
import org.evidencegraph.page.Root;
import org.evidencegraph.paper.Paper;
import org.evidencegraph.paper.PaperId;
import org.evidencegraph.paper.Papers;
import org.evidencegraph.persistence.column.NodeIds;
import org.evidencegraph.persistence.page.Children;
import org.evidencegraph.persistence.page.FacetField;
import org.evidencegraph.persistence.page.Fields;
import org.evidencegraph.persistence.page.Order;
import org.evidencegraph.persistence.page.OrderFields;
import org.evidencegraph.persistence.page.Relation;
import org.evidencegraph.persistence.page.Relations;
import org.evidencegraph.persistence.page.SortKey;
import org.evidencegraph.persistence.paper.PaperRelations;
import org.springframework.stereotype.Component;

/** Connections to concepts and from them to papers, and what conditions on concepts may name. */
@Component
public class ConceptRelations implements Relations {
  /** Of a {@code ConceptRow}. */
  public static final Fields CONCEPT =
      new Fields("concept")
          .text("label", "{}.labelFolded")
          .choice("kind", "{}.kind", ConceptKind.class);

  private static final Order MOST_CLAIMS =
      Order.of(
          "concepts.default",
          SortKey.number("c.claimCount").desc(),
          SortKey.text("c.labelSort"),
          SortKey.id("c.id"));

  private static final OrderFields ORDER_BY =
      new OrderFields()
          .by("CLAIMS", SortKey.number("c.claimCount"))
          .by("LABEL", SortKey.text("c.labelSort"));

  private static final Map<String, FacetField> FACETS =
      Map.of("kind", FacetField.of("kind", "c.kind"));

  /** Which papers name which concepts somewhere, of some papers or some concepts. */
  private static final String NAMED =
      """
      (select r.paperId as paperId, r.conceptId as conceptId from ConceptMentionRow r
       where r.live = true and %s in (:parents)
       group by r.paperId, r.conceptId) m
      """;

  private final Concepts concepts;
  private final Papers papers;

  ConceptRelations(Concepts concepts, Papers papers) {
    this.concepts = concepts;
    this.papers = papers;
  }

  @Override
  public List<Relation<?, ?>> relations() {
    return List.of(allConcepts(), ofPaper(), papers());
  }

  private Relation<Root, Concept> allConcepts() {
    return Relation.of(ConceptEdges.CONCEPTS)
        .from("ConceptRow c")
        .child("c.id")
        .fields(CONCEPT.of("c"))
        .order(MOST_CLAIMS)
        .orderBy(ORDER_BY)
        .facets(FACETS)
        .children(Children.nodes(NodeIds::conceptId, concepts::byIds));
  }

  private Relation<PaperId, Concept> ofPaper() {
    return Relation.of(ConceptEdges.OF_PAPER)
        .from(NAMED.formatted("r.paperId") + " join ConceptRow c on c.id = m.conceptId")
        .parent("m.paperId")
        .child("c.id")
        .fields(CONCEPT.of("c"))
        .order(MOST_CLAIMS)
        .orderBy(ORDER_BY)
        .facets(FACETS)
        .children(Children.nodes(NodeIds::conceptId, concepts::byIds));
  }

  private Relation<ConceptId, Paper> papers() {
    return Relation.of(ConceptEdges.PAPERS)
        .from(NAMED.formatted("r.conceptId") + " join PaperRow p on p.id = m.paperId")
        .parent("m.conceptId")
        .child("p.id")
        .fields(PaperRelations.PAPER.of("p"))
        .order(PaperRelations.HELD_THEN_NEWEST)
        .orderBy(PaperRelations.ORDER_BY)
        .facets(PaperRelations.FACETS)
        .children(Children.nodes(NodeIds::paperId, papers::byIds));
  }
}
