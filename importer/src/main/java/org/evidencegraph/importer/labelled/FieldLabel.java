package org.evidencegraph.importer.labelled;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a label asks for. The words are those of Dublin Core, English and German, and the common
 * ones of other languages of Europe, Turkish and Indonesian.
 */
enum FieldLabel {
  TITLE(
      "title|titel|article title|title of article|titel des beitrags|titel der publikation|titel"
          + " des artikels|dc.title|titre|título|original"
          + " title|originaltitel|aufsatztitel|назва|titolo|tytuł|titel|tittel|otsikko|başlık|judul|название|заглавие|τίτλος"),
  AUTHORS(
      "author|authors|author(s)|all"
          + " authors|autor|autoren|autor(en)|autor/in|autor/innen|autor:in|autor*innen|autor:innen|autorin|autorinnen|autorinnen"
          + " und autoren|autorinnen/autoren|autoren/autorinnen|verfasser|verfasser/in|verfasserinnen"
          + " und verfasser|dc.contributor.author|dc.creator|creator|creators|creators/authors|beteiligte"
          + " personen|auteurs|auteur(s)|autores|автори|автор|main author|main"
          + " authors|autore|autori|auteur|autorzy|författare|forfatter|forfattere|tekijät|yazar|yazarlar|penulis|авторы|συγγραφέας|συγγραφείς"),
  JOURNAL(
      "journal|material|journal title|journal name|journal or publication title|title of"
          + " journal|zeitschrift|zeitschriftentitel|name der zeitschrift|titel der"
          + " zeitschrift|fachzeitschrift|published in|veröffentlicht in|erschienen in|publiziert"
          + " in|source"
          + " title|journal/series|dc.relation.ispartof|dc.relation.journal|dc.relation.ispartofjournal|is"
          + " part of|revue|revista|container title|parent title|publication"
          + " title|journal/zeitschrift|видання|журнал|rivista|tijdschrift|czasopismo|tidskrift|tidsskrift|dergi|jurnal|περιοδικό"),
  DATE(
      "date|year|jahr|publication date|date published|date of publication|published"
          + " date|publication year|year of publication|date"
          + " issued|dc.date.issued|erscheinungsjahr|erscheinungsdatum|publikationsjahr|publikationsdatum|veröffentlichungsdatum|veröffentlichungsjahr|jahr"
          + " der veröffentlichung|datum|année|año|publikationsdatum (print)|date of award|year of"
          + " award|award date|date awarded|рік|рік видання|дата публікації|date de"
          + " publication|fecha de publicación|data de publicação|data di pubblicazione|data"
          + " publikacji|data wydania|publicatiedatum|utgivningsår|publiceringsår|ano de"
          + " publicação|yayın tarihi|tahun terbit|дата публикации|год издания|ημερομηνία έκδοσης"),
  EPUB(
      "online publication date|first published online|early online date|published"
          + " online|available online|online veröffentlicht|online-veröffentlichung|epub date"),
  ACCEPTED("date accepted|acceptance date|accepted|dc.date.accepted|angenommen"),
  VOLUME(
      "volume|том|vol|vol.|band|bd.|jahrgang|band/volume|volume/band|volume number|band /"
          + " jahrgang|band"
          + " (jahrgang)|dc.identifier.volume|oaire.citation.volume|dc.bibliographiccitation.volume|journal"
          + " volume"),
  ISSUE(
      "issue|number|nr.|heft|ausgabe|ausgabe/issue|heft/ausgabe|issue"
          + " number|heftnummer|issue/heft|nummer|no.|nummer"
          + " (heft)|ausgabenummer|dc.identifier.issue|oaire.citation.issue|dc.bibliographiccitation.issue|número|numéro|fascicolo|sayı|zeszyt|выпуск|τεύχος|nomor"),
  PAGES(
      "pages|page|page(s)|page no|page no.|сторінки|page range|page numbers|pages"
          + " (from-to)|seiten|seite(n)|seitenangabe|seiten (von - bis)|seiten"
          + " (von-bis)|seitenbereich|seite|pagination|pages/article"
          + " number|dc.identifier.pages|dc.bibliographiccitation.pages|seitenzahlen|páginas|pagine|strony|sidor|sider|sivut|sayfa|sayfalar|halaman|страницы|σελίδες"),
  FIRST_PAGE(
      "start page|first page|page start|startseite des artikels|erste"
          + " seite|oaire.citation.startpage|dc.identifier.spage|dc.bibliographiccitation.firstpage"),
  LAST_PAGE(
      "end page|last page|page end|letzte"
          + " seite|oaire.citation.endpage|dc.identifier.epage|dc.bibliographiccitation.lastpage"),
  PAGE_COUNT("number of pages|total pages|page count|seitenumfang|anzahl der seiten|anzahl seiten"),
  ARTICLE("article number|artikelnummer|article id|article no.|aufsatznummer|dc.identifier.artno"),
  DOI(
      "doi|dois|digital object identifier|digital object identifier (doi)|dc.identifier.doi|doi"
          + " link|official url|identification number|doi/url|verlags-doi|doi der"
          + " verlagsversion|published version doi|publisher doi|link zum volltext (doi)|doi der"
          + " erstveröffentlichung"),
  NUMBERS("pmid|pubmed id|pubmed-id|dc.identifier.pmid|pmcid|pmc id|pubmed central id|pubmed"),
  ISSN(
      "issn|eissn|e-issn|p-issn|journal issn|print issn|online issn|electronic issn|issn"
          + " (print)|issn (online)|issn (electronic)|dc.identifier.issn|dc.identifier.eissn"),
  KEYWORDS(
      "keywords|keyword|key"
          + " words|keyword(s)|schlagwörter|schlagworte|schlüsselwörter|stichworte|stichwörter|uncontrolled"
          + " keywords|subject keywords|author keywords|freie schlagwörter|freie"
          + " schlagworte|dc.subject|keywords (english)|schlagwörter (englisch)|mots-clés|palabras"
          + " clave|free keywords|freie stichwörter|ключові слова|palavras-chave|parole"
          + " chiave|trefwoorden|słowa kluczowe|nyckelord|emneord|avainsanat|anahtar kelimeler|kata"
          + " kunci|ключевые слова|λέξεις-κλειδιά"),
  SUBJECTS("subject|subjects"),
  MESH("mesh terms|mesh headings|medical subject headings|dc.subject.mesh|mesh"),
  ABSTRACT(
      "abstract|zusammenfassung|abstrakt|kurzfassung|summary|abstract (english)|abstract"
          + " (englisch)|abstract /"
          + " zusammenfassung|dc.description.abstract|kurzbeschreibung|résumé|resumen|inhaltsangabe|анотація|resumo|riassunto|samenvatting|streszczenie|sammanfattning|sammendrag|tiivistelmä|özet|abstrak|аннотация|περίληψη"),
  LANGUAGE(
      "language|sprache|original language|dc.language.iso|dc.language|language of"
          + " publication|publikationssprache|originalsprache|sprache der"
          + " publikation|sprache(n)|idioma|langue|lingua|taal|språk|kieli|язык|γλώσσα"),
  TYPE(
      "type|format|item type|publication type|publikationstyp|document"
          + " type|dokumenttyp|dokumentart|publikationsart|dc.type|art der publikation|output"
          + " type|resource type|type of publication|art der"
          + " veröffentlichung|veröffentlichungstyp|publikationsform|material"
          + " type|ressourcentyp|typ|degree type|degree name|degree level|тип публікації|tipo|tipo"
          + " de documento|type de document|τύπος"),
  CITATION(
      "citation|source|quelle|suggested citation|cite as|cite this as|how to cite|recommended"
          + " citation|dc.identifier.citation|bibliographic"
          + " citation|zitierweise|zitation|zitiervorschlag|empfohlene zitierung|cite this|to cite"
          + " this article|bibliographic reference|bibliografische angaben|bibliographische"
          + " angaben|zitierform|fuente|fonte|cómo citar|como citar|comment"
          + " citer|źródło|источник|πηγή"),
  PUBLISHER(
      "publisher|published|verlag|видавець|awarding body|awarding institution|degree grantor|degree"
          + " granting"
          + " institution|editorial|éditeur|editore|uitgever|wydawca|utgivare|yayıncı|издатель|εκδότης"),
  REFERENCES(
      "references|list of references|reference list|bibliography|literature cited|works"
          + " cited|literaturverzeichnis|список літератури|список використаних джерел|список"
          + " використаної літератури"),
  CITING(
      "publications that cite this publication|cited by|citing works|публікації, які цитують цю"
          + " публікацію|similar articles|related articles|related items|itens relacionados|ítems"
          + " relacionados|avaliação|artículos relacionados"),
  OTHER(
      "j-global id|reference number|jst material number|article type|country of issue|thesaurus"
          + " term|semi thesaurus term|national category|nationell"
          + " ämneskategori|identifiers|identifikatorer|place, publisher, year, edition, pages|ort,"
          + " förlag, år, upplaga, sidor|available from|comments|acm classes|msc classes|report"
          + " number|journal reference|related doi|submission history|publisher's version|place of"
          + " publication|ort|erscheinungsort|editors|editor|herausgeber|divisions|division|depositing"
          + " user|date deposited|last modified|uri|url|status|publication"
          + " status|publikationsstatus|peer-reviewed|peer reviewed|peer"
          + " review|peer-review|refereed|begutachtet|referiert|beteiligte"
          + " einrichtungen|einrichtung|einrichtungen|institut|institute|department|departments|fakultät|faculty|research"
          + " group|school|rights|license|licence|lizenz|collections|collection|sammlung|sammlungen|description|beschreibung|files|file|dateien|volltext|full"
          + " text|metadata|metadaten|subject areas|subject"
          + " area|fachgebiet|fachgebiete|ddc|ddc-klassifikation|isbn|funders|funding|förderung|projects|projekte|related"
          + " urls|additional information|zusätzliche informationen|copyright holders|volume"
          + " title|series|serie|schriftenreihe|reihe|export|statistics|statistik|id"
          + " code|view/open|view|full item page|full item record|show full item"
          + " record|zurück|zurück zur"
          + " übersicht|back|impressum|datenschutz|kontakt|share|teilen|related items|actions"
          + " (login required)|download|downloads|thumbnail image|citable link|persistent"
          + " link|permalink|persistent identifier|handle|urn|version|embargo|access|zugang|open"
          + " access|open-access|notes|bemerkungen|anmerkungen|conference|konferenz|veranstaltung|event|edition|auflage|impact"
          + " factor|downloads per month|altmetric|usage statistics|dimensions|plum"
          + " print|collections (s)|items in this collection|communities & collections|date"
          + " available|date accessioned|authors' affiliations|affiliation|affiliations|internal"
          + " authors|external authors|general information|details|funders|основна"
          + " інформація|детальна інформація|джерела фінансування|джерело фінансування|funding"
          + " source|funding sources|number of citations|number of works in the list of"
          + " references|indexed in scopus|indexed in web of science|кількість цитувань|кількість"
          + " джерел у списку літератури|індексується в scopus|індексується в web of"
          + " science|supervisor|supervisors|advisor|advisors|sponsor|qualification"
          + " name|qualification level|ethos id|isni|current institution|availability of full"
          + " text|access from institution|access from ethos|record number|department(s)|source"
          + " db|dates|academic units|open archives initiative id (oai id)|copyright, publisher and"
          + " additional information");

  private static final Pattern COLON = Pattern.compile("\\s?[:-]$");

  /** {@code Title [en]}, {@code Authors (3)}. */
  private static final Pattern LANGUAGE_OR_COUNT =
      Pattern.compile(" \\[\\p{Ll}{2,3}]$|(?<=\\p{L}) ?\\(\\d{1,3}\\)$");

  private static final Map<String, FieldLabel> WORDS = new HashMap<>();
  private static final int LONGEST = 50;

  /** {@code dc.relation.uri}, and {@code Uppsala authors}: those who work where the page stands. */
  private static final Pattern OF_SITE =
      Pattern.compile("(?:dc|dcterms|oaire)\\.[a-z.]{2,40}|\\p{L}{4,20} authors");

  static {
    for (FieldLabel label : values()) {
      for (String word : label.words.split("\\|", -1)) {
        WORDS.put(word, label);
      }
    }
  }

  private final String words;

  FieldLabel(String words) {
    this.words = words;
  }

  /** The field that a text asks for, colon and case left aside; null for what is no label. */
  static @Nullable FieldLabel of(String text) {
    if (text.isEmpty() || text.length() > LONGEST) {
      return null;
    }
    String bare = COLON.matcher(text.strip()).replaceFirst("");
    String word = LANGUAGE_OR_COUNT.matcher(bare).replaceFirst("").toLowerCase(Locale.ROOT);
    FieldLabel found = WORDS.get(word);
    return found == null && OF_SITE.matcher(word).matches() ? OTHER : found;
  }
}
