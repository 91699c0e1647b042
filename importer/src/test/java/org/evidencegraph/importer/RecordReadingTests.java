package org.evidencegraph.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.evidencegraph.importer.record.RecordFixtures;
import org.evidencegraph.importer.record.RecordFixtures.Fixture;
import org.evidencegraph.intake.ImportedDocument;
import org.evidencegraph.provenance.DocumentKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Record files of every kind that has a folder of expected readings have one each. After a wanted
 * change, renew them and review the difference: {@code mvn -pl importer -am test
 * -Dtest=RecordReadingTests -Dsurefire.failIfNoSpecifiedTests=false
 * -Devidence.expected.refresh=true}
 */
class RecordReadingTests {
  private static final Path FOLDER = Path.of("src/test/resources/expected");

  static List<Fixture> fixtures() {
    return RecordFixtures.all().stream()
        .filter(f -> Files.isDirectory(FOLDER.resolve(f.kind())))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void readsWhatIsExpected(Fixture fixture) throws IOException {
    Path file = FOLDER.resolve(fixture.kind()).resolve(fixture.name() + ".json");
    List<ImportedDocument> slices = RecordFixtures.slices(fixture.bytes());
    assertThat(slices).hasSize(1);
    String read = ReadingJson.withoutSpans(slices.getFirst());
    if (Boolean.getBoolean("evidence.expected.refresh")) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, read);
    }
    assertThat(read).isEqualTo(Files.readString(file));
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void placesEveryValueInTheTextOfTheRecord(Fixture fixture) {
    ImportedDocument document = RecordFixtures.slices(fixture.bytes()).getFirst();
    assertThat(document.kind()).isIn(DocumentKind.RECORD_FILE, DocumentKind.TRIAL_RECORD);
    document
        .records()
        .forEach(
            paper -> {
              assertThat(paper.record().said().places().values())
                  .allMatch(span -> span.verifiedBy(document.content()));
              assertThat(paper.references())
                  .allMatch(r -> r.span().in(document.content()).equals(r.unstructured()));
            });
  }
}
