package org.evidencegraph.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evidencegraph.claim.ClaimEdges;
import org.evidencegraph.concept.ConceptEdges;
import org.evidencegraph.filter.Condition;
import org.evidencegraph.filter.Condition.All;
import org.evidencegraph.filter.Condition.Either;
import org.evidencegraph.filter.Condition.OneOf;
import org.evidencegraph.page.Edge;
import org.evidencegraph.page.Facet;
import org.evidencegraph.page.PageRequest;
import org.evidencegraph.page.PageWindow;
import org.evidencegraph.page.Root;
import org.evidencegraph.paper.Paper;
import org.evidencegraph.paper.PaperEdges;
import org.evidencegraph.paper.PaperId;
import org.evidencegraph.provenance.DocumentEdges;
import org.evidencegraph.reference.ReferenceEdges;
import org.evidencegraph.trial.TrialEdges;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FacetTests extends StoreContract {
  private static final Condition HELD = new OneOf("held", List.of(true));

  @BeforeEach
  void recordSample() {
    recordAll(Sample.pages());
  }

  private static PageRequest request(Condition where, int size, String... facets) {
    return new PageRequest(where, List.of(), PageWindow.first(1), false, Set.of(facets), size);
  }

  private <C> List<Facet> facet(Edge<Root, C> edge, String name, Condition where) {
    return page(edge, Root.GRAPH, request(where, 100, name)).facets().get(name);
  }

  @Test
  void countsTheValuesOfAllChildrenAndNotOnlyOfThePage() {
    assertThat(facet(PaperEdges.PAPERS, "year", HELD))
        .containsExactly(
            new Facet(1991, 1), new Facet(1992, 1), new Facet(1993, 1), new Facet(1997, 1));
    assertThat(facet(PaperEdges.PAPERS, "type", Condition.ANY))
        .containsExactly(new Facet("JOURNAL_ARTICLE", 7));
    assertThat(facet(PaperEdges.PAPERS, "journal", HELD))
        .hasSize(4)
        .contains(new Facet("Annals of Invented Trials 1", 1));
    assertThat(facet(ClaimEdges.CLAIMS, "reportedBenefit", Condition.ANY))
        .startsWith(new Facet("FAVOURABLE", 4))
        .contains(new Facet("UNFAVOURABLE", 1));
    assertThat(facet(DocumentEdges.DOCUMENTS, "documentKind", Condition.ANY))
        .containsExactly(new Facet("PAPER_PAGE", 5));
  }

  @Test
  void everyFacetOfEveryConnectionAnswers() {
    Map<Edge<Root, ?>, Set<String>> facets =
        Map.of(
            PaperEdges.PAPERS, Set.of("year", "type", "journal"),
            ClaimEdges.CLAIMS, Set.of("role", "section", "certainty", "reportedBenefit"),
            ClaimEdges.SENTENCES, Set.of("role", "section"),
            ReferenceEdges.REFERENCES, Set.of("year", "resolution"),
            TrialEdges.TRIALS, Set.of("tier"),
            ConceptEdges.CONCEPTS, Set.of("kind"),
            DocumentEdges.DOCUMENTS, Set.of("documentKind"),
            DocumentEdges.RUNS, Set.of("importer"));
    facets.forEach(
        (edge, names) ->
            names.forEach(
                name ->
                    assertThat(facet(edge, name, Condition.ANY))
                        .as(edge + " " + name)
                        .isNotEmpty()));
    assertThat(facet(TrialEdges.TRIALS, "phase", Condition.ANY))
        .containsExactly(new Facet("PHASE2", 1));
  }

  @Test
  void aFacetLeavesOutTheTestsOnItsOwnField() {
    Condition of1991 = new OneOf("year", List.of(1991));

    assertThat(facet(PaperEdges.PAPERS, "year", new All(List.of(HELD, of1991)))).hasSize(4);
    assertThat(facet(PaperEdges.PAPERS, "type", new All(List.of(HELD, of1991))))
        .containsExactly(new Facet("JOURNAL_ARTICLE", 1));
    assertThat(facet(PaperEdges.PAPERS, "year", new Either(List.of(of1991, of1991)))).hasSize(7);
    assertThat(facet(PaperEdges.PAPERS, "year", new Either(List.of(of1991, HELD)))).hasSize(4);
  }

  @Test
  void givesTheMostFrequentValuesOnly() {
    assertThat(
            page(ClaimEdges.CLAIMS, Root.GRAPH, request(Condition.ANY, 1, "reportedBenefit"))
                .facets()
                .get("reportedBenefit"))
        .containsExactly(new Facet("FAVOURABLE", 4));
  }

  @Test
  void countsForAllParentsWithOneStatementForEachFacet() {
    List<PaperId> parents = all(PaperEdges.PAPERS).stream().map(Paper::id).toList();
    PageRequest request = request(Condition.ANY, 2, "year", "resolution");

    assertThat(
            SqlStatements.during(
                () -> connections.pages(ReferenceEdges.OF_PAPER, parents, request)))
        .hasSize(4);
    var ofFirst =
        connections
            .pages(ReferenceEdges.OF_PAPER, parents, request)
            .get(paper(Sample.first()).id());
    assertThat(ofFirst.facets().get("year"))
        .containsExactly(new Facet(1992, 1), new Facet(1993, 1));
    assertThat(ofFirst.facets().get("resolution")).containsExactly(new Facet("RESOLVED", 3));
    assertThat(
            connections
                .pages(ReferenceEdges.OF_PAPER, parents, request)
                .get(paper(Sample.reported()).id())
                .facets()
                .get("year"))
        .isEmpty();
  }

  @Test
  void countsChildrenThatAreDerivedFromOtherTables() {
    PaperId paper = paper(Sample.first()).id();

    assertThat(
            page(TrialEdges.OF_PAPER, paper, request(Condition.ANY, 10, "tier"))
                .facets()
                .get("tier"))
        .containsExactly(new Facet("REGISTERED", 1));
    assertThat(
            page(ConceptEdges.PAPERS, Works.FROSTBITE.id(), request(HELD, 10, "year"))
                .facets()
                .get("year"))
        .isNotEmpty();
  }
}
