package org.evidencegraph.importer.format;

import java.util.List;
import java.util.Locale;
import org.evidencegraph.paper.PaperType;
import org.jspecify.annotations.Nullable;

/** What kind of work the types printed on a page make it. */
public final class PaperTypes {
  private record Rule(PaperType type, List<String> words) {}

  // the first rule that a type meets decides; special kinds go before the general ones
  private static final List<Rule> RULES =
      List.of(
          new Rule(PaperType.META_ANALYSIS, List.of("meta-analysis", "meta analysis")),
          new Rule(
              PaperType.NOTICE,
              List.of(
                  "erratum", "correction", "corrigendum", "retraction", "expression of concern")),
          new Rule(PaperType.PROTOCOL, List.of("protocol")),
          new Rule(
              PaperType.PREPRINT,
              List.of("preprint", "working paper", "new results", "confirmatory results")),
          new Rule(
              PaperType.CASE_REPORT,
              List.of("case report", "case study", "case series", "kasuistik", "fallbericht")),
          new Rule(PaperType.REVIEW, List.of("review", "short survey", "übersicht")),
          new Rule(PaperType.EDITORIAL, List.of("editorial")),
          new Rule(
              PaperType.LETTER,
              List.of("letter", "comment", "correspondence", "matters arising", "debate")),
          new Rule(PaperType.THESIS, List.of("thesis", "dissertation")),
          new Rule(PaperType.CHAPTER, List.of("chapter", "encyclopedia entry")),
          new Rule(
              PaperType.CONFERENCE_PAPER,
              List.of("conference", "proceeding", "congress", "meeting abstract", "poster")),
          new Rule(PaperType.BOOK, List.of("book", "monograph")),
          new Rule(
              PaperType.JOURNAL_ARTICLE,
              List.of(
                  "article",
                  "paper",
                  "study",
                  "studies",
                  "trial",
                  "research",
                  "investigation",
                  "report",
                  "guideline",
                  "communication",
                  "artikel",
                  "artículo",
                  "artigo",
                  "aufsatz",
                  "originalie",
                  "originalarbeit",
                  "leitthema",
                  "cme",
                  "technical")));

  private PaperTypes() {}

  /** The most telling of the printed types; null where none is printed. */
  public static @Nullable PaperType of(List<String> printed) {
    List<String> types =
        printed.stream()
            .map(
                t ->
                    t.toLowerCase(Locale.ROOT)
                        .replace("peer-review", "")
                        .replace("peer review", ""))
            .filter(t -> !t.startsWith("research support") && !t.isBlank())
            .toList();
    for (Rule rule : RULES) {
      if (types.stream().anyMatch(t -> rule.words().stream().anyMatch(t::contains))) {
        return rule.type();
      }
    }
    return types.isEmpty() ? null : PaperType.OTHER;
  }
}
