package org.evidencegraph.importer.article;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evidencegraph.importer.format.PageDraft;
import org.evidencegraph.importer.text.Piece;
import org.evidencegraph.paper.Keyword;

/** Reads the keywords: behind their label, or below it, one to a line or parted by marks. */
final class ArticleKeywords {
  private static final Pattern INLINE =
      Pattern.compile(
          "(?i)(?:author |article )?(?:key ?words?(?: and phrases)?|index terms|subject"
              + " terms|descriptors|descritores|descriptores|kata kunci|keyword list|mots["
              + " -]cl[eé]s|palabras[ -]clave|palavras["
              + " -]chave|schl(?:ü|u\u0308)sselw(?:ö|o\u0308)rter|parole chiave|ключові"
              + " слова)\\s?(?::|\u2014|-|(?<=s) ?(?=\\p{L}))\\s*");
  private static final Pattern BEHIND =
      Pattern.compile("(?<=[.)] )[Kk]ey ?[Ww]ords?: (\\p{L}[^.:]{4,300})\\.?$");

  private static final Pattern STRONG = Pattern.compile("\\s*[;\u2022\u00B7|\u2219]\\s*");
  private static final Pattern STOP = Pattern.compile("\\.\\s+");
  private static final Pattern DASH = Pattern.compile("\\s+[-\u2013]\\s+");

  /** {@code Stem cellsImmune systemTherapy}: glued where a small letter meets a capital one. */
  private static final Pattern CAMEL =
      Pattern.compile(
          "(?<=\\p{Ll}{4})(?=\\p{Lu}\\p{Ll}{2})|(?<=\\p{Ll}{2})(?=\\p{Lu}\\p{Ll}{4})|(?<=\\p{Ll}{3})(?=\\p{Lu}\\p{Ll}{2}"
              + " )");

  private static final Pattern COMMA = Pattern.compile(",\\s+(?![^()]{0,80}\\))");
  private static final Pattern BARE =
      Pattern.compile("(?!.*\\d{2})[^.;:?!]{3,60}(?:, [^,.;:?!]{2,60}){1,14}");

  /** {@code Disc herniation Sport Surgery}: several terms that nothing parts. */
  private static final Pattern RUN_TOGETHER =
      Pattern.compile(
          "\\p{Lu}\\p{Ll}+(?: [\\p{L}'’-]+)*(?: \\p{Lu}\\p{Ll}+(?: \\p{Ll}[\\p{L}-]+)*){2,}");

  /** A term of several words, of which only the first has a capital letter. */
  private static final Pattern SENTENCE_CASE = Pattern.compile("\\p{Lu}\\p{Ll}+ \\p{Ll}{3}");

  /** Terms hold commas, and nothing parts them. */
  private static final Pattern MESH = Pattern.compile("(?i)mesh terms?:.*");

  private static final Pattern BEFORE_CAPITAL = Pattern.compile(" (?=\\p{Lu})");
  private static final int MOST_BETWEEN = 12;
  private static final int LONGEST = 90;
  private static final int MOST = 40;
  private static final int WIDE = 3;

  private final ArticleText page;
  private final ArticleZones zones;
  private final PageDraft draft;

  ArticleKeywords(ArticleText page, ArticleZones zones, PageDraft draft) {
    this.page = page;
    this.zones = zones;
    this.draft = draft;
  }

  /**
   * Reads the first list from a block on.
   *
   * @param end first block below the abstract
   */
  void read(int from, int end) {
    for (int i = Math.max(0, from); i < page.count() && !draft.hasKeywords(); i++) {
      if (zones.isInReferences(i)) {
        continue;
      }
      String value = page.value(i);
      if (ArticleLabels.isKeywords(value)) {
        below(i + 1);
      } else if (value.length() < 1_500
          && !value.isEmpty()
          && "kKaAіІКкiIdDmMpPsS".indexOf(value.charAt(0)) >= 0) {
        inline(i, value);
      }
    }
    for (int i = 0; i < Math.min(from, page.count()) && !draft.hasKeywords(); i++) {
      if (page.length(i) < 1_500 && page.value(i).matches("(?i)key ?words?\\s?:.*")) {
        inline(i, page.value(i));
      }
    }
    if (!draft.hasKeywords() && zones.abstractText() >= 0) {
      behindAbstract(end);
      bullets(end);
      bare();
    }
  }

  // "... in two thirds. Key words: gout, uric acid": behind the last sentence of the abstract
  private void behindAbstract(int end) {
    for (int i = zones.abstractText(); i < Math.min(end, page.count()); i++) {
      Matcher m = BEHIND.matcher(page.value(i));
      if (!draft.hasKeywords() && m.find()) {
        split(page.piece(i).part(m.start(1), m.end(1)));
      }
    }
  }

  // a list of short lines with bullets right below the abstract, as the site has no label for it
  private void bullets(int from) {
    int end = from;
    while (end < page.count() && page.line(end).isBulleted() && isBareTerm(end)) {
      end++;
    }
    boolean whole = end >= page.count() || !page.line(end).isBulleted();
    boolean list = !draft.hasKeywords() && whole && end - from > 1;
    for (int i = from; list && i < end; i++) {
      keyword(page.piece(i));
    }
  }

  private boolean isBareTerm(int i) {
    String value = page.value(i);
    return value.length() <= 60
        && value.matches("\\p{L}[^.:;!?@\\d]*")
        && !ArticleLabels.stands(value)
        && !ArticleDates.isDated(value);
  }

  // "gout, uric acid" without label between the abstract and "Topic: ..." or "Issue Section: ..."
  private void bare() {
    int topic = -1;
    for (int i = Math.max(1, zones.abstractText()); i < page.count() && topic < 0; i++) {
      topic = page.value(i).matches("(?i)(?:topics?|issue section)\\b:?.{0,200}") ? i : -1;
    }
    for (int i = Math.max(zones.abstractText() + 1, topic - MOST_BETWEEN); i < topic; i++) {
      if (page.length(i) < 400 && BARE.matcher(page.value(i)).matches()) {
        split(page.piece(i));
        return;
      }
    }
  }

  private void inline(int i, String value) {
    Matcher m = INLINE.matcher(value);
    if (m.lookingAt() && m.end() < value.length()) {
      split(page.piece(i).part(m.end(), value.length()));
    }
  }

  private void below(int from) {
    int count = 0;
    for (int i = from; i < page.count() && count < MOST; i++) {
      String value = page.value(i);
      boolean open = i > from && page.line(i).blanksBefore() > 2;
      boolean listed = page.line(i).isBulleted() && (i == from || page.line(i - 1).isBulleted());
      if (value.isEmpty()
          || open
          || ends(value) && !(listed && isTerm(i))
          || value.length() > (i == from ? 1_200 : LONGEST)) {
        return;
      }
      boolean runTogether = MESH.matcher(value).matches() && !STRONG.matcher(value).find();
      if (runTogether || value.matches("[\\p{Punct}\\s]{1,3}")) {
        continue;
      }
      count++;
      boolean single = split(page.piece(i));
      if (!single && !page.line(i).isBulleted()) {
        return;
      }
    }
  }

  // one of a list of bullets, however it is called
  private boolean isTerm(int i) {
    String value = page.value(i);
    return value.length() <= LONGEST
        && !value.endsWith(":")
        && !value.endsWith(".")
        && !ArticleDates.isDated(value)
        && !(i + 1 < page.count() && page.isProse(i + 1));
  }

  private static boolean ends(String value) {
    return ArticleLabels.isHeading(value)
        || ArticleLabels.isBody(value)
        || ArticleLabels.isLink(value)
        || ArticleDates.isDated(value)
        || value.matches(
            "(?i)(?:©|copyright|\\*|doi|https?:|issn|jel|pacs|citation|received|edited by|reviewed"
                + " by|correspondence|funding|abbreviations|introduction|supported by|this"
                + " (?:article|work)|issue section|subject|grant|topic|see also|\\d+\\.?"
                + " introduction).*")
        || value.endsWith(":")
        || value.matches(".{40,}\\.");
  }

  private static Pattern separator(String value) {
    if (STRONG.matcher(value).find()) {
      return STRONG;
    }
    if (COMMA.matcher(value).find()) {
      return COMMA;
    }
    return value.matches("[^.]{2,60}(?:\\. [^.]{2,60}){1,20}\\.?")
        ? STOP
        : value.matches(".{2,60}(?: [-\u2013] .{2,60}){1,20}") ? DASH : CAMEL;
  }

  // whether the piece is one keyword
  private boolean split(Piece list) {
    String value = list.value();
    Pattern separator = separator(value);
    if (separator == CAMEL && spaced(list)) {
      return false;
    }
    if (separator == CAMEL && !CAMEL.matcher(value).find() && isRunTogether(value)) {
      boolean nouns = TitleLanguage.of(value).equals("de");
      if (nouns || !SENTENCE_CASE.matcher(value).find()) {
        return false;
      }
      separator = BEFORE_CAPITAL;
    }
    Matcher m = separator.matcher(value);
    int at = 0;
    int parts = 0;
    while (at <= value.length()) {
      boolean more = m.find();
      int end = more ? m.start() : value.length();
      parts += keyword(list.part(at, end)) ? 1 : 0;
      if (!more) {
        break;
      }
      at = m.end();
    }
    return parts <= 1;
  }

  // "wool    frost    old barns": parted by nothing but wide blanks
  private boolean spaced(Piece list) {
    String value = list.value();
    List<Piece> terms = new ArrayList<>();
    int from = 0;
    for (int at = value.indexOf(' '); at > 0; at = value.indexOf(' ', at + 1)) {
      if (list.start(at + 1) - list.end(at) >= WIDE) {
        terms.add(list.part(from, at));
        from = at + 1;
      }
    }
    terms.add(list.part(from, value.length()));
    if (terms.size() > 1) {
      terms.forEach(this::keyword);
    }
    return terms.size() > 1;
  }

  // a wrong term is worse than none: where every word has a capital, none tells where one begins
  private static boolean isRunTogether(String value) {
    return value.split(" ").length >= 4 && RUN_TOGETHER.matcher(value).matches();
  }

  private boolean keyword(Piece piece) {
    String value = piece.value();
    int end = value.replaceFirst("[.,;:\\s]+$", "").length();
    if (end < 2 || end > LONGEST || value.matches("(?i)and|et al")) {
      return false;
    }
    draft.keyword(piece.part(0, end), Keyword.KEYWORD);
    return true;
  }
}
