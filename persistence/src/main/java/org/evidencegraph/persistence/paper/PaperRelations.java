package org.evidencegraph.persistence.paper;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.evidencegraph.page.Root;
import org.evidencegraph.paper.Paper;
import org.evidencegraph.paper.PaperEdges;
import org.evidencegraph.paper.PaperId;
import org.evidencegraph.paper.PaperRelation;
import org.evidencegraph.paper.PaperType;
import org.evidencegraph.paper.Papers;
import org.evidencegraph.paper.RelatedPaper;
import org.evidencegraph.persistence.column.NodeIds;
import org.evidencegraph.persistence.page.Children;
import org.evidencegraph.persistence.page.FacetField;
import org.evidencegraph.persistence.page.Fields;
import org.evidencegraph.persistence.page.Order;
import org.evidencegraph.persistence.page.OrderFields;
import org.evidencegraph.persistence.page.Relation;
import org.evidencegraph.persistence.page.Relations;
import org.evidencegraph.persistence.page.SortKey;
import org.evidencegraph.persistence.provenance.DocumentRelations;
import org.evidencegraph.provenance.SourceDocument;
import org.evidencegraph.provenance.SourceDocumentId;
import org.evidencegraph.provenance.SourceDocuments;
import org.springframework.stereotype.Component;

/** Connections to papers, and what conditions on papers may name. */
@Component
public class PaperRelations implements Relations {
  /** Of a {@code PaperRow}. */
  public static final Fields PAPER =
      new Fields("paper")
          .text("title", "{}.titleFolded")
          .flag("held", "{}.held")
          .number("year", "{}.issuedYear")
          .date("issued", "{}.issuedSort")
          .text("doi", "{}.doi")
          .text("containerTitle", "{}.containerFolded")
          .choice("type", "{}.type", PaperType.class)
          .number("citationCount", "{}.citationCount");

  /** Held papers first, then the newest; of a {@code PaperRow p}. */
  public static final Order HELD_THEN_NEWEST =
      Order.of("papers.default", SortKey.number("p.rankSort").desc(), SortKey.id("p.id"));

  /**
   * Of a {@code PaperRow p}. A choice ends in an expression: of a bare column, Hibernate would take
   * the whole for that column and miss its table where pages are cut in a derived one.
   */
  public static final OrderFields ORDER_BY =
      new OrderFields()
          .by("HELD", SortKey.number("(case when p.held = true then 1 else 0 end)"))
          .by(
              "ISSUED",
              List.of(
                  SortKey.number(
                      "(case when p.issuedSort = 0 then 99999999 else p.issuedSort + 0 end)")),
              List.of(SortKey.number("p.issuedSort").desc()))
          .by(
              "TITLE",
              List.of(SortKey.text("p.titleSort")),
              List.of(
                  SortKey.text("(case when p.titleSort = '~' then '' else p.titleSort || '' end)")
                      .desc()))
          .by("CITATION_COUNT", SortKey.number("p.citationCount"));

  /** Of a {@code PaperRow p}. */
  public static final Map<String, FacetField> FACETS =
      Map.of(
          "year", FacetField.of("year", "p.issuedYear"),
          "type", FacetField.of("type", "p.type"),
          "journal",
              new FacetField("containerTitle", "", "p.containerFolded", "min(p.containerTitle)"));

  /** Documents that are captures or records of papers, of some papers or some documents. */
  private static final String DOCUMENTS =
      """
      (select r.paperId as paperId, r.documentId as documentId from SourceRecordRow r
       where r.knownFrom in (CAPTURE, RECORD) and %s in (:parents)
       group by r.paperId, r.documentId) d
      """;

  /** What the listings of all live captures of some papers say, each paper once for a relation. */
  private static final String LISTED =
      """
      (select r.paperId as paperId, r.otherPaperId as otherPaperId, r.relationSort as relationSort,
         min(r.sortNo) as sortNo
       from ListedPaperRow r
       where r.live = true and r.otherPaperId is not null and r.paperId in (:parents)
       group by r.paperId, r.otherPaperId, r.relationSort) l
      """;

  private final Papers papers;
  private final SourceDocuments documents;

  PaperRelations(Papers papers, SourceDocuments documents) {
    this.papers = papers;
    this.documents = documents;
  }

  @Override
  public List<Relation<?, ?>> relations() {
    return List.of(allPapers(), papersOfDocument(), documents(), related());
  }

  private Relation<Root, Paper> allPapers() {
    return Relation.of(PaperEdges.PAPERS)
        .from("PaperRow p")
        .child("p.id")
        .fields(PAPER.of("p"))
        .order(HELD_THEN_NEWEST)
        .orderBy(ORDER_BY)
        .facets(FACETS)
        .children(Children.nodes(NodeIds::paperId, papers::byIds));
  }

  private Relation<SourceDocumentId, Paper> papersOfDocument() {
    return Relation.of(PaperEdges.OF_DOCUMENT)
        .from(DOCUMENTS.formatted("r.documentId") + " join PaperRow p on p.id = d.paperId")
        .parent("d.documentId")
        .child("p.id")
        .fields(PAPER.of("p"))
        .order(HELD_THEN_NEWEST)
        .orderBy(ORDER_BY)
        .facets(FACETS)
        .children(Children.nodes(NodeIds::paperId, papers::byIds));
  }

  private Relation<PaperId, SourceDocument> documents() {
    return Relation.of(PaperEdges.DOCUMENTS)
        .from(DOCUMENTS.formatted("r.paperId") + " join DocumentRow s on s.id = d.documentId")
        .parent("d.paperId")
        .child("s.id")
        .where("s.live = true")
        .fields(DocumentRelations.DOCUMENT.of("s"))
        .facets(DocumentRelations.facets("s"))
        .order(Order.of("sourceDocuments.default", SortKey.text("s.nameSort"), SortKey.id("s.id")))
        .orderBy(DocumentRelations.orderBy("s"))
        .children(Children.nodes(NodeIds::documentId, documents::byIds));
  }

  private Relation<PaperId, RelatedPaper> related() {
    return Relation.of(PaperEdges.RELATED)
        .from(LISTED + " join PaperRow p on p.id = l.otherPaperId")
        .parent("l.paperId")
        .child("p.id")
        .extra("l.relationSort")
        .fields(
            PAPER
                .of("p")
                .with(new Fields().ordinal("relation", "l.relationSort", PaperRelation.class)))
        .order(
            Order.of(
                "relatedPapers.default",
                SortKey.number("l.relationSort"),
                SortKey.number("l.sortNo"),
                SortKey.id("p.id")))
        .orderBy(ORDER_BY)
        .facets(FACETS)
        .children(
            Children.linked(
                NodeIds::paperId,
                papers::byIds,
                (link, paper) ->
                    new RelatedPaper(
                        paper,
                        PaperRelation.values()[(Integer) Objects.requireNonNull(link.extra())])));
  }
}
