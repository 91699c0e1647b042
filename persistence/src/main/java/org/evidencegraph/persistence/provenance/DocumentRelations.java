package org.evidencegraph.persistence.provenance;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.evidencegraph.page.Root;
import org.evidencegraph.persistence.column.Batches;
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
import org.evidencegraph.provenance.DocumentEdges;
import org.evidencegraph.provenance.DocumentKind;
import org.evidencegraph.provenance.ImportRun;
import org.evidencegraph.provenance.Problem;
import org.evidencegraph.provenance.Severity;
import org.evidencegraph.provenance.SourceDocument;
import org.evidencegraph.provenance.SourceDocumentId;
import org.evidencegraph.provenance.SourceDocuments;
import org.springframework.stereotype.Component;

/** Connections to documents, runs and problems. */
@Component
public class DocumentRelations implements Relations {
  /** Of a {@code DocumentRow}. */
  public static final Fields DOCUMENT =
      new Fields("sourceDocument")
          .choice("documentKind", "{}.documentKind", DocumentKind.class)
          .textAmong(
              "name",
              "n.nameFolded",
              "DocumentNameRow n where n.documentId = {}.id and n.inUse = {}.live");

  /** Of a {@code ProblemRow}; its codes are in ASCII, so that lower case is what folding gives. */
  private static final Fields PROBLEM =
      new Fields().text("code", "lower({}.code)").choice("severity", "{}.severity", Severity.class);

  private static final Map<String, FacetField> PROBLEM_FACETS =
      Map.of(
          "code", FacetField.of("code", "p.code"),
          "severity", FacetField.of("severity", "p.severity"));

  /** Of a {@code ProblemRow p}. */
  private static final OrderFields PROBLEM_ORDER =
      new OrderFields()
          .by("POSITION", SortKey.number("p.sortNo"))
          .by(
              "SEVERITY",
              SortKey.number(
                  "(case when p.severity = ERROR then 2 when p.severity = WARNING then 1 else 0"
                      + " end)"))
          .by("CODE", SortKey.text("p.code"));

  private static final Map<String, FacetField> RUN_FACETS =
      Map.of("importer", FacetField.of("importer", "r.importer"));

  /** Of an {@code ImportRunRow r}. */
  private static final Fields RUN =
      new Fields()
          .moment("startedAt", "r.startedSort")
          .flag("finished", "(case when r.finishedAt is null then false else true end)")
          .text("importer", "lower(r.importer)")
          .number("read", "r.read")
          .number("kept", "r.kept")
          .number("joined", "r.joined")
          .number("notPapers", "r.notPapers")
          .number("failed", "r.failed");

  private static final OrderFields RUN_ORDER =
      new OrderFields()
          .by("STARTED_AT", SortKey.large("r.startedSort"))
          .by("READ", SortKey.number("r.read"))
          .by("FAILED", SortKey.number("r.failed"));

  /** Of a {@code DocumentRow} with that alias. */
  public static OrderFields orderBy(String alias) {
    String length = alias + ".contentLength";
    return new OrderFields()
        .by("NAME", SortKey.text(alias + ".nameSort"))
        .by(
            "CONTENT_LENGTH",
            List.of(SortKey.number("coalesce(" + length + ", " + Integer.MAX_VALUE + ")")),
            List.of(SortKey.number("coalesce(" + length + ", -1)").desc()));
  }

  /** Of a {@code DocumentRow} with that alias. */
  public static Map<String, FacetField> facets(String alias) {
    return Map.of("documentKind", FacetField.of("documentKind", alias + ".documentKind"));
  }

  private static final Order BY_NAME =
      Order.of("sourceDocuments.default", SortKey.text("d.nameSort"), SortKey.id("d.id"));

  private final SourceDocuments documents;
  private final EntityManager entities;
  private final DocumentMapper mapper;

  DocumentRelations(SourceDocuments documents, EntityManager entities, DocumentMapper mapper) {
    this.documents = documents;
    this.entities = entities;
    this.mapper = mapper;
  }

  @Override
  public List<Relation<?, ?>> relations() {
    return List.of(allDocuments(), documentsOfRun(), runs(), problems());
  }

  @Override
  public List<Reach> reaches() {
    return List.of(
        Reach.of(
            "sourceDocument", "problems", "ProblemRow {r}", "{r}.documentId = {}.id", PROBLEM));
  }

  private Relation<Root, SourceDocument> allDocuments() {
    return Relation.of(DocumentEdges.DOCUMENTS)
        .from("DocumentRow d")
        .child("d.id")
        .where("d.live = true")
        .fields(DOCUMENT.of("d"))
        .order(BY_NAME)
        .orderBy(orderBy("d"))
        .facets(facets("d"))
        .children(Children.nodes(NodeIds::documentId, documents::byIds));
  }

  private Relation<?, ?> documentsOfRun() {
    return Relation.of(DocumentEdges.OF_RUN)
        .from("DocumentRow d")
        .parent("d.importRun")
        .child("d.id")
        .fields(DOCUMENT.of("d"))
        .order(BY_NAME)
        .orderBy(orderBy("d"))
        .facets(facets("d"))
        .children(Children.nodes(NodeIds::documentId, documents::byIds));
  }

  private Relation<Root, ImportRun> runs() {
    return Relation.of(DocumentEdges.RUNS)
        .from("ImportRunRow r")
        .child("r.id")
        .fields(RUN)
        .order(
            Order.of(
                "importRuns.default", SortKey.large("r.startedSort").desc(), SortKey.id("r.id")))
        .orderBy(RUN_ORDER)
        .facets(RUN_FACETS)
        .children(Children.nodes(NodeIds::runId, documents::runs));
  }

  private Relation<SourceDocumentId, Problem> problems() {
    return Relation.of(DocumentEdges.PROBLEMS)
        .from("ProblemRow p")
        .parent("p.documentId")
        .child("p.id")
        .fields(PROBLEM.of("p"))
        .facets(PROBLEM_FACETS)
        .order(Order.of("problems.default", SortKey.number("p.sortNo"), SortKey.id("p.id")))
        .orderBy(PROBLEM_ORDER)
        .children(Children.nodes(id -> id, this::problems));
  }

  private Map<UUID, Problem> problems(Collection<UUID> ids) {
    Map<UUID, Problem> found = new HashMap<>();
    Batches.select(entities, "from ProblemRow p where p.id in (:ids)", ProblemRow.class, ids)
        .forEach(row -> found.put(row.id, mapper.toProblem(row)));
    return found;
  }
}
