package org.evidencegraph.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.evidencegraph.persistence.RecordFile.edition;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.evidencegraph.claim.ReportedBenefit;
import org.evidencegraph.filter.Condition;
import org.evidencegraph.filter.Condition.Side;
import org.evidencegraph.identifier.Doi;
import org.evidencegraph.intake.ImportedDocument;
import org.evidencegraph.page.Cursor;
import org.evidencegraph.page.Facet;
import org.evidencegraph.page.InvalidPageException;
import org.evidencegraph.page.Page;
import org.evidencegraph.page.PageRequest;
import org.evidencegraph.page.PageWindow;
import org.evidencegraph.paper.Abstract;
import org.evidencegraph.paper.Bibliography;
import org.evidencegraph.paper.PaperId;
import org.evidencegraph.paper.PartialDate;
import org.evidencegraph.persistence.search.IndexOn;
import org.evidencegraph.provenance.ImportRunId;
import org.evidencegraph.search.FoundNode;
import org.evidencegraph.search.SearchIndex;
import org.evidencegraph.search.SearchRequest;
import org.evidencegraph.search.SearchText;
import org.evidencegraph.search.SearchType;
import org.evidencegraph.search.SearchUnavailableException;
import org.evidencegraph.search.SuggestRequest;
import org.evidencegraph.search.TextMatch;
import org.evidencegraph.trial.TrialPaperRelation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class SearchTests extends StoreContract {
  private static final Set<SearchType> ALL = EnumSet.allOf(SearchType.class);

  @Autowired SearchIndex index;
  @Autowired ApplicationContext store;

  private static Bibliography.Builder titled(int number, String title) {
    return Works.full(number).title(title);
  }

  private static Capture page(int number, String title) {
    return Capture.page(number + ".txt", titled(number, title));
  }

  private static Capture page(int number, String title, String summary) {
    return Capture.page(
        number + ".txt",
        titled(number, title)
            .abstractText(
                new Abstract(
                    summary, null, List.of(new Abstract.AbstractSection(null, summary, null)))));
  }

  private List<FoundNode> found(String text) {
    index.catchUp();
    return index.search(SearchRequest.first(100, text)).nodes();
  }

  private List<String> titles(String text) {
    return found(text).stream()
        .filter(hit -> hit.type() == SearchType.PAPER)
        .map(hit -> titleOf(hit))
        .toList();
  }

  private String titleOf(FoundNode hit) {
    var id = new org.evidencegraph.paper.PaperId(hit.node().value());
    return papers.byIds(List.of(id)).get(id).title();
  }

  private static SearchRequest request(
      String text, Set<SearchType> types, Condition where, int size, Cursor after) {
    return new SearchRequest(
        SearchText.parse(text), types, new PageRequest(where, PageWindow.after(size, after), true));
  }

  @Test
  void findsWordsInEveryInflection() {
    record(page(1, "Transplanting a stem cell"));
    record(page(2, "Bones of mountain climbers"));

    for (String text :
        List.of("transplanted", "transplants cells", "CELLS", "the stems of a cell")) {
      assertThat(titles(text)).as(text).containsExactly("Transplanting a stem cell");
    }
    assertThat(titles("climber bone")).containsExactly("Bones of mountain climbers");
    assertThat(titles("boney transplanted")).isEmpty();
  }

  @Test
  void findsPhrasesInTheirOrderOnly() {
    record(page(1, "Mesenchymal stem cells for the heart"));
    record(page(2, "Stem of a mesenchymal tumour and its cells"));

    assertThat(titles("mesenchymal stem cells")).hasSize(2);
    assertThat(titles("\"mesenchymal stem cell\""))
        .containsExactly("Mesenchymal stem cells for the heart");
    assertThat(titles("\"cells for the heart\"")).hasSize(1);
    assertThat(titles("\"cells the heart\"")).isEmpty();
  }

  @Test
  void findsByTheBeginningOfAWord() {
    record(page(1, "Transplantation after graft-versus-host disease"));
    record(page(2, "Transport of bones"));

    assertThat(titles("transpl*")).hasSize(1);
    assertThat(titles("TRANSP*")).hasSize(2);
    assertThat(titles("graft-ver*")).hasSize(1);
    assertThat(titles("transp* bon*")).containsExactly("Transport of bones");
    assertThat(titles("transplantx*")).isEmpty();
  }

  @Test
  void findsACompoundThatIsBegunHoweverItIsWritten() {
    record(page(1, "Stem cells of the heart"));
    record(page(2, "Stem-cell therapy"));
    record(page(3, "Stemcell banks"));
    record(page(4, "Stem and cells"));

    assertThat(titles("stem-cell*"))
        .containsExactlyInAnyOrder(
            "Stem cells of the heart", "Stem-cell therapy", "Stemcell banks");
    assertThat(titles("stem-ce*")).hasSize(3);
    assertThat(titles("\"stem cel*\""))
        .contains("Stem cells of the heart", "Stem-cell therapy")
        .doesNotContain("Stem and cells");
    assertThat(titles("stems-cel*")).contains("Stem cells of the heart");
    assertThat(titles("stem-x*")).isEmpty();
  }

  private List<String> suggested(String prefix) {
    index.catchUp();
    return index.suggest(new SuggestRequest(prefix, Set.of(SearchType.PAPER), 10)).stream()
        .map(id -> papers.byIds(List.of((PaperId) id)).get(id).title())
        .toList();
  }

  @Test
  void suggestsWhatBeginsSoBeforeWhatHoldsTheWords() {
    record(page(1, "On the graft-versus-host disease"));
    record(page(2, "Graft-versus-host disease in children", "A reaction against the host."));
    record(page(3, "Grafting of bones"));

    assertThat(suggested("graft"))
        .containsExactlyInAnyOrder(
            "Grafting of bones",
            "Graft-versus-host disease in children",
            "On the graft-versus-host disease")
        .endsWith("On the graft-versus-host disease");
    assertThat(suggested("GRAFT-versus h"))
        .containsExactly(
            "Graft-versus-host disease in children", "On the graft-versus-host disease");
    assertThat(suggested("host grafts ch"))
        .containsExactly("Graft-versus-host disease in children");
    assertThat(suggested("reaction ag")).isEmpty();
  }

  @Test
  void suggestsByNamesAndIdentifiersAndNothingTooSoon() {
    record(page(1, "Cold hands of climbers"));
    Bibliography paper = titled(1, "Cold hands of climbers").build();
    String family = paper.authors().getFirst().family();

    assertThat(suggested(family.substring(0, 3))).containsExactly("Cold hands of climbers");
    for (String nothing : List.of("", " ", "c", "*", "c*", "\"", "(.*", "\ud800")) {
      assertThat(suggested(nothing)).as(nothing).isEmpty();
    }
  }

  @Test
  void ranksTitlesAboveAbstractsAndExactFormsAboveOthers() {
    record(page(1, "Cold hands of climbers", "Frostnip was seen. Other things were seen as well."));
    record(page(2, "Frostnip on cold hands", "Other things were seen. Nothing else was seen."));
    record(page(3, "Warm feet", "Nothing that matters."));

    assertThat(titles("frostnip"))
        .containsExactly("Frostnip on cold hands", "Cold hands of climbers");
    assertThat(titles("frostnip hands").getFirst()).isEqualTo("Frostnip on cold hands");

    record(page(4, "Operation of a ward"));
    record(page(5, "Operating on a ward"));
    assertThat(titles("operating").getFirst()).isEqualTo("Operating on a ward");
    assertThat(titles("operation").getFirst()).isEqualTo("Operation of a ward");
  }

  @ParameterizedTest
  @CsvSource({
    "Sjögren and Müller on IFN‐γ, sjogren muller",
    "Sjogren and Muller on IFN-gamma, SJÖGREN IFNγ",
    "Wnt/β-catenin in bone, beta-catenin",
    "Wnt/β-catenin in bone, β‑catenin",
    "TNF-alpha in serum, TNFα",
    "TNFα in serum, tnf-alpha",
    "TNFα in serum, TNF alpha",
    "IL–6 and IL‑10 in serum, IL-6",
    "IL-6 in serum, IL6",
    "IL6 in serum, IL-6",
    "Sorted CD34+ cells, cd34+",
    "Sorted CD34+ cells, CD34",
    "BRCA1/2 carriers, brca1",
    "Crohn’s disease of children, crohn's disease",
    "干细胞移植, 细胞",
  })
  void findsWhateverTheWayOfWriting(String title, String text) {
    record(page(1, title));
    record(page(2, "Something else"));

    assertThat(titles(text)).containsExactly(title);
    FoundNode hit = found(text).getFirst();
    assertThat(hit.matches().getFirst().field()).isEqualTo("title");
    assertThat(hit.matches().getFirst().ranges()).isNotEmpty();
  }

  @Test
  void tellsMarkersAndGenesOfNearNamesApart() {
    record(page(1, "CD34 of cells"));
    record(page(2, "CD34+ of cells"));
    record(page(3, "BRCA2 of cells"));

    assertThat(titles("CD34+")).containsExactly("CD34+ of cells", "CD34 of cells");
    assertThat(titles("BRCA1")).isEmpty();
    assertThat(titles("BRCA*")).containsExactly("BRCA2 of cells");
  }

  @Test
  void findsPapersAndStudiesByTheirNumbers() {
    record(Capture.page("a.txt", Works.full(1).identifier(new Doi("10.1002/(sici)1.a+b"))));
    record(Capture.registry("r.txt").study("Blankets", Sample.NUMBER, Works.FROSTBITE));

    for (String text :
        List.of(
            "10.5555/invented.1",
            "https://doi.org/10.5555/INVENTED.1",
            "doi:10.5555/invented.1",
            "10.1002/(SICI)1.a+b",
            "90000001",
            "PMID:90000001",
            "10.5555/inv*")) {
      assertThat(titles(text)).as(text).containsExactly(Works.title(1));
    }
    FoundNode hit = found("90000001").getFirst();
    assertThat(hit.matches())
        .containsExactly(
            new TextMatch("identifiers", "90000001", List.of(new TextMatch.Range(0, 8))));
    for (String text : List.of("NCT09999999", "nct09999999", "NCT0999*")) {
      assertThat(found(text)).as(text).extracting(FoundNode::type).contains(SearchType.TRIAL);
    }
  }

  @Test
  void findsAllKindsAndNarrowsThemDown() {
    recordAll(Sample.pages());

    Set<SearchType> types =
        found("frostbite").stream().map(FoundNode::type).collect(Collectors.toSet());

    assertThat(types).isEqualTo(ALL);
    for (SearchType type : SearchType.values()) {
      assertThat(index.search(request("frostbite", Set.of(type), Condition.ANY, 100, null)).nodes())
          .isNotEmpty()
          .allMatch(hit -> hit.type() == type);
    }
    assertThat(index.search(request("frostbite", Set.of(), Condition.ANY, 9, null)).nodes())
        .isEmpty();
    assertThat(found("healed blanket").getFirst().type()).isEqualTo(SearchType.CLAIM);
  }

  @Test
  void narrowsDownByYearAndByWhatIsHeld() {
    record(
        Capture.page("a.txt", titled(1, "Cold feet one").issued(PartialDate.of(2001)))
            .claim("Cold feet are cold.", ReportedBenefit.FAVOURABLE)
            .reference(titled(2, "Cold feet two").issued(PartialDate.of(2010))));
    index.catchUp();

    assertThat(types("cold feet", year(Side.FROM, 2000), year(Side.UP_TO, 2005)))
        .containsExactlyInAnyOrder(SearchType.PAPER, SearchType.CLAIM);
    assertThat(types("cold feet", year(Side.FROM, 2010)))
        .containsExactlyInAnyOrder(SearchType.PAPER, SearchType.REFERENCE);
    assertThat(types("cold feet", year(Side.ABOVE, 2001))).hasSize(2);
    assertThat(types("cold feet", year(Side.BELOW, 2010))).hasSize(2);
    assertThat(types("cold feet", year(Side.ABOVE, Integer.MAX_VALUE))).isEmpty();
    assertThat(types("cold feet", year(Side.BELOW, Integer.MIN_VALUE))).isEmpty();
    assertThat(types("cold feet", year(Side.UP_TO, 2010), held(false)))
        .containsExactly(SearchType.PAPER);
    assertThat(types("cold feet", held(true)))
        .containsExactlyInAnyOrder(SearchType.PAPER, SearchType.CLAIM, SearchType.REFERENCE);
    assertThat(types("cold feet", year(Side.FROM, 2005), year(Side.UP_TO, 2004))).isEmpty();
  }

  @Test
  void joinsTestsAsAllListsDo() {
    record(
        Capture.page("a.txt", titled(1, "Cold feet one").issued(PartialDate.of(2001)))
            .reference(titled(2, "Cold feet two").issued(PartialDate.of(2010))));
    record(Capture.registry("r.txt").study("Cold feet three", Sample.NUMBER, Works.FROSTBITE));
    index.catchUp();
    Condition trial = new Condition.OneOf("type", List.of("TRIAL"));
    Condition in2001 = new Condition.OneOf("year", List.of(2001));

    assertThat(types("cold feet", new Condition.Either(List.of(trial, in2001))))
        .containsExactlyInAnyOrder(SearchType.TRIAL, SearchType.PAPER);
    assertThat(types("cold feet", new Condition.Not(trial)))
        .contains(SearchType.PAPER, SearchType.REFERENCE)
        .doesNotContain(SearchType.TRIAL);
    assertThat(types("cold feet", new Condition.Not(in2001))).contains(SearchType.TRIAL);
    assertThat(types("cold feet", new Condition.Absent("year"))).containsOnly(SearchType.TRIAL);
    assertThat(types("cold feet", new Condition.OneOf("year", List.of()))).isEmpty();
    assertThat(types("cold feet", new Condition.Either(List.of()))).isEmpty();
    assertThat(types("cold feet", new Condition.Not(Condition.ANY))).isEmpty();
  }

  private static Condition year(Side side, int year) {
    return new Condition.Compared("year", side, year);
  }

  private static Condition held(boolean held) {
    return new Condition.OneOf("held", List.of(held));
  }

  @Test
  void countsHitsByKindAndYearEachWithoutItsOwnTest() {
    record(
        Capture.page("a.txt", titled(1, "Cold feet one").issued(PartialDate.of(2001)))
            .reference(titled(2, "Cold feet two").issued(PartialDate.of(2010))));
    index.catchUp();
    SearchRequest request =
        new SearchRequest(
            SearchText.parse("cold feet"),
            Set.of(SearchType.PAPER),
            new PageRequest(
                year(Side.FROM, 2010),
                List.of(),
                PageWindow.first(1),
                true,
                Set.of("type", "year"),
                10));

    Page<FoundNode> page = index.search(request);

    assertThat(page.totalCount()).isEqualTo(1);
    assertThat(page.facets().get("year")).containsExactly(new Facet(2001, 1), new Facet(2010, 1));
    assertThat(page.facets().get("type"))
        .containsExactly(new Facet("PAPER", 1), new Facet("REFERENCE", 1));
  }

  private List<SearchType> types(String text, Condition... all) {
    Condition where = new Condition.All(List.of(all));
    return index.search(request(text, ALL, where, 100, null)).nodes().stream()
        .map(FoundNode::type)
        .toList();
  }

  @Test
  void pagesThroughAllHitsEachOnce() {
    for (int n = 0; n < 23; n++) {
      record(page(n, "Frozen toes"));
    }
    List<FoundNode> all = found("frozen toe");
    List<FoundNode> paged = new ArrayList<>();
    Cursor after = null;
    Page<FoundNode> page;
    do {
      page = index.search(request("frozen toe", ALL, Condition.ANY, 4, after));
      assertThat(page.totalCount()).isEqualTo(23);
      assertThat(page.hasPrevious()).isEqualTo(after != null);
      paged.addAll(page.nodes());
      after = page.items().getLast().cursor();
    } while (page.hasNext());

    assertThat(paged).isEqualTo(all).hasSize(23);
  }

  @Test
  void pagesBackwardsAndBetweenTwoPlaces() {
    for (int n = 0; n < 11; n++) {
      record(page(n, n % 3 == 0 ? "Frozen toes" : "Frozen toes and other toes"));
    }
    List<FoundNode> all = found("frozen toe");
    List<FoundNode> paged = new ArrayList<>();
    Cursor before = null;
    Page<FoundNode> page;
    do {
      page = index.search(window(PageWindow.before(4, before)));
      assertThat(page.hasNext()).isEqualTo(before != null);
      paged.addAll(0, page.nodes());
      before = page.items().getFirst().cursor();
    } while (page.hasPrevious());
    assertThat(paged).isEqualTo(all).hasSize(11);

    List<Page.Item<FoundNode>> items = index.search(window(PageWindow.first(100))).items();
    Cursor second = items.get(1).cursor();
    Cursor sixth = items.get(5).cursor();
    Page<FoundNode> whole = index.search(window(new PageWindow(9, false, second, sixth)));
    assertThat(whole.nodes()).isEqualTo(all.subList(2, 5));
    assertThat(whole.hasNext()).isFalse();
    Page<FoundNode> last = index.search(window(new PageWindow(2, true, second, sixth)));
    assertThat(last.nodes()).isEqualTo(all.subList(3, 5));
    assertThat(last.hasPrevious()).isTrue();
    assertThat(last.hasNext()).isTrue();
    Page<FoundNode> first = index.search(window(new PageWindow(2, false, second, sixth)));
    assertThat(first.nodes()).isEqualTo(all.subList(2, 4));
    assertThat(first.hasNext()).isTrue();
  }

  private static SearchRequest window(PageWindow window) {
    return new SearchRequest(
        SearchText.parse("frozen toe"), ALL, new PageRequest(Condition.ANY, window, true));
  }

  @Test
  void goesOnFromACursorWhateverCameInBetween() {
    for (int n = 0; n < 10; n++) {
      record(page(n, "Frozen toes"));
    }
    index.catchUp();
    Page<FoundNode> first = index.search(request("frozen toe", ALL, Condition.ANY, 5, null));
    record(page(0, "Warm hands").named("0.txt"));
    record(page(77, "Some other thing"));
    index.catchUp();
    Cursor after = first.items().getLast().cursor();

    List<FoundNode> second =
        index.search(request("frozen toe", ALL, Condition.ANY, 100, after)).nodes();

    assertThat(second).doesNotContainAnyElementsOf(first.nodes());
  }

  @Test
  void refusesCursorsOfOtherSearches() {
    record(page(1, "Frozen toes"));
    record(page(2, "Frozen toes"));
    index.catchUp();
    Cursor cursor =
        index
            .search(request("frozen toe", ALL, Condition.ANY, 1, null))
            .items()
            .getFirst()
            .cursor();
    for (SearchRequest other :
        List.of(
            request("frozen", ALL, Condition.ANY, 1, cursor),
            request("frozen toe", Set.of(SearchType.PAPER), Condition.ANY, 1, cursor),
            request("frozen toe", ALL, year(Side.FROM, 1999), 1, cursor),
            request("frozen toe", ALL, Condition.ANY, 1, new Cursor("papers.default", List.of())),
            request(
                "frozen toe",
                ALL,
                Condition.ANY,
                1,
                new Cursor(cursor.order(), List.of("x", ""))))) {
      assertThatThrownBy(() -> index.search(other)).isInstanceOf(InvalidPageException.class);
    }
  }

  @Test
  void marksWhatWasFound() {
    record(
        page(
            1,
            "Warm blankets",
            "First words. ".repeat(60)
                + "Blankets of wool (blanket-like) warmed CD34+ cells. "
                + "Last words. ".repeat(60)));

    FoundNode hit = found("\"warm blanket\" CD34+ blanket").getFirst();

    assertThat(marked(hit, "title")).containsExactly("Warm blankets");
    assertThat(marked(hit, "abstract")).containsExactly("Blankets", "blanket", "CD34+");
    TextMatch cut = match(hit, "abstract");
    assertThat(cut.text()).hasSizeBetween(200, 320).startsWith("words. ");
  }

  @Test
  void showsTheStretchThatHoldsMostOfWhatWasAsked() {
    record(
        page(
            1,
            "Wool",
            "Cells and cells and other cells. "
                + "Words between. ".repeat(60)
                + "Graft versus host cells. "
                + "Last words. ".repeat(60)));

    FoundNode hit = found("\"graft versus host\" cells").getFirst();

    assertThat(marked(hit, "abstract")).containsExactly("Graft versus host", "cells");
  }

  @Test
  void marksACompoundThatIsBegun() {
    record(page(1, "Stem cells, stem-cell therapy and stemcells of cells"));

    assertThat(marked(found("stem-cel*").getFirst(), "title"))
        .containsExactly("Stem cells", "stem-cell", "stemcells");
  }

  private static TextMatch match(FoundNode hit, String field) {
    return hit.matches().stream().filter(m -> m.field().equals(field)).findFirst().orElseThrow();
  }

  private static List<String> marked(FoundNode hit, String field) {
    TextMatch match = match(hit, field);
    return match.ranges().stream()
        .map(range -> match.text().substring(range.start(), range.end()))
        .toList();
  }

  @Test
  void everyHitSaysWhereItMatches() {
    recordAll(Sample.pages());
    for (String text : List.of("frostbite", "blank*", "\"cold of frostbite\"", "alpenb bergb")) {
      assertThat(found(text))
          .isNotEmpty()
          .allSatisfy(hit -> assertThat(hit.matches()).as(text).isNotEmpty())
          .allSatisfy(hit -> assertThat(hit.score()).isPositive());
    }
  }

  @Test
  void ofManyWordsThreeInFourAreEnough() {
    record(page(1, "Cold feet of old climbers"));

    assertThat(titles("cold feet young")).isEmpty();
    assertThat(titles("cold feet climbers young")).hasSize(1);
    assertThat(titles("cold feet young strong")).isEmpty();
    assertThat(titles("why do the feet of climbers get cold")).isEmpty();
    assertThat(titles("do the feet of old climbers get cold")).hasSize(1);
    assertThat(titles("of the")).hasSize(0);
    assertThat(titles("of")).hasSize(1);
  }

  @Test
  void queriesOfAnyKindAreHarmless() {
    recordAll(Sample.pages());
    for (String text :
        List.of(
            "*frost",
            "fr*",
            "frostbite~2",
            "title:frostbite",
            "/fro.*/",
            "frostbite AND (",
            "a-b-c-d",
            "\"" + "in the cold ".repeat(16) + "\"",
            "x-".repeat(49) + "x",
            "co* ".repeat(50).strip(),
            "i".repeat(500),
            "\uD83D\uDE00",
            "<b>frostbite</b>")) {
      assertThat(index.search(request(text, ALL, Condition.ANY, 100, null)).nodes())
          .as(text)
          .isNotNull();
    }
    assertThat(titles("<b>frostbite</b>")).isEmpty();
    assertThat(titles("(frostbite) AND climbers")).isNotEmpty();
  }

  @Test
  void asksTheDatabaseNothingWhenItIsUpToDate() {
    recordAll(Sample.pages());
    index.catchUp();

    List<String> sql =
        SqlStatements.during(
            () -> {
              index.catchUp();
              index.search(SearchRequest.first(100, "frostbite"));
            });

    assertThat(sql).isEmpty();
  }

  @Test
  void readsManyNodesWithFewStatements() {
    recordAll(Sample.pages());
    index.catchUp();
    record(page(50, "One more"));
    int one = SqlStatements.during(index::catchUp).size();
    for (int n = 51; n < 81; n++) {
      record(page(n, "Many more " + n).reference(Works.entry(n + 100)));
    }

    assertThat(SqlStatements.during(index::catchUp)).hasSizeLessThanOrEqualTo(one + 2);
    assertThat(found("many more")).hasSizeGreaterThanOrEqualTo(30);
  }

  @Test
  void forgetsWhatIsSupersededReplacedOrWithdrawn() {
    record(
        Capture.page("a.txt", titled(1, "Old words")).claim("Old claim.", ReportedBenefit.MIXED));
    assertThat(found("old")).hasSize(2);
    record(Capture.page("a.txt", "other bytes", titled(1, "New words")));
    assertThat(found("old")).isEmpty();
    assertThat(titles("new words")).hasSize(1);

    record(
        Capture.page("a.txt", "other bytes", titled(1, "Newer reading").issued(null))
            .importer("test/2"));
    assertThat(titles("words")).isEmpty();
    assertThat(titles("reading")).hasSize(1);

    recordFiles(new RecordFile("p1.xml").record(titled(5, "Shaky work"), edition(5, 1), 6));
    assertThat(titles("shaky")).hasSize(1);
    assertThat(found("\"number 6\"")).hasSize(2);
    recordFiles(new RecordFile("p2.xml").withdraw(edition(5, 1)));
    assertThat(found("shaky")).isEmpty();
    assertThat(found("\"number 6\"")).isEmpty();
  }

  private void recordFiles(RecordFile... files) {
    ImportRunId run = evidence.begin("test/1", Instant.parse("2026-01-02T03:04:05Z"));
    for (RecordFile file : files) {
      for (ImportedDocument slice : file.slices(1)) {
        evidence.record(run, slice);
      }
    }
  }

  @Test
  void followingGivesTheSameAsMakingAnew() {
    List<Runnable> steps =
        List.of(
            () -> record(Sample.first()),
            () -> record(Sample.second()),
            () -> record(Sample.firstElsewhere()),
            () -> recordFiles(new RecordFile("p.xml").record(Works.full(3), edition(3, 1), 1, 9)),
            () -> record(Sample.reported()),
            () -> record(Sample.citing()),
            () ->
                record(
                    Capture.registry("r.txt")
                        .study("Blankets", Sample.NUMBER, Works.SUNBURN)
                        .published(TrialPaperRelation.REPORTS, Works.full(3))),
            () -> record(Capture.page("a.txt", "changed", Works.full(1)).reference(Works.full(8))),
            () -> recordFiles(new RecordFile("q.xml").withdraw(edition(3, 1))),
            () -> record(Sample.second().importer("test/2")));
    for (Runnable step : steps) {
      step.run();
      Map<String, List<Hit>> followed = everything();
      index.rebuild(count -> {});

      assertThat(followed).isEqualTo(everything());
    }
  }

  private record Hit(String id, List<TextMatch> matches) {}

  /** Without scores, which count what is gone until it is cleared away. */
  private Map<String, List<Hit>> everything() {
    return List.of("frostbite", "blank*", "of", "the", "sunburn", "num*", "claim", "al*", "10*")
        .stream()
        .collect(
            Collectors.toMap(
                Function.identity(),
                text ->
                    found(text).stream()
                        .map(hit -> new Hit(hit.node().value(), hit.matches()))
                        .sorted((a, b) -> a.id.compareTo(b.id))
                        .toList()));
  }

  @Test
  void catchesUpWithWhatWasCommittedBeforeItDied(@TempDir Path home) {
    record(page(1, "First page"));
    try (IndexOn first = new IndexOn(home.resolve("search"), store)) {
      first.catchUp();
      assertThat(first.search(SearchRequest.first(9, "page")).nodes()).hasSize(1);
      record(page(2, "Second page"));
    }

    try (IndexOn second = new IndexOn(home.resolve("search"), store)) {
      assertThat(second.search(SearchRequest.first(9, "page")).nodes()).hasSize(1);
      List<String> sql = SqlStatements.during(second::catchUp);
      assertThat(second.search(SearchRequest.first(9, "page")).nodes()).hasSize(2);
      assertThat(sql).noneMatch(SearchTests::listsAllPapers);
      assertThat(SqlStatements.during(() -> second.rebuild(count -> {})))
          .anyMatch(SearchTests::listsAllPapers);
    }
  }

  private static boolean listsAllPapers(String sql) {
    return sql.contains("from paper ") && sql.contains("order by");
  }

  @Test
  void keepsTheLastCommitWhenItDiesHalfway(@TempDir Path home) {
    record(page(1, "First page"));
    Path folder = home.resolve("search");
    try (IndexOn first = new IndexOn(folder, store)) {
      first.catchUp();
    }
    record(page(1, "Replaced page").named("1.txt").importer("test/2"));
    IndexOn.dieHalfway(folder, home.resolve("left"), store);

    try (IndexOn next = new IndexOn(home.resolve("left"), store)) {
      assertThat(next.search(SearchRequest.first(9, "first")).nodes()).hasSize(1);
      next.catchUp();
      assertThat(next.search(SearchRequest.first(9, "first")).nodes()).isEmpty();
      assertThat(next.search(SearchRequest.first(9, "page")).nodes()).hasSize(1);
    }
  }

  @Test
  void isMadeAnewOverAnotherDatabaseOrAnEarlierStateOfIt(@TempDir Path home) {
    record(page(1, "First page"));
    try (IndexOn index = new IndexOn(home, store)) {
      index.catchUp();
      Store.empty(jdbc);
      record(page(2, "Second page"));
      index.catchUp();
      assertThat(index.search(SearchRequest.first(9, "page")).nodes()).hasSize(1);
      // as many releases, yet others
      jdbc.update("update graph_change set stamp = ?", new java.util.UUID(1, 2));
      jdbc.update("delete from concept_name");
      record(page(3, "Third page"));
      index.catchUp();
      assertThat(index.search(SearchRequest.first(9, "page")).nodes()).hasSize(2);
      jdbc.update("update data_release set release_count = release_count - 2");
      jdbc.update("delete from graph_change where release_no >= ?", release());
      index.catchUp();
      assertThat(index.search(SearchRequest.first(9, "page")).nodes()).hasSize(2);
    }
  }

  @Test
  void isMadeAnewWhenFilesAreDamaged(@TempDir Path home) throws Exception {
    record(page(1, "First page"));
    try (IndexOn index = new IndexOn(home, store)) {
      index.catchUp();
    }
    try (var files = java.nio.file.Files.list(home)) {
      for (Path file : files.filter(f -> f.getFileName().toString().startsWith("_")).toList()) {
        java.nio.file.Files.write(file, new byte[] {1, 2, 3});
      }
    }
    try (IndexOn index = new IndexOn(home, store)) {
      assertThatThrownBy(() -> index.search(SearchRequest.first(9, "page")))
          .isInstanceOf(SearchUnavailableException.class);
      index.catchUp();
      assertThat(index.search(SearchRequest.first(9, "page")).nodes()).hasSize(1);
    }
  }

  @Test
  void twoProcessesOfOneFolderHaveAnIndexEach(@TempDir Path home) {
    record(page(1, "First page"));
    try (IndexOn one = new IndexOn(home.resolve("search"), store);
        IndexOn other = new IndexOn(home.resolve("search"), store)) {
      one.catchUp();
      other.catchUp();
      record(page(2, "Second page"));
      other.catchUp();
      one.catchUp();

      assertThat(one.search(SearchRequest.first(9, "page")).nodes()).hasSize(2);
      assertThat(other.search(SearchRequest.first(9, "page")).nodes()).hasSize(2);
      assertThat(home.resolve("search-2")).isDirectory();
    }
  }

  @Test
  void forgetsOldReleasesAndIsThenMadeAnew(@TempDir Path home) {
    record(page(1, "First page"));
    try (IndexOn index = new IndexOn(home, store)) {
      index.catchUp();
      Set<Integer> before = releases();
      jdbc.update("update data_release set release_count = 20099");
      record(page(2, "Second page"));

      assertThat(releases()).doesNotContainAnyElementsOf(before).containsExactly(20_100);
      index.catchUp();
      assertThat(index.search(SearchRequest.first(9, "page")).nodes()).hasSize(2);
    }
  }

  private Integer release() {
    return jdbc.queryForObject("select release_count from data_release", Integer.class);
  }

  private Set<Integer> releases() {
    return new HashSet<>(jdbc.queryForList("select release_no from graph_change", Integer.class));
  }
}
