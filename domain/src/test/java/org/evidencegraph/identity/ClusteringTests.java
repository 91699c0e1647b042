package org.evidencegraph.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.evidencegraph.identifier.Doi;
import org.evidencegraph.paper.Author;
import org.evidencegraph.paper.Bibliography;
import org.evidencegraph.paper.KnownFrom;
import org.evidencegraph.paper.PageRange;
import org.evidencegraph.paper.PaperId;
import org.evidencegraph.paper.PartialDate;
import org.evidencegraph.paper.SourceRecord;
import org.evidencegraph.provenance.Extraction;
import org.evidencegraph.provenance.ExtractionMethod;
import org.evidencegraph.provenance.SourceDocumentId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClusteringTests {
  private static final String LONG =
      "Slow release of growth factor from coated beads heals tendon tears in sheep";
  private static final String MEDIUM = "Tendon healing with coated beads";

  @Test
  void joinsAnEntryWithAnIdentifierAndOneWithoutByTitle() {
    SourceRecord full =
        record(
            "a",
            "10.1000/beads",
            LONG,
            "Larsen",
            2008,
            "8",
            "726",
            "Annual Reviews of Tendon Healing");
    SourceRecord brief =
        record("b", null, LONG + ".", "Larsen", 2008, "8", "726", "Annu Rev Tendon Heal");
    Clustering found = Clustering.of(List.of(full, brief));
    assertThat(found.clusters()).hasSize(1);
    assertThat(found.matches().get(brief.key()).method()).isEqualTo(MatchMethod.TITLE);
    assertThat(found.matches().get(brief.key()).score()).isBetween(0.9, 1.0);
  }

  @Test
  void joinsByLocationWhenTheTitleIsMisprinted() {
    SourceRecord one = record("a", null, LONG, "Larsen", 2008, "8", "726", "Tendon");
    SourceRecord other =
        record("b", null, LONG.replace("tears", "tear"), "Larsen", 2008, "8", "726", "Tendon");
    assertThat(Clustering.of(List.of(one, other)).clusters()).hasSize(1);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      nullValues = "-",
      value = {
        "another year, 10.1000/a, -, Larsen, Larsen, 2008, 2011, 8, 8, 726, 726",
        "another first author, -, -, Larsen, Okafor, 2008, 2008, 8, 8, 726, 726",
        "another volume and page, -, -, Larsen, Larsen, 2008, 2008, 8, 9, 726, 11",
        "two identifiers, 10.1000/a, 10.1000/b, Larsen, Larsen, 2008, 2008, 8, 8, 726, 726",
      })
  void keepsPapersWithOneTitleApartBy(
      String difference,
      @Nullable String doi,
      @Nullable String otherDoi,
      String author,
      String otherAuthor,
      int year,
      int otherYear,
      String volume,
      String otherVolume,
      String page,
      String otherPage) {
    SourceRecord one = record("a", doi, LONG, author, year, volume, page, "Tendon");
    SourceRecord other =
        record("b", otherDoi, LONG, otherAuthor, otherYear, otherVolume, otherPage, "Tendon");
    assertThat(Clustering.of(List.of(one, other)).clusters()).as(difference).hasSize(2);
  }

  @Test
  void neverJoinsOnAuthorAndYear() {
    SourceRecord one = record("a", null, MEDIUM, "Larsen", 2008, null, null, "Tendon");
    SourceRecord other =
        record(
            "b", null, "Beads for torn ligaments in goats", "Larsen", 2008, null, null, "Tendon");
    assertThat(Clustering.of(List.of(one, other)).clusters()).hasSize(2);
  }

  @Test
  void keepsTitlesThatSayLittleApartUnlessThePlaceAgrees() {
    SourceRecord one = record("a", null, "Editorial", "Larsen", 2008, null, null, null);
    SourceRecord other = record("b", null, "Editorial", "Larsen", 2008, null, null, null);
    SourceRecord placed = record("c", null, "Editorial", "Larsen", 2008, "8", "1", "Tendon");
    SourceRecord likewise = record("d", null, "Editorial", "Larsen", 2008, "8", "1", "Tendon");
    assertThat(Clustering.of(List.of(one, other)).clusters()).hasSize(2);
    assertThat(Clustering.of(List.of(placed, likewise)).clusters()).hasSize(1);
  }

  @Test
  void keepsChaptersThatPrintTheIdentifierOfTheirBookApart() {
    SourceRecord one =
        record("a", "10.1000/book", "Anatomy of the tendon", "Larsen", 2008, null, "1", null);
    SourceRecord other =
        record("b", "10.1000/book", "Surgery after rupture", "Okafor", 2008, null, "55", null);
    assertThat(Clustering.of(List.of(one, other)).clusters()).hasSize(2);
  }

  @Test
  void callsAnEntryAmbiguousThatFitsTwoPapersEquallyWell() {
    SourceRecord first = record("a", "10.1000/a", LONG, "Larsen", 2008, null, null, "Tendon");
    SourceRecord second = record("b", "10.1000/b", LONG, "Larsen", 2008, null, null, "Tendon");
    SourceRecord entry = record("c", null, LONG, "Larsen", 2008, null, null, "Tendon");
    Clustering found = Clustering.of(List.of(entry, first, second));
    assertThat(found.clusters()).hasSize(2);
    assertThat(found.ambiguous().get(entry.key()))
        .extracting(c -> c.paper())
        .containsExactlyInAnyOrder(first.key(), second.key());
  }

  @Test
  void makesNoPaperOfAnEntryThatSaysNothing() {
    SourceRecord entry = record("a", null, null, "Larsen", 2008, null, null, null);
    Clustering found = Clustering.of(List.of(entry));
    assertThat(found.clusters()).isEmpty();
    assertThat(found.denotingNothing()).containsExactly(entry.key());
  }

  @Test
  void makesAPaperOfACaptureThatSaysNothing() {
    SourceRecord entry = record(KnownFrom.CAPTURE, "a", null, null, null, 2008, null, null, null);
    assertThat(Clustering.of(List.of(entry)).clusters()).hasSize(1);
  }

  @Test
  void namesAPaperByItsSmallestKeyWhateverTheOrder() {
    List<SourceRecord> records = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      String doi = i % 4 == 0 ? "10.1000/" + (i % 3) : null;
      records.add(
          record(
              "r" + i,
              doi,
              i % 2 == 0 ? LONG : MEDIUM,
              "Larsen",
              2008,
              "8",
              "" + (i % 3),
              "Tendon"));
    }
    Clustering expected = Clustering.of(records);
    expected.clusters().forEach(c -> assertThat(c.id()).isEqualTo(Collections.min(c.members())));
    Random random = new Random(7);
    for (int i = 0; i < 200; i++) {
      Collections.shuffle(records, random);
      assertThat(Clustering.of(records)).isEqualTo(expected);
    }
  }

  @Test
  void namesAHeldPaperByItsSmallestHeldKeyHoweverManyCiteIt() {
    List<SourceRecord> records = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      records.add(record("cited" + i, "10.1000/beads", LONG, "Larsen", 2008, "8", "726", "Tendon"));
    }
    SourceRecord page =
        record(
            KnownFrom.CAPTURE, "page", "10.1000/beads", LONG, "Larsen", 2008, "8", "726", "Tendon");
    SourceRecord entry =
        record(
            KnownFrom.RECORD, "entry", "10.1000/beads", LONG, "Larsen", 2008, "8", "726", "Tendon");
    records.addAll(List.of(page, entry));
    assertThat(Clustering.of(records).clusters())
        .singleElement()
        .satisfies(
            paper -> {
              assertThat(paper.id()).isEqualTo(Collections.min(List.of(page.key(), entry.key())));
              assertThat(paper.id()).isNotEqualTo(Collections.min(paper.members()));
            });
  }

  @Test
  void sharesAKeyWhereverItMatches() {
    Random random = new Random(11);
    List<SourceRecord> records = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      records.add(
          record(
              "r" + i,
              random.nextInt(4) == 0 ? "10.1000/" + random.nextInt(5) : null,
              random.nextInt(5) == 0 ? "Editorial" : random.nextBoolean() ? LONG : MEDIUM,
              random.nextInt(5) == 0 ? null : "Larsen",
              2008 + random.nextInt(2),
              random.nextBoolean() ? "8" : null,
              random.nextBoolean() ? "726" : null,
              "Tendon"));
    }
    int matched = 0;
    for (SourceRecord a : records) {
      for (SourceRecord b : records) {
        if (Matching.decide(Signature.of(a.said()), Signature.of(b.said())).isPresent()) {
          matched++;
          Set<String> keys = MatchKeys.of(a.said());
          assertThat(MatchKeys.of(b.said())).containsAnyElementsOf(keys);
        }
      }
    }
    assertThat(matched).isGreaterThan(1000);
  }

  private static SourceRecord record(
      String address,
      @Nullable String doi,
      @Nullable String title,
      @Nullable String author,
      int year,
      @Nullable String volume,
      @Nullable String page,
      @Nullable String container) {
    return record(
        KnownFrom.REFERENCE_LIST, address, doi, title, author, year, volume, page, container);
  }

  private static SourceRecord record(
      KnownFrom from,
      String address,
      @Nullable String doi,
      @Nullable String title,
      @Nullable String author,
      int year,
      @Nullable String volume,
      @Nullable String page,
      @Nullable String container) {
    Bibliography.Builder said = Bibliography.builder().issued(PartialDate.of(year)).volume(volume);
    if (title != null) {
      said.title(title);
    }
    if (author != null) {
      said.authors(List.of(Author.person(author, "A", 1)), true);
    }
    if (page != null) {
      said.pages(new PageRange(page, null, page));
    }
    if (doi != null) {
      said.identifier(new Doi(doi));
    }
    said.containerTitle(container);
    return new SourceRecord(
        PaperId.of("0".repeat(64), address),
        SourceDocumentId.of("0".repeat(64)),
        from,
        said.build(),
        new Extraction(ExtractionMethod.RULE, "test", "1"));
  }
}
