package org.evidencegraph.importer.nature;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The fixed words of an article page of Springer Nature (nature.com, BMC, SpringerLink). */
final class NatureLabels {
  /** Headings that end whatever stood above them. */
  static final Set<String> HEADINGS =
      Set.of(
          "Abstract",
          "References",
          "Download references",
          "TOP OF PAGE",
          "Top of page",
          "MORE ARTICLES LIKE THIS",
          "Acknowledgements",
          "Acknowledgments",
          "Acknowledgement",
          "Funding",
          "Author information",
          "Authors and Affiliations",
          "Affiliations",
          "Authors",
          "Contributions",
          "Author contributions",
          "Authors' contributions",
          "Corresponding author",
          "Corresponding authors",
          "Ethics declarations",
          "Additional information",
          "Competing interests",
          "Conflict of interest",
          "Supplementary information",
          "Supplementary Information",
          "Electronic supplementary material",
          "Rights and permissions",
          "Reprints and permissions",
          "About this article",
          "Cite this article",
          "Download citation",
          "Share this article",
          "Keywords",
          "Subjects",
          "This article is cited by",
          "Similar content being viewed by others",
          "PowerPoint slides",
          "Change history",
          "Data availability",
          "Availability of data and materials",
          "Abbreviations",
          "Explore content",
          "Discover content",
          "Publish with us",
          "Products and services",
          "Our imprints",
          "Navigation",
          "Quick links",
          "Search",
          "Advertisement",
          "Sections",
          "Figures",
          "Associated content",
          "Further reading",
          "Peer review",
          "Explore related subjects",
          "Access this article",
          "Access options",
          "Author notes",
          "Glossary",
          "Buy or subscribe",
          "Publisher’s note",
          "Publisher's note",
          "Extended data",
          "Source data",
          "Code availability",
          "Working on a manuscript?",
          "Comments");

  /** What can follow an abstract: log-in walls, other papers, images, the body. */
  static final Pattern ENDS_ABSTRACT =
      Pattern.compile(
          "(?:Graphical [Aa]bstract|Similar content being viewed|Zugang (?:erhalten|zu)|Log in"
              + " or|Access (?:through|this|options|provided)|Sign in|Buy"
              + " (?:article|now|or)|Subscribe|This is a preview of|Rent or buy|You have full"
              + " access|Gain free access|\\[image\\]|Continue with|Your institute does not|Use our"
              + " pre-submission|Dies ist eine Vorschau|Zugriff (?:prüfen|über)|PDF"
              + " herunterladen|Explore related|Avoid common mistakes|Download PDF|Peer Review"
              + " reports|Working on a manuscript|Arbeiten Sie an einem Manuskript|Key ?[Ww]ords?"
              + " ?:|(?:https?://(?:dx\\.)?doi\\.org/|(?i:doi): ?)10\\.).*",
          Pattern.DOTALL);

  /** {@code Keywords: wool; yarn} on one line. */
  static final Pattern KEYWORDS_INLINE = Pattern.compile("Key ?[Ww]ords? ?: ?(?=\\S)");

  /** Words of a wall in front of the full text. */
  static final Pattern WALL =
      Pattern.compile(
          "(?:Log in or create a free account to read|Access through your institution|This is a"
              + " preview of subscription content|Buy article|Rent or buy this article|Access"
              + " options|Dies ist eine Vorschau von).*",
          Pattern.DOTALL);

  static final Pattern BODY =
      Pattern.compile(
          "(?:\\d+\\.? )?(?:Introduction|Background|Main|Methods|Materials and"
              + " methods|Results|Discussion|Conclusions?|Review|Case presentation|Main text)");

  private static final Set<String> TYPES =
      Set.of(
          "article",
          "review",
          "review article",
          "original article",
          "original paper",
          "original research",
          "research",
          "research article",
          "research article - neurosciences",
          "letter",
          "letter to the editor",
          "brief communication",
          "short communication",
          "short report",
          "brief report",
          "editorial",
          "case report",
          "case study",
          "protocol",
          "study protocol",
          "methodology",
          "method",
          "commentary",
          "comment",
          "perspective",
          "news & views",
          "correspondence",
          "correction",
          "author correction",
          "publisher correction",
          "erratum",
          "retraction note",
          "systematic review",
          "meta-analysis",
          "clinical study",
          "clinical trial",
          "original contribution",
          "rapid communication",
          "technical report",
          "resource",
          "analysis",
          "mini review",
          "minireview",
          "hypothesis",
          "debate",
          "research note",
          "data note",
          "database",
          "software",
          "book review",
          "opinion",
          "consensus statement",
          "guidelines",
          "primer",
          "progress",
          "research highlight",
          "timeline",
          "viewpoint",
          "matters arising",
          "registered report",
          "chapter",
          "conference paper",
          "basic research",
          "translational research",
          "expert review",
          "invited review",
          "research paper",
          "leitthema",
          "originalien",
          "originalarbeit",
          "übersicht",
          "übersichten",
          "cme",
          "cme zertifizierte fortbildung",
          "kasuistik",
          "kasuistiken",
          "fallbericht",
          "übersichtsartikel",
          "schwerpunkt",
          "einführung zum thema",
          "brief communications arising");

  /** Headings of German pages, and their English names. */
  private static final Map<String, String> GERMAN =
      Map.ofEntries(
          Map.entry("Zusammenfassung", "Abstract"),
          Map.entry("Literatur", "References"),
          Map.entry("Literaturverzeichnis", "References"),
          Map.entry("Referenzen", "References"),
          Map.entry("Literatur herunterladen", "Download references"),
          Map.entry("Referenzen herunterladen", "Download references"),
          Map.entry("Danksagung", "Acknowledgements"),
          Map.entry("Danksagungen", "Acknowledgements"),
          Map.entry("Förderung", "Funding"),
          Map.entry("Finanzierung", "Funding"),
          Map.entry("Autoreninformationen", "Author information"),
          Map.entry("Autorinformationen", "Author information"),
          Map.entry("Informationen zu den Autoren", "Author information"),
          Map.entry("Autoren und Zugehörigkeiten", "Authors and Affiliations"),
          Map.entry("Autoren und Affiliationen", "Authors and Affiliations"),
          Map.entry("Zugehörigkeiten", "Affiliations"),
          Map.entry("Autoren", "Authors"),
          Map.entry("Beiträge", "Contributions"),
          Map.entry("Autorenbeiträge", "Contributions"),
          Map.entry("Korrespondierender Autor", "Corresponding author"),
          Map.entry("Korrespondierende Autorin", "Corresponding author"),
          Map.entry("Korrespondenzautor", "Corresponding author"),
          Map.entry("Korrespondierende Autoren", "Corresponding authors"),
          Map.entry("Interessenkonflikt", "Conflict of interest"),
          Map.entry("Einhaltung ethischer Richtlinien", "Ethics declarations"),
          Map.entry("Ethikerklärungen", "Ethics declarations"),
          Map.entry("Zusätzliche Informationen", "Additional information"),
          Map.entry("Weitere Informationen", "Additional information"),
          Map.entry("Zusatzinformationen", "Additional information"),
          Map.entry("Rechte und Genehmigungen", "Rights and permissions"),
          Map.entry("Nachdrucke und Genehmigungen", "Reprints and permissions"),
          Map.entry("Über diesen Artikel", "About this article"),
          Map.entry("Diesen Artikel zitieren", "Cite this article"),
          Map.entry("Artikel zitieren", "Cite this article"),
          Map.entry("Zitat herunterladen", "Download citation"),
          Map.entry("Zitation herunterladen", "Download citation"),
          Map.entry("Diesen Artikel teilen", "Share this article"),
          Map.entry("Schlüsselwörter", "Keywords"),
          Map.entry("Schlagwörter", "Keywords"),
          Map.entry("Themen", "Subjects"),
          Map.entry("Abkürzungen", "Abbreviations"),
          Map.entry(
              "Ähnliche Inhalte, die andere ansehen", "Similar content being viewed by others"),
          Map.entry(
              "Ähnliche Inhalte, die von anderen angesehen werden",
              "Similar content being viewed by others"),
          Map.entry("Dieser Artikel wird zitiert von", "This article is cited by"),
          Map.entry("Verwandte Themen", "Explore related subjects"),
          Map.entry("Hinweis des Verlags", "Publisher's note"),
          Map.entry("Datenverfügbarkeit", "Data availability"));

  private NatureLabels() {}

  static boolean isType(String label) {
    return label.length() < 60 && TYPES.contains(label.toLowerCase(java.util.Locale.ROOT));
  }

  static boolean isHeading(String label) {
    return heading(label) != null;
  }

  /** The heading in the words of {@link #HEADINGS}; null for a line that is none. */
  static @Nullable String heading(String label) {
    return HEADINGS.contains(label) ? label : GERMAN.get(label);
  }
}
