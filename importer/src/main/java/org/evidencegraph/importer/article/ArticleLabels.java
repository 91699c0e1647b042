package org.evidencegraph.importer.article;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The fixed words of article pages, whoever printed them. */
final class ArticleLabels {
  private static final Pattern CITE_CHAPTER =
      Pattern.compile("(?i)cite this chapter|dieses kapitel zitieren");

  private static final int LONGEST = 160;

  /** {@code Abstract}, {@code SUMMARY:}. */
  private static final Pattern ABSTRACT =
      Pattern.compile(
          "(?iu)(?:structured |article )?abstract(?: and figures|"
              + " \\(provisional\\))?[:.]?|summary[:.]?|анотація|abstract (?:and|&)"
              + " keywords|abstract en|a ?b ?s ?t ?r ?a ?c"
              + " ?t|(?:resum[eo]n?|r(?:é|e\u0301)sum(?:é|e\u0301)|zusammenfassung"
              + "|riassunto|abstrak|samenvatting|sammanfattning|streszczenie)[:.]?");

  private static final Pattern REFERENCES =
      Pattern.compile(
          "(?iu)(?:\\d{1,2}\\. )?(?:references?|literature cited|references?"
              + " (?:list|cited)|reference lists?|bibliography|works cited|cited literature|notes"
              + " and references|references and notes|list of references|список"
              + " літератури|literatur(?:verzeichnis)?|bibliographie|r(?:é|e\u0301)f(?:é|e\u0301)rences|referencias(?:"
              + " bibliogr(?:á|a\u0301)ficas)?|refer(?:ê|e\u0302)ncias(?:"
              + " bibliogr(?:á|a\u0301)ficas)?|bibliograf(?:i|í|i\u0301)a|bibliografi|riferimenti"
              + " bibliografici|pi(?:ś|s\u0301)miennictwo|litteratur|referenser|kaynaklar|literatura)[:.]?(?:\\s?\\(\\d{1,4}\\))?|\\d{1,4}"
              + " references");

  private static final Pattern KEYWORDS =
      Pattern.compile(
          "(?iu)(?:author |article )?key ?words?(?: and phrases)?|index terms|subject terms|key"
              + " words|descriptors|mots[ -]cl[eé]s|palabras clave|palavras["
              + " -]chave|schlüsselwörter|ключові слова");

  /** Headings of other papers' listings. */
  private static final Pattern OTHERS =
      Pattern.compile(
          "(?iu)(?:similar (?:articles?:?|content.{0,30})|refer(?:s|red) to(?: by)?|comment"
              + " (?:in|on)|crossref citations|\u00E4hnliche inhalte.{0,30}|related"
              + " (?:articles?|papers?|research|content|publications?)|recommended"
              + " (?:articles?|content|reading).{0,12}|people also (?:read|looked"
              + " at|viewed).{0,30}|cited by(?: other articles)?.{0,30}|citing"
              + " (?:literature|articles?).{0,12}|article citations|citations?"
              + " ?\\(\\d{1,6}\\)|\\d[\\d,]{0,6} citations|this article is cited"
              + " by.{0,20}|publications that cite this publication|publications citing"
              + " .{3,40}|number of citations.{0,12}|публікації, які цитують цю публікацію|more"
              + " (?:from|by|in) .{1,80}|most (?:read|cited|viewed).{0,40}|latest"
              + " articles?.{0,40}|you may also (?:like|be interested in).{0,20}|trending"
              + " .{0,30}|see also|linked articles?|further reading|articles from .{2,80} are"
              + " provided here.{0,100}|suggested (?:articles?|readings?|citation).{0,10}|other"
              + " articles published.{0,60}|similar publications|related papers|popular"
              + " articles|email alerts|related articles in .{0,60}|explore further|readers"
              + " also.{0,40}|view all .{0,40}articles?)");

  private static final Pattern RECOMMENDED =
      Pattern.compile(
          "(?i)(?:similar|refers to|referred to|comment|crossref"
              + " citations|related|recommended|people also|more|most|latest|you"
              + " may|trending|popular|other articles|suggested|readers|see also)");

  /** Headings below which something else begins. */
  private static final Pattern HEADING =
      Pattern.compile(
          "(?iu)(?:graphical abstract|article"
              + " highlights|metadaten|hinweise|danksagung(?:en)?|interessenkonflikte?|einhaltung"
              + " ethischer richtlinien|abk(?:ü|u\u0308)rzungen|weitere"
              + " artikel.{0,40}|remerciements|conflits?"
              + " d[\u2019']int(?:é|e\u0301)r(?:ê|e\u0302)ts?|agradecimientos|agradecimentos|conflictos?"
              + " de intereses|conflitos? de interesses?|дані публікації|знайти всі"
              + " цитування.{0,30}|find all citations of the publication|publication data|visual"
              + " abstract|video abstract|highlights|in brief|key points?|key messages?|plain"
              + " language summary|lay summary|abbreviations|list of"
              + " abbreviations|nomenclature|author summary|significance"
              + " statement|acknowledge?ments?|funding(?:"
              + " (?:information|statement|sources?|details))?|financial"
              + " (?:support|disclosure).{0,12}|sources of funding|role of the funding"
              + " source|competing interests?(?: statement)?|conflicts? of"
              + " interests?.{0,14}|declaration of .{3,60}|declarations?|disclosures?(?:"
              + " statement)?|author(?:s[\u2019']?|[\u2019']s)? ?contributions?|contributors|credit"
              + " .{0,20}author.{0,30}|contributorship|data (?:availability|sharing|and"
              + " materials?)(?: statement)?.{0,30}|availability of data.{0,20}|code"
              + " availability|supplement(?:ary|al)?"
              + " (?:materials?|information|data|content|files?).{0,12}|supporting"
              + " information|associated data|ethics.{0,30}|ethical .{0,30}|institutional review"
              + " board statement|informed consent statement|consent"
              + " .{0,30}|footnotes|notes|article notes|author notes|author information|authors?"
              + " and affiliations|affiliations?(?: & notes| and notes|s)?|authors?[\u2019']?"
              + " affiliations.{0,30}|authors? details|author biograph.{0,10}|biograph.{0,12}|about"
              + " the authors?|corresponding authors?|contributor information|publisher[\u2019']s"
              + " note|disclaimer.{0,20}|rights and permissions|permissions|reprints (?:&|and)"
              + " permissions|copyright(?: (?:information|notice|©|and"
              + " licen[cs]e.{0,30}))?|licen[cs]e(?: information)?|article"
              + " (?:info(?:rmation)?|history|metrics|menu|versions?|tools?|details|usage|notes)|publication"
              + " history|history|cite (?:this )?(?:article|paper|as).{0,10}|how to cite.{0,20}|to"
              + " cite.{0,20}|share and cite|citation tools?|citations? (?:&|and) impact|mdpi and"
              + " acs style|ama style|chicago/turabian style|apa style|metrics|altmetrics?|plumx"
              + " metrics|figures?(?: (?:and|&) (?:tables?|data).{0,30})?|tables?|data|comments(?:"
              + " \\(\\d+\\))?|rapid responses.{0,14}|responses|peer review.{0,12}|editorial"
              + " .{0,20}|additional information|additional files?|appendi(?:x|ces).{0,30}|issue"
              + " section:?|subject area.{0,12}|subjects?|topics?|tldr|pdf|information|type|section"
              + " snippets|cited by.{0,14}|full text links|free full text|search"
              + " worldwide.{0,40}|other formats|actions|share|resources|on this"
              + " page|collections|cite|permalink|picos?|what is already known.{0,40}|what this"
              + " (?:paper|study) adds|linked .{0,30}|research in context|evidence before this"
              + " study|orcids? linked.{0,30}|funding ?/ ?support.{0,30}|group information|sign"
              + " in.{0,40}|log ?in.{0,60}|access (?:options|provided|through).{0,40}|get"
              + " access.{0,30}|purchase.{0,40}|subscribe.{0,30}|buy .{0,30}|view (?:full["
              + " -]?text|large|pdf).{0,30}|download .{0,30}|read the full text.{0,10}|continue"
              + " reading.{0,30}|now published in .{0,200}|footer|navigation|trial registration(?:"
              + " number)?s?:?|clinical trial registration)[:.]?");

  private static final Pattern BODY =
      Pattern.compile(
          "(?i)(?:(?:\\d{1,2}|[IVX]{1,4})[.:]?\\s+)?(?:introduction|background|main(?:"
              + " text)?|methods?|(?:materials?|patients?|subjects|participants|experimental)(?:,?"
              + " (?:materials?|patients?|subjects))?(?: and|,| &) methods?|methods and"
              + " materials|methodology|experimental (?:section|procedures|design)|results?(?: and"
              + " discussion)?|findings|discussion(?: and conclusions?)?|conclusions?(?: and"
              + " .{3,40})?|concluding remarks|case (?:presentation|report|description)|star[\u2605"
              + " ]?methods|study design|statistical analys[ie]s|limitations|future"
              + " (?:directions|perspectives))[:.]?");

  private static final Set<String> TYPES =
      Set.of(
          "article",
          "articles",
          "research highlight",
          "research highlights",
          "research",
          "research article",
          "research articles",
          "research paper",
          "research papers",
          "research-article",
          "research letter",
          "research report",
          "research reports",
          "original article",
          "original articles",
          "original paper",
          "original papers",
          "original research",
          "original research article",
          "original investigation",
          "original contribution",
          "original report",
          "original reports",
          "original work",
          "full paper",
          "full length article",
          "full-length article",
          "regular article",
          "regular paper",
          "review",
          "reviews",
          "review article",
          "review articles",
          "review paper",
          "mini review",
          "mini review article",
          "mini-review",
          "minireview",
          "short review",
          "systematic review",
          "systematic review article",
          "systematic review and meta-analysis",
          "systematic reviews",
          "meta-analysis",
          "scoping review",
          "narrative review",
          "invited review",
          "concise review",
          "critical review",
          "clinical review",
          "state of the art review",
          "review - intervention",
          "review - diagnostic",
          "intervention review",
          "overview",
          "short communication",
          "short communications",
          "short report",
          "brief report",
          "brief communication",
          "brief research report",
          "brief research report article",
          "communication",
          "rapid communication",
          "rapid report",
          "letter",
          "letters",
          "letter to the editor",
          "letters to the editor",
          "research correspondence",
          "editorial",
          "editorials",
          "editorial article",
          "commentary",
          "comment",
          "opinion",
          "opinion article",
          "perspective",
          "perspective article",
          "perspectives",
          "viewpoint",
          "hypothesis",
          "hypothesis and theory",
          "hypothesis and theory article",
          "case report",
          "case report article",
          "case reports",
          "case series",
          "case study",
          "case studies",
          "clinical trial",
          "clinical trial article",
          "clinical study",
          "clinical article",
          "clinical research",
          "clinical investigation",
          "clinical investigations",
          "clinical and translational research",
          "randomized controlled trial",
          "controlled trial",
          "study protocol",
          "study protocol article",
          "protocol",
          "protocols",
          "methods",
          "methods article",
          "method",
          "method article",
          "technical report",
          "technical note",
          "technology and code",
          "technology report",
          "data report",
          "data descriptor",
          "dataset",
          "guideline",
          "guidelines",
          "consensus statement",
          "position paper",
          "practice guideline",
          "special article",
          "special report",
          "report",
          "reports",
          "resource",
          "resources article",
          "tools and resources",
          "basic research",
          "basic science",
          "translational research",
          "translational medicine",
          "laboratory investigation",
          "regenerative medicine",
          "new results",
          "confirmatory results",
          "contradictory results",
          "preprint",
          "working paper",
          "conference paper",
          "conference abstract",
          "conference proceeding",
          "proceedings paper",
          "meeting abstract",
          "meeting report",
          "chapter",
          "book chapter",
          "thesis",
          "erratum",
          "correction",
          "corrigendum",
          "retraction",
          "retracted",
          "retracted article",
          "withdrawn",
          "expression of concern",
          "news & views",
          "clinical practice",
          "education",
          "policy and practice reviews",
          "policy brief",
          "community case study",
          "conceptual analysis",
          "general commentary",
          "general commentary article",
          "journal article",
          "clinical effectiveness",
          "observational study",
          "comparative study",
          "cohort study",
          "in focus",
          "feature article",
          "feature",
          "featured article",
          "featured paper",
          "insight",
          "interview",
          "spotlight",
          "primer",
          "seminar",
          "series",
          "fast track",
          "fast track articles",
          "health policy",
          "literature review",
          "research note",
          "technical paper",
          "presidential address",
          "artigo original",
          "artigos originais",
          "artigo de revisão",
          "artigo de pesquisa",
          "relato de caso",
          "artículo original",
          "artículos originales",
          "artículo de investigación",
          "artículo de revisión",
          "artículos",
          "artigos",
          "caso clínico",
          "nota técnica",
          "revisión",
          "revisão",
          "article original",
          "articles originaux",
          "artikel",
          "kapitel",
          "originalarbeit",
          "originalarbeiten",
          "originalien",
          "originalbeitrag",
          "übersichtsarbeit",
          "übersichten",
          "kasuistik",
          "fallbericht");

  private static final Pattern TYPE_FRAME =
      Pattern.compile(
          "(?i)^(?:(?:open access )?\\d{1,2}[.-]\\d{1,2}[.-](?:19|20)\\d{2} ?\\| ?|(?:free|open)(?:"
              + " to read)? access ?[|:/]?\\s?|type:? |article type:? |invited |featured"
              + " |(?-i:\\p{Lu}{4,}: ))|\\s?[|/·]?\\s?(?:(?:free|open)(?: to read)? access|comment"
              + " on this paper|peer-reviewed|full text access|publicly available|requires"
              + " authentication|\\(open access\\)|editor['\u2019]s choice|free full"
              + " text.{0,20}|\\p{L}{3,9} \\d{1,2},? \\d{4})$");

  /** Lines of buttons, links and counts, which say nothing of the paper. */
  private static final Pattern LINK =
      Pattern.compile(
          "(?i)(?:view orcid(?: id)? profile|logo of .{2,80}|profile image of .{3,80}|.{2,80}"
              + " logo|licen[cs]e:? (?:cc|creative)\\b.{0,60}|share with"
              + " .{0,120}|\\[pdf\\].{0,40}|semantic reader|source:"
              + " ?(?:pubmed|arxiv|oai|doaj|crossref)|view"
              + " (?:author|affiliations?|all|related|article|current|metrics|latest|issue|table|on"
              + " |full|figures?|large|pdf|abstract|more|less|comments|the |this |in"
              + " ).{0,80}|search (?:for"
              + " (?:more|other|articles)|within|in|all|this|google|pubmed|menu|advanced|site|by)\\b.{0,80}|search|advanced"
              + " search|show"
              + " (?:more|less|all|author|abstract|figures?|citation|footnotes|outline|details).{0,30}|author"
              + " links open.{0,40}|open (?:in|overlay|pdf|url|peer|figure).{0,60}|add to"
              + " .{0,40}|get rights|set alerts?|(?:get )?(?:rights and content|citation"
              + " alerts?|email alerts?|e-?mail).{0,30}|export(?: .{0,30})?|save(?:"
              + " .{0,30})?|share(?: .{0,40})?|tweet.{0,20}|facebook|twitter|x|linkedin(?:"
              + " .{0,12})?|reddit|wechat|mendeley|whatsapp|bluesky|print(?:er)?(?:"
              + " .{0,20})?|request .{0,40}|cite(?: .{0,30})?|diese[ns] (?:kapitel|artikel)"
              + " zitieren|permissions(?: .{0,20})?|(?:full )?(?:pdf|epub|xml|html|nlm)(?:["
              + " -].{0,30})?|full[ -]?text(?: .{0,30})?|download(?:s)?(?: .{0,40})?|visits|this"
              + " item has received.{0,20}|abstract ?(?:view|only)?[|/\u2022].{0,100}|article"
              + " ?[|/].{0,60}|figures ?[|/(&].{0,60}|references ?[|/].{0,60}|metrics(?:"
              + " .{0,20})?|info(?:rmation)?/history|info ?& ?metrics|preview"
              + " pdf|data/code|supplementary"
              + " material|tools|about|sections?|contents?|outline|menu|close|home|back(?: to"
              + " .{0,40})?|next(?: (?:article|in).{0,60})?|previous(?: .{0,60})?|prev|skip to"
              + " .{0,60}|jump to.{0,40}|go"
              + " to:?.{0,30}|top|help|contact.{0,30}|feedback|register|create (?:an? )?(?:free"
              + " )?account.{0,20}|search [\\d,]+ .{0,60}|search [\\p{L}-]{3,20}"
              + " literature.{0,80}|list of issues|all journals|this issue|oxford academic|new"
              + " search.{0,40}|conclusions changed|semantic scholar|impact"
              + " factor:?.{0,12}|intended for .{0,40}|pdf available|full-text available|reads|my"
              + " account|browse(?: .{0,60})?|journals?(?: (?!of |for |in |on |and"
              + " ).{0,30})?|journal (?:home|archive|menu|information).{0,30}|submit(?:"
              + " .{0,60})?|about(?: (?:us|the"
              + " journal|this|sage|plos|frontiers|bmj|mdpi|wiley).{0,40})?|for"
              + " (?:authors|reviewers|librarians|editors).{0,40}|subscribe.{0,40}|sign"
              + " ?(?:in|up|out).{0,60}|log ?(?:in|out).{0,60}|institutional .{0,40}|check for"
              + " updates?|crossmark.{0,30}|crossref.{0,20}|altmetric.{0,30}|dimensions.{0,20}|plumx.{0,20}|orcid(?:"
              + " logo| icon)?|email|pubmed|google scholar|web of science|scopus|free access|open"
              + " access|open archive|full access|peer-reviewed|all authors|creative"
              + " commons.{0,60}|cc by.{0,20}|this article is (?:a preprint|part of|an?"
              + " ).{0,200}|\\(?this article belongs to .{2,160}|related articles? (?:at|in|on)"
              + " .{0,60}|max screen.{0,4}|(?:retraction|erratum|corrigendum|correction|expression"
              + " of concern|addendum) in:? ?/?10\\..{0,120}|this is an open.{0,300}|article"
              + " menu|advertisement|\\[?image\\]?|loading.{0,10}|read"
              + " (?:more|article|this|the).{0,60}|learn (?:more|about).{0,80}|more"
              + " information.{0,30}|see more.{0,20}|collapse all.{0,20}|expand all|expand|split"
              + " view|article contents|select format.{0,60}|navbar.{0,30}|issues?|volumes?|current"
              + " issue|all issues|archive|early view|accepted|just accepted|latest .{0,40}|special"
              + " issues?.{0,60}|supplements|podcasts?|videos?|video|audio|multimedia|alerts?|rss(?:"
              + " feed)?s?|follow(?: .{0,40})?|claim|likes?|comments?(?:"
              + " \\(\\d+\\))?|recommend|turn on .{0,40}|citation"
              + " manager.{0,20}|bibtex|ris|endnote|reference manager|medlars|copy(?:"
              + " .{0,30})?|text size.{0,20}|\\d+"
              + " (?:figures?|tables?|pages?|comments?)|(?:a|A)\\+?|font size|settings|order"
              + " article reprints|version notes|notes|author biographies|review"
              + " reports.{0,20}|browse figures.{0,20}|corrected proof.{0,10}|in"
              + " press.{0,30}|article in press.{0,20}|visual abstract.{0,20}|audio.{0,20}|cover"
              + " image.{0,20}|explore (?:content|further|all|this|citation|journals).{0,30}|give"
              + " access|read the full text|full access to .{0,40}|this article also appears"
              + " in:?|contribution.{0,10}|verified.{0,10}|disclaimer|pmc disclaimer|learn"
              + " more:.{0,80}|pmc copyright notice|copyright and license information.{0,14}|author"
              + " information.{0,40}|article notes.{0,40}|actions|page navigation|cited by|similar"
              + " articles|collections|resources|please note.{0,100}|user"
              + " (?:guide|name)|password|username|publish(?:ing)?(?:"
              + " .{0,30})?|news|events|jobs|shop|store|donate|librarians?|advertise.{0,20}|authors?|editors?|reviewers?|authors"
              + " & reviewers|subjects?|topics?|collections?|series|join for"
              + " free|researchers?|discover(?: the world.{0,30}| more.{0,30})?)");

  private static final Pattern COLON = Pattern.compile("\\s?:$");

  private ArticleLabels() {}

  private static boolean matches(Pattern form, String label) {
    return !label.isEmpty() && label.length() <= LONGEST && form.matcher(label).matches();
  }

  static boolean isAbstract(String label) {
    return matches(ABSTRACT, label);
  }

  /** Asks to cite the chapter below by the title of its book. */
  static boolean headsCitation(String label) {
    return CITE_CHAPTER.matcher(label).matches();
  }

  /** Stands above the title of a chapter's book. */
  static boolean headsBook(String label) {
    return headsCitation(label) || label.equalsIgnoreCase("from the edited volume");
  }

  static boolean isReferences(String label) {
    return matches(REFERENCES, label);
  }

  static boolean isKeywords(String label) {
    return matches(KEYWORDS, COLON.matcher(label).replaceFirst(""));
  }

  /** Heads a listing of other papers. */
  static boolean isOthers(String label) {
    return matches(OTHERS, label);
  }

  /** Heads a listing of papers that a site puts before the article, and is no part of a menu. */
  static boolean isRecommended(String label, String below) {
    return isOthers(label)
        && RECOMMENDED.matcher(label).lookingAt()
        && !isHeading(below)
        && !isLink(below)
        && !below.equalsIgnoreCase("get citation");
  }

  /** Heads a part of the article's running text. */
  static boolean isBody(String label) {
    return matches(BODY, label);
  }

  /** Heads anything: no part of an abstract, a list of keywords or references goes on below. */
  static boolean isHeading(String label) {
    return isAbstract(label)
        || isReferences(label)
        || isKeywords(label)
        || isOthers(label)
        || matches(HEADING, label);
  }

  /** Names what kind of article it is; without the words on access around it. */
  static boolean isType(String label) {
    return label.length() < 110 && TYPES.contains(type(label).toLowerCase(Locale.ROOT));
  }

  /** {@code Review} of {@code Open Access Review}. */
  static String type(String label) {
    String type = TYPE_FRAME.matcher(label.strip()).replaceAll("").strip();
    int topic = type.indexOf(" | ");
    return topic > 0 ? type.substring(0, topic).strip() : type;
  }

  /** A button, a link, a count. */
  static boolean isLink(String label) {
    return matches(LINK, label);
  }

  /** Whether a line stands for itself and is neither opened nor continued by its neighbours. */
  static boolean stands(String label) {
    return !label.isEmpty()
        && label.length() <= LONGEST
        && (isHeading(label) || isBody(label) || isType(label) || isLink(label));
  }
}
