package org.evidencegraph.importer.portal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evidencegraph.identifier.Issn;
import org.evidencegraph.importer.date.DateText;
import org.evidencegraph.importer.format.CapturedPage;
import org.evidencegraph.importer.format.Languages;
import org.evidencegraph.importer.format.PageDraft;
import org.evidencegraph.importer.format.Terms;
import org.evidencegraph.importer.page.Locator;
import org.evidencegraph.importer.text.Line;
import org.evidencegraph.importer.text.Piece;
import org.evidencegraph.paper.DateKind;
import org.evidencegraph.paper.Journal.JournalIssn;
import org.evidencegraph.paper.Keyword;
import org.evidencegraph.paper.Metric;
import org.evidencegraph.paper.MetricKind;
import org.jspecify.annotations.Nullable;

/**
 * Reads the table of a research output and the lists of terms below it. A label may be glued to its
 * value ("Volume47"), parted from it by a bar or blanks, or stand on the line above.
 */
final class PortalTable {
  enum Label {
    LANGUAGE,
    PAGES,
    ARTICLE_NUMBER,
    PAGE_COUNT,
    JOURNAL,
    VOLUME,
    ISSUE,
    ONLINE_DATE,
    DOIS,
    STATUS,
    ISSN,
    KEYWORDS,
    SUBJECTS,
    MESH,
    OTHER,
    END
  }

  private static final Map<String, Label> LABELS = new LinkedHashMap<>();

  static {
    LABELS.put("Original language", Label.LANGUAGE);
    LABELS.put("Translated title of the contribution", Label.OTHER);
    LABELS.put("Title of host publication", Label.OTHER);
    LABELS.put("Subtitle of host publication", Label.OTHER);
    LABELS.put("Host publication title", Label.OTHER);
    LABELS.put("Pages (from-to)", Label.PAGES);
    LABELS.put("Number of pages", Label.PAGE_COUNT);
    LABELS.put("Article number", Label.ARTICLE_NUMBER);
    LABELS.put("Journal publication date", Label.OTHER);
    LABELS.put("Journal citation", Label.OTHER);
    LABELS.put("Journal", Label.JOURNAL);
    LABELS.put("Volume", Label.VOLUME);
    LABELS.put("Issue number", Label.ISSUE);
    LABELS.put("Early online date", Label.ONLINE_DATE);
    LABELS.put("DOIs", Label.DOIS);
    LABELS.put("DOI", Label.DOIS);
    LABELS.put("Publication status", Label.STATUS);
    LABELS.put("State", Label.STATUS);
    LABELS.put("Print ISSN", Label.ISSN);
    LABELS.put("Electronic ISSN", Label.ISSN);
    LABELS.put("ISSN", Label.ISSN);
    LABELS.put("Externally published", Label.OTHER);
    LABELS.put("Print ISBN", Label.OTHER);
    LABELS.put("Electronic ISBN", Label.OTHER);
    LABELS.put("ISBN", Label.OTHER);
    LABELS.put("Publisher", Label.OTHER);
    LABELS.put("Place of Publication", Label.OTHER);
    LABELS.put("Number of downloads", Label.OTHER);
    LABELS.put("Bibliographical note", Label.OTHER);
    LABELS.put("Free keywords", Label.KEYWORDS);
    LABELS.put("Author keywords", Label.KEYWORDS);
    LABELS.put("Keywords", Label.KEYWORDS);
    LABELS.put("Medical Subject Headings (MeSH)", Label.MESH);
    LABELS.put("MeSH terms", Label.MESH);
    LABELS.put("ASJC Scopus subject areas", Label.SUBJECTS);
    LABELS.put("All Science Journal Classification (ASJC) codes", Label.SUBJECTS);
    LABELS.put("Pages", Label.PAGES);
    LABELS.put("Chapter", Label.OTHER);
    LABELS.put("Edition", Label.OTHER);
    LABELS.put("Editors", Label.OTHER);
    LABELS.put("Event", Label.OTHER);
    LABELS.put("Series", Label.OTHER);
    LABELS.put("Qualification", Label.OTHER);
    LABELS.put("Awarding Institution", Label.OTHER);
    LABELS.put("Supervisors/Advisors", Label.OTHER);
    LABELS.put("ISBN (Print)", Label.OTHER);
    LABELS.put("ISBN (Electronic)", Label.OTHER);
    LABELS.put("ISSN (Print)", Label.ISSN);
    LABELS.put("ISSN (Electronic)", Label.ISSN);
    LABELS.put("Research Field", Label.SUBJECTS);
    LABELS.put("Subject classification (UKÄ)", Label.SUBJECTS);
  }

  // the portal in German, Danish and Dutch
  static {
    LABELS.put("Originalsprache", Label.LANGUAGE);
    LABELS.put("Originalsprog", Label.LANGUAGE);
    LABELS.put("Originele taal-2", Label.LANGUAGE);
    LABELS.put("Titel des übergeordneten Werks", Label.OTHER);
    LABELS.put("Titel", Label.OTHER);
    LABELS.put("Seiten (von - bis)", Label.PAGES);
    LABELS.put("Seiten (von-bis)", Label.PAGES);
    LABELS.put("Seiten", Label.PAGES);
    LABELS.put("Sider (fra-til)", Label.PAGES);
    LABELS.put("Pagina's (van-tot)", Label.PAGES);
    LABELS.put("Seitenumfang", Label.PAGE_COUNT);
    LABELS.put("Antal sider", Label.PAGE_COUNT);
    LABELS.put("Aantal pagina's", Label.PAGE_COUNT);
    LABELS.put("Artikelnummer", Label.ARTICLE_NUMBER);
    LABELS.put("Aufsatznummer", Label.ARTICLE_NUMBER);
    LABELS.put("Fachzeitschrift", Label.JOURNAL);
    LABELS.put("Zeitschrift", Label.JOURNAL);
    LABELS.put("Tidsskrift", Label.JOURNAL);
    LABELS.put("Tijdschrift", Label.JOURNAL);
    LABELS.put("Jahrgang", Label.VOLUME);
    LABELS.put("Band", Label.VOLUME);
    LABELS.put("Vol/bind", Label.VOLUME);
    LABELS.put("Ausgabenummer", Label.ISSUE);
    LABELS.put("Udgave nummer", Label.ISSUE);
    LABELS.put("Nummer van het tijdschrift", Label.ISSUE);
    LABELS.put("Nummer", Label.ISSUE);
    LABELS.put("Bidragets oversatte titel", Label.OTHER);
    LABELS.put("Bibliografisk note", Label.OTHER);
    LABELS.put("Bibliographische Notiz", Label.OTHER);
    LABELS.put("Frühes Online-Datum", Label.ONLINE_DATE);
    LABELS.put("Tidlig onlinedato", Label.ONLINE_DATE);
    LABELS.put("Vroegere onlinedatum", Label.ONLINE_DATE);
    LABELS.put("Publikationsstatus", Label.STATUS);
    LABELS.put("Status", Label.STATUS);
    LABELS.put("Extern publiziert", Label.OTHER);
    LABELS.put("Schlagwörter", Label.KEYWORDS);
    LABELS.put("Emneord", Label.KEYWORDS);
    LABELS.put("Nøgleord", Label.KEYWORDS);
    LABELS.put("Trefwoorden", Label.KEYWORDS);
    LABELS.put("Nyckelord", Label.KEYWORDS);
    LABELS.put("ASJC Scopus Sachgebiete", Label.SUBJECTS);
    LABELS.put("ASJC Scopus-Sachgebiete", Label.SUBJECTS);
  }

  // the portal in Dutch, Swedish, Finnish, Spanish and French
  static {
    LABELS.put("Vertaalde titel van de bijdrage", Label.OTHER);
    LABELS.put("\u00DCbersetzter Titel", Label.OTHER);
    LABELS.put("ISSN (print)", Label.ISSN);
    LABELS.put("ISSN (elektronisch)", Label.ISSN);
    LABELS.put("Uitgever", Label.OTHER);
    LABELS.put("DOI's", Label.DOIS);
    LABELS.put("Bibliografische nota", Label.OTHER);
    LABELS.put("Originalspr\u00E5k", Label.LANGUAGE);
    LABELS.put("Sidor (fr\u00E5n-till)", Label.PAGES);
    LABELS.put("Antal sidor", Label.PAGE_COUNT);
    LABELS.put("Tidskrift", Label.JOURNAL);
    LABELS.put("Volym", Label.VOLUME);
    LABELS.put("Utg\u00E5va", Label.ISSUE);
    LABELS.put("Nummer i tidskrift", Label.ISSUE);
    LABELS.put("Tidigt onlinedatum", Label.ONLINE_DATE);
    LABELS.put("Alkuper\u00E4iskieli", Label.LANGUAGE);
    LABELS.put("Sivut", Label.PAGES);
    LABELS.put("Sivum\u00E4\u00E4r\u00E4", Label.PAGE_COUNT);
    LABELS.put("Artikkelinumero", Label.ARTICLE_NUMBER);
    LABELS.put("Julkaisu", Label.JOURNAL);
    LABELS.put("Lehti", Label.JOURNAL);
    LABELS.put("Vuosikerta", Label.VOLUME);
    LABELS.put("Numero", Label.ISSUE);
    LABELS.put("DOI - pysyv\u00E4islinkit", Label.DOIS);
    LABELS.put("Tila", Label.STATUS);
    LABELS.put("Avainsanat", Label.KEYWORDS);
    LABELS.put("OKM-julkaisutyyppi", Label.OTHER);
    LABELS.put("Idioma original", Label.LANGUAGE);
    LABELS.put("P\u00E1ginas (desde-hasta)", Label.PAGES);
    LABELS.put("N\u00FAmero de p\u00E1ginas", Label.PAGE_COUNT);
    LABELS.put("N\u00FAmero de art\u00EDculo", Label.ARTICLE_NUMBER);
    LABELS.put("Publicaci\u00F3n", Label.JOURNAL);
    LABELS.put("Volumen", Label.VOLUME);
    LABELS.put("N.\u00BA", Label.ISSUE);
    LABELS.put("Estado", Label.STATUS);
    LABELS.put("Palabras clave", Label.KEYWORDS);
    LABELS.put("langue originale", Label.LANGUAGE);
    LABELS.put("Pages (de - \u00E0)", Label.PAGES);
    LABELS.put("Nombre de pages", Label.PAGE_COUNT);
    LABELS.put("Num\u00E9ro d'article", Label.ARTICLE_NUMBER);
    LABELS.put("Num\u00E9ro de publication", Label.ISSUE);
    LABELS.put("Les DOIs", Label.DOIS);
    LABELS.put("mots-cl\u00E9s", Label.KEYWORDS);
  }

  // values open with lower case in some languages; longest names first, so that none hides another
  private static final List<String> NAMES =
      LABELS.keySet().stream().sorted(Comparator.comparingInt(String::length).reversed()).toList();

  private static final int MOST_GLUED = 1_500;

  /** Where a small letter meets a capital one. */
  private static final Pattern GLUED = Pattern.compile("(?<=\\p{Ll}{4})(?=\\p{Lu}\\p{Ll}{2})");

  /** Heads what stands below the table and is none of it. */
  private static final Pattern END =
      Pattern.compile(
          "(?:Dive into the research topics|Access to Document|Other files and"
              + " links|Fingerprint|Cite this|View full fingerprint|Link to"
              + " publication|Projects?|Press/Media|Research output per year|UN SDGs|Sustainable"
              + " Development Goals|Datasets|Prizes|Student theses|Equipment|Activities|Zugriff auf"
              + " Dokument|Andere Dateien und Links|Powered by|Toegang tot document|Andere"
              + " bestanden en links|Adgang til dokument(?:et)?|Andre filer og links|\u00C5tkomst"
              + " av dokument|Andra filer och l\u00E4nkar|P\u00E4\u00E4sy dokumenttiin|Muut"
              + " tiedostot ja linkit|Acce(?:der|so) al documento|Otros archivos y"
              + " enlaces|Duurzame-ontwikkelingsdoelstellingen|Acc\u00E9der au document|Autres"
              + " fichiers et"
              + " liens|Vingerafdruk|Fingeraftryk|Fingeravtryck|Sormenj\u00E4lki|Huella|Empreinte"
              + " digitale).*");

  /** From here on the page speaks of other works, or of this one in citation styles. */
  private static final Pattern LAST =
      Pattern.compile(
          "Dieses zitieren|Citationsformater|Citeer dit|Citera det h\u00E4r|Siteeraa"
              + " t\u00E4t\u00E4|Citar esto|Contient cette"
              + " citation|Dive into the research topics|View full fingerprint|Cite this");

  private static final Pattern METRIC =
      Pattern.compile(
          "(\\d[\\d,.]{0,9})\\s?(?:Scopus |Web of Science"
              + " )?(?:Citations?|citations?|Zitate?|Citationer|Citaten?)(?:"
              + " \\(Scopus\\))?|(\\d[\\d,.]{0,9}) Downloads?(?: \\(Pure\\))?");

  /** {@code Published - Feb 2012}, {@code E-pub ahead of print - 5 Jan 2012}. */
  private static final Pattern STATUS =
      Pattern.compile("(\\p{L}[\\p{L}/ -]{2,60}?)\\s[-\u2013]\\s(.{4,30})");

  private static final int LONGEST_ROW = 3_000;
  private static final int LONGEST_TERM = 150;
  private static final int MOST_WORDS = 3;

  private final CapturedPage page;
  private final PageDraft draft;

  PortalTable(CapturedPage page, PageDraft draft) {
    this.page = page;
    this.draft = draft;
  }

  /** The label that a line opens with; null where it opens with none, or with a longer word. */
  static @Nullable Label label(String line) {
    String name = labelName(line);
    return name == null ? null : LABELS.get(name);
  }

  private static @Nullable String labelName(String line) {
    for (String name : NAMES) {
      if (line.startsWith(name) && (isWhole(line, name.length()) || isTerm(name, line))) {
        return name;
      }
    }
    return null;
  }

  // glued values open with a capital or a digit; "Journalism" and "Stated" are other words
  private static boolean isWhole(String line, int end) {
    if (end >= line.length()) {
      return true;
    }
    char next = line.charAt(end);
    return Character.isUpperCase(next)
        || Character.isDigit(next)
        || "|:\t".indexOf(next) >= 0
        || line.startsWith("http", end)
        || line.startsWith("  ", end)
        || (next == ' ' && end + 1 < line.length() && isValueStart(line.charAt(end + 1)));
  }

  // "Keywordsbile acids": terms may open with a small letter
  private static boolean isTerm(String name, String line) {
    return LABELS.get(name) == Label.KEYWORDS
        && line.length() > name.length() + 2
        && Character.isLowerCase(line.charAt(name.length()))
        && name.chars().filter(Character::isLetter).count() > 6;
  }

  private static boolean isValueStart(char c) {
    return Character.isUpperCase(c)
        || Character.isDigit(c)
        || "|:\u2013-".indexOf(c) >= 0
        || c == 'h'
        || c == 'e';
  }

  static boolean isMetric(String line) {
    return METRIC.matcher(line).matches();
  }

  static void metric(String line, PageDraft draft) {
    Matcher m = METRIC.matcher(line);
    if (m.matches()) {
      boolean cited = m.group(1) != null;
      String printed = cited ? m.group(1) : m.group(2);
      draft.metric(
          new Metric(
              cited ? MetricKind.CITATIONS : MetricKind.DOWNLOADS,
              Double.parseDouble(printed.replaceAll("[,.]", "")),
              printed,
              false));
    }
  }

  void read(int from) {
    Label list = null;
    for (int i = from; i < page.count(); i++) {
      Line line = page.line(i);
      List<Line> cells = cells(line);
      if (cells.size() > 2) {
        cells.forEach(this::cell);
        continue;
      }
      String label = line.label();
      if (LAST.matcher(label).lookingAt() || PortalPageReader.isFingerprint(line)) {
        return;
      }
      if (END.matcher(label).matches()) {
        list = label.startsWith("Access to Document") ? Label.DOIS : null;
        continue;
      }
      if (label.startsWith("Publisher Copyright:")) {
        String notice = label.substring("Publisher Copyright:".length()).strip();
        draft.copyright(notice.isEmpty() ? page.label(i + 1) : notice);
        continue;
      }
      String name = labelName(label);
      if (name != null) {
        Label found = LABELS.getOrDefault(name, Label.OTHER);
        list = found;
        cell(found, line, name.length(), i);
      } else if (!label.isEmpty()) {
        item(list, line);
      }
    }
  }

  // a table that was put on one line: cut before every label but the first
  private static List<Line> cells(Line line) {
    List<Line> cells = new ArrayList<>();
    if (line.length() < 40 || line.length() > LONGEST_ROW) {
      return cells;
    }
    String text = line.text();
    int from = -1;
    for (int at = 0; at < text.length(); at = text.indexOf(' ', at) + 1) {
      String name = labelName(text.substring(at));
      if (name != null) {
        add(cells, line, from, at);
        from = at;
        at += name.length() - 1;
      }
      if (text.indexOf(' ', at) < 0) {
        break;
      }
    }
    add(cells, line, from, text.length());
    return cells;
  }

  private static void add(List<Line> cells, Line line, int from, int to) {
    if (from >= 0) {
      int start = line.start() + from;
      int end = line.start() + line.text().substring(0, to).stripTrailing().length();
      cells.add(new Line(line.folded(), line.number(), start, end, 0));
    }
  }

  private void cell(Line cell) {
    String name = labelName(cell.label());
    if (name != null && cell.length() > name.length()) {
      cell(LABELS.getOrDefault(name, Label.OTHER), cell, name.length(), page.count());
    }
  }

  private void cell(Label label, Line line, int end, int index) {
    Piece piece = line.body().piece();
    int at = end;
    while (at < piece.value().length() && " |:\t".indexOf(piece.value().charAt(at)) >= 0) {
      at++;
    }
    Piece value = piece.part(Math.min(at, piece.value().length()), piece.value().length());
    if (value.isEmpty() && index + 1 < page.count() && !isList(label) && isValueLine(index + 1)) {
      value = page.line(index + 1).body().piece();
    }
    if (!value.isEmpty() && value.value().length() < 400) {
      value(label, value);
    }
  }

  private boolean isValueLine(int index) {
    String label = page.label(index);
    return !label.isEmpty() && label(label) == null && !END.matcher(label).matches();
  }

  private static boolean isList(Label label) {
    return label == Label.KEYWORDS || label == Label.SUBJECTS || label == Label.MESH;
  }

  private void value(Label label, Piece value) {
    String text = value.value();
    switch (label) {
      case LANGUAGE -> Languages.code(text).ifPresent(code -> draft.language(code, value));
      case PAGES -> Locator.parseFromTo(text).ifPresent(l -> draft.locator(l, value));
      case ARTICLE_NUMBER -> articleNumber(text, value);
      case PAGE_COUNT -> count(text);
      case JOURNAL -> draft.journal(value);
      case VOLUME -> draft.volume(text, value);
      case ISSUE -> draft.issue(text, value);
      case ONLINE_DATE -> DateText.parse(text).ifPresent(d -> draft.date(DateKind.EPUB, d, value));
      case DOIS -> draft.identifiers(value);
      case STATUS -> status(value);
      case ISSN -> Issn.parse(text).ifPresent(issn -> draft.issn(new JournalIssn(issn, null)));
      case KEYWORDS, SUBJECTS, MESH -> terms(label, value);
      case OTHER, END -> {
        // says nothing that the graph holds
      }
    }
  }

  // terms behind their label are parted by marks; words in a row do not tell where one ends
  private void terms(Label label, Piece value) {
    List<Piece> terms = Terms.in(value);
    if (terms.size() > 1 || value.value().split(" ").length <= MOST_WORDS) {
      terms.forEach(term -> item(label, term));
    }
  }

  private void articleNumber(String text, Piece value) {
    if (text.matches("[\\w.-]{1,30}")) {
      draft.locator(new Locator(null, text), value);
    }
  }

  private void count(String text) {
    if (text.matches("\\d{1,5}")) {
      draft.pageCount(Integer.valueOf(text));
    }
  }

  private void status(Piece value) {
    Matcher m = STATUS.matcher(value.value());
    if (!m.matches()) {
      return;
    }
    Piece at = value.part(m.start(2), m.end(2));
    kind(m.group(1))
        .ifPresent(kind -> DateText.parse(m.group(2)).ifPresent(d -> draft.date(kind, d, at)));
  }

  // "Accepted/In press - 2019" gives no day on which it came out
  private static Optional<DateKind> kind(String status) {
    if (status.matches(
        "Published.*|Veröffentlicht.*|Publiziert.*|Udgivet.*|Gepubliceerd.*|Publicerad.*"
            + "|Julkaistu.*|Publicad[ao].*|Publi\u00E9.*")) {
      return Optional.of(DateKind.PUBLISHED);
    }
    if (status.startsWith("E-pub") || status.startsWith("Elektronische Veröffentlichung")) {
      return Optional.of(DateKind.EPUB);
    }
    return status.startsWith("Accepted") || status.startsWith("Angenommen")
        ? Optional.of(DateKind.ACCEPTED)
        : Optional.empty();
  }

  // "Bone marrowChildrenReduced conditioning": two words at least before or behind the seam
  private static int seam(String terms) {
    Matcher m = GLUED.matcher(terms);
    return terms.indexOf(' ') > 0 && m.find() ? m.start() : -1;
  }

  // list marks without heading below the table are keywords; after a heading they are its terms
  private void item(@Nullable Label list, Line line) {
    boolean heading = list == Label.KEYWORDS || list == Label.SUBJECTS || list == Label.MESH;
    if (line.isBulleted() && list == Label.DOIS) {
      draft.identifiers(line.body().piece());
    } else if (line.isBulleted() && list != null) {
      terms(heading ? list : Label.KEYWORDS, line.body());
    } else if (list != null && heading && line.blanksBefore() <= 1) {
      terms(list, line);
    } else if (list == Label.DOIS && line.length() < 200) {
      draft.identifiers(line.piece());
    }
  }

  // one term to a line, or several with marks between
  private void terms(Label list, Line line) {
    Piece piece = line.piece();
    if (piece.value().indexOf('\u2022') > 0) {
      terms(list, piece);
    } else if (line.length() <= LONGEST_TERM) {
      item(list, piece);
    }
  }

  private void item(@Nullable Label list, Piece term) {
    int seam = term.value().length() > MOST_GLUED ? -1 : seam(term.value());
    if (seam > 0) {
      item(list, term.part(0, seam));
      item(list, term.part(seam, term.value().length()));
      return;
    }
    if (term.isEmpty() || term.value().length() > LONGEST_TERM) {
      return;
    }
    String scheme =
        list == Label.SUBJECTS
            ? Keyword.SUBJECT
            : list == Label.MESH ? Keyword.MESH : Keyword.KEYWORD;
    draft.keyword(term, scheme);
  }
}
