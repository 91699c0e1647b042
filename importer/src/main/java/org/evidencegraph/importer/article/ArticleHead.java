package org.evidencegraph.importer.article;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evidencegraph.importer.date.DateText;
import org.evidencegraph.importer.format.Boilerplate;
import org.evidencegraph.importer.text.Piece;
import org.jspecify.annotations.Nullable;

/**
 * What stands above the text of an article, block by block, and which of it is the title: the line
 * that the page's own citation names, or else the one that names, type, citation and DOI stand
 * nearest to.
 */
final class ArticleHead {
  /** What a block of the head is. */
  enum Kind {
    LINK,
    TYPE,
    SOURCE,
    ID,
    DATE,
    NAMES,
    ADDRESS,
    LABEL,
    OTHER
  }

  private static final int DEEPEST = 400;
  private static final int NEAR = 8;
  private static final int FAR = 30;

  /** Signs behind a title that lead to a note. */
  private static final String MARKS = " \u2606\u2605\u22C6*\u2020\u2021\u2217\u204E";

  private static final Pattern ID =
      Pattern.compile(
          "(?i)(?:https?://(?:dx\\.)?doi\\.org/|doi\\s?[:=]?\\s?(?:https?://(?:dx\\.)?doi\\.org/)?)10\\.\\d{4,9}/\\S+.{0,120}|\\(?(?:PMCID|PMID|Corpus"
              + " ID):?.{0,80}|10\\.\\d{4,9}/\\S+");

  /** What stands between the names of authors and is neither a name nor an address. */
  private static final Pattern ASIDE =
      Pattern.compile(
          "(?i)metrics: .{0,120}|(?:(?:pdf|html|xml|epub|abstract|full text|supplement\\p{L}{2,4}"
              + " (?:files?|materials?)|how to"
              + " cite|cite|share|download|references|figures)(?:\\s?[|\u00B7\u2022]\\s?|$)){2,8}|@\\p{L}{4,20}\\{.*|\\p{L}{3,12}\\s?=\\s?\\{.*|\\}|(?:written"
              + " by|by)|and|&|,|[\\d,;*\u204E\u2217\u2709\u2020\u2021\u00A7\u00B6#\\s]{1,10}(?:and|&)?|[a-z](?:,[a-z\\d]){0,4},?|sciprofiles\\b.{0,60}|roles?:?"
              + " .{0,200}|contributions?:? .{0,200}|(?:email (?:the"
              + " )?author|.{0,80}\\be-?mail\\b(?! ?(?:logo|author|icon|the"
              + " corresponding)\\b).{0,120})|\\S{1,60}@\\S{1,80}|(?!https?:)\\S{45,}|[*\u204E\u2217\u2709]?\\s?(?:corresponding"
              + " authors?|correspondence|authors? to whom"
              + " correspondence)\\b.{0,300}|~?\\s?(?:these|both) authors .{0,120}|\u2A2F|orcid"
              + " logo https?://orcid\\.org/.{0,40}|equal contribut.{0,80}|sec(?:tion)?\\."
              + " .{2,120}|(?:author )?footnotes|affiliations?:?|\\d{0,2} ?.{2,60}\\bare"
              + " (?:co-first|joint first|equal) .{2,60}|add show full author"
              + " list.{0,60}|(?:find|search for) this author on .{3,40}|orcid record for"
              + " .{3,60}|for correspondence:.{0,120}");

  private static final Pattern TOPIC =
      Pattern.compile(
          "(?i).*\\b(?:research topic|special issue|collection|topical collection|belongs"
              + " to|section)\\b.{0,30}");

  /** What some sites print behind the title on its line. */
  private static final Pattern AFTER_TITLE =
      Pattern.compile(
          "\\s(?:Subject Area:.{0,100}|Open Access|Free(?: Access)?|Get access(?: Arrow)?|OA)$");

  /** {@code A Randomized Clinical Trial}: what a subtitle says of the work. */
  private static final Pattern SUBTITLE =
      Pattern.compile(
          "(?:An? |The |Results |Protocol |Findings |Insights |Evidence |Secondary |Post Hoc"
              + " |Systematic"
              + " |Meta-).{0,160}\\b(?i:trials?|study|studies|analys[ie]s|review|protocol|survey|report|registry|guidelines?|statement|cohort|perspective|update)\\b.{0,80}");

  /** {@code Publisher: Elsevier BV}: no title opens like that. */
  private static final Pattern LABELLED =
      Pattern.compile(
          "(?:Publisher|Journal|Authors?|Contributors|Guarantors?|Source|Type|Language|Year|Volume|Issue|Pages|Keywords?"
              + "|Editors?|Affiliations?|Citation|Funders?|Funding|Received|Category|Section|Topic|Schl\u00FCsselw\u00F6rter|Palavras["
              + " -]chave|Palabras[ -]clave|Kata [Kk]unci|Key ?[Ww]ords|Subjects?|Subject"
              + " Areas?|Licen[cs]e|Views|Downloads|Processing"
              + " time|Telephone|Fax|Loading|Published(?: in)?)\\s?:\\s.*"
              + "|(?:\u0412\u0438\u0434\u0430\u0432\u0435\u0446\u044C|\u0412\u0438\u0434\u0430\u043D\u043D\u044F|\u0410\u0432\u0442\u043E\u0440\u0438?)\\s?:.*");

  private static final Pattern SITE =
      Pattern.compile("(?i)\\s[|\u2013\u2014-]\\s(?:[^|]{2,80})$|\\s?[|:]\\s[^|:]{2,60}$");

  private static final Pattern RIGHTS =
      Pattern.compile("(?i)copyright\\b|\u00A9|this is an open.access");

  private static final Pattern FIELD = Pattern.compile("\\p{Lu}\\p{L}{2,14}:(?: .{1,120})?");

  private static final Pattern ROLES =
      Pattern.compile(
          "(?i)roles?:? (?:conceptualization|data curation|formal analysis|funding"
              + " acquisition|investigation|methodology|project"
              + " administration|resources|software|supervision|validation|visualization|writing)\\b.{0,300}");

  /** A picture behind a name. */
  private static final Pattern ORCID_LOGO = Pattern.compile("(?i)\\borcid (?:logo|icon)\\b");

  /** {@code 2. Ada Roe1,2,}: marks or a comma tell it from the heading of a section. */
  private static final Pattern COUNTED =
      Pattern.compile("\\d{1,2}\\. (\\p{Lu}[^:;?]{3,60}(?:[\\d*\u2020],?|,))");

  /** {@code 1Wool Clinic, Kampala}: the mark of an address. */
  private static final Pattern MARKED = Pattern.compile("\\d{1,2}\\p{Lu}\\p{Ll}{2}.+, .+");

  /** {@code 2. Ada Roe} below "Authors:", where no mark need tell that it is a name. */
  private static final Pattern LISTED = Pattern.compile("\\d{1,2}\\. (\\p{Lu}[^:;?]{3,60})");

  private static final Pattern AUTHORS =
      Pattern.compile("(?iu)authors?\\s?:?|\u0430\u0432\u0442\u043E\u0440\u0438?\\s?:?");

  private final ArticleText page;
  private final boolean headed;
  private final int end;
  private final Kind[] kinds;
  private final int opening;
  private final boolean told;
  private final Map<Integer, Byline> names = new HashMap<>();
  private final Map<Integer, SourceLine> sources = new HashMap<>();
  private final AddressedNames addressed;
  private int title = -1;
  private int titleEnd = -1;
  private int namesFrom = -1;
  private int lastTitle = -1;
  private @Nullable Piece titlePiece;

  /**
   * @param cited a title that the page gives elsewhere; null where it gives none
   * @param opening index of a citation of the work itself that opens the page; -1 without
   * @param told whether the page itself tells to cite the work under that title
   */
  ArticleHead(
      ArticleText page, ArticleZones zones, @Nullable String cited, int opening, boolean told) {
    this.page = page;
    this.addressed = new AddressedNames(page);
    int below = zones.headEnd() < page.count() ? zones.headEnd() : endOfOwn(page);
    this.end = Math.min(DEEPEST, below);
    this.headed = end == (zones.abstractHeading() >= 0 ? zones.abstractHeading() : zones.body());
    this.kinds = new Kind[end];
    int entry = 0;
    this.opening = opening;
    this.told = told;
    for (int i = 0; i < end; i++) {
      entry = Math.max(entry, OwnWords.endOfEntry(page, i));
      kinds[i] = i == opening || i < entry ? Kind.LINK : kind(i);
    }
    findTitle(cited);
  }

  // below a text without headings a page may list works of others
  private static int endOfOwn(ArticleText page) {
    boolean prose = false;
    for (int i = 0; i < page.count(); i++) {
      prose |= page.isProse(i);
      if (prose && ArticleLabels.isRecommended(page.value(i), page.value(i + 1))) {
        return i;
      }
    }
    return page.count();
  }

  private Kind kind(int i) {
    String value = page.value(i);
    if (ORCID_LOGO.matcher(value).find() && nameList(i) == Kind.NAMES) {
      return Kind.NAMES;
    }
    if (value.matches("(?i)authors?(?:\\(s\\))?: .*") && nameList(i) == Kind.NAMES) {
      return Kind.NAMES;
    }
    if (value.isEmpty() || ArticleLabels.isLink(value) && !ArticleLabels.isType(value)) {
      return value.isEmpty() && page.length(i) > 0 ? nameList(i) : Kind.LINK;
    }
    if (ArticleLabels.isType(value)) {
      return Kind.TYPE;
    }
    if (ArticleLabels.headsCitation(page.value(i - 1))) {
      return Kind.LABEL;
    }
    if (ASIDE.matcher(value).matches()) {
      return Kind.LINK;
    }
    if (ID.matcher(value).matches()) {
      return value.contains(", no. ") && noteSource(i) ? Kind.SOURCE : Kind.ID;
    }
    if (ArticleDates.isDated(value) || DateText.parse(value).isPresent()) {
      return noteSource(i) ? Kind.SOURCE : Kind.DATE;
    }
    if (noteSource(i)) {
      return Kind.SOURCE;
    }
    if (ArticleLabels.isHeading(value) || value.endsWith(":")) {
      return Kind.LABEL;
    }
    Kind kind = nameList(i);
    return kind != Kind.NAMES && LABELLED.matcher(value).matches() ? Kind.LABEL : kind;
  }

  /** Whether a line of the head tells the volume. */
  boolean hasVolume() {
    return sources.values().stream().anyMatch(s -> s.volume() != null);
  }

  private boolean noteSource(int i) {
    Optional<SourceLine> source = SourceLine.read(page.value(i));
    source.ifPresent(s -> sources.put(i, s));
    return source.isPresent();
  }

  private Kind nameList(int i) {
    boolean place = page.value(i - 1).equalsIgnoreCase("First Online:");
    Optional<Byline> byline =
        place || page.length(i) > 20_000 ? Optional.empty() : Byline.read(page.piece(i).value());
    if (byline.isPresent()) {
      names.put(i, byline.get());
      return Kind.NAMES;
    }
    Optional<Byline> counted = counted(i);
    if (counted.isPresent()) {
      names.put(i, counted.get());
      return Kind.NAMES;
    }
    boolean below = i > 0 && kinds[i - 1] == Kind.OTHER && page.value(i - 1).split(" ").length >= 4;
    Optional<Byline> located = addressed.at(i, below);
    if (located.isPresent()) {
      names.put(i, located.get());
      return Kind.NAMES;
    }
    String value = page.value(i);
    if (place) {
      return Kind.LABEL;
    }
    if (value.matches("Affiliations? \\p{Lu}.{8,}")
        || i > 0 && page.value(i - 1).matches("Affiliations?:?") && value.contains(", ")) {
      return Kind.ADDRESS;
    }
    boolean address =
        value.length() < 400
            && (Byline.ADDRESS_LINE.matcher(value).matches() || MARKED.matcher(value).matches());
    return address && !value.matches(".*: .*|.*\\?") ? Kind.ADDRESS : Kind.OTHER;
  }

  // "2. Ada Roe1,2,": one name to a line of a numbered list, or bare below "Authors:"
  private Optional<Byline> counted(int i) {
    String above = page.value(i - 1);
    boolean listed =
        AUTHORS.matcher(above).matches()
            || i > 0 && kinds[i - 1] == Kind.NAMES && above.matches("\\d{1,2}\\. .*");
    Matcher m = (listed ? LISTED : COUNTED).matcher(page.value(i));
    return m.matches()
        ? Byline.read(m.group(1)).filter(b -> b.authors().size() == 1)
        : Optional.empty();
  }

  private void findTitle(@Nullable String cited) {
    if (cited != null && (matchCited(cited) || opening >= 0)) {
      return;
    }
    guessTitle();
    if (told && cited != null && title >= 0 && !isLike(page.value(title), cited)) {
      title = -1;
      titlePiece = null;
    }
  }

  // half of the words of the one are in the other
  private static boolean isLike(String title, String cited) {
    List<String> words = List.of(cited.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"));
    List<String> own = List.of(title.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"));
    return words.stream().filter(own::contains).count() * 2 >= words.size();
  }

  private void guessTitle() {
    int best = 0;
    for (int i = 0; i < end; i++) {
      int score = isTitle(i) ? score(i) : 0;
      boolean tied = score == best && score > 0 && !isRepeatOf(i);
      if (score > best || tied && (byline(i + 1) >= 0 || byline(title + 1) < 0)) {
        best = score;
        title = i;
      }
    }
    if (best < 4) {
      title = -1;
      return;
    }
    titleEnd = page.isWrapped() ? wrappedEnd(title) : title + 1;
    namesFrom = titleEnd;
    if (!page.isWrapped()) {
      aboveAndBelow();
      original();
    }
    broken();
    titlePiece = titlePiece(title, titleEnd);
  }

  // a subtitle, or the title again in another language, stands on a line of its own
  private void aboveAndBelow() {
    boolean sub = SUBTITLE.matcher(page.value(title)).matches();
    if (title > 1 && isLine(title - 1) && (opensHead(title - 1) || sub && isPlaced(title - 1))) {
      title--;
      titleEnd = sub ? title + 2 : title + 1;
    } else if (titleEnd < end
        && !page.value(titleEnd).equals(page.value(title))
        && SUBTITLE.matcher(page.value(titleEnd)).matches()) {
      titleEnd++;
    }
  }

  // "Slow cooling of" / "the hand": a title broken where the page of a print ends
  private void broken() {
    int first = title;
    while (first > 0
        && title - first < 4
        && kinds[first - 1] == Kind.OTHER
        && page.value(first - 1).length() > 12
        && page.value(first - 1).length() < 100
        && goesOn(first - 1)) {
      first--;
    }
    int last = titleEnd;
    boolean joined = first < title;
    while (last < end && last - first < 5 && goesOn(last - 1) && isRest(last)) {
      last++;
      joined = true;
    }
    while (joined && first > 0 && last - first < 6 && isLineOfTitle(first - 1)) {
      first--;
    }
    if (joined
        && last < end
        && byline(last) < 0
        && kinds[last] == Kind.OTHER
        && page.length(last) < 60
        && byline(last + 1) >= 0) {
      last++;
    }
    if (joined && byline(last) >= 0) {
      title = first;
      titleEnd = last;
      namesFrom = last;
    }
  }

  private boolean isLineOfTitle(int i) {
    return kinds[i] == Kind.OTHER
        && page.value(i).matches("\\p{Lu}.{22,100}[^.;]")
        && !Boilerplate.is(page.line(i));
  }

  private boolean isRest(int i) {
    Byline byline = names.get(i);
    return kinds[i] == Kind.OTHER
        || byline != null && byline.authors().size() == 1 && !byline.dressed();
  }

  private boolean goesOn(int i) {
    boolean small = !page.value(i + 1).isEmpty() && page.value(i + 1).matches("\\p{Ll}.{8,100}");
    return endsOpen(i) || small && !page.value(i).endsWith(".");
  }

  private boolean endsOpen(int i) {
    return page.value(i)
        .matches(
            "\\p{Lu}.{8,}[ -](?:of|and|the|for|with|in|on|to|by|a|an|from|as|A|An|The|y|de|e|und)"
                + "|\\p{Lu}\\S*(?: \\S+){3,14}:");
  }

  // journals of some countries print the title in the language of the text, then in others
  private void original() {
    int first = title;
    while (first > 0 && title - first < 2 && isOtherLanguage(first - 1, first)) {
      first--;
    }
    if (first < title && byline(Math.max(titleEnd, namesFrom)) >= 0) {
      namesFrom = Math.max(titleEnd, namesFrom);
      title = first;
      titleEnd = first + 1;
    }
  }

  private boolean isOtherLanguage(int above, int below) {
    String one = TitleLanguage.of(page.value(above));
    String two = TitleLanguage.of(page.value(below));
    return kinds[above] == Kind.OTHER
        && isTitle(above)
        && page.value(above).split(" ").length >= 5
        && !one.isEmpty()
        && !two.isEmpty()
        && !one.equals(two);
  }

  private boolean isLine(int i) {
    boolean kind = kinds[i] == Kind.OTHER || kinds[i] == Kind.NAMES && !isByline(i);
    boolean sub = SUBTITLE.matcher(page.value(title)).matches();
    return kind
        && page.value(i).length() <= TitleForm.LONGEST
        && page.value(i).split(" ").length >= (sub ? 3 : 6)
        && !page.value(i).endsWith(".")
        && !TitleForm.addressesReaders(page.value(i))
        && !Boilerplate.is(page.line(i));
  }

  private boolean opensHead(int i) {
    return kinds[i - 1] == Kind.TYPE || kinds[i - 1] == Kind.DATE && typeAbove(i);
  }

  private boolean isPlaced(int i) {
    return kinds[i - 1] == Kind.SOURCE || kinds[i - 1] == Kind.ID;
  }

  private boolean isRepeatOf(int i) {
    return title >= 0 && page.value(title).equals(page.value(i));
  }

  // the page's own citation names the title; it may be wrapped over blocks
  private boolean matchCited(String cited) {
    String wanted = OwnWords.letters(cited);
    int found = -1;
    for (int i = 0; i < end; i++) {
      int to = matching(i, wanted);
      if (to > 0 && (found < 0 || byline(titleEnd) < 0 && byline(to) >= 0)) {
        found = i;
        title = i;
        titleEnd = to;
        namesFrom = to;
      }
    }
    if (found < 0) {
      return false;
    }
    titlePiece = titlePiece(title, titleEnd);
    namesFrom = belowTranslation(titleEnd);
    return true;
  }

  // below the title it stands in another language, too
  private int belowTranslation(int from) {
    boolean other =
        from < end && isTitle(from) && kinds[from] == Kind.OTHER && isOtherLanguage(from, title);
    return other && byline(from) < 0 && byline(from + 1) >= 0 ? from + 1 : from;
  }

  private int matching(int from, String wanted) {
    StringBuilder so = new StringBuilder();
    for (int i = from; i < Math.min(end, from + 6); i++) {
      so.append(OwnWords.letters(page.value(i)));
      if (so.isEmpty() || so.length() > wanted.length() || !wanted.startsWith(so.toString())) {
        return -1;
      }
      if (so.length() == wanted.length()) {
        return i + 1;
      }
    }
    return -1;
  }

  private int wrappedEnd(int from) {
    int i = from + 1;
    while (i < end
        && i < from + 4
        && kinds[i] == Kind.OTHER
        && page.line(i).blanksBefore() == 0
        && !page.line(i).isBulleted()) {
      i++;
    }
    return i;
  }

  private Piece titlePiece(int from, int to) {
    Piece piece =
        to == from + 1
            ? page.piece(from)
            : Piece.of(page.page().text(), page.line(from).start(), page.line(to - 1).end());
    String value = piece.value();
    boolean stop = value.endsWith(".") && !value.endsWith("..");
    Matcher after = AFTER_TITLE.matcher(value);
    int last = after.find() ? after.start() : stop ? value.length() - 1 : value.length();
    while (last > 1 && MARKS.indexOf(value.charAt(last - 1)) >= 0) {
      last--;
    }
    return piece.part(0, last);
  }

  private boolean isTitle(int i) {
    String value = page.value(i);
    boolean alone =
        kinds[i] == Kind.OTHER || isBetween(i) || kinds[i] == Kind.ADDRESS && isOfPlaces(i);
    return alone
        && !Boilerplate.is(page.line(i))
        && TitleForm.canBe(value)
        && !page.value(i + 1).startsWith("Part of the ");
  }

  // "Woollen Blankets" below a type and above several names
  private boolean isBetween(int i) {
    Byline byline = names.get(i);
    Byline below = names.get(i + 1);
    return byline != null
        && below != null
        && i > 0
        && kinds[i - 1] == Kind.TYPE
        && byline.authors().size() == 1
        && !byline.dressed()
        && below.authors().size() > 1;
  }

  // a title that speaks of hospitals: no commas, names right below and none above
  private boolean isOfPlaces(int i) {
    int above = i - 1;
    while (above >= 0 && kinds[above] == Kind.LINK) {
      above--;
    }
    int below = i + 1;
    while (below < end && kinds[below] == Kind.LINK) {
      below++;
    }
    String value = page.value(i);
    boolean typed = i > 0 && kinds[i - 1] == Kind.TYPE && value.split(" ").length >= 8;
    if (typed && below < end && kinds[below] == Kind.ADDRESS) {
      return !Character.isDigit(value.charAt(0));
    }
    return below < end
        && kinds[below] == Kind.NAMES
        && isByline(below)
        && (above < 0 || kinds[above] != Kind.NAMES)
        && value.split(" ").length >= 5
        && !value.contains(", ")
        && !Character.isDigit(value.charAt(0));
  }

  private int score(int i) {
    String value = page.value(i);
    int score = 0;
    int byline = byline(i + 1);
    score += byline >= 0 ? 4 : 0;
    score += typeAbove(i) ? 2 : 0;
    score += near(i, Kind.SOURCE) || near(i, Kind.ID) ? 2 : 0;
    // a capture may have lost the date behind its label
    score += near(i, Kind.DATE) || page.value(i - 1).matches("Published:?") ? 1 : 0;
    score += isRepeated(i) ? 2 : 0;
    score += value.split(" ").length >= 5 ? 1 : -1;
    score += abstractBelow(i) ? 3 : 0;
    score += isAddressed(i) ? 1 : 0;
    score -= namesAbove(i) ? 4 : 0;
    score -= value.matches(".*[.!?] \\p{Lu}.*\\.") ? 3 : 0;
    score -=
        i > 0 && TOPIC.matcher(page.value(i - 1)).matches() && page.value(i - 1).length() < 80
            ? 4
            : 0;
    score -= othersAbove(i) ? 5 : 0;
    return score;
  }

  // below its type or where it appeared and above a workplace, where a site leaves the names out
  private boolean isAddressed(int i) {
    int below = i + 1;
    while (below < end && kinds[below] == Kind.LINK && page.length(below) < 3) {
      below++;
    }
    boolean address = below < end && kinds[below] == Kind.ADDRESS;
    boolean source = typeAbove(i);
    for (int k = Math.max(0, i - 4); k < i; k++) {
      source |= kinds[k] == Kind.SOURCE;
    }
    return address && source;
  }

  // what stands below the authors is no title
  private boolean namesAbove(int i) {
    for (int k = i - 1; k >= Math.max(0, i - FAR); k--) {
      Byline above = names.get(k);
      if (above != null && above.dressed() && above.authors().size() > 1) {
        return byline(i + 1) < 0;
      }
    }
    return false;
  }

  // nothing that could be a title stands between this line and the heading of the abstract or body
  private boolean abstractBelow(int i) {
    if (!headed
        || i < lastTitle()
        || isField(i) && (isField(i - 1) || isField(i + 1))
        || page.value(i).split(" ").length < 4
        || page.length(i) > 150 && page.value(i).endsWith(".")) {
      return false;
    }
    boolean apart = Arrays.asList(kinds).subList(0, i).contains(Kind.ADDRESS);
    for (int k = i + 1; k < end; k++) {
      Byline byline = names.get(k);
      apart |= byline != null && byline.dressed();
    }
    return !apart || byline(i + 1) >= 0;
  }

  // "Verlag: Bergbuch" between lines of that kind
  private boolean isField(int i) {
    return FIELD.matcher(page.value(i)).matches();
  }

  // the last line of the head that prose or a title may be
  private int lastTitle() {
    if (lastTitle < 0) {
      lastTitle = 0;
      for (int k = end - 1; k > 0 && lastTitle == 0; k--) {
        boolean prose =
            page.length(k) > 200
                && kinds[k] != Kind.ADDRESS
                && kinds[k] != Kind.NAMES
                && !RIGHTS.matcher(page.value(k)).lookingAt();
        boolean like = kinds[k] == Kind.OTHER && isTitle(k) && page.value(k).split(" ").length > 3;
        lastTitle = prose || like ? k : 0;
      }
    }
    return lastTitle;
  }

  /** The block with the first names below, links and marks skipped; -1 where none stands there. */
  private int byline(int from) {
    int others = 0;
    for (int i = from; i < Math.min(end, from + NEAR * 2); i++) {
      if (kinds[i] == Kind.NAMES && isByline(i)) {
        return i;
      }
      if (title >= 0 && page.value(i).equals(page.value(title))) {
        continue;
      }
      others +=
          kinds[i] == Kind.OTHER || kinds[i] == Kind.ADDRESS || kinds[i] == Kind.NAMES ? 1 : 0;
      if (others > 0) {
        return -1;
      }
    }
    return -1;
  }

  // one plain name alone may be a journal, a menu or a topic
  private boolean isByline(int i) {
    Byline byline = names.get(i);
    if (byline == null) {
      return false;
    }
    boolean one = byline.authors().size() == 1;
    if (!one || byline.dressed()) {
      return true;
    }
    int next = i + 1;
    while (next < end && kinds[next] == Kind.LINK && page.value(next).length() < 3) {
      next++;
    }
    String below = page.value(next);
    return next < end
            && (kinds[next] == Kind.NAMES
                || kinds[next] == Kind.ADDRESS
                || kinds[next] == Kind.TYPE
                || below.matches(
                    "(?i).*(?:orcid|author|affiliation|footnotes?|@).*|[\\d,*]{1,14}(?: and)?"))
        || next < end
            && (kinds[next] == Kind.SOURCE || kinds[next] == Kind.ID || kinds[next] == Kind.DATE);
  }

  private boolean typeAbove(int i) {
    for (int k = i - 1; k >= Math.max(0, i - 3); k--) {
      if (kinds[k] == Kind.TYPE) {
        return true;
      }
      if (kinds[k] == Kind.NAMES || kinds[k] == Kind.OTHER) {
        return false;
      }
    }
    return false;
  }

  private boolean near(int i, Kind kind) {
    for (int k = Math.max(0, i - 4); k < Math.min(end, i + NEAR); k++) {
      if (kinds[k] == kind) {
        return true;
      }
    }
    return false;
  }

  private boolean isRepeated(int i) {
    String value = page.value(i);
    for (int k = 0; k < Math.min(page.count(), 60); k++) {
      String other = page.value(k);
      boolean longer =
          other.length() > value.length() && other.startsWith(value) && SITE.matcher(other).find();
      if (k != i && (other.equals(value) || longer && k < i)) {
        return true;
      }
    }
    return false;
  }

  private boolean othersAbove(int i) {
    for (int k = i - 1; k >= Math.max(0, i - 12); k--) {
      if (kinds[k] == Kind.TYPE || kinds[k] == Kind.SOURCE || kinds[k] == Kind.ID) {
        return false;
      }
      if (ArticleLabels.isRecommended(page.value(k), page.value(k + 1)) && !isInMenu(k)) {
        return true;
      }
    }
    return false;
  }

  // "References (27)" / "Cited by (3)" / "Recommended articles (6)": the page's own parts
  private boolean isInMenu(int k) {
    return k > 1
        && ArticleLabels.isHeading(page.value(k - 1))
        && ArticleLabels.isHeading(page.value(k - 2));
  }

  /** Whether a line names what kind of article it is. */
  boolean hasType() {
    return has(Kind.TYPE);
  }

  /** Whether a line holds the address of somebody's workplace. */
  boolean hasAddress() {
    return has(Kind.ADDRESS);
  }

  private boolean has(Kind wanted) {
    return Arrays.asList(kinds).contains(wanted);
  }

  /** Whether lines tell what each author did: {@code Roles Conceptualization, Writing}. */
  boolean hasRoles() {
    int lines = 0;
    for (int i = 0; i < end; i++) {
      lines += ROLES.matcher(page.value(i)).matches() ? 1 : 0;
    }
    return lines > 1;
  }

  /** Whether an index printed its number of the article. */
  boolean hasNumber() {
    for (int i = 0; i < end; i++) {
      if (page.value(i).matches("Corpus ID:? ?\\d{3,12}|(?:PMCID|PMID):? ?\\w{4,12}")) {
        return true;
      }
    }
    return false;
  }

  int end() {
    return end;
  }

  Kind kindOf(int block) {
    return kinds[block];
  }

  /** First block of the title; -1 where the page has none. */
  int title() {
    return title;
  }

  /** Index of the title, or of what tells it in its place; 0 without either. */
  int start() {
    return title >= 0 ? title : Math.max(0, opening);
  }

  int titleEnd() {
    return titleEnd;
  }

  @Nullable Piece titlePiece() {
    return titlePiece;
  }

  /** First block of the authors; -1 without any. */
  int byline() {
    int below = title < 0 ? -1 : byline(Math.max(titleEnd, namesFrom));
    return below < 0 && title > 0 ? bylineAbove() : below;
  }

  // "by Ann Roe 1,*, Bo Ek 2" above the title, where the parts of the head changed places
  private int bylineAbove() {
    for (int i = title - 1; i >= Math.max(0, title - NEAR); i--) {
      Byline above = names.get(i);
      boolean signed = page.value(i).matches("[Bb]y \\p{Lu}.*");
      if (signed && above != null && above.dressed() && above.authors().size() > 1) {
        return i;
      }
    }
    return -1;
  }

  @Nullable Byline names(int block) {
    return names.get(block);
  }

  /** Blocks with citation lines, the nearest to the title first. */
  List<Integer> sources() {
    List<Integer> found = new ArrayList<>(sources.keySet());
    int at = Math.max(title, 0);
    found.sort((a, b) -> Integer.compare(distance(a, at), distance(b, at)));
    return found;
  }

  private static int distance(int block, int title) {
    return block >= title ? (block - title) * 2 - 1 : (title - block) * 2;
  }

  SourceLine source(int block) {
    return Objects.requireNonNull(sources.get(block));
  }

  /** Whether the block above or the block itself heads what belongs to another paper. */
  boolean isForeign(int block) {
    int above = title - block;
    boolean own = above > 0 && sources.containsKey(block) && (above <= 2 || isWhole(block, above));
    return block < end && othersAbove(block) && !own;
  }

  // "Volume 14, Issue 3, May 2022, Pages 188-196" below the journal, some lines above the title
  private boolean isWhole(int block, int above) {
    SourceLine source = source(block);
    return above <= 6
        && source.journalEnd() == 0
        && source.volume() != null
        && source.locator() != null;
  }
}
