package org.evidencegraph.persistence;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;
import static java.util.Comparator.reverseOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.evidencegraph.claim.Claim;
import org.evidencegraph.claim.ClaimEdges;
import org.evidencegraph.claim.Sentence;
import org.evidencegraph.concept.Concept;
import org.evidencegraph.concept.ConceptEdges;
import org.evidencegraph.filter.Condition;
import org.evidencegraph.identifier.Doi;
import org.evidencegraph.page.Cursor;
import org.evidencegraph.page.Edge;
import org.evidencegraph.page.InvalidPageException;
import org.evidencegraph.page.Page;
import org.evidencegraph.page.PageRequest;
import org.evidencegraph.page.PageWindow;
import org.evidencegraph.page.Root;
import org.evidencegraph.page.Sort;
import org.evidencegraph.paper.Bibliography;
import org.evidencegraph.paper.Paper;
import org.evidencegraph.paper.PaperEdges;
import org.evidencegraph.paper.PartialDate;
import org.evidencegraph.provenance.DocumentEdges;
import org.evidencegraph.provenance.ImportRun;
import org.evidencegraph.provenance.Problem;
import org.evidencegraph.provenance.Severity;
import org.evidencegraph.provenance.SourceDocument;
import org.evidencegraph.provenance.SourceDocumentId;
import org.evidencegraph.reference.Reference;
import org.evidencegraph.reference.ReferenceEdges;
import org.evidencegraph.trial.Trial;
import org.evidencegraph.trial.TrialEdges;
import org.evidencegraph.trial.TrialId;
import org.evidencegraph.trial.TrialMention;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lists in an order that was asked for. */
class OrderTests extends StoreContract {
  private static final Comparator<Paper> BY_TITLE =
      comparing(
          paper -> paper.title() == null ? null : paper.title().toLowerCase(Locale.ROOT),
          nullsLast(naturalOrder()));

  @BeforeEach
  void recordSomePapers() {
    recordAll(Sample.pages());
    record(Capture.page("untitled.txt", Bibliography.builder().containerTitle("Ann Untitled")));
    record(
        Capture.page(
            "undated.txt",
            Bibliography.builder()
                .title("A paper without a date")
                .identifier(new Doi("10.5555/undated"))));
    record(
        Capture.page(
            "dated.txt",
            Bibliography.builder().title("Zebras").issued(PartialDate.of(1999, 5, 2))));
  }

  private <P, C> Page<C> ordered(Edge<P, C> edge, P parent, Cursor from, int size, Sort... sorts) {
    return page(
        edge,
        parent,
        new PageRequest(
            Condition.ANY, List.of(sorts), PageWindow.after(size, from), false, Set.of(), 0));
  }

  /** Read whole, and once more in pages of two, which must agree. */
  private <P, C> List<C> ordered(Edge<P, C> edge, P parent, Sort... sorts) {
    List<C> whole = ordered(edge, parent, null, 100, sorts).nodes();
    List<C> paged = new ArrayList<>();
    Cursor from = null;
    Page<C> page;
    do {
      page = ordered(edge, parent, from, 2, sorts);
      paged.addAll(page.nodes());
      from = page.items().getLast().cursor();
    } while (page.hasNext());
    assertThat(paged).isEqualTo(whole);
    return whole;
  }

  private List<Paper> papers(Sort... sorts) {
    return ordered(PaperEdges.PAPERS, Root.GRAPH, sorts);
  }

  private static Sort up(String field) {
    return new Sort(field, false);
  }

  private static Sort down(String field) {
    return new Sort(field, true);
  }

  @Test
  void ordersPapersByEachField() {
    assertThat(papers(up("TITLE"))).isSortedAccordingTo(BY_TITLE);
    assertThat(papers(up("HELD"))).isSortedAccordingTo(comparing(Paper::held));
    assertThat(papers(down("HELD"))).isSortedAccordingTo(comparing(Paper::held, reverseOrder()));
    assertThat(papers(up("CITATION_COUNT"))).isSortedAccordingTo(comparing(Paper::citationCount));
    assertThat(papers(down("CITATION_COUNT")).getFirst().citationCount()).isEqualTo(3);
  }

  @Test
  void putsWhatIsMissingLastInBothDirections() {
    List<Integer> rising = papers(up("ISSUED")).stream().map(OrderTests::sortable).toList();
    List<Integer> falling = papers(down("ISSUED")).stream().map(OrderTests::sortable).toList();

    assertThat(rising).isSortedAccordingTo(nullsLast(naturalOrder())).contains((Integer) null);
    assertThat(falling).isSortedAccordingTo(nullsLast(reverseOrder()));
    assertThat(papers(up("TITLE")).getLast().title()).isNull();
    assertThat(papers(down("TITLE")).getLast().title()).isNull();
    assertThat(papers(down("TITLE")).getFirst().title()).isEqualTo("Zebras");
  }

  private static Integer sortable(Paper paper) {
    return paper.issued() == null ? null : paper.issued().sortable();
  }

  @Test
  void laterKeysDecideAmongEquals() {
    assertThat(papers(down("HELD"), up("TITLE")))
        .isSortedAccordingTo(comparing(Paper::held, reverseOrder()).thenComparing(BY_TITLE));
    assertThat(papers(up("CITATION_COUNT"), up("CITATION_COUNT"), down("TITLE"))).hasSize(10);
  }

  @Test
  void ordersOtherKindsOfNodes() {
    assertThat(ordered(ReferenceEdges.REFERENCES, Root.GRAPH, down("YEAR"), up("ORDINAL")))
        .isSortedAccordingTo(
            comparing(Reference::year, reverseOrder()).thenComparing(Reference::ordinal));
    assertThat(ordered(ReferenceEdges.OF_PAPER, paper(Sample.first()).id(), down("ORDINAL")))
        .extracting(Reference::ordinal)
        .containsExactly(3, 2, 1);
    assertThat(ordered(ReferenceEdges.REFERENCES, Root.GRAPH, down("TITLE")))
        .isSortedAccordingTo(comparing(Reference::title, reverseOrder()));
    assertThat(ordered(ConceptEdges.CONCEPTS, Root.GRAPH, down("LABEL")))
        .isSortedAccordingTo(comparing(Concept::label, reverseOrder()));
    assertThat(ordered(TrialEdges.TRIALS, Root.GRAPH, down("MENTIONS"), up("TITLE"))).isNotEmpty();
    assertThat(ordered(DocumentEdges.DOCUMENTS, Root.GRAPH, down("CONTENT_LENGTH")))
        .isSortedAccordingTo(comparing(SourceDocument::contentLength, reverseOrder()));
    assertThat(ordered(DocumentEdges.DOCUMENTS, Root.GRAPH, down("NAME")))
        .isEqualTo(all(DocumentEdges.DOCUMENTS).reversed());
    assertThat(ordered(DocumentEdges.RUNS, Root.GRAPH, up("STARTED_AT")))
        .isSortedAccordingTo(comparing(ImportRun::startedAt));
    List<Claim> rising = ordered(ClaimEdges.CLAIMS, Root.GRAPH, up("ISSUED"));
    assertThat(rising).hasSameElementsAs(all(ClaimEdges.CLAIMS)).doesNotHaveDuplicates();
    assertThat(rising.getFirst().paper()).isEqualTo(paper(Sample.first()).id());
    assertThat(ordered(ClaimEdges.OF_PAPER, paper(Sample.first()).id(), down("POSITION")))
        .isEqualTo(of(ClaimEdges.OF_PAPER, paper(Sample.first()).id()).reversed());
    SourceDocumentId document = Sample.first().id();
    assertThat(ordered(ClaimEdges.OF_DOCUMENT, document, down("POSITION")))
        .isNotEmpty()
        .isEqualTo(of(ClaimEdges.OF_DOCUMENT, document).reversed());
    assertThat(ordered(ReferenceEdges.OF_DOCUMENT, document, down("ORDINAL")))
        .extracting(Reference::ordinal)
        .containsExactly(3, 2, 1);
  }

  @Test
  void ordersSentencesProblemsAndMentions() {
    List<Sentence> latest = ordered(ClaimEdges.SENTENCES, Root.GRAPH, down("ISSUED"));
    assertThat(latest).hasSameElementsAs(all(ClaimEdges.SENTENCES)).doesNotHaveDuplicates();
    assertThat(latest).isNotEqualTo(ordered(ClaimEdges.SENTENCES, Root.GRAPH, up("ISSUED")));
    SourceDocumentId document = Sample.first().id();
    List<Sentence> read = of(ClaimEdges.SENTENCES_OF_DOCUMENT, document);
    assertThat(ordered(ClaimEdges.SENTENCES_OF_DOCUMENT, document, down("POSITION")))
        .isEqualTo(read.reversed());
    assertThat(ordered(ClaimEdges.SENTENCES_OF_DOCUMENT, document, down("ISSUED"))).isEqualTo(read);

    Capture troubled =
        Capture.page("troubled.txt", Bibliography.builder().title("Zebus"))
            .problem("MILD", Severity.INFO)
            .problem("GRAVE", Severity.ERROR)
            .problem("USUAL")
            .problem("COMMON");
    record(troubled);
    assertThat(ordered(DocumentEdges.PROBLEMS, troubled.id(), down("SEVERITY"), up("CODE")))
        .extracting(Problem::code)
        .containsExactly("GRAVE", "COMMON", "USUAL", "MILD");
    assertThat(ordered(DocumentEdges.PROBLEMS, troubled.id(), down("POSITION")))
        .extracting(Problem::code)
        .containsExactly("COMMON", "USUAL", "GRAVE", "MILD");

    TrialId trial =
        all(TrialEdges.TRIALS).stream()
            .map(Trial::id)
            .filter(id -> of(TrialEdges.MENTIONS, id).size() > 1)
            .findFirst()
            .orElseThrow();
    assertThat(ordered(TrialEdges.MENTIONS, trial, up("DOCUMENT")))
        .isEqualTo(of(TrialEdges.MENTIONS, trial));
    assertThat(ordered(TrialEdges.MENTIONS, trial, down("PLACE")))
        .isSortedAccordingTo(
            comparing((TrialMention mention) -> mention.span().start(), reverseOrder()));
    SourceDocumentId speaking = of(TrialEdges.MENTIONS, trial).getFirst().span().document();
    assertThat(ordered(TrialEdges.OF_DOCUMENT, speaking, down("PLACE")))
        .isEqualTo(of(TrialEdges.OF_DOCUMENT, speaking).reversed());
  }

  @Test
  void refusesCursorsOfAnotherOrder() {
    Cursor cursor =
        ordered(PaperEdges.PAPERS, Root.GRAPH, null, 1, up("TITLE")).items().getFirst().cursor();

    assertThatThrownBy(() -> ordered(PaperEdges.PAPERS, Root.GRAPH, cursor, 1, down("TITLE")))
        .isInstanceOf(InvalidPageException.class)
        .hasMessageContaining("order");
    assertThatThrownBy(() -> page(PaperEdges.PAPERS, Root.GRAPH, after(1, cursor)))
        .isInstanceOf(InvalidPageException.class);
    assertThatThrownBy(() -> papers(up("NOTHING"))).isInstanceOf(InvalidPageException.class);
  }
}
