package org.evidencegraph.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.evidencegraph.identifier.Doi;
import org.evidencegraph.identifier.Identifier;
import org.evidencegraph.identifier.IdentifierScheme;
import org.evidencegraph.identifier.Pmid;
import org.evidencegraph.identifier.RegistryNumber;
import org.evidencegraph.paper.Bibliography;
import org.evidencegraph.paper.Paper;
import org.junit.jupiter.api.Test;

/** Finding nodes by what names them. */
class LookupTests extends StoreContract {
  private static final Identifier DOI = new Doi("10.5555/invented.1");
  private static final Identifier PMID = new Pmid("90000003");
  private static final Identifier UNKNOWN = new Doi("10.5555/nobody");

  @Test
  void findsPapersByTheirIdentifiersInOneStatement() {
    recordAll(Sample.pages());

    assertThat(papers.bearing(List.of(DOI, PMID, UNKNOWN), 5))
        .containsOnlyKeys(DOI, PMID)
        .containsEntry(DOI, List.of(paper(Sample.first())))
        .containsEntry(PMID, List.of(paper(Sample.reported())));
    assertThat(SqlStatements.during(() -> papers.bearing(List.of(DOI, PMID, UNKNOWN), 5)))
        .hasSize(1);
  }

  @Test
  void keepsEqualValuesOfDifferentSchemesApart() {
    record(Capture.page("a.txt", Works.full(1)));

    assertThat(papers.bearing(List.of(new Pmid("90000001")), 5)).hasSize(1);
    assertThat(papers.bearing(List.of(new Pmid("90000002")), 5)).isEmpty();
  }

  @Test
  void findsPapersByTheirTitlesWhateverCaseDashAndFinalStop() {
    recordAll(Sample.pages());
    String loud = Works.title(1).toUpperCase(Locale.ROOT) + ".";

    assertThat(papers.entitled(List.of(loud, Works.title(3), "Nothing of the kind"), 5))
        .containsOnlyKeys(loud, Works.title(3))
        .containsEntry(loud, List.of(paper(Sample.first())));
    assertThat(SqlStatements.during(() -> papers.entitled(List.of(loud, Works.title(3)), 5)))
        .hasSize(1);
  }

  @Test
  void givesNoMorePapersOfOneTitleThanAskedFor() {
    recordAll(
        IntStream.range(0, 6)
            .mapToObj(
                n ->
                    Capture.page(
                        n + ".txt",
                        Bibliography.builder()
                            .title("Editorial" + (n % 2 == 0 ? "." : ""))
                            .identifier(new Doi("10.5555/editorial." + n))))
            .toList());

    List<Paper> found = papers.entitled(List.of("editorial"), 4).get("editorial");
    assertThat(found).hasSize(4).doesNotHaveDuplicates();
    assertThat(papers.entitled(List.of("editorial"), 10).get("editorial")).hasSize(6);
  }

  @Test
  void findsTrialsByTheirRegistrationsInOneStatement() {
    recordAll(Sample.pages());
    RegistryNumber unknown = new RegistryNumber(IdentifierScheme.NCT, "NCT00000000");

    assertThat(trials.registered(List.of(Sample.NUMBER, unknown)))
        .containsOnlyKeys(Sample.NUMBER)
        .containsEntry(Sample.NUMBER, List.of(trials.findBy(Sample.NUMBER).orElseThrow()));
    assertThat(SqlStatements.during(() -> trials.registered(List.of(Sample.NUMBER, unknown))))
        .hasSize(1);
  }
}
