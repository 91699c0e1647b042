package org.evidencegraph.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.evidencegraph.claim.Claim;
import org.evidencegraph.claim.ClaimEdges;
import org.evidencegraph.claim.ReportedBenefit;
import org.evidencegraph.concept.ConceptEdges;
import org.evidencegraph.filter.Condition;
import org.evidencegraph.page.Cursor;
import org.evidencegraph.page.Edge;
import org.evidencegraph.page.InvalidPageException;
import org.evidencegraph.page.Page;
import org.evidencegraph.page.PageRequest;
import org.evidencegraph.page.PageWindow;
import org.evidencegraph.page.Root;
import org.evidencegraph.paper.Paper;
import org.evidencegraph.paper.PaperEdges;
import org.evidencegraph.paper.PaperId;
import org.evidencegraph.provenance.DocumentEdges;
import org.evidencegraph.provenance.Problem;
import org.evidencegraph.reference.Reference;
import org.evidencegraph.reference.ReferenceEdges;
import org.evidencegraph.trial.TrialEdges;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionsTests extends StoreContract {

  private static List<String> ids(Collection<Paper> papers) {
    return papers.stream().map(paper -> paper.id().value()).toList();
  }

  private static PageRequest request(Condition where, int size) {
    return new PageRequest(where, PageWindow.first(size), true);
  }

  @Test
  void answersEveryEdge() {
    recordAll(Sample.pages());
    PaperId paper = paper(Sample.first()).id();
    Claim claim = of(ClaimEdges.OF_PAPER, paper).getFirst();
    Reference reference = of(ReferenceEdges.OF_PAPER, paper).get(1);
    var document = Sample.first().id();
    var concept = Works.FROSTBITE.id();
    var trial = all(TrialEdges.TRIALS).getFirst().id();

    for (Edge<Root, ?> edge :
        List.<Edge<Root, ?>>of(
            PaperEdges.PAPERS,
            ClaimEdges.CLAIMS,
            ClaimEdges.SENTENCES,
            ReferenceEdges.REFERENCES,
            ConceptEdges.CONCEPTS,
            TrialEdges.TRIALS,
            DocumentEdges.DOCUMENTS,
            DocumentEdges.RUNS)) {
      assertAnswered(edge, Root.GRAPH);
    }
    assertAnswered(PaperEdges.OF_DOCUMENT, document);
    assertAnswered(PaperEdges.DOCUMENTS, paper);
    assertAnswered(PaperEdges.RELATED, paper(Sample.second()).id());
    assertAnswered(ClaimEdges.OF_PAPER, paper);
    assertAnswered(ClaimEdges.OF_CONCEPT, concept);
    assertAnswered(ClaimEdges.OF_DOCUMENT, document);
    assertAnswered(ClaimEdges.SENTENCES_OF_DOCUMENT, document);
    assertAnswered(ClaimEdges.TRIALS, claim.id());
    assertAnswered(ClaimEdges.OF_TRIAL, trial);
    assertAnswered(ClaimEdges.CITED, of(ClaimEdges.OF_PAPER, paper).get(1).id());
    assertAnswered(ClaimEdges.CITING, reference.id());
    assertAnswered(ConceptEdges.OF_PAPER, paper);
    assertAnswered(ConceptEdges.PAPERS, concept);
    assertAnswered(DocumentEdges.PROBLEMS, document);
    assertAnswered(ReferenceEdges.OF_PAPER, paper);
    assertAnswered(ReferenceEdges.OF_DOCUMENT, document);
    assertAnswered(ReferenceEdges.CITED_BY, paper(Sample.reported()).id());
    assertAnswered(TrialEdges.OF_PAPER, paper);
    assertAnswered(TrialEdges.PAPERS, trial);
    assertAnswered(TrialEdges.MENTIONS, trial);
    assertAnswered(TrialEdges.OF_REFERENCE, reference.id());
    assertAnswered(TrialEdges.OF_CONCEPT, concept);
    assertAnswered(TrialEdges.OF_DOCUMENT, document);
  }

  /**
   * Something is there, counted rightly, and the same when it is taken one by one in both
   * directions.
   */
  private <P, C> void assertAnswered(Edge<P, C> edge, P parent) {
    Page<C> whole = page(edge, parent, request(Condition.ANY, 100));
    assertThat(whole.nodes()).as(edge.name()).isNotEmpty();
    assertThat(whole.totalCount()).as(edge.name()).isEqualTo(whole.items().size());
    assertThat(forward(edge, parent, 1)).as(edge.name()).isEqualTo(whole.nodes());
    assertThat(backward(edge, parent, 1)).as(edge.name()).isEqualTo(whole.nodes());
    assertCutBetweenItsEnds(edge, parent, whole.items());
  }

  private <P, C> void assertCutBetweenItsEnds(Edge<P, C> edge, P parent, List<Page.Item<C>> items) {
    Cursor first = items.getFirst().cursor();
    Cursor last = items.getLast().cursor();
    for (boolean backward : new boolean[] {false, true}) {
      PageWindow window = new PageWindow(100, backward, first, last);
      assertThat(page(edge, parent, new PageRequest(Condition.ANY, window, false)).items())
          .as(edge.name())
          .isEqualTo(items.size() < 3 ? List.of() : items.subList(1, items.size() - 1));
    }
  }

  private <P, C> List<C> forward(Edge<P, C> edge, P parent, int size) {
    List<C> seen = new ArrayList<>();
    Cursor from = null;
    Page<C> page;
    do {
      page = page(edge, parent, after(size, from));
      assertThat(page.hasPrevious()).isEqualTo(from != null);
      seen.addAll(page.nodes());
      from = page.items().isEmpty() ? from : page.items().getLast().cursor();
    } while (page.hasNext());
    return seen;
  }

  private <P, C> List<C> backward(Edge<P, C> edge, P parent, int size) {
    List<C> seen = new ArrayList<>();
    Cursor from = null;
    Page<C> page;
    do {
      page = page(edge, parent, before(size, from));
      assertThat(page.hasNext()).isEqualTo(from != null);
      List<C> nodes = new ArrayList<>(page.nodes());
      Collections.reverse(nodes);
      seen.addAll(nodes);
      from = page.items().isEmpty() ? from : page.items().getFirst().cursor();
    } while (page.hasPrevious());
    Collections.reverse(seen);
    return seen;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 50})
  void pagesThroughPapersThatSortAlike(int size) {
    Capture capture = Capture.page("many.txt", Works.full(1));
    for (int n = 0; n < 20; n++) {
      capture.reference(Works.entry(2 + 30 * n));
    }
    record(capture);

    List<String> all = ids(all(PaperEdges.PAPERS));
    assertThat(all).hasSize(21).doesNotHaveDuplicates();
    assertThat(ids(forward(PaperEdges.PAPERS, Root.GRAPH, size))).isEqualTo(all);
    assertThat(ids(backward(PaperEdges.PAPERS, Root.GRAPH, size))).isEqualTo(all);
  }

  @Test
  void putsHeldPapersFirstThenTheNewest() {
    recordAll(Sample.pages());

    assertThat(all(PaperEdges.PAPERS))
        .isSortedAccordingTo(
            java.util.Comparator.comparing((Paper p) -> !p.held())
                .thenComparing(p -> -p.issued().sortable())
                .thenComparing(Paper::id));
  }

  @Test
  void staysOnItsPlaceWhileRowsComeAndGo() {
    recordAll(Sample.pages());
    Page<Paper> first = page(PaperEdges.PAPERS, Root.GRAPH, after(3, null));
    List<String> rest = ids(all(PaperEdges.PAPERS)).subList(3, 7);
    record(Capture.page("new.txt", Works.full(29)));

    Page<Paper> next =
        page(PaperEdges.PAPERS, Root.GRAPH, after(100, first.items().getLast().cursor()));

    assertThat(ids(next.nodes())).isEqualTo(rest);
  }

  @Test
  void givesEveryParentItsPage() {
    recordAll(Sample.pages());
    List<PaperId> parents = all(PaperEdges.PAPERS).stream().map(Paper::id).toList();

    Map<PaperId, Page<Reference>> pages =
        connections.pages(ReferenceEdges.OF_PAPER, parents, request(Condition.ANY, 2));

    assertThat(pages).containsOnlyKeys(parents);
    Page<Reference> ofFirst = pages.get(paper(Sample.first()).id());
    assertThat(ofFirst.nodes()).extracting(Reference::ordinal).containsExactly(1, 2);
    assertThat(ofFirst.hasNext()).isTrue();
    assertThat(ofFirst.totalCount()).isEqualTo(3);
    Page<Reference> ofReported = pages.get(paper(Sample.reported()).id());
    assertThat(ofReported.items()).isEmpty();
    assertThat(ofReported.hasNext()).isFalse();
    assertThat(ofReported.totalCount()).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 100})
  void asksTheDatabaseAsOftenForOneParentAsForMany(int size) {
    recordAll(Sample.pages());
    List<PaperId> parents = all(PaperEdges.PAPERS).stream().map(Paper::id).toList();
    PageRequest plain = PageRequest.first(size);

    for (Edge<PaperId, ?> edge :
        List.<Edge<PaperId, ?>>of(
            ReferenceEdges.OF_PAPER, ClaimEdges.OF_PAPER, TrialEdges.OF_PAPER)) {
      assertThat(SqlStatements.during(() -> connections.pages(edge, parents, plain))).hasSize(2);
      assertThat(
              SqlStatements.during(
                  () -> connections.pages(edge, parents, request(Condition.ANY, size))))
          .hasSize(3);
    }
    assertThat(SqlStatements.during(() -> connections.pages(PaperEdges.PAPERS, List.of(), plain)))
        .isEmpty();
  }

  @Test
  void comparesTextFolded() {
    recordAll(Sample.pages());
    String loud = Works.title(1).toUpperCase(java.util.Locale.ROOT).replace(" ", "\u00a0 ");

    assertThat(papersWhere(new Condition.OneOf("title", List.of(loud))))
        .containsExactly(paper(Sample.first()));
    assertThat(papersWhere(new Condition.OneOf("doi", List.of("10.5555/INVENTED.1"))))
        .containsExactly(paper(Sample.first()));
  }

  private List<Paper> papersWhere(Condition condition) {
    return page(PaperEdges.PAPERS, Root.GRAPH, where(condition)).nodes();
  }

  @Test
  void filtersByEveryKindOfField() {
    recordAll(Sample.pages());

    assertThat(papersWhere(new Condition.OneOf("held", List.of(true)))).hasSize(4);
    assertThat(papersWhere(new Condition.OneOf("year", List.of(1991, 1993)))).hasSize(2);
    assertThat(papersWhere(new Condition.OneOf("issued", List.of("1991")))).hasSize(1);
    assertThat(papersWhere(new Condition.OneOf("issued", List.of("1991-01")))).isEmpty();
    assertThat(papersWhere(new Condition.OneOf("type", List.of("JOURNAL_ARTICLE")))).hasSize(7);
    assertThat(papersWhere(new Condition.OneOf("citationCount", List.of(3)))).hasSize(1);
    assertThat(papersWhere(new Condition.OneOf("year", List.of()))).isEmpty();
    assertThat(
            papersWhere(
                new Condition.All(
                    List.of(
                        new Condition.OneOf("held", List.of(true)),
                        new Condition.OneOf("year", List.of(1991, 1999))))))
        .containsExactly(paper(Sample.first()));
  }

  @Test
  void filtersClaimsByWhatTheyAreAboutAndWhoMakesThem() {
    recordAll(Sample.pages());
    Condition frostbite =
        new Condition.Related("concept", new Condition.OneOf("label", List.of("Frostbite")));
    Condition second = new Condition.Related("paper", new Condition.OneOf("year", List.of(1992)));

    assertThat(claimsWhere(frostbite)).hasSize(3);
    assertThat(claimsWhere(new Condition.All(List.of(frostbite, second)))).hasSize(1);
    assertThat(claimsWhere(new Condition.OneOf("reportedBenefit", List.of("UNFAVOURABLE"))))
        .hasSize(1)
        .allMatch(c -> c.assertion().reportedBenefit() == ReportedBenefit.UNFAVOURABLE);
  }

  private List<Claim> claimsWhere(Condition condition) {
    return page(ClaimEdges.CLAIMS, Root.GRAPH, where(condition)).nodes();
  }

  @Test
  void findsWhatOverlapsARange() {
    record(Sample.first());
    Claim claim = of(ClaimEdges.OF_DOCUMENT, Sample.first().id()).getFirst();
    int start = claim.span().start();

    assertThat(claimsOfFirst(new Condition.Overlaps(start, start + 1))).containsExactly(claim);
    assertThat(claimsOfFirst(new Condition.Overlaps(0, start))).isEmpty();
  }

  private List<Claim> claimsOfFirst(Condition condition) {
    return page(ClaimEdges.OF_DOCUMENT, Sample.first().id(), where(condition)).nodes();
  }

  @Test
  void refusesCursorsOfOtherOrdersAndDamagedOnes() {
    recordAll(Sample.pages());
    Cursor good = page(PaperEdges.PAPERS, Root.GRAPH, after(1, null)).items().getFirst().cursor();

    assertRefused(new Cursor("claims.default", good.position()));
    assertRefused(new Cursor(good.order(), List.of("1")));
    assertRefused(new Cursor(good.order(), List.of("many", good.position().getLast())));
    assertRefused(new Cursor(good.order(), List.of(good.position().getFirst(), "nobody")));
  }

  private void assertRefused(Cursor cursor) {
    assertThatThrownBy(() -> page(PaperEdges.PAPERS, Root.GRAPH, after(5, cursor)))
        .isInstanceOf(InvalidPageException.class)
        .hasMessageContaining("cursor");
  }

  @Test
  void readsProblemsBack() {
    record(Sample.first());

    assertThat(of(DocumentEdges.PROBLEMS, Sample.first().id()))
        .extracting(Problem::code)
        .containsExactly("ODD_DATE");
  }
}
