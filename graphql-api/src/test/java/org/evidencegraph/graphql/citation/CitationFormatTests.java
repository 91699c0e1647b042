package org.evidencegraph.graphql.citation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evidencegraph.graphql.citation.CitationFormat.BIBTEX;
import static org.evidencegraph.graphql.citation.CitationFormat.CSL_JSON;
import static org.evidencegraph.graphql.citation.CitationFormat.RIS;
import static org.evidencegraph.graphql.citation.Works.article;
import static org.evidencegraph.graphql.citation.Works.groups;
import static org.evidencegraph.graphql.citation.Works.people;
import static org.evidencegraph.graphql.citation.Works.titled;

import de.undercouch.citeproc.ris.RISParser;
import de.undercouch.citeproc.ris.RISReference;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.evidencegraph.identifier.Doi;
import org.evidencegraph.paper.Author;
import org.evidencegraph.paper.Bibliography;
import org.evidencegraph.paper.PaperType;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.Key;
import org.jbibtex.ParseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is written, beyond that the importer reads it back. */
class CitationFormatTests {
  private static final String HOSTILE =
      "Stones\r\n"
          + "ER  - \r\n\r\n"
          + "TY  - JOUR\r\n"
          + "TI  - Planted\n"
          + "}\n"
          + "@article{planted, title = {Planted}}";

  @Test
  void writesBibtexWithEveryField() {
    assertThat(write(BIBTEX, article()))
        .isEqualTo(
            """
            @article{Doe2014_01234567,
              author = {Doe, Jane and Roe, R. M.},
              title = {{Stones} in a grey river},
              journal = {Journal of Rivers},
              shortjournal = {J Riv},
              year = {2014},
              month = may,
              day = {28},
              volume = {34},
              number = {5},
              pages = {1100--1126},
              issn = {1671-4083},
              language = {en},
              doi = {10.5555/grey.stones},
              pmid = {26467901},
              pmcid = {PMC4606493},
              url = {https://doi.org/10.5555/grey.stones}
            }
            """);
  }

  @Test
  void writesRisWithEveryField() {
    assertThat(write(RIS, article()))
        .isEqualTo(
            """
            TY  - JOUR
            ID  - pap_0123456789abcdef0123456789abcdef
            AU  - Doe, Jane
            AU  - Roe, R. M.
            TI  - Stones in a grey river
            JF  - Journal of Rivers
            JA  - J Riv
            SN  - 1671-4083
            PY  - 2014
            DA  - 2014/05/28/
            VL  - 34
            IS  - 5
            SP  - 1100
            EP  - 1126
            LA  - en
            DO  - 10.5555/grey.stones
            AN  - 26467901
            DB  - PubMed
            C2  - PMC4606493
            UR  - https://doi.org/10.5555/grey.stones
            ER  -\s
            """
                .replace("\n", "\r\n"));
  }

  @Test
  void writesCslJsonWithEveryField() {
    assertThat(item(article()))
        .isEqualTo(
            JsonMapper.shared()
                .readTree(
                    """
                    {"id": "pap_0123456789abcdef0123456789abcdef", "type": "article-journal",
                     "title": "Stones in a grey river",
                     "author": [{"family": "Doe", "given": "Jane"}, {"family": "Roe", "given": "R. M."}],
                     "container-title": "Journal of Rivers", "container-title-short": "J Riv",
                     "ISSN": "1671-4083", "issued": {"date-parts": [[2014, 5, 28]]}, "volume": "34",
                     "issue": "5", "page": "1100-1126", "language": "en",
                     "DOI": "10.5555/grey.stones", "PMID": "26467901", "PMCID": "PMC4606493",
                     "URL": "https://doi.org/10.5555/grey.stones"}
                    """));
  }

  @Test
  void leavesOutWhatIsNotKnown() {
    Bibliography.Builder nothing = Bibliography.builder().type(PaperType.OTHER);
    assertThat(write(BIBTEX, nothing)).isEqualTo("@misc{paper_01234567\n}\n");
    assertThat(write(RIS, nothing))
        .isEqualTo("TY  - GEN\r\nID  - pap_0123456789abcdef0123456789abcdef\r\nER  - \r\n");
    assertThat(item(nothing).propertyNames()).containsExactlyInAnyOrder("id", "type");
  }

  @Test
  void partsParticlesFromFamilyNamesInCslJson() {
    List<Author> people =
        people("van der Berg", "Jan", "Le Blanc", "K", "'t Hooft", "G", "von", "A");
    JsonNode names = item(titled("Stones").authors(people, true)).path("author");
    assertThat(names.path(0).path("non-dropping-particle").asString()).isEqualTo("van der");
    assertThat(names.path(0).path("family").asString()).isEqualTo("Berg");
    assertThat(names.path(1).path("family").asString()).isEqualTo("Le Blanc");
    assertThat(names.path(2).path("family").asString()).isEqualTo("'t Hooft");
    assertThat(names.path(3).path("family").asString()).isEqualTo("von");
  }

  @Test
  void keepsTheWordsOfGroupsTogether() {
    Bibliography.Builder work = titled("Stones").authors(groups("Stones and Rivers, Inc."), true);
    assertThat(write(BIBTEX, work)).contains("author = {{Stones and Rivers, Inc.}}");
    assertThat(write(RIS, work)).contains("AU  - Stones and Rivers, Inc.,\r\n");
    assertThat(item(work).at("/author/0/literal").asString()).isEqualTo("Stones and Rivers, Inc.");
  }

  @Test
  void saysThatAuthorsAreLeftOut() {
    Bibliography.Builder work = titled("Stones").authors(people("Doe", "Jane"), false);
    assertThat(write(BIBTEX, work)).contains("author = {Doe, Jane and others}");
    assertThat(write(RIS, work))
        .contains("AU  - Doe, Jane\r\nTI  -")
        .contains("N1  - There are more authors than are named here.\r\n");
    assertThat(item(work).at("/author").size()).isEqualTo(1);
    assertThat(item(work).at("/note").asString()).contains("more authors");
  }

  @Test
  void writesArticleNumbersWherePagesAreMissing() {
    Bibliography.Builder work = article().pages(null).articleNumber("e0209899");
    assertThat(write(BIBTEX, work)).contains("eid = {e0209899}").doesNotContain("pages");
    assertThat(write(RIS, work)).contains("C7  - e0209899\r\n").doesNotContain("SP  - ");
    assertThat(item(work).path("number").asString()).isEqualTo("e0209899");
    assertThat(item(work).path("article-number").asString()).isEqualTo("e0209899");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\u0085", "\u2028", "\u2029", "\u000B", "\f"})
  void noValueEndsItsLineOfRis(String lineEnd) throws IOException {
    String planted = "Stones" + lineEnd + "ER  - " + lineEnd + "TY  - JOUR";
    Bibliography.Builder work =
        titled(planted).authors(groups(planted), true).volume(planted).containerTitle(planted);
    assertThat(write(RIS, work).split("\\R")).hasSize(7).filteredOn("ER  - "::equals).hasSize(1);
    assertThat(records(write(RIS, work))).hasSize(1);
  }

  @Test
  void noValueEndsItsEntryOfBibtex() throws ParseException {
    Bibliography.Builder work =
        titled(HOSTILE).authors(groups(HOSTILE), true).volume(HOSTILE).containerTitle(HOSTILE);
    Map<Key, BibTeXEntry> entries = entries(write(BIBTEX, work.url("https://a.example/}\n}")));
    assertThat(entries).hasSize(1);
    assertThat(value(entries, "url")).isEqualTo("https://a.example/%7D%0A%7D");
  }

  @Test
  void othersReadWhatIsWritten() throws Exception {
    Map<Key, BibTeXEntry> entries = entries(write(BIBTEX, article()));
    assertThat(value(entries, "pages")).isEqualTo("1100--1126");
    assertThat(value(entries, "month")).isEqualTo("May");
    RISReference record = records(write(RIS, article())).getFirst();
    assertThat(record.getAuthors()).containsExactly("Doe, Jane", "Roe, R. M.");
    assertThat(record.getStartPage()).isEqualTo("1100");
    assertThat(record.getDOI()).isEqualTo("10.5555/grey.stones");
  }

  @Test
  void bracketsOfBibtexAreNeverAlone() throws ParseException {
    Random random = new Random(7);
    for (int n = 0; n < 300; n++) {
      String title =
          random
              .ints(1 + random.nextInt(30), 0, 20)
              .mapToObj(i -> "{}\\%&$#_~^`'\"-@= Aä\n".substring(i, i + 1))
              .collect(Collectors.joining());
      String entry = write(BIBTEX, titled("x" + title).authors(groups("x" + title), true));
      assertThat(entries(entry)).as(entry).hasSize(1);
      assertThat(entry.chars().filter(c -> c == '{').count())
          .isEqualTo(entry.chars().filter(c -> c == '}').count());
    }
  }

  @Test
  void identifiersThatBibtexCannotHoldAreInTheAddress() {
    String entry = write(BIBTEX, titled("Stones").identifier(new Doi("10.5555/a{b}\\c")));
    assertThat(entry)
        .contains("url = {https://doi.org/10.5555/a%7Bb%7D%5Cc}")
        .doesNotContain("doi = ");
  }

  @ParameterizedTest
  @EnumSource(PaperType.class)
  void everyTypeHasOneInEveryFormat(PaperType type) {
    Bibliography.Builder work = titled("Stones").type(type);
    assertThat(write(BIBTEX, work)).matches("(?s)@[a-z]+\\{.*");
    assertThat(write(RIS, work)).matches("(?s)TY  - [A-Z]+\r\n.*");
    assertThat(item(work).path("type").asString()).isNotEmpty();
  }

  private static String write(CitationFormat format, Bibliography.Builder work) {
    return format.write(Works.cited(work.build()));
  }

  private static JsonNode item(Bibliography.Builder work) {
    JsonNode items = JsonMapper.shared().readTree(write(CSL_JSON, work));
    assertThat(items.size()).isOne();
    return items.path(0);
  }

  private static Map<Key, BibTeXEntry> entries(String bibtex) throws ParseException {
    return new BibTeXParser().parse(new StringReader(bibtex)).getEntries();
  }

  private static String value(Map<Key, BibTeXEntry> entries, String field) {
    return entries.values().iterator().next().getField(new Key(field)).toUserString();
  }

  private static List<RISReference> records(String ris) throws IOException {
    return new RISParser().parse(new StringReader(ris)).getReferences();
  }
}
