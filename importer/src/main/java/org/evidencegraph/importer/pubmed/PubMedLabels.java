package org.evidencegraph.importer.pubmed;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The fixed words of a PubMed record page. */
final class PubMedLabels {
  /** {@code Keywords: differentiation; engraftment.}, {@code KEYWORDS:} above the list. */
  static final Pattern KEYWORDS = Pattern.compile("(?:Keywords?|KEY ?WORDS?)(?:\\s?:\\s*|(?=$))");

  private static final Pattern IDENTIFIER = Pattern.compile("(?:PMID|PMCID|DOI)\\s?:");

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
          "Images from this publication",
          "Supplemental Content",
          "Secondary source ID",
          "Save items",
          "Recent Activity",
          "Follow NCBI",
          "Miscellaneous");

  private static final Map<String, String> BLOCKS = new HashMap<>();

  static {
    AFTER_ABSTRACT.forEach(label -> BLOCKS.put(label.toLowerCase(Locale.ROOT), label));
    BLOCKS.put("conflict of interest", "Conflict of interest statement");
    BLOCKS.put("publication type", "Publication types");
    BLOCKS.put("grant support", "Grants and funding");
    BLOCKS.put("grants", "Grants and funding");
    BLOCKS.put("mesh", "MeSH terms");
    BLOCKS.put("related articles", "Similar articles");
    BLOCKS.put("related citations", "Similar articles");
    BLOCKS.put("linkout", "LinkOut - more resources");
  }

  /** {@code Cited by 12 PubMed Central articles}, {@code References (31)}. */
  private static final Pattern COUNTED =
      Pattern.compile(
          "(Cited by|Similar articles|References|Figures)(?: \\(\\d{1,5}\\)| \\d{1,5} PubMed"
              + " Central articles?| \\d{1,5} articles?)");

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
          "Abstract PubMed PMID",
          "Author information",
          "Authors' affiliations",
          "Collaborators, Affiliations",
          "Collaborators",
          "Free PMC Article",
          "Free Article",
          "CiteDisplay options",
          "Free full text article",
          "Search in MeSH",
          "Similar articles in PubMed");

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
              + " figures.{0,10}|actions?|search in .{0,30}|add to search|see reviews\\.\\.\\.|see"
              + " all\\.\\.\\.");

  /** Notices about the page's own paper that readers of the page see above the title. */
  static final Pattern FLAG =
      Pattern.compile(
          "(?i)retracted article|see the retraction notice.{0,40}|.{0,60}\\barticle has been"
              + " (?:retracted|corrected|updated|republished)\\b.{0,120}|#? ?(?:these authors"
              + " )?contributed equally.{0,80}|full[- ]text links.{0,60}|.{0,40}full text link"
              + " .{0,60}|\\[?(?:PubMed - )?(?:indexed for MEDLINE|in process)\\]?|free (?:PMC"
              + " )?(?:full )?(?:article|text)|corrected and republished article");

  /** What may stand between a type and the journal on the citation line. */
  private static final Pattern BETWEEN = Pattern.compile("\\s*>?\\s*(?=\\p{Lu})");

  private PubMedLabels() {}

  /** The publication type that opens a citation line; empty for none. */
  static String typeOpening(String line) {
    return TYPES.stream()
        .filter(type -> line.startsWith(type) && line.length() > type.length() + 2)
        .filter(type -> BETWEEN.matcher(line).region(type.length(), line.length()).lookingAt())
        .max(Comparator.comparingInt(String::length))
        .orElse("");
  }

  /**
   * Where the journal begins on a citation line: behind {@code > }, {@code Review}, {@code Clinical
   * Trial, Phase II > }.
   */
  static int journalStart(String line) {
    String type = typeOpening(line);
    Matcher between = BETWEEN.matcher(line).region(type.length(), line.length());
    return between.lookingAt() ? between.end() : type.length();
  }

  /** The block that a label heads, in the words of {@link #AFTER_ABSTRACT}; null for no label. */
  static @Nullable String block(String label) {
    if (label.isEmpty() || label.length() > 60) {
      return null;
    }
    Matcher counted = COUNTED.matcher(label.replaceAll(" {2,}", " "));
    String name = counted.matches() ? counted.group(1) : label.replaceFirst("\\s?:$", "");
    return BLOCKS.get(name.toLowerCase(Locale.ROOT));
  }

  /** Whether a line names the paper's numbers: {@code PMID: 22222201}, {@code DOI:}. */
  static boolean isIdentifier(String label) {
    return IDENTIFIER.matcher(label).lookingAt();
  }

  static boolean endsAbstract(String label) {
    return block(label) != null
        || isKeywords(label)
        || isCopyright(label)
        || isIdentifier(label)
        || label.startsWith("Conflict of interest statement:")
        || FLAG.matcher(label).matches();
  }

  static boolean isKeywords(String head) {
    return KEYWORDS.matcher(head).lookingAt();
  }

  static boolean isCopyright(String label) {
    return label.startsWith("©")
        || label.startsWith("Copyright ")
        || label.startsWith("(c) ")
        || label.startsWith("Published by ");
  }
}
