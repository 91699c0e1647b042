package org.evidencegraph.graphql.citation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.evidencegraph.identifier.Doi;
import org.evidencegraph.identifier.Issn;
import org.evidencegraph.identifier.Pmcid;
import org.evidencegraph.identifier.Pmid;
import org.evidencegraph.paper.Author;
import org.evidencegraph.paper.Bibliography;
import org.evidencegraph.paper.Journal;
import org.evidencegraph.paper.Journal.JournalIssn;
import org.evidencegraph.paper.PageRange;
import org.evidencegraph.paper.Paper;
import org.evidencegraph.paper.PaperId;
import org.evidencegraph.paper.PaperType;
import org.evidencegraph.paper.PartialDate;

/** Invented works. */
final class Works {
  static final PaperId ID = new PaperId("pap_0123456789abcdef0123456789abcdef");

  private Works() {}

  /** With every field that a citation has. */
  static Bibliography.Builder article() {
    return titled("Stones in a grey river")
        .authors(people("Doe", "Jane", "Roe", "R. M."), true)
        .journal(
            new Journal(
                "Journal of Rivers",
                "J Riv",
                List.of(new JournalIssn(Issn.parse("1671-4083").orElseThrow(), null))))
        .issued(PartialDate.of(2014, 5, 28))
        .volume("34")
        .issue("5")
        .pages(new PageRange("1100", "1126", "1100-26"))
        .identifier(new Doi("10.5555/grey.stones"))
        .identifier(Pmid.parse("26467901").orElseThrow())
        .identifier(Pmcid.parse("PMC4606493").orElseThrow())
        .language("en");
  }

  static Bibliography.Builder titled(String title) {
    return Bibliography.builder().title(title).type(PaperType.JOURNAL_ARTICLE);
  }

  static List<Author> people(String... familyAndGiven) {
    return java.util.stream.IntStream.range(0, familyAndGiven.length / 2)
        .mapToObj(n -> Author.person(familyAndGiven[2 * n], familyAndGiven[2 * n + 1], n + 1))
        .toList();
  }

  static List<Author> groups(String... names) {
    List<String> all = Arrays.asList(names);
    return all.stream().map(name -> Author.group(name, all.indexOf(name) + 1)).toList();
  }

  static CitedWork cited(Bibliography says) {
    return new CitedWork(paper(says), says.authors());
  }

  private static Paper paper(Bibliography says) {
    return new Paper(
        ID,
        "label",
        null,
        says.title(),
        Optional.ofNullable(says.type()).orElse(PaperType.OTHER),
        true,
        List.of(),
        List.of(),
        says.authorsComplete(),
        says.journal(),
        says.containerTitle(),
        says.issued(),
        says.volume(),
        says.issue(),
        says.pages(),
        says.pageCount(),
        says.articleNumber(),
        says.doi().orElse(null),
        says.pmid().orElse(null),
        says.pmcid().orElse(null),
        says.url(),
        says.language(),
        0,
        0);
  }
}
