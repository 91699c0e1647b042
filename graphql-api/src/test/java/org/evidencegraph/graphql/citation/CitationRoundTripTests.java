package org.evidencegraph.graphql.citation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evidencegraph.graphql.citation.Works.article;
import static org.evidencegraph.graphql.citation.Works.groups;
import static org.evidencegraph.graphql.citation.Works.people;
import static org.evidencegraph.graphql.citation.Works.titled;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.evidencegraph.identifier.Doi;
import org.evidencegraph.importer.DocumentImporter;
import org.evidencegraph.importer.text.LanguageReading;
import org.evidencegraph.intake.ImportedDocument;
import org.evidencegraph.paper.Author;
import org.evidencegraph.paper.Bibliography;
import org.evidencegraph.paper.Journal;
import org.evidencegraph.paper.PageRange;
import org.evidencegraph.paper.PaperType;
import org.evidencegraph.paper.PartialDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written is read by the importer to the same fields. */
class CitationRoundTripTests {
  private static final DocumentImporter IMPORTER = new DocumentImporter(LanguageReading.NONE);

  @ParameterizedTest
  @MethodSource("worksInEveryFormat")
  void isReadBackAsItWas(String name, CitationFormat format, Bibliography work) {
    String citation = format.write(Works.cited(work));
    assertThat(fields(read(citation))).as(citation).isEqualTo(fields(work));
  }

  private static Stream<Arguments> worksInEveryFormat() {
    return works().entrySet().stream()
        .flatMap(
            work ->
                Arrays.stream(CitationFormat.values())
                    .map(format -> Arguments.of(work.getKey(), format, work.getValue().build())));
  }

  private static Map<String, Bibliography.Builder> works() {
    Map<String, Bibliography.Builder> works = new LinkedHashMap<>();
    works.put("article", article());
    works.put(
        "accents",
        article()
            .title("Über Łódź, naïve Ørsted, β-catenin and 间充质")
            .authors(people("Ángel-Šimić", "Zoë", "Żuk", "Ł."), true));
    works.put(
        "particles",
        article()
            .authors(
                people(
                    "van der Berg",
                    "Jan",
                    "de la Cruz",
                    "María",
                    "Silva e Costa",
                    "M",
                    "Le Blanc",
                    "Katarina"),
                true));
    works.put(
        "group", article().authors(groups("World Health Organization", "HOME Study Group"), true));
    works.put(
        "group named and", article().authors(groups("Committee for Stones and Rivers"), true));
    works.put(
        "people and group",
        article()
            .authors(
                List.of(Author.person("Doe", "J", 1), Author.group("Grey River Consortium", 2)),
                true));
    works.put("incomplete authors", article().authors(people("Doe", "Jane"), false));
    works.put("no authors", article().authors(List.of(), true));
    works.put("no date", article().issued(null));
    works.put("year only", article().issued(PartialDate.of(1998)));
    works.put("year and month", article().issued(PartialDate.of(2009, 12)));
    works.put("article number", article().pages(null).articleNumber("e0209899"));
    works.put("long article number", article().pages(null).articleNumber("3057624"));
    works.put("one page", article().pages(new PageRange("212", null, "212")));
    works.put("lettered pages", article().pages(new PageRange("S12", "S15", "S12-S15")));
    works.put(
        "special signs",
        article()
            .title(
                "50% of A&B_c #1 ~ ^2 $3 {curly} \\back } half { `tick` 'quoted' \"double\" --"
                    + " dashes --- @home"));
    works.put("special journal", article().journal(Journal.of("Cell & Gene {Therapy} 100%")));
    works.put("abbreviated journal", article().journal(new Journal(null, "J Riv", List.of())));
    works.put(
        "special DOI",
        article()
            .identifier(new Doi("10.1002/(sici)1097-4652(199909)180:3<396::aid-jcp11>3.0.co;2-w")));
    works.put("underscore in DOI", withDoi("10.1007/978-3-642_12%5b"));
    works.put("braces in DOI", withDoi("10.5555/a{b}c"));
    for (PaperType type : PaperType.values()) {
      works.put(type.name(), ofType(type));
    }
    return works;
  }

  private static Bibliography.Builder withDoi(String doi) {
    return titled("Stones").authors(people("Doe", "Jane"), true).identifier(new Doi(doi));
  }

  private static Bibliography.Builder ofType(PaperType type) {
    return switch (type) {
      case CHAPTER, CONFERENCE_PAPER ->
          titled("Stones")
              .type(type)
              .authors(people("Doe", "Jane"), true)
              .containerTitle("All of the stones")
              .pages(new PageRange("3", "9", "3-9"));
      case BOOK, THESIS -> titled("Stones").type(type).authors(people("Doe", "Jane"), true);
      default -> article().type(type);
    };
  }

  private static Bibliography read(String citation) {
    ImportedDocument read =
        IMPORTER.read("citation", citation.getBytes(StandardCharsets.UTF_8), null);
    assertThat(read.problems()).isEmpty();
    assertThat(read.records()).hasSize(1);
    return read.records().getFirst().record().said();
  }

  private static Map<String, Object> fields(Bibliography work) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("title", work.title() == null ? "" : work.title());
    fields.put("type", work.type());
    fields.put("authors", work.authors());
    fields.put("complete", work.authorsComplete());
    fields.put("container", work.containerTitle());
    fields.put("issued", work.issued());
    fields.put("volume", work.volume());
    fields.put("issue", work.issue());
    fields.put(
        "pages", work.pages() == null ? null : work.pages().first() + "-" + work.pages().last());
    fields.put("number", work.articleNumber());
    fields.put("identifiers", List.of(work.doi(), work.pmid(), work.pmcid()));
    fields.put("language", work.language());
    fields.put(
        "issns", work.journal() == null ? List.of() : new ArrayList<>(work.journal().issns()));
    return fields;
  }
}
