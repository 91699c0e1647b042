package org.evidencegraph.persistence.reference;

import java.util.List;
import org.evidencegraph.page.Root;
import org.evidencegraph.paper.PaperId;
import org.evidencegraph.paper.Papers;
import org.evidencegraph.persistence.column.NodeIds;
import org.evidencegraph.persistence.page.Children;
import org.evidencegraph.persistence.page.Fields;
import org.evidencegraph.persistence.page.Order;
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
        .children(children());
  }

  private Relation<PaperId, CitingPaper> citedBy() {
    return Relation.of(ReferenceEdges.CITED_BY)
        .from("CitationRow c join PaperRow p on p.id = c.citingPaperId")
        .parent("c.citedPaperId")
        .child("p.id")
        .fields(PaperRelations.PAPER.of("p"))
        .order(NEWEST)
        .children(
            Children.linked(
                NodeIds::paperId,
                papers::byIds,
                (link, paper) -> new CitingPaper(link.parent(), paper)));
  }
}
