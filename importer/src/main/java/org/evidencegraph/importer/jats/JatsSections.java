package org.evidencegraph.importer.jats;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.evidencegraph.provenance.Section;
import org.jspecify.annotations.Nullable;

/** What a section of the body is, by its heading or else by its type. */
final class JatsSections {
  // the first that the heading begins with counts
  private static final List<Map.Entry<String, Section>> BEGINNINGS =
      List.of(
          Map.entry("introduction", Section.INTRODUCTION),
          Map.entry("background", Section.INTRODUCTION),
          Map.entry("intro", Section.INTRODUCTION),
          Map.entry("rationale", Section.INTRODUCTION),
          Map.entry("objective", Section.INTRODUCTION),
          Map.entry("aim", Section.INTRODUCTION),
          Map.entry("result", Section.RESULTS),
          Map.entry("finding", Section.RESULTS),
          Map.entry("discussion", Section.DISCUSSION),
          Map.entry("comment", Section.DISCUSSION),
          Map.entry("limitation", Section.DISCUSSION),
          Map.entry("strengths", Section.DISCUSSION),
          Map.entry("conclu", Section.CONCLUSION),
          Map.entry("summary and conclu", Section.CONCLUSION));

  private static final List<String> OF_METHODS =
      List.of(
          "method",
          "materials",
          "study design",
          "design",
          "participants",
          "patients",
          "subjects",
          "procedure",
          "statistical",
          "statistics",
          "study population",
          "experimental",
          "outcome measure",
          "intervention",
          "randomi",
          "data collection",
          "sample size",
          "setting");

  /** What a paper says about itself rather than about the world. */
  private static final List<String> ADMINISTRATIVE =
      List.of(
          "competing interest",
          "conflict",
          "declaration of",
          "disclosure",
          "author contribution",
          "authors' contribution",
          "authors’ contribution",
          "author's contribution",
          "contributors",
          "contributor",
          "contribution",
          "pre-publication history",
          "prepublication",
          "abbreviation",
          "list of abbreviations",
          "supporting information",
          "supplementary",
          "supplemental",
          "additional file",
          "acknowledg",
          "funding",
          "financial support",
          "role of the funding",
          "sources of support",
          "ethic",
          "consent",
          "data availability",
          "availability of",
          "data sharing",
          "web resources",
          "publisher",
          "author details",
          "authors' information",
          "authors’ information",
          "endnote",
          "footnote",
          "provenance",
          "appendix",
          "references",
          "trial registration",
          "registration",
          "trial status");

  private JatsSections() {}

  /** Whether nothing in it is a statement about the world. */
  static boolean isAdministrative(@Nullable String type, @Nullable String heading) {
    String text = plain(heading);
    boolean named = ADMINISTRATIVE.stream().anyMatch(text::startsWith);
    return named || "supplementary-material".equals(type);
  }

  /** What the section around it is where neither heading nor type tell. */
  static Section of(@Nullable String type, @Nullable String heading, Section around) {
    Section byHeading = of(plain(heading));
    if (byHeading != Section.OTHER) {
      return around == Section.OTHER || isMain(byHeading, heading) ? byHeading : around;
    }
    Section byType = of(plain(type));
    return byType != Section.OTHER && around == Section.OTHER ? byType : around;
  }

  // "Participants" inside the results are no methods, but "Conclusion" inside the discussion is one
  private static boolean isMain(Section section, @Nullable String heading) {
    return section == Section.CONCLUSION && plain(heading).startsWith("conclu");
  }

  private static Section of(String text) {
    if (text.isEmpty()) {
      return Section.OTHER;
    }
    for (Map.Entry<String, Section> entry : BEGINNINGS) {
      if (text.startsWith(entry.getKey())) {
        return entry.getValue();
      }
    }
    boolean methods = OF_METHODS.stream().anyMatch(text::startsWith) || text.contains("methods");
    return methods ? Section.METHODS : Section.OTHER;
  }

  // "2.1. Study design" without its number
  private static String plain(@Nullable String heading) {
    return heading == null
        ? ""
        : heading
            .toLowerCase(Locale.ROOT)
            .replaceFirst("^(?:\\d{1,2}(?:\\.\\d{1,2}){0,4}|[ivx]{1,4})[.):]?\\s+", "")
            .strip();
  }
}
