package org.evidencegraph.persistence.reference;

import java.util.List;
import java.util.Map;
import org.evidencegraph.page.Root;
import org.evidencegraph.paper.PaperId;
import org.evidencegraph.paper.Papers;
import org.evidencegraph.persistence.column.NodeIds;
import org.evidencegraph.persistence.page.Children;
import org.evidencegraph.persistence.page.FacetField;
import org.evidencegraph.persistence.page.Fields;
import org.evidencegraph.persistence.page.Order;
import org.evidencegraph.persistence.page.OrderFields;
import org.evidencegraph.persistence.page.Reach;
import org.evidencegraph.persistence.page.Relation;
import org.evidencegraph.persistence.page.Relations;
import org.evidencegraph.persistence.page.SortKey;
import org.evidencegraph.persistence.paper.PaperRelations;
import org.evidencegraph.provenance.SourceDocumentId;
import org.evidencegraph.reference.CitingPaper;
import org.evidencegraph.reference.Reference;
import org.evidencegraph.reference.ReferenceEdges;
import org.evidencegraph.reference.References;
import org.evidencegraph.reference.ResolutionStatus;
import org.springframework.stereotype.Component;

/** Connections to references and along citations, and what conditions on references may name. */
@Component
public class ReferenceRelations implements Relations {
  private static final String START_OF_TITLE = "coalesce(substring(r.titleFolded, 1, 200), '')";

  /** Of a {@code ReferenceRow}. */
  public static final Fields REFERENCE =
      new Fields("reference")
          .text("title", "{}.titleFolded")
          .text("containerTitle", "{}.containerFolded")
          .number("year", "{}.issuedYear")
          .text("doi", "{}.doi")
          .number("ordinal", "{}.ordinal")
          .choice(
              "resolution",
              "(select c.status from SourceRecordRow c where c.id = {}.citedRecordId)",
              ResolutionStatus.class);

  /** Of a {@code ReferenceRow r}. */
  public static final OrderFields ORDER_BY =
      new OrderFields()
          .by("ORDINAL", SortKey.number("r.ordinal"))
          .by(
              "YEAR",
              List.of(SortKey.number("coalesce(r.issuedYear, 9999)")),
              List.of(SortKey.number("coalesce(r.issuedYear, 0)").desc()))
          .by(
              "TITLE",
              List.of(
                  SortKey.number("(case when r.titleFolded is null then 1 else 0 end)"),
                  SortKey.text(START_OF_TITLE)),
              List.of(
                  SortKey.number("(case when r.titleFolded is null then 1 else 0 end)"),
                  SortKey.text(START_OF_TITLE).desc()));

  /** Of a {@code ReferenceRow r}. */
  public static final Map<String, FacetField> FACETS =
      Map.of(
          "year",
          FacetField.of("year", "r.issuedYear"),
          "resolution",
          new FacetField(
              "resolution",
              "join SourceRecordRow facetRecord on facetRecord.id = r.citedRecordId",
              "facetRecord.status",
              "min(facetRecord.status)"));

  private static final Order PRINTED =
      Order.of("references.printed", SortKey.number("r.ordinal"), SortKey.id("r.id"));

  private static final Order IN_PLACE =
      Order.of("references.place", SortKey.number("r.span.start"), SortKey.id("r.id"));

  private static final Order BY_PAPER =
      Order.of(
          "references.default",
          SortKey.number("p.rankSort").desc(),
          SortKey.id("p.id"),
          SortKey.number("r.ordinal"),
          SortKey.id("r.id"));

  private static final Order NEWEST =
      Order.of("citedBy.default", SortKey.number("p.issuedSort").desc(), SortKey.id("p.id"));

  private final References references;
  private final Papers papers;

  ReferenceRelations(References references, Papers papers) {
    this.references = references;
    this.papers = papers;
  }

  @Override
  public List<Relation<?, ?>> relations() {
    return List.of(allReferences(), ofPaper(), ofDocument(), citedBy());
  }

  @Override
  public List<Reach> reaches() {
    return List.of(
        Reach.of(
            "reference",
            "citedPaper",
            "PaperRow {r}",
            "{r}.id = {}.citedPaperId",
            PaperRelations.PAPER),
        Reach.of(
            "paper",
            "references",
            "ReferenceRow {r}",
            "{r}.citingPaperId = {}.id and {r}.shown = true",
            REFERENCE));
  }

  private <P> Children<P, Reference> children() {
    return Children.nodes(NodeIds::referenceId, references::byIds);
  }

  private Relation<Root, Reference> allReferences() {
    return Relation.of(ReferenceEdges.REFERENCES)
        .from("ReferenceRow r join PaperRow p on p.id = r.citingPaperId")
        .child("r.id")
        .where("r.shown = true")
        .fields(REFERENCE.of("r"))
        .order(BY_PAPER)
        .orderBy(ORDER_BY)
        .facets(FACETS)
        .children(children());
  }

  private Relation<PaperId, Reference> ofPaper() {
    return Relation.of(ReferenceEdges.OF_PAPER)
        .from("ReferenceRow r")
        .parent("r.citingPaperId")
        .child("r.id")
        .where("r.shown = true")
        .fields(REFERENCE.of("r"))
        .order(PRINTED)
        .orderBy(ORDER_BY)
        .facets(FACETS)
        .children(children());
  }

  private Relation<SourceDocumentId, Reference> ofDocument() {
    return Relation.of(ReferenceEdges.OF_DOCUMENT)
        .from("ReferenceRow r")
        .parent("r.documentId")
        .child("r.id")
        .where("r.citingPaperId is not null")
        .fields(REFERENCE.of("r"))
        .span("r.span")
        .order(IN_PLACE)
        .orderBy(ORDER_BY)
        .facets(FACETS)
        .children(children());
  }

  private Relation<PaperId, CitingPaper> citedBy() {
    return Relation.of(ReferenceEdges.CITED_BY)
        .from("CitationRow c join PaperRow p on p.id = c.citingPaperId")
        .parent("c.citedPaperId")
        .child("p.id")
        .fields(PaperRelations.PAPER.of("p"))
        .order(NEWEST)
        .orderBy(PaperRelations.ORDER_BY)
        .facets(PaperRelations.FACETS)
        .children(
            Children.linked(
                NodeIds::paperId,
                papers::byIds,
                (link, paper) -> new CitingPaper(link.parent(), paper)));
  }
}
