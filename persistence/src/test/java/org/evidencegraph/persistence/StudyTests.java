package org.evidencegraph.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.evidencegraph.identifier.IdentifierScheme;
import org.evidencegraph.identifier.RegistryNumber;
import org.evidencegraph.intake.Outcome;
import org.evidencegraph.paper.KnownFrom;
import org.evidencegraph.paper.Paper;
import org.evidencegraph.paper.PaperEdges;
import org.evidencegraph.paper.PaperId;
import org.evidencegraph.provenance.DocumentEdges;
import org.evidencegraph.provenance.DocumentKind;
import org.evidencegraph.provenance.SourceDocument;
import org.evidencegraph.trial.PaperTrial;
import org.evidencegraph.trial.Trial;
import org.evidencegraph.trial.TrialEdges;
import org.evidencegraph.trial.TrialMention;
import org.evidencegraph.trial.TrialPaper;
import org.evidencegraph.trial.TrialPaperRelation;
import org.evidencegraph.trial.TrialTier;
import org.junit.jupiter.api.Test;

class StudyTests extends StoreContract {
  private static final RegistryNumber NUMBER =
      new RegistryNumber(IdentifierScheme.NCT, "NCT09999901");

  private final Capture registry =
      Capture.registry("NCT09999901.json")
          .study("A registered study of blankets", NUMBER, Works.FROSTBITE)
          .published(TrialPaperRelation.REPORTS, Works.full(1))
          .published(TrialPaperRelation.MENTIONS, Works.full(2));

  private Trial onlyTrial() {
    List<Trial> all = all(TrialEdges.TRIALS);
    assertThat(all).hasSize(1);
    return all.getFirst();
  }

  @Test
  void keepsAStudyThatIsOfNoPaper() {
    assertThat(record(registry)).isEqualTo(Outcome.KEPT);

    Trial trial = onlyTrial();
    assertThat(trial.tier()).isEqualTo(TrialTier.REGISTERED);
    assertThat(trial.study().title()).isEqualTo("A registered study of blankets");
    List<TrialMention> mentions = of(TrialEdges.MENTIONS, trial.id());
    assertThat(mentions).hasSize(1);
    assertThat(mentions.getFirst().paper()).isNull();
    assertThat(trials.conditions(List.of(trial.id())).get(trial.id()))
        .extracting(mention -> mention.concept())
        .containsExactly(Works.FROSTBITE.id());
    assertThat(all(DocumentEdges.DOCUMENTS))
        .extracting(SourceDocument::documentKind)
        .containsExactly(DocumentKind.TRIAL_RECORD);
  }

  @Test
  void keepsEachStudyThatOneSentenceNames() {
    List<RegistryNumber> numbers =
        List.of(NUMBER, new RegistryNumber(IdentifierScheme.NCT, "NCT09999902"));
    Capture page = Capture.page("page.txt", Works.full(1)).studies("Two other studies.", numbers);

    assertThat(record(page)).isEqualTo(Outcome.KEPT);

    assertThat(all(TrialEdges.TRIALS))
        .flatExtracting(trial -> trial.study().registrations())
        .containsExactlyInAnyOrderElementsOf(numbers);
    assertThat(all(TrialEdges.TRIALS))
        .allSatisfy(trial -> assertThat(of(TrialEdges.MENTIONS, trial.id())).hasSize(1));
  }

  @Test
  void linksThePapersThatTheRegistryLists() {
    record(registry);

    List<TrialPaper> listed = of(TrialEdges.PAPERS, onlyTrial().id());

    assertThat(listed)
        .extracting(TrialPaper::relation)
        .containsExactly(TrialPaperRelation.REPORTS, TrialPaperRelation.MENTIONS);
    Paper reporting = listed.getFirst().paper();
    assertThat(reporting.title()).isEqualTo(Works.title(1));
    assertThat(reporting.held()).isFalse();
    assertThat(reporting.knownFrom()).containsExactly(KnownFrom.RELATED_LIST);
    List<PaperTrial> back = of(TrialEdges.OF_PAPER, reporting.id());
    assertThat(back).extracting(PaperTrial::relation).containsExactly(TrialPaperRelation.REPORTS);
    PaperTrial.Link link = new PaperTrial.Link(onlyTrial().id(), reporting.id());
    assertThat(trials.mentions(List.of(link)))
        .isEqualTo(Map.of(link, of(TrialEdges.MENTIONS, onlyTrial().id())));
  }

  @Test
  void doesNotTakeTwoStudiesForOneBecauseOnePaperIsListedForBoth() {
    record(registry);
    record(
        Capture.registry("NCT09999902.json")
            .study(
                "Another study",
                new RegistryNumber(IdentifierScheme.NCT, "NCT09999902"),
                Works.SUNBURN)
            .published(TrialPaperRelation.REPORTS, Works.full(1)));

    assertThat(all(TrialEdges.TRIALS)).hasSize(2);
  }

  @Test
  void givesTheSameGraphWhetherThePaperOrTheRegistryComesFirst() {
    Capture page = Capture.page("page.txt", Works.full(1));
    record(registry);
    record(page);
    String expected = contentHash();
    PaperId paper = paper(page).id();
    assertThat(of(TrialEdges.OF_PAPER, paper)).hasSize(1);
    Store.empty(jdbc);

    record(page);
    record(registry);

    assertThat(contentHash()).isEqualTo(expected);
    assertThat(paper(page).id()).isEqualTo(paper);
    assertThat(of(PaperEdges.DOCUMENTS, paper)).hasSize(1);
  }

  @Test
  void dropsTheStudyWithItsDocument() {
    record(registry);

    record(Capture.page("NCT09999901.json", "other bytes", Works.full(3)));

    assertThat(all(TrialEdges.TRIALS)).isEmpty();
    assertThat(all(PaperEdges.PAPERS)).hasSize(1);
  }
}
