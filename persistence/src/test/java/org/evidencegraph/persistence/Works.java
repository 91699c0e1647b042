package org.evidencegraph.persistence;

import java.util.ArrayList;
import java.util.List;
import org.evidencegraph.concept.Concept;
import org.evidencegraph.concept.ConceptKind;
import org.evidencegraph.identifier.Doi;
import org.evidencegraph.identifier.Pmid;
import org.evidencegraph.paper.Author;
import org.evidencegraph.paper.Bibliography;
import org.evidencegraph.paper.Journal;
import org.evidencegraph.paper.PageRange;
import org.evidencegraph.paper.PartialDate;

/** Papers that nobody wrote, as different places print them. */
public final class Works {
  public static final Concept FROSTBITE =
      Concept.of(ConceptKind.CONDITION, "frostbite", "MeSH", "D005627", List.of("frost injury"));
  public static final Concept SUNBURN =
      Concept.of(ConceptKind.CONDITION, "sunburn", "MeSH", "D013471", List.of());

  private Works() {}

  /** A complete record of a work; works of different numbers have nothing in common. */
  public static Bibliography.Builder full(int number) {
    return entry(number)
        .journal(Journal.of("Annals of Invented Trials " + number))
        .identifier(new Doi("10.5555/invented." + number))
        .identifier(new Pmid(Integer.toString(90_000_000 + number)));
  }

  /** What a reference list prints of it: no identifiers. */
  public static Bibliography.Builder entry(int number) {
    return Bibliography.builder()
        .title(title(number))
        .authors(authors(number), true)
        .containerTitle("Ann Invent Trials " + number)
        .issued(PartialDate.of(1990 + number % 30))
        .volume(Integer.toString(100 + number))
        .pages(
            new PageRange(Integer.toString(1000 + number), null, Integer.toString(1000 + number)));
  }

  public static String title(int number) {
    return "Warm blankets number "
        + number
        + " against the cold of frostbite in mountain climbers "
        + number;
  }

  private static List<Author> authors(int number) {
    List<Author> authors = new ArrayList<>();
    authors.add(Author.person("Alpen" + letters(number), "Anna B", 1));
    authors.add(Author.person("Berg" + letters(number), "C", 2));
    return authors;
  }

  private static String letters(int number) {
    StringBuilder letters = new StringBuilder();
    for (char digit : Integer.toString(number).toCharArray()) {
      letters.append((char) ('a' + digit - '0'));
    }
    return letters.toString();
  }
}
