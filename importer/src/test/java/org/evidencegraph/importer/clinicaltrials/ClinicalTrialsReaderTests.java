package org.evidencegraph.importer.clinicaltrials;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.evidencegraph.identifier.Pmid;
import org.evidencegraph.identifier.RegistryNumber;
import org.evidencegraph.importer.DocumentImporter;
import org.evidencegraph.importer.language.RuleBasedReading;
import org.evidencegraph.intake.ImportedDocument;
import org.evidencegraph.intake.ImportedStudy;
import org.evidencegraph.intake.ImportedStudy.StudyPaper;
import org.evidencegraph.paper.KnownFrom;
import org.evidencegraph.provenance.DocumentKind;
import org.evidencegraph.provenance.Problem;
import org.evidencegraph.trial.StudyDescription;
import org.evidencegraph.trial.TrialPaperRelation;
import org.evidencegraph.trial.TrialTier;
import org.junit.jupiter.api.Test;

class ClinicalTrialsReaderTests {
  private static final Path RECORDS = Path.of("src/test/resources/records/clinicaltrials");

  private static ImportedDocument read(String name) throws IOException {
    return new DocumentImporter(new RuleBasedReading())
        .read(name, Files.readAllBytes(RECORDS.resolve(name)), null);
  }

  @Test
  void readsEveryFieldOfAStudy() throws IOException {
    ImportedDocument document = read("study.json");
    assertThat(document.kind()).isEqualTo(DocumentKind.TRIAL_RECORD);
    assertThat(document.records()).isEmpty();
    assertThat(document.problems()).isEmpty();
    ImportedStudy study = document.studies().getFirst();
    StudyDescription said = study.trial().study();
    assertThat(study.trial().tier()).isEqualTo(TrialTier.REGISTERED);
    assertThat(said.title())
        .isEqualTo("A Double-blind Trial of Budesonide in Children With Asthma Who Walk");
    assertThat(said.acronym()).isEqualTo("WALKER");
    assertThat(said.registrations())
        .extracting(RegistryNumber::value)
        .containsExactly("NCT09000001", "2019-001234-56");
    assertThat(said.phases()).containsExactly("PHASE1", "PHASE2");
    assertThat(said.design())
        .containsExactly("interventional", "randomized", "parallel", "double-blind");
    assertThat(said.status()).isEqualTo("Active, not recruiting");
    assertThat(said.enrollment()).isEqualTo(240);
    assertThat(said.population()).isEqualTo("children");
    assertThat(said.comparators()).containsExactly("Empty inhaler");
    assertThat(study.trial().conditions()).extracting(m -> m.concept().label()).contains("asthma");
  }

  @Test
  void linksThePapersThatTheRegistryLists() throws IOException {
    ImportedDocument document = read("study.json");
    assertThat(document.studies().getFirst().papers())
        .extracting(StudyPaper::relation)
        .containsExactly(TrialPaperRelation.REPORTS, TrialPaperRelation.MENTIONS);
    StudyPaper result = document.studies().getFirst().papers().getFirst();
    assertThat(result.paper().knownFrom()).isEqualTo(KnownFrom.RELATED_LIST);
    assertThat(result.paper().said().title()).isEqualTo("Walking and breath");
    assertThat(result.paper().said().pmid()).contains(new Pmid("90000011"));
    assertThat(result.span().in(document.content())).startsWith("Alder B, Birch C.");
  }

  @Test
  void keepsTheOtherStudiesOfASearchWhereOneHasNoNumber() throws IOException {
    ImportedDocument document = read("search.json");
    assertThat(document.studies())
        .extracting(s -> s.trial().study().registrations().getFirst().value())
        .containsExactly("NCT09000002", "NCT09000003");
    assertThat(document.problems()).extracting(Problem::code).containsExactly("RECORD_REJECTED");
    StudyDescription first = document.studies().getFirst().trial().study();
    assertThat(first.phases()).isEmpty();
    assertThat(first.design()).containsExactly("observational", "cohort");
    assertThat(first.population()).isNull();
    StudyDescription last = document.studies().getLast().trial().study();
    assertThat(last.status()).isEqualTo("Completed");
    assertThat(last.population()).isEqualTo("adults");
  }
}
