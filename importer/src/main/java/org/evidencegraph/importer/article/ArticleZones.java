package org.evidencegraph.importer.article;

import java.util.regex.Pattern;
import org.evidencegraph.importer.format.AbstractReader;
import org.evidencegraph.importer.reference.ReferenceText;

/** Where the parts of an article page stand, in blocks of {@code ArticleText}. */
final class ArticleZones {
  /** {@code Abstract: Cells heal ...}, {@code AbstractCells heal}, {@code ABSTRACT. Cells ...} */
  static final Pattern INLINE_ABSTRACT =
      Pattern.compile(
          "(?:Abstract|ABSTRACT|Summary|SUMMARY|Resum[eo]n?|RESUM[EO]N?|R\u00E9sum\u00E9|Zusammenfassung|Abstrak|ABSTRAK)(?:\\s?[:.\u2014\u2013-]\\s?(?=[\\p{Lu}\"\u201C\\d(])|(?=\\p{Lu}\\p{Ll})|\\s(?=\\p{Lu}))");

  private static final String OPENS = "(?i)(?:\\d.*|introduction.?|main.*)";
  private static final String OPENS_PLAIN = "(?i)(?:\\d.*|introduction.?|main.*|background.?)";

  /** What opens a menu of the page's own parts. */
  private static final Pattern JUMP = Pattern.compile("(?i)jump to.{0,3}|top of page");

  private static final int NEAR = 8;
  private static final int MOST_TRIED = 100;
  private static final int SHORTEST = 60;

  /** Below so many lines of a menu, which opens with "Abstract", a title may stand. */
  private static final int MENU = 4;

  private static final int SHORTEST_BELOW_MENU = 250;

  private final ArticleText page;
  private int heading = -1;
  private int text = -1;
  private int body = -1;
  private int references = -1;
  private int referencesEnd = -1;

  ArticleZones(ArticleText page) {
    this.page = page;
    findAbstract();
    findReferences();
    findBody();
  }

  private void findAbstract() {
    int tried = 0;
    for (int i = 0; i < page.count() && text < 0 && tried < MOST_TRIED; i++) {
      String value = page.value(i);
      if (ArticleLabels.isAbstract(value)) {
        tried++;
        int prose = proseBelow(i);
        heading = prose < 0 ? heading : i;
        text = prose;
      } else if (page.length(i) > 120 && inline(i)) {
        heading = i;
        text = i;
      }
    }
  }

  private boolean inline(int i) {
    String head =
        page.page().text().text().substring(page.line(i).start(), page.line(i).start() + 20);
    return INLINE_ABSTRACT.matcher(head).lookingAt();
  }

  // below a heading prose follows, perhaps with the label of its first section between
  private int proseBelow(int i) {
    boolean menu = false;
    for (int k = i + 1; k <= i + (menu ? 2 * NEAR : NEAR) && k < page.count(); k++) {
      String value = page.value(k);
      if (isSigned(value)) {
        return -1;
      }
      if (isText(k) || page.isLabelledSentence(k) || k == i + 1 && isBrief(k)) {
        return !menu && k - i > MENU && page.length(k) < SHORTEST_BELOW_MENU ? -1 : k;
      }
      boolean section = AbstractReader.isHeading(value) && !ArticleLabels.isAbstract(value);
      if (section
          && k + 1 < page.count()
          && (isText(k + 1) || isSentence(k + 1) || page.isSentence(k + 1))) {
        return k;
      }
      menu |= JUMP.matcher(value).matches();
      if (!ArticleLabels.isLink(value)
          && !ArticleLabels.isAbstract(value)
          && !section
          && !(menu && (JUMP.matcher(value).matches() || ArticleLabels.stands(value)))
          && !isAside(value)) {
        return -1;
      }
    }
    return -1;
  }

  // some sites fold the names with their addresses away below such a heading
  private static boolean isSigned(String value) {
    return value.length() < 2_000
        && value.matches("\\p{Lu}[^.:]{4,80}[\\p{L}.]\\d.*")
        && Byline.read(value).filter(names -> names.authors().size() > 1).isPresent();
  }

  private static boolean isAside(String value) {
    return value.matches(
        "(?i)(?:graphical|visual) abstract|en|english|available"
            + " in|espa\u00F1ol|fran\u00E7ais|deutsch|portugu\u00EAs|\u0440\u0443\u0441\u0441\u043A\u0438\u0439|hrvatski|polski|\u7B80\u4F53\u4E2D\u6587|\u65E5\u672C\u8A9E|open"
            + " in.{0,40}|go to:?|[\\p{Pd}\u00AB\u00BB<>:]|translated.{0,20}|(?:from|in):?"
            + " .{0,30}");
  }

  // one short paragraph between the heading and the keywords or the article
  private boolean isBrief(int k) {
    String below = page.value(k + 1);
    return page.isSentence(k)
        && (below.matches("(?i)key ?words?\\b.*") || ArticleLabels.isBody(below));
  }

  // below the label of a section even a short sentence is text
  private boolean isSentence(int k) {
    String value = page.value(k);
    return value.length() >= 12 && value.matches(".*\\p{Ll} .*[.?!]");
  }

  private boolean isText(int k) {
    return page.length(k) >= SHORTEST
        && !ArticleLabels.stands(page.value(k))
        && page.piece(k).value().indexOf(' ') > 0;
  }

  // menus name the references too; the list is where most years follow, or else most lines
  private void findReferences() {
    int longest = 1;
    int most = 0;
    for (int i = Math.max(0, text); i < page.count(); i++) {
      if (ArticleLabels.isReferences(page.value(i))) {
        int end = endOfReferences(i + 1);
        int dated = years(i + 1, end);
        if (end - i > 1 && (dated > most || dated == most && end - i > longest)) {
          longest = end - i;
          most = dated;
          references = i;
          referencesEnd = end;
        }
      }
    }
    if (references < 0) {
      findEntries();
    }
  }

  // "[1] ..." and "[2] ..." below the text, without heading
  private void findEntries() {
    for (int i = Math.max(1, text); i + 1 < page.count(); i++) {
      if (isEntry(i, 1) && isEntry(i + 1, 2)) {
        references = i - 1;
        referencesEnd = endOfReferences(i);
        return;
      }
    }
  }

  private boolean isEntry(int i, int number) {
    String value = page.value(i);
    return value.startsWith("[" + number + "]")
        && value.matches("\\[\\d\\] ?\\p{Lu}.{30,1000}")
        && value.matches(".*(?<!\\d)(?:19|20)\\d{2}(?!\\d).*");
  }

  private int endOfReferences(int from) {
    int i = from;
    while (i < page.count() && !endsReferences(i)) {
      i++;
    }
    return i;
  }

  private boolean endsReferences(int i) {
    String value = page.value(i);
    return value.length() <= 500
        && (isListing(i)
            || ArticleLabels.isHeading(value)
                && !ArticleLabels.isLink(value)
                && !isInList(value)
                && !isSummaryLink(i)
            || value.matches(
                "(?i)(?:copyright )?\u00A9.{3,480}|view the discussion thread.{0,2}|posted"
                    + " \\p{L}{3,9} \\d{1,2}, \\d{4}.{0,2}|publisher[\u2019']s"
                    + " note:.*|disclaimer.{0,2}publisher.*|(?:received|accepted|keywords?|citation(?!"
                    + " type)|edited by|reviewed by):? .{0,480}|associated .{0,20}|cite (?:this"
                    + " )?article|about (?:us|this|the) .{0,30}|top of page|more articles like"
                    + " this|(?:bio|med)rxiv \\d{4}\\..{0,120}|issn:? .{0,40}|reprints and"
                    + " .{0,20}permissions|see more about.{0,60}|footer.{0,20}|actions|on this"
                    + " page|author information|all (?:site )?content\\b.{0,300}|published"));
  }

  // "Similar articles" once, and not behind each entry
  private boolean isListing(int i) {
    String value = page.value(i);
    return ArticleLabels.isOthers(value)
        && page.isOnce(value)
        && !ReferenceText.isLink(page.value(i + 1));
  }

  // "Summary" among the links behind an entry
  private boolean isSummaryLink(int i) {
    return page.value(i).matches("(?i)summary|abstract")
        && ReferenceText.isLink(page.value(i - 1))
        && ReferenceText.isLink(page.value(i + 1));
  }

  // words that stand between the entries of a list
  private static boolean isInList(String value) {
    return value.matches(
        "(?i)download .{0,40}|view"
            + " .{0,30}|pdf|tldr|information|permalink|cite|share|data|notes|purchase.{0,20}|search"
            + " worldwide.{0,40}");
  }

  private void findBody() {
    int from = text < 0 ? 0 : text + 1;
    int end = references < 0 ? page.count() : references;
    for (int i = from; i < end && body < 0; i++) {
      boolean opens =
          ArticleLabels.isBody(page.value(i))
              && i + 1 < end
              && (page.isProse(i + 1)
                  || text >= 0 && page.isSentence(i + 1)
                  || isNumbered(i) && isNumbered(i + 1) && page.isProse(i + 2));
      body = opens && (text < 0 || page.value(i).matches(isPlain() ? OPENS_PLAIN : OPENS)) ? i : -1;
    }
  }

  // an abstract without sections, below which a label of one opens the body
  private boolean isPlain() {
    return page.isProse(text) && !page.isLabelledSentence(text);
  }

  // "1. Introduction" above "1.1 Wool"
  private boolean isNumbered(int i) {
    return i + 1 < page.count() && page.value(i).matches("1\\.(?:1\\.?)? .{3,80}");
  }

  /** Takes a stretch of text without heading for the abstract. */
  void abstractAt(int block) {
    text = block;
  }

  /** Heading of the abstract; -1 without one. */
  int abstractHeading() {
    return heading;
  }

  /** First block of the abstract; -1 without one. */
  int abstractText() {
    return text;
  }

  /** First heading of the body below the abstract; -1 where none is sure. */
  int body() {
    return body;
  }

  /** Heading of the reference list; -1 without one. */
  int references() {
    return references;
  }

  int referencesEnd() {
    return referencesEnd;
  }

  /** Whether what stands below that heading has years, as references do. */
  boolean hasReferences() {
    int years = references < 0 ? 0 : years(references + 1, referencesEnd);
    return years > 1 || years == 1 && referencesEnd - references <= 10;
  }

  private int years(int from, int to) {
    int years = 0;
    for (int i = from; i < to; i++) {
      boolean year =
          page.length(i) > 400
              || page.value(i)
                  .matches(
                      ".{3,},? (?:№|No\\.?) ?\\w+, (?:pp?|[сc])\\."
                          + " ?\\w.*|.{15,}(?<!\\d)(?:1[89]|20)\\d{2}(?!\\d).*|.{3,}[.,]"
                          + " ?(?:19|20)\\d{2};.*|(?:19|20)\\d{2}|.{0,40}\\(\\d{4}\\).*|(?:19|20)\\d{2}[,;].*");
      year &= !ArticleDates.isDated(page.value(i));
      years += year ? 1 : 0;
    }
    return years;
  }

  boolean isInReferences(int block) {
    return references >= 0 && block > references && block < referencesEnd;
  }

  /** What stands above the text: title, authors, citation. */
  int headEnd() {
    if (heading >= 0) {
      return heading;
    }
    int end = references >= 0 ? references : page.count();
    return body >= 0 ? Math.min(body, end) : end;
  }
}
