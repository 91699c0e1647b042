package org.evidencegraph.importer.pubmedxml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.evidencegraph.importer.record.RecordFiles;
import org.evidencegraph.importer.xml.XPathValues;
import org.evidencegraph.intake.ImportedDocument;
import org.evidencegraph.intake.ImportedPaper;
import org.evidencegraph.paper.Author;
import org.evidencegraph.paper.Bibliography;
import org.evidencegraph.paper.DateKind;
import org.evidencegraph.paper.Keyword;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Real files, each field compared with what XPath finds. Run with a folder of PubMed XML in {@code
 * EVIDENCE_PUBMED}.
 */
class PubMedSamplesTests {
  private static final String VARIABLE = "EVIDENCE_PUBMED";

  static Stream<Path> files() {
    return XPathValues.files(VARIABLE, ".xml")
        .map(List::stream)
        .orElseGet(() -> Stream.of(Path.of("")));
  }

  @ParameterizedTest
  @MethodSource("files")
  void readsWhatXPathFinds(Path file) throws IOException {
    assumeTrue(!file.toString().isEmpty(), VARIABLE + " names no folder of PubMed XML");
    ImportedDocument document = RecordFiles.read(Files.readAllBytes(file));
    List<XPathValues> articles = XPathValues.of(file).all("//PubmedArticle");
    assertThat(document.problems()).isEmpty();
    assertThat(document.records()).hasSameSizeAs(articles);
    for (int i = 0; i < articles.size(); i++) {
      compare(document.records().get(i), articles.get(i));
    }
  }

  private static void compare(ImportedPaper paper, XPathValues xml) {
    Bibliography said = paper.record().said();
    String article = "MedlineCitation/Article/";
    assertThat(said.title()).isEqualTo(unbracketed(xml.text(article + "ArticleTitle")));
    assertThat(said.authors().stream().map(Author::sortName))
        .containsExactlyElementsOf(
            xml.texts(
                article
                    + "AuthorList/Author[not(@ValidYN='N')]/*[self::LastName or"
                    + " self::CollectiveName]"));
    assertThat(said.authors().stream().map(Author::given).filter(Objects::nonNull))
        .containsExactlyElementsOf(xml.texts(article + "AuthorList/Author/ForeName"));
    assertThat(said.journal().title()).isEqualTo(xml.text(article + "Journal/Title"));
    assertThat(said.journal().abbreviation())
        .isEqualTo(xml.text(article + "Journal/ISOAbbreviation"));
    assertThat(text(said.volume())).isEqualTo(xml.text(article + "Journal/JournalIssue/Volume"));
    assertThat(text(said.issue())).isEqualTo(xml.text(article + "Journal/JournalIssue/Issue"));
    assertThat(said.pages() == null ? "" : said.pages().asPrinted())
        .isEqualTo(xml.text(article + "Pagination/MedlinePgn"));
    assertThat(Integer.toString(said.issued().year()))
        .isIn(
            xml.texts(
                article + "Journal/JournalIssue/PubDate/Year | " + article + "ArticleDate/Year"));
    assertThat(said.pmid().map(Object::toString).orElse(""))
        .contains(xml.text("MedlineCitation/PMID"));
    assertThat(text(said.doi().map(d -> d.value())))
        .isEqualToIgnoringCase(xml.text("PubmedData/ArticleIdList/ArticleId[@IdType='doi']"));
    assertThat(text(said.pmcid().map(p -> p.value())))
        .isEqualTo(xml.text("PubmedData/ArticleIdList/ArticleId[@IdType='pmc']"));
    assertThat(said.language()).isEqualTo("en");
    compareLists(paper, xml);
  }

  private static void compareLists(ImportedPaper paper, XPathValues xml) {
    Bibliography said = paper.record().said();
    String article = "MedlineCitation/Article/";
    List<String> parts = xml.texts(article + "Abstract/AbstractText");
    assertThat(
            said.abstractText() == null
                ? List.of()
                : said.abstractText().sections().stream().map(s -> s.text()).toList())
        .isEqualTo(parts);
    assertThat(
            said.abstractText() == null
                ? List.of()
                : said.abstractText().sections().stream()
                    .map(s -> s.label())
                    .filter(Objects::nonNull)
                    .toList())
        .isEqualTo(xml.texts(article + "Abstract/AbstractText/@Label"));
    assertThat(said.details().publicationTypes())
        .isEqualTo(xml.texts(article + "PublicationTypeList/PublicationType"));
    int headings =
        xml.count("MedlineCitation/MeshHeadingList/MeshHeading[not(QualifierName)]")
            + xml.count("MedlineCitation/MeshHeadingList/MeshHeading/QualifierName");
    assertThat(said.keywords().stream().filter(k -> Keyword.MESH.equals(k.scheme())))
        .hasSize(headings);
    assertThat(
            said.keywords().stream()
                .filter(k -> !Keyword.MESH.equals(k.scheme()))
                .map(Keyword::term))
        .containsExactlyElementsOf(xml.texts("MedlineCitation/KeywordList/Keyword"));
    assertThat(said.details().funding().stream().flatMap(f -> f.grants().stream()))
        .containsExactlyInAnyOrderElementsOf(xml.texts(article + "GrantList/Grant/GrantID"));
    assertThat(said.details().affiliations())
        .hasSize((int) xml.texts(article + "AuthorList//Affiliation").stream().distinct().count());
    assertThat(said.details().dates().stream().filter(d -> d.kind() == DateKind.RECEIVED))
        .hasSize(xml.count("PubmedData/History/PubMedPubDate[@PubStatus='received']"));
    assertThat(paper.references())
        .hasSize(
            Math.max(
                xml.count("PubmedData//Reference"),
                xml.count(
                    "MedlineCitation/CommentsCorrectionsList/CommentsCorrections[@RefType='Cites']")));
  }

  private static String unbracketed(String title) {
    return title.replaceFirst("\\.$", "").replaceFirst("^\\[(.*)\\]$", "$1");
  }

  private static String text(String value) {
    return value == null ? "" : value;
  }

  private static String text(Optional<String> value) {
    return value.orElse("");
  }
}
