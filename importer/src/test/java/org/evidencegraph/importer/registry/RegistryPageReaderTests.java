package org.evidencegraph.importer.registry;

import static org.assertj.core.api.Assertions.assertThat;

import org.evidencegraph.importer.Captures;
import org.evidencegraph.intake.ImportedDocument;
import org.evidencegraph.intake.ImportedTrial;
import org.evidencegraph.provenance.DocumentKind;
import org.evidencegraph.trial.TrialTier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistryPageReaderTests {

  private static ImportedDocument read(String name) {
    return Captures.read(Captures.sample(name).text());
  }

  @ParameterizedTest
  @CsvSource({
    "clinicaltrials-new.txt, NCT01000123, PHASE2+PHASE3, 55, ",
    "clinicaltrials-old.txt, NCT02000456, PHASE1+PHASE2, 48, Completed",
    "old-table-of-conditions.txt, NCT00000431, PHASE2, 63, Terminated",
    "isrctn.txt, ISRCTN12000789, PHASE2, 120, No longer recruiting",
    "eu-ctr.txt, 2010-020001-12, '', 212, Completed",
    "drks.txt, DRKS00003456, PHASE1+PHASE2, 24, 'Recruiting complete, follow-up complete'",
    "drks-german.txt, DRKS00004567, PHASE2, 36, Rekrutierung läuft",
    "anzctr.txt, ACTRN12610000123011, PHASE3, 60, Completed",
    "chictr.txt, ChiCTR2000029001, PHASE1, 30, Recruiting",
    "umin.txt, UMIN000012345, PHASE1+PHASE2, 20, Completed",
  })
  void readsTheStudyAndNoPaper(
      String name, String number, String phases, int enrollment, String status) {
    ImportedDocument document = read(name);
    assertThat(document.kind()).isEqualTo(DocumentKind.TRIAL_RECORD);
    assertThat(document.records()).isEmpty();
    ImportedTrial trial = document.studies().getFirst().trial();
    assertThat(trial.tier()).isEqualTo(TrialTier.REGISTERED);
    assertThat(trial.study().registrations()).extracting(n -> n.value()).containsExactly(number);
    assertThat(String.join("+", trial.study().phases())).isEqualTo(phases);
    assertThat(trial.study().enrollment()).isEqualTo(enrollment);
    assertThat(trial.study().status()).isEqualTo(status);
    assertThat(trial.conditions()).isNotEmpty();
    assertThat(trial.span().verifiedBy(document.content())).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "isrctn-one-line.txt, ISRCTN12000790, Evening walks after hip surgery",
    "isrctn-table.txt, ISRCTN12000791, Evening walks after knee surgery",
    "eu-ctr-search-view.txt, 2010-020002-13, ",
    "chictr-two-languages.txt, ChiCTR2000029002, Walking and sleep in shift workers",
    "mirror.txt, NCT01000124, Morning Light for Tired Nurses",
  })
  void readsAPageThatTellsLittle(String name, String number, String title) {
    ImportedDocument document = read(name);
    assertThat(document.kind()).isEqualTo(DocumentKind.TRIAL_RECORD);
    ImportedTrial trial = document.studies().getFirst().trial();
    assertThat(trial.study().registrations()).extracting(n -> n.value()).containsExactly(number);
    assertThat(trial.study().title()).isEqualTo(title);
  }

  @Test
  void takesAListOfStudiesForNone() {
    assertThat(Captures.read(Captures.sample("clinicaltrials-search.txt").text()).kind())
        .isEqualTo(DocumentKind.NOT_A_PAPER);
  }
}
