package org.evidencegraph.importer.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.evidencegraph.identifier.RegistryNumber;
import org.evidencegraph.importer.Captures;
import org.evidencegraph.importer.DocumentImporter;
import org.evidencegraph.importer.language.RuleBasedReading;
import org.evidencegraph.trial.TrialPaperRelation;
import org.junit.jupiter.api.Test;

class RegisteredStudiesTests {
  private static List<RegistryNumber> numbers(String page) {
    return new DocumentImporter(new RuleBasedReading())
        .read("page.txt", page.getBytes(StandardCharsets.UTF_8), null).records().stream()
            .flatMap(paper -> paper.trials().stream())
            .filter(trial -> trial.relation() != TrialPaperRelation.MENTIONS)
            .flatMap(trial -> trial.study().registrations().stream())
            .distinct()
            .toList();
  }

  private static String page(String below) {
    return Captures.sample("registered.txt").text().replace("Clinical Trial\nNCT04999901\n", below);
  }

  @Test
  void areFoundBelowTheAbstractUnderTheirHeading() {
    assertThat(numbers(page("Clinical Trial\nNCT04999901\n")))
        .extracting(RegistryNumber::value)
        .containsExactly("NCT04999901");
  }

  @Test
  void areFoundInASentenceThatSaysSo() {
    assertThat(numbers(page("Methods\nThis trial was registered as ISRCTN55443322.\n")))
        .extracting(RegistryNumber::value)
        .containsExactly("ISRCTN55443322");
  }

  @Test
  void areNotTakenFromTheTitlesOfOthers() {
    assertThat(numbers(page("Similar articles\nA trial was registered as NCT04999901.\n")))
        .isEmpty();
  }
}
