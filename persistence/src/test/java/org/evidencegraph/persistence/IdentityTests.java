package org.evidencegraph.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.evidencegraph.claim.Claim;
import org.evidencegraph.claim.ClaimEdges;
import org.evidencegraph.claim.ClaimTrial;
import org.evidencegraph.claim.ReportedBenefit;
import org.evidencegraph.claim.TrialClaim;
import org.evidencegraph.concept.Concept;
import org.evidencegraph.concept.ConceptEdges;
import org.evidencegraph.concept.ConceptKind;
import org.evidencegraph.concept.ConceptMention;
import org.evidencegraph.filter.Condition;
import org.evidencegraph.identifier.Doi;
import org.evidencegraph.intake.Outcome;
import org.evidencegraph.page.Root;
import org.evidencegraph.paper.Bibliography;
import org.evidencegraph.paper.KnownFrom;
import org.evidencegraph.paper.PageRange;
import org.evidencegraph.paper.Paper;
import org.evidencegraph.paper.PaperEdges;
import org.evidencegraph.paper.PaperId;
import org.evidencegraph.paper.PaperRelation;
import org.evidencegraph.paper.PaperType;
import org.evidencegraph.paper.RelatedPaper;
import org.evidencegraph.reference.CitingPaper;
import org.evidencegraph.reference.Reference;
import org.evidencegraph.reference.ReferenceEdges;
import org.evidencegraph.reference.Resolution;
import org.evidencegraph.trial.PaperTrial;
import org.evidencegraph.trial.Trial;
import org.evidencegraph.trial.TrialEdges;
import org.evidencegraph.trial.TrialId;
import org.evidencegraph.trial.TrialLinkBasis;
import org.evidencegraph.trial.TrialPaper;
import org.evidencegraph.trial.TrialPaperRelation;
import org.evidencegraph.trial.TrialTier;
import org.junit.jupiter.api.Test;

/** What documents have in common: papers, citations, studies and concepts. */
class IdentityTests extends StoreContract {

  @Test
  void joinsCapturesOfOnePaperAndAnswersUnderBothIds() {
    record(Sample.first());
    Outcome outcome = record(Sample.firstElsewhere());

    assertThat(outcome).isEqualTo(Outcome.JOINED);
    PaperId smaller =
        Stream.of(Sample.first().key(), Sample.firstElsewhere().key()).sorted().toList().getFirst();
    assertThat(paper(Sample.first()).id()).isEqualTo(smaller);
    assertThat(paper(Sample.firstElsewhere())).isEqualTo(paper(Sample.first()));
    assertThat(of(PaperEdges.DOCUMENTS, smaller)).hasSize(2);
    assertThat(of(PaperEdges.OF_DOCUMENT, Sample.firstElsewhere().id()))
        .containsExactly(paper(Sample.first()));
  }

  @Test
  void showsTheLongerListOfTwoCapturesAndKeepsBoth() {
    record(Sample.first());
    record(Sample.firstElsewhere());
    PaperId paper = paper(Sample.first()).id();

    assertThat(of(ReferenceEdges.OF_PAPER, paper)).hasSize(3);
    assertThat(of(ClaimEdges.OF_PAPER, paper)).hasSize(2);
    assertThat(of(ReferenceEdges.OF_DOCUMENT, Sample.firstElsewhere().id())).hasSize(1);
    assertThat(of(ClaimEdges.OF_DOCUMENT, Sample.firstElsewhere().id()))
        .singleElement()
        .satisfies(claim -> assertThat(claim.paper()).isEqualTo(paper));
    assertThat(library.holdings().references()).isEqualTo(3);
    assertThat(library.holdings().claims()).isEqualTo(2);
  }

  @Test
  void citesOnePaperHoweverItIsPrinted() {
    recordAll(Sample.pages());
    Paper reported = paper(Sample.reported());

    assertThat(reported.citationCount()).isEqualTo(3);
    assertThat(reported.knownFrom()).containsExactly(KnownFrom.CAPTURE, KnownFrom.REFERENCE_LIST);
    List<CitingPaper> citing = of(ReferenceEdges.CITED_BY, reported.id());
    assertThat(citing)
        .extracting(CitingPaper::paper)
        .containsExactly(paper(Sample.citing()), paper(Sample.second()), paper(Sample.first()));
    assertThat(references.behind(citing.stream().map(CitingPaper::citation).toList()).values())
        .allSatisfy(
            entries ->
                assertThat(entries)
                    .singleElement()
                    .satisfies(
                        entry -> {
                          assertThat(entry.resolution().citedPaper()).isEqualTo(reported.id());
                          assertThat(entry.resolution()).isInstanceOf(Resolution.Resolved.class);
                        }));
  }

  @Test
  void takesListingsForRelationsAndCitations() {
    recordAll(Sample.pages());
    PaperId second = paper(Sample.second()).id();

    assertThat(of(PaperEdges.RELATED, second))
        .extracting(RelatedPaper::relation)
        .containsExactly(PaperRelation.SIMILAR, PaperRelation.CITED_BY);
    List<CitingPaper> citing = of(ReferenceEdges.CITED_BY, second);
    assertThat(citing).extracting(CitingPaper::paper).contains(paper(Sample.first()));
    assertThat(
            page(
                    PaperEdges.RELATED,
                    second,
                    where(new Condition.OneOf("relation", List.of("SIMILAR"))))
                .nodes())
        .hasSize(1);
  }

  @Test
  void tellsThatAReferenceFitsSeveralPapers() {
    String title = "Cold feet and warm hearts in the winter of the high valleys";
    record(page("x.txt", title, "10.5555/one"));
    record(page("y.txt", title, "10.5555/two"));
    record(
        Capture.page("z.txt", Works.full(1))
            .reference(Bibliography.builder().title(title).authors(List.of(), true)));

    Reference reference = of(ReferenceEdges.OF_PAPER, paper(z()).id()).getFirst();
    assertThat(reference.resolution())
        .isInstanceOfSatisfying(
            Resolution.Ambiguous.class,
            ambiguous -> {
              assertThat(ambiguous.candidates())
                  .extracting(candidate -> papers.byIds(List.of(candidate.paper())).size())
                  .containsExactly(1, 1);
              assertThat(ambiguous.reason()).isNotBlank();
            });
    assertThat(all(PaperEdges.PAPERS)).hasSize(3).allMatch(paper -> paper.citationCount() == 0);
    assertThat(
            page(
                    ReferenceEdges.REFERENCES,
                    Root.GRAPH,
                    where(new Condition.OneOf("resolution", List.of("AMBIGUOUS"))))
                .nodes())
        .containsExactly(reference);
  }

  private static Capture z() {
    return Capture.page("z.txt", Works.full(1));
  }

  private static Capture page(String name, String title, String doi) {
    return Capture.page(name, Bibliography.builder().title(title).identifier(new Doi(doi)));
  }

  @Test
  void leavesAReferenceThatSaysTooLittleWithoutAPaper() {
    record(
        Capture.page("a.txt", Works.full(1))
            .reference(Bibliography.builder().containerTitle("Personal communication")));

    assertThat(of(ReferenceEdges.OF_PAPER, paper(Sample.first()).id()))
        .singleElement()
        .satisfies(
            reference ->
                assertThat(reference.resolution()).isInstanceOf(Resolution.Unresolved.class));
    assertThat(all(PaperEdges.PAPERS)).hasSize(1);
  }

  @Test
  void labelsPapersWithAndWithoutTitles() {
    record(Sample.first());
    record(
        Capture.page(
            "untitled.txt",
            Bibliography.builder()
                .containerTitle("Curr Opin Invent")
                .pages(new PageRange("650", "655", "650-5"))));

    assertThat(paper(Sample.first()).label())
        .isEqualTo("Alpenb AB and Bergb C 1991 - " + Works.title(1));
    assertThat(paper(Sample.first()).byline()).isEqualTo("Alpenb and Bergb");
    assertThat(all(PaperEdges.PAPERS))
        .anySatisfy(
            paper -> {
              assertThat(paper.label()).isEqualTo("[untitled] Curr Opin Invent 650-655");
              assertThat(paper.type()).isEqualTo(PaperType.JOURNAL_ARTICLE);
              assertThat(paper.byline()).isNull();
            });
  }

  @Test
  void findsPapersByIdentifiers() {
    record(Sample.first());

    assertThat(papers.findBy(new Doi("10.5555/invented.1"))).contains(paper(Sample.first()));
    assertThat(papers.findBy(new Doi("10.5555/nobody"))).isEmpty();
    assertThat(papers.identifiers(List.of(Sample.first().key())).values().iterator().next())
        .hasSize(2);
    assertThat(papers.authors(List.of(Sample.first().key())).get(Sample.first().key())).hasSize(2);
  }

  @Test
  void joinsMentionsOfOneStudyByThePaperThatReportsItAndItsRegistration() {
    recordAll(Sample.pages());

    assertThat(all(TrialEdges.TRIALS))
        .singleElement()
        .satisfies(
            trial -> {
              assertThat(trial.id()).isEqualTo(TrialId.of(Sample.NUMBER));
              assertThat(trial.tier()).isEqualTo(TrialTier.REGISTERED);
              assertThat(trial.label()).isEqualTo(Works.title(3));
              assertThat(trial.study().registrations()).containsExactly(Sample.NUMBER);
              assertThat(of(TrialEdges.MENTIONS, trial.id())).hasSize(3);
              assertThat(trials.findBy(Sample.NUMBER)).contains(trial);
            });
  }

  @Test
  void answersUnderTheIdThatAStudyHadBeforeItsRegistrationWasKnown() {
    record(Sample.first());
    Trial before = all(TrialEdges.TRIALS).getFirst();
    recordAll(List.of(Sample.second(), Sample.reported()));

    assertThat(trials.byIds(List.of(before.id())).get(before.id()).id())
        .isEqualTo(TrialId.of(Sample.NUMBER))
        .isNotEqualTo(before.id());
  }

  @Test
  void tellsWhatPapersAreToAStudy() {
    recordAll(Sample.pages());
    TrialId trial = TrialId.of(Sample.NUMBER);

    assertThat(of(TrialEdges.PAPERS, trial))
        .extracting(TrialPaper::relation)
        .containsExactly(
            TrialPaperRelation.REPORTS, TrialPaperRelation.MENTIONS, TrialPaperRelation.MENTIONS);
    PaperTrial link = of(TrialEdges.OF_PAPER, paper(Sample.first()).id()).getFirst();
    assertThat(link.relation()).isEqualTo(TrialPaperRelation.MENTIONS);
    assertThat(trials.mentions(List.of(link.link())).get(link.link())).hasSize(1);
    assertThat(trials.conditions(List.of(trial)).get(trial))
        .extracting(ConceptMention::concept)
        .containsExactly(Works.FROSTBITE.id());
    assertThat(trials.interventions(List.of(trial)).get(trial)).isEmpty();
  }

  @Test
  void linksClaimsAndStudiesOnTheStrongestBasis() {
    recordAll(Sample.pages());
    List<TrialClaim> linked = of(ClaimEdges.OF_TRIAL, TrialId.of(Sample.NUMBER));

    assertThat(linked)
        .extracting(TrialClaim::basis)
        .containsExactly(
            TrialLinkBasis.CITED_IN_TEXT,
            TrialLinkBasis.SAME_STUDY,
            TrialLinkBasis.SHARED_CONDITION,
            TrialLinkBasis.SHARED_CONDITION);
    Claim cites = linked.getFirst().claim();
    assertThat(of(ClaimEdges.TRIALS, cites.id()))
        .extracting(ClaimTrial::basis)
        .containsExactly(TrialLinkBasis.CITED_IN_TEXT);
    assertThat(
            page(
                    ClaimEdges.OF_TRIAL,
                    TrialId.of(Sample.NUMBER),
                    where(new Condition.OneOf("basis", List.of("SAME_STUDY"))))
                .nodes())
        .hasSize(1);
    ClaimTrial.Link shared = linked.getLast().link();
    assertThat(claims.sharedConditions(List.of(shared, linked.getFirst().link())).get(shared))
        .extracting(Concept::label)
        .containsExactly("frostbite");
  }

  @Test
  void joinsWhatIsSaidAboutOneConcept() {
    recordAll(Sample.pages());
    Concept frostbite = concepts.findByLabel("Frost  Injury").orElseThrow();

    assertThat(frostbite.label()).isEqualTo("frostbite");
    assertThat(all(ConceptEdges.CONCEPTS)).extracting(Concept::label).startsWith("frostbite");
    assertThat(of(ClaimEdges.OF_CONCEPT, frostbite.id())).hasSize(3);
    assertThat(of(TrialEdges.OF_CONCEPT, frostbite.id())).hasSize(1);
    assertThat(of(ConceptEdges.PAPERS, frostbite.id())).hasSize(3);
    Claim claim = of(ClaimEdges.OF_PAPER, paper(Sample.first()).id()).getFirst();
    assertThat(claims.conceptMentions(List.of(claim.id())).get(claim.id()))
        .extracting(ConceptMention::asPrinted)
        .containsExactly("frostbite");
  }

  @Test
  void mergesTheNamesThatDocumentsGiveAConcept() {
    Concept other =
        Concept.of(ConceptKind.CONDITION, "frostbite", "MeSH", "D005627", List.of("chilblain"));
    record(Sample.first());
    record(
        Capture.page("o.txt", Works.full(12))
            .claim("No frostbite here.", ReportedBenefit.NO_DIFFERENCE, other));

    assertThat(concepts.findByLabel("chilblain").orElseThrow().synonyms())
        .containsExactlyInAnyOrder("frost injury", "chilblain");
  }
}
