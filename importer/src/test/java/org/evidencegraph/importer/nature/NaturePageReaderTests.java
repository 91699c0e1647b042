package org.evidencegraph.importer.nature;

import static org.assertj.core.api.Assertions.assertThat;

import org.evidencegraph.importer.Captures;
import org.evidencegraph.intake.ImportedPaper;
import org.evidencegraph.paper.Bibliography;
import org.evidencegraph.paper.MetricKind;
import org.evidencegraph.paper.PaperRelation;
import org.evidencegraph.provenance.DocumentKind;
import org.junit.jupiter.api.Test;

class NaturePageReaderTests {
  private static final String PAGE =
      "Skip to main content\n"
          + "1. nature \n"
          + "2. review \n"
          + "Show authors\n"
          + "•  Review\n"
          + "•  Published: 05 June 2013\n\n\n"
          + "Marrow cells: a long way to go\n"
          + "in the healing of bone\n"
          + "•  Jane Doe1,\n"
          + "•  Bob van Roe\n"
          + "2 &\n"
          + "•  …\n"
          + "•  Li Poe\n"
          + "1 \n"
          + "Acta Medica volume 34, pages 747–54 (2013)Cite\n"
          + "this article\n"
          + "•  83k Accesses\n"
          + "•  Metrics details\n"
          + "Abstract\n"
          + "Bone heals slowly, and cells from the marrow\n\n\n"
          + "help it along. More must be known.\n\n\n"
          + "Similar content being viewed by others\n"
          + "[image]\n"
          + "Other cells and their\n"
          + "ways\n"
          + "Article Open access 21 March 2022\n"
          + "Log in or create a free account to read this\n"
          + "content\n"
          + "References\n"
          + "1. Doe A . Cells of mar-\n"
          + "row. Blood 2005; 309: 314–\n"
          + "7.\n"
          + "CAS  PubMed  Google Scholar \n"
          + "2. Roe B . More\n\n\n"
          + "cells. Gut 2006; 1: 2–3.\n"
          + "PubMed  Google Scholar \n"
          + "Download references\n"
          + "Author information\n"
          + "Authors and Affiliations\n"
          + "1. Hospital of Here, Some\n"
          + "Town, 1000, Land\n"
          + "Jane Doe & Li Poe\n"
          + "2. Institute of There, Town, Land\n"
          + "Bob van Roe\n"
          + "Authors\n"
          + "1. Jane Doe\n"
          + "View author publications\n"
          + "2. Bob van Roe\n"
          + "View author publications\n"
          + "3. Li Poe\n"
          + "View author publications\n"
          + "Corresponding authors\n"
          + "Correspondence to Jane Doe or Li Poe.\n"
          + "Rights and permissions\n"
          + "Reprints and permissions\n"
          + "About this article\n"
          + "Cite this article\n"
          + "Doe, J., van Roe, B. & Poe, L. Marrow cells: a long way to go in the\n"
          + "healing of bone. Acta Med 34, 747–754 (2013).\n"
          + "https://doi.org/10.1000/acta.50\n"
          + "Download citation\n"
          + "•  Received: 11 March 2013\n"
          + "•  Accepted: 05 April 2013\n"
          + "•  Issue date: June 2013\n"
          + "Share this article\n"
          + "Keywords\n"
          + "•  bone\n"
          + "•  marrow\n"
          + "This article is cited by\n"
          + "•  A citing paper of\n"
          + "cells\n"
          + "○  Ann Loe\n"
          + "Gut & Liver (2023)\n"
          + "Advertisement\n"
          + "Explore content\n"
          + "Acta Medica (Acta Med)\n"
          + "ISSN 1745-7254 (online)\n";

  private final ImportedPaper paper = Captures.paper(PAGE);
  private final Bibliography said = paper.record().said();

  @Test
  void readsAWrappedTitleAndTheAuthorsBelowIt() {
    assertThat(said.title()).isEqualTo("Marrow cells: a long way to go in the healing of bone");
    assertThat(said.authors())
        .extracting(a -> a.name())
        .containsExactly("Jane Doe", "Bob van Roe", "Li Poe");
    assertThat(said.authorsComplete()).isTrue();
  }

  @Test
  void readsTheCitationLineAndTheDates() {
    assertThat(said.journal().title()).isEqualTo("Acta Medica");
    assertThat(said.journal().abbreviation()).isEqualTo("Acta Med");
    assertThat(said.journal().issns()).hasSize(1).allMatch(i -> "online".equals(i.kind()));
    assertThat(said.pages().last()).isEqualTo("754");
    assertThat(said.issue()).isNull();
    assertThat(said.doi().orElseThrow().value()).isEqualTo("10.1000/acta.50");
    assertThat(said.details().dates())
        .extracting(d -> d.kind() + " " + d.date().iso())
        .containsExactlyInAnyOrder(
            "PUBLISHED 2013-06-05", "RECEIVED 2013-03-11", "ACCEPTED 2013-04-05", "ISSUE 2013-06");
  }

  @Test
  void readsAnAbstractThroughAPageBreak() {
    assertThat(said.abstractText().text())
        .isEqualTo(
            "Bone heals slowly, and cells from the marrow help it along. More must be known.");
  }

  @Test
  void readsReferencesThroughPageBreaks() {
    assertThat(paper.references())
        .extracting(r -> r.cited().said().title())
        .containsExactly("Cells of mar-row", "More cells");
    assertThat(paper.references().getFirst().cited().said().pages().last()).isEqualTo("317");
    assertThat(paper.references().getFirst().links())
        .containsExactly("CAS", "PubMed", "Google Scholar");
  }

  @Test
  void readsPeopleAndCounts() {
    assertThat(said.details().affiliations())
        .extracting(a -> a.number() + " " + a.text())
        .containsExactly(
            "1 Hospital of Here, Some Town, 1000, Land", "2 Institute of There, Town, Land");
    assertThat(said.details().correspondingAuthors()).containsExactly("Jane Doe", "Li Poe");
    assertThat(said.details().metrics())
        .hasSize(1)
        .allMatch(m -> m.kind() == MetricKind.ACCESSES && m.value() == 83_000 && m.approximate());
    assertThat(said.details().rights().access()).isEqualTo("login-required");
  }

  @Test
  void readsListingsOfOtherPapers() {
    assertThat(paper.related())
        .extracting(r -> r.relation() + " " + r.other().said().title())
        .containsExactly(
            PaperRelation.SIMILAR + " Other cells and their ways",
            PaperRelation.CITED_BY + " A citing paper of cells");
    assertThat(paper.related().get(1).other().said().containerTitle()).isEqualTo("Gut & Liver");
  }

  @Test
  void knowsNoPaperInAListOfArticles() {
    String list =
        "Thank you for visiting nature.com.\n"
            + "•  Review\n"
            + "Marrow cells\n"
            + "Article Open access 21 March 2022\n"
            + "Bone cells\n"
            + "Article 3 May 2021\n"
            + "Author information\n"
            + "For referees\n";
    assertThat(Captures.read(list).kind()).isEqualTo(DocumentKind.NOT_A_PAPER);
  }
}
