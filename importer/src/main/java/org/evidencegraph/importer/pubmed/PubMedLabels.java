package org.evidencegraph.importer.pubmed;

import java.util.Set;
import java.util.regex.Pattern;

/** The fixed words of a PubMed record page. */
final class PubMedLabels {
  static final Set<String> ABSTRACT = Set.of("Abstract");
  static final Set<String> AFTER_ABSTRACT =
      Set.of(
          "PubMed Disclaimer",
          "Conflict of interest statement",
          "Figures",
          "Figure",
          "Similar articles",
          "Cited by",
          "References",
          "Publication types",
          "MeSH terms",
          "Substances",
          "Associated data",
          "Grants and funding",
          "Grant support",
          "Related information",
          "LinkOut - more resources",
          "Comment in",
          "Comment on",
          "Erratum in",
          "Update in",
          "Update of",
          "Supplementary concepts",
          "Personal name as subject",
          "All figures",
          "Miscellaneous");

  /** Lines of the header that say nothing about the paper. */
  static final Set<String> CONTROLS =
      Set.of(
          "Affiliation",
          "Affiliations",
          "Expand",
          "Collapse",
          "Authors",
          "Item in Clipboard",
          "Full text links",
          "Actions",
          "Action",
          "Cite",
          "Collections",
          "Favorites",
          "Share",
          "Add to Collections",
          "Permalink",
          "Copy",
          "Page navigation",
          "Display options",
          "Format",
          "Show details",
          "Hide details",
          "Title & authors",
          "Free PMC article",
          "Free article",
          "Free full text",
          "Print",
          "Online ahead of print",
          "No abstract available",
          "Expand / Collapse",
          "PMID",
          "PMCID",
          "DOI",
          "Item in clipboard",
          "Email",
          "Save",
          "Send to",
          "Search in PubMed",
          "Search in NLM Catalog",
          "Add to Search",
          "Abstract PubMed PMID");

  /** Heads lists of other papers in the header: nothing below it is this paper's. */
  static final Pattern NOTICE =
      Pattern.compile(
          "(?i)(?:comment|erratum|errata|retraction|update|corrected and republished|expression of"
              + " concern|republished|original report|summary for patients)"
              + " (?:in|on|of|for|from)\\b.{0,300}|retraction notice.{0,300}");

  /** The publication types that PubMed prints beside titles (MeSH category V). */
  static final Set<String> TYPES =
      Set.of(
          "Review",
          "Systematic Review",
          "Meta-Analysis",
          "Comparative Study",
          "Clinical Trial",
          "Randomized Controlled Trial",
          "Controlled Clinical Trial",
          "Case Reports",
          "Editorial",
          "Letter",
          "Comment",
          "Observational Study",
          "Multicenter Study",
          "Practice Guideline",
          "Guideline",
          "Historical Article",
          "Biography",
          "News",
          "Validation Study",
          "Evaluation Study",
          "Twin Study",
          "Clinical Trial, Phase I",
          "Clinical Trial, Phase II",
          "Clinical Trial, Phase III",
          "Clinical Trial, Phase IV",
          "Clinical Trial Protocol",
          "Clinical Study",
          "Clinical Conference",
          "Consensus Development Conference",
          "Consensus Statement",
          "Congress",
          "Lecture",
          "Address",
          "Interview",
          "Introductory Journal Article",
          "Journal Article",
          "Personal Narrative",
          "Preprint",
          "Published Erratum",
          "Retracted Publication",
          "Retraction of Publication",
          "Retraction Notice",
          "Expression of Concern",
          "Technical Report",
          "Video-Audio Media",
          "Webcast",
          "Dataset",
          "Pragmatic Clinical Trial",
          "Equivalence Trial",
          "Adaptive Clinical Trial",
          "English Abstract",
          "Classical Article",
          "Scientific Integrity Review",
          "Festschrift",
          "Autobiography",
          "Portrait",
          "Overall",
          "Patient Education Handout");

  /** {@code Show all 113 references}, {@code See all similar articles}, {@code All figures (7)}. */
  static final Pattern MORE =
      Pattern.compile(
          "(?i)(?:see|show|view|hide)\\s(?:all|more|less|fewer)\\b.{0,60}|all"
              + " figures.{0,10}|actions?|search in .{0,30}");

  private PubMedLabels() {}

  static boolean endsAbstract(String label) {
    return AFTER_ABSTRACT.contains(label)
        || label.startsWith("Keywords:")
        || "Keywords".equals(label)
        || isCopyright(label);
  }

  static boolean isCopyright(String label) {
    return label.startsWith("©")
        || label.startsWith("Copyright ")
        || label.startsWith("(c) ")
        || label.startsWith("Published by ");
  }
}
