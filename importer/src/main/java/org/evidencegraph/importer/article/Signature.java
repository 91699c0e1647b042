package org.evidencegraph.importer.article;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The words by which the article pages of a site are known: labels and sentences that stand on them
 * and not on other pages of the same site, each a whole line.
 */
enum Signature {
  PMC(
      "Logo of .{2,80}",
      "PMCID: ?PMC\\d{3,9}.{0,60}",
      ".{3,120} doi: ?10\\..{3,80} ?\\.?",
      "PMC Copyright notice|PMC Disclaimer|Learn more: ?PMC Disclaimer.{0,40}",
      "Copyright and License information.{0,14}|Copyright ©.{0,20} .{0,80}",
      "Find articles by .{3,60}",
      "Articles from .{3,100} are provided here.{0,100}",
      "As a library, NLM provides access to.{0,200}",
      "Author manuscript; available in PMC .{4,30}\\.?",
      "Author information .{0,60}|Article notes.{0,60}",
      "Associated Data",
      "Published online \\d{4} \\p{L}{3} \\d{1,2}\\.?.{0,60}",
      "Go to:"),
  FRONTIERS(
      "Front\\. .{2,60}, \\d{1,2} \\p{L}{3,9} \\d{4}.{0,80}",
      "Sec\\. .{2,120}",
      "Volume \\d{1,3} - \\d{4}.{0,80}",
      "This article is part of the Research Topic.{0,160}|View all \\d{1,4} articles?.{0,10}",
      "\\*? ?Correspondence: ?.{0,120}",
      "Edited by:?.{0,100}",
      "Reviewed by:?.{0,100}",
      "(?i)(?:original research|review|mini review|systematic review|case"
          + " report|perspective|methods|clinical trial|brief research report|opinion|hypothesis"
          + " and theory|study protocol|editorial) article",
      "Citation: .{10,400}Front\\. .{5,120}",
      "Disclaimer: All claims expressed.{0,200}"),
  WILEY(
      "Search for more papers by this author",
      "First published: ?\\d{1,2} \\p{L}{3,9} \\d{4}.{0,200}",
      "Read the full text.{0,10}|Give access|Share full text access|Early View",
      "Citing Literature",
      "Citations: ?\\d{1,6}",
      "(?:https://doi\\.org/)?10\\.1(?:002|111)/\\S{3,60}.{0,60}",
      "Volume ?\\d{1,4}, Issue ?\\S{1,8}.{0,60}",
      "Please review our Terms and Conditions of Use.{0,100}",
      "Funding information:? ?.{0,200}",
      ".{0,60}Wiley Online Library.{0,60}",
      "(?:Communicated by|Correspondence)\\b.{0,120}"),
  MDPI(
      "[Bb]y .{4,400}\\d.{0,40}",
      "\\(This article belongs to .{4,160}",
      "\\*? ?Authors? to whom correspondence should be addressed.{0,60}",
      "Share and Cite|MDPI and ACS Style|AMA Style|Chicago/Turabian Style",
      "Academic Editors?: .{3,120}",
      "(?:Submission received|Received): .{5,40} / .{0,160}",
      ".{4,80} \\d{4}, \\d{1,4}\\(\\d{1,3}\\), \\w{1,8};"
          + " ?(?:https?://doi\\.org/|doi:)?10\\.\\S{4,60}",
      "Order Article Reprints|Version Notes|Article Menu|Browse Figures?|Review Reports",
      "Open ?Access ?(?:Feature Paper ?|Editor.s Choice ?)?(?:Article|Review|Communication|Case"
          + " Report|Editorial|Brief Report|Perspective|Protocol|Opinion|Systematic"
          + " Review|Commentary|Hypothesis)",
      "Institutional Review Board Statement|Informed Consent Statement|Data Availability"
          + " Statement"),
  PLOS(
      "Peer-reviewed",
      "Data Availability: ?.{10,400}",
      "Competing interests: ?.{10,400}",
      "Citation: .{10,500}P[Ll][Oo]S .{3,120}",
      "Copyright: ?© .{5,400}",
      "Editor: .{5,160}",
      "[\\d,]{1,9} ?(?:Save|View|Share|Citation)s?",
      "Author summary",
      "Received: .{5,40}; ?Accepted: .{5,40}; ?Published: .{5,40}",
      "View Article|PubMed/NCBI|Reader Comments.{0,10}|Media Coverage"),
  SCIENCE_DIRECT(
      "Author links open overlay panel.{0,2000}",
      "Get rights and content.{0,40}",
      "Add to Mendeley",
      "Show more|Outline",
      "Under a Creative Commons licen[cs]e.{0,40}",
      "Section snippets|Article preview",
      "(?:Recommended articles|Cited by|References) ?\\(\\d{1,4}\\)",
      "Highlights",
      "View PDF|Download full issue|View full text",
      "Volumes? [\\w-]{1,12}(?:, (?:Issue|Part|Supplement) .{1,12})?, .{4,40}, (?:Pages?"
          + " )?[\\w-]{1,20}",
      "https://doi\\.org/10\\.1016/\\S{3,60}.{0,40}"),
  LANCET_CELL(
      ".{0,60}\\| ?VOLUME \\d{1,4}, ISSUE .{1,60}",
      ".{0,60}Volume \\d{1,4}, Issue \\w{1,10} ?p[\\w-]{1,20}.{0,40}",
      "Article Info(?:rmation)?|Publication History:?",
      "PlumX Metrics",
      "(?:.{0,60}\\d{4})?DOI: ?(?:https?://doi\\.org/)?10\\.1016/\\S{3,60}.{0,20}",
      "Open Archive",
      "Affiliations & Notes|Show all authors|Show footnotes",
      "View in Article|View Large Image.{0,20}|Figure viewer",
      "(?:Open A(?:rchive|ccess))?Published(?: online)?: ?\\p{L}{3,9}(?: \\d{1,2})?, \\d{4}.{0,90}",
      "Also available on ScienceDirect|User License.{0,60}|Copyright: ?© \\d{4}.{0,100}"),
  BIORXIV(
      "This article is a preprint and has not been (?:certified|peer).{0,200}",
      "doi: ?https://doi\\.org/10\\.1101/\\S{4,60}.{0,20}",
      "Competing Interest Statement",
      "The authors have declared no competing interest.{0,20}",
      ".{0,400}View ORCID Profile.{0,2000}",
      "New Results|Confirmatory Results|Contradictory Results",
      "(?:Version \\d: )?Posted (?:online )?\\p{L}{3,9} \\d{1,2}, \\d{4}.{0,30}",
      "Follow this preprint|Preview PDF|Info/History",
      "Copyright ?The copyright holder for this (?:preprint|version).{0,200}",
      "Author Declarations|Funding Statement|Clinical Trial",
      "It reports new medical research that has yet to be evaluated.{0,160}"),
  EUROPE_PMC(
      ".{0,30}[Ff]ree full text in Europe PMC.{0,20}|Free full text",
      "Citations & impact",
      "Full text links",
      "Article citations",
      "To arrive at the top five similar articles.{0,120}",
      "Explore citation contexts.{0,60}|ORCIDs linked to this article",
      ".{3,100}, \\d{1,2} \\p{L}{3} \\d{4}, .{3,60}",
      "(?:DOI: ?10\\..{3,60} )?PMID: ?\\d{4,9}.{0,60}",
      "Read article (?:at publisher's site|for free).{0,80}",
      "Similar [Aa]rticles",
      "Share this article.{0,20}"),
  SEMANTIC_SCHOLAR(
      "Corpus ID: ?\\d{3,12}",
      "TLDR",
      "@\\w{4,20}\\{.{5,3000}",
      "Figures and Tables from this paper|Figures from this paper|Tables from this paper",
      "Save to Library.{0,40}|Create Alert.{0,20}",
      "[\\d,]{1,9} (?:Highly Influential Citations?|Citations?|References)|Highly Influential"
          + " Citations",
      "(?:Background|Methods|Results) Citations.{0,12}",
      "View on .{2,40}|View PDF on .{2,30}",
      "Related Papers",
      ".{40,}(?:\u2026|\\.\\.\\.) ?\\(More\\)",
      "Published (?:in .{3,100} )?(?:\\d{1,2} )?(?:\\p{L}{3,9} )?\\d{4}.{0,40}"),
  OUCI(
      ".{3,100}, \\d{4}, (?:.{0,20})?№ ?.{1,40}",
      "(?iu)публікації, які цитують цю публікацію|publications that cite this publication",
      "(?iu)список літератури",
      "(?iu)анотація|ключові слова",
      "(?iu)(?:кількість цитувань|кількість джерел.{0,40}|number of citations|number of works in"
          + " the list of references).{0,20}",
      "(?iu)знайти всі цитування.{0,30}|find all citations of the publication.{0,20}",
      "(?iu)(?:видання|journal) (?:індексується в|indexed in) .{0,40}"),
  TAYLOR_FRANCIS(
      "(?:Pages? .{1,24} ?\\| ?)?Received .{6,40} ?,? ?Accepted .{6,40} ?,? ?(?:Accepted author"
          + " version.{0,60})?Published online:? .{6,30}",
      "[\\d,]{1,9} ?Views",
      "[\\d,]{1,6} ?CrossRef citations to date",
      "[\\d,]{1,6} ?Altmetric(?: score)?",
      "Full Article|Figures & data|Licensing|Reprints & Permissions",
      "Volume \\d{1,4}, \\d{4} - Issue .{1,12}",
      "Additional information",
      "(?:https?://(?:dx\\.)?doi\\.org/)?10\\.(?:1080|1517|3109|1163)/\\S{3,60}.{0,20}",
      "People also read.{0,40}|Related research.{0,40}|Published online: ?\\d{1,2} \\p{L}{3,9}"
          + " \\d{4}"),
  SAGE(
      "(?:Article )?[Ff]irst [Pp]ublished(?: online)?:? ?(?:online )?\\p{L}{3,9} \\d{1,2},"
          + " \\d{4}.{0,60}",
      "Issue published: ?.{4,40}",
      "View all authors and affiliations|All Authors and Affiliations",
      "Find in PubMed",
      "(?:https?://(?:dx\\.)?doi\\.org/)?10\\.1177/\\S{3,60}.{0,20}",
      "Article reuse guidelines.{0,60}|Get full access to this article.{0,40}",
      "Show all references|Cite article|Share options|Information, rights and permissions|Metrics"
          + " and citations",
      "Volume:? \\d{1,4}(?:, Issue:? .{1,12})?"),
  OXFORD(
      "Search for other works by this author on:?.{0,60}",
      ".{2,120}, Volume .{1,12}, (?:Issue .{1,24}, )?.{4,30}, (?:Pages? )?.{1,30},"
          + " (?:https?://|doi).{6,80}",
      "Article history|Author Notes|Issue Section:?.{0,60}",
      "Cite Icon Cite.{0,20}|Permissions Icon Permissions|Split View|Share Icon Share.{0,10}",
      "Select Format.{0,100}|Navbar Search.{0,60}",
      "(?:PDF )?Split View.{0,40}|Views Icon Views.{0,30}",
      "© (?:The Author|Crown|Oxford).{0,200}",
      "Received: ?.{4,40}|Published: ?\\d{1,2} \\p{L}{3,9} \\d{4}",
      "Advance [Aa]rticle.{0,40}|Journal Article"),
  MEDICAL_WEEKLY(
      "JAMA(?: \\p{Lu}[\\w ]{2,30})?\\. ?.{0,20}\\d{4};.{4,80}",
      "N(?:ew)? Engl J Med.{0,3}\\d{4}.{4,80}",
      "(?:BMJ|Gut|Thorax|Heart|Ann Rheum Dis|BMJ Open).{0,3}\\d{4}; ?\\d{1,4}.{0,120}",
      "Author Affiliations.{0,60}",
      "Key Points|Question .{10,300}",
      "(?i)original investigation|original article",
      "VOL\\. \\d{1,4} NO\\. \\d{1,3}.{0,20}",
      "Cite this as:? ?.{4,60}",
      "Correspondence to:? ?.{4,200}",
      "Rapid [Rr]esponses?.{0,20}|What (?:this (?:paper|study) adds|is already known on this"
          + " topic)|Article Information",
      "DOI: ?10\\.1056/.{4,40}|doi:10\\.1001/.{4,40}",
      "Importance|Conclusions and Relevance|Main Outcomes? and Measures?",
      "Trial [Rr]egistration:? ?.{0,80}"),
  KARGER(
      ".{3,80} \\(\\d{4}\\) \\d{1,4} \\(.{1,20}\\): ?.{1,30}",
      "Subject Area:?.{0,60}",
      "(?:https?://doi\\.org/)?10\\.1159/\\d{4,12}.{0,20}",
      "Article [Hh]istory|Article PDF first page preview|First-Page Preview",
      "(?:©|Copyright).{0,12}Karger.{0,60}|.{0,20}Karger Publishers.{0,40}",
      "Received: ?\\p{L}{3,9} \\d{1,2},? \\d{4}|Published online: ?\\p{L}{3,9} \\d{1,2},? \\d{4}"),
  FIELDS_ON_TOP(
      "Page: \\[\\w{1,9} ?- ?\\w{1,9}\\].{0,20}",
      "Authors?(?:\\(s\\))?: .{5,2000}",
      "ISSN \\((?:Print|Online)\\): .{8,12}",
      "Price: .{1,12}|Generic placeholder image",
      "Cite item",
      "EDN: .{4,60}",
      "(?:Submitted|Accepted): \\d{2}\\.\\d{2}\\.\\d{4}"),
  OPEN_JOURNALS(
      "(?:.{0,60} )?Skip to (?:main navigation menu|site footer)",
      "How to Cite",
      "Download data is not yet available\\.|Downloads",
      "Vol\\. \\d{1,4} No\\. [\\w-]{1,8} \\(\\d{4}\\).{0,80}",
      "More Citation Formats|Endnote/Zotero/Mendeley \\(RIS\\)",
      "Author Biograph(?:y|ies)",
      "Copyright \\(c\\) \\d{4} .{3,200}",
      "(?:Home / )?Archives / .{3,120}|Home / .{3,120} / Articles?"),
  HINDAWI(
      "Volume \\d{4} ?\\| ?Article ID \\w{4,12}.{0,80}",
      ".{3,40} ?\\| ?Open Access",
      "Show citation",
      "Academic Editor: .{3,80}",
      "(?:Received|Accepted|Published) ?\\d{1,2} \\p{L}{3,9} \\d{4}.{0,120}",
      "Order printed copies|Download citation.{0,40}|Download other formats",
      "Copyright © \\d{4} .{4,300}"),
  COCHRANE(
      ".{0,20}Cochrane (?:Database of Systematic Reviews|Systematic Review).{0,80}",
      "Version published: ?.{6,40}.{0,60}",
      "PICOs?|Plain language summary",
      "Authors['\u2019] conclusions",
      "Selection criteria|Search methods|Data collection and analysis|Main results",
      "Unlock the full review|Collapse all.{0,20}|Am score.{0,20}",
      "(?:https?://doi\\.org/)?10\\.1002/14651858\\.\\S{4,40}.{0,60}"),
  RESEARCH_GATE(
      "Join for free",
      "Discover the world['\u2019]s research",
      "Request full-text(?: PDF)?|Public Full-text.{0,10}|Download full-text PDF",
      "(?:Article|Preprint|Chapter|Conference Paper|Literature Review|Thesis)\\s?(?:PDF"
          + " Available|Full-text available)?.{0,6}",
      "(?:Citations|References) \\(\\d{1,5}\\)",
      "(?:\\d[\\d,]{0,6} )?Reads|\\d[\\d,]{0,6} Citations",
      "ResearchGate has not been able to resolve.{0,80}",
      "(?:Content uploaded by|All content in this area was uploaded by) .{3,100}",
      "Author content|Abstract and Figures|Figures - (?:uploaded|available).{0,100}",
      "DOI: ?10\\.\\d{4,9}/\\S{3,80}"),
  ACADEMIA(
      "Download Free (?:PDF|DOCX)",
      "Academia\\.edu.{0,80}",
      "Sign up for access to the world['\u2019]s latest research",
      "Profile image of .{3,80}",
      "Loading Preview|Sorry, preview is currently unavailable\\..{0,80}",
      "(?:[\\d,]{1,9} )?views|\\d{1,4} pages|1 file");

  private static final int MOST = 1_500;
  private static final int LONGEST = 500;

  private final List<Pattern> marks;

  Signature(String... marks) {
    this.marks = Arrays.stream(marks).map(Pattern::compile).toList();
  }

  /** How many different marks of the best-matching site a page bears. */
  static int best(ArticleText page) {
    List<String> lines = lines(page);
    int best = 0;
    for (Signature signature : values()) {
      best = Math.max(best, signature.found(lines));
    }
    return best;
  }

  private static List<String> lines(ArticleText page) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < page.count(); i++) {
      String value = page.value(i);
      boolean end = i < MOST || i >= page.count() - MOST;
      if (end && !value.isEmpty() && value.length() <= LONGEST) {
        lines.add(value);
      }
    }
    return lines;
  }

  private int found(List<String> lines) {
    int found = 0;
    for (Pattern mark : marks) {
      found += lines.stream().anyMatch(line -> mark.matcher(line).matches()) ? 1 : 0;
    }
    return found;
  }
}
