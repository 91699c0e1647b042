package org.evidencegraph.importer.article;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.evidencegraph.importer.citation.CitationLine;
import org.evidencegraph.importer.format.News;
import org.evidencegraph.importer.reference.ReferenceText;

/**
 * What pages show that are no paper's own: walls, errors, shops, news, notes of one writer, and
 * lists of works. For readers that know no layout; sure signs count once, weak ones only together.
 */
final class NoPaper {
  /** A page that bars the way. */
  private static final Pattern WALL =
      Pattern.compile(
          "(?i)(?:40[34]|500|503)(?: .{0,40})?|page not found.{0,20}|access"
              + " denied.{0,40}|forbidden|.{0,40}verify(?:ing)? (?:that )?you are (?:a"
              + " )?human.{0,60}|checking (?:if|your browser).{0,60}|.{0,60}enable"
              + " (?:javascript|cookies).{0,30}to continue.{0,20}|password:?|forgot(?:ten)? (?:your"
              + " )?password\\??|sign in to continue.{0,40}|your session has (?:expired|timed"
              + " out).{0,60}|.{0,30}captcha.{0,60}|user ?name:?|are you a robot\\??|too many"
              + " requests.{0,40}|service (?:temporarily )?unavailable.{0,40}");

  private static final Pattern SHOP =
      Pattern.compile(
          "(?i)add to (?:cart|basket).{0,100}|.{0,60}\\p{Sc}\\d[\\d.,]{0,12}\\s{1,10}(?:(?:in|out"
              + " of) stock|\\d{1,2} (?:days|weeks)).{0,20}|(?:in|out of)"
              + " stock.{0,30}|qty:?|quantity:?|catalog(?:ue)? (?:no|number).{0,40}|cat\\."
              + " ?no.{0,30}|sku:? .{0,30}|price:? ?[\\p{Sc}\\d].{0,30}|customers (?:also|who)"
              + " .{0,60}|shipping .{0,60}|free (?:delivery|shipping).{0,40}");

  private static final Pattern PROFILE =
      Pattern.compile(
          "(?i)h-index.{0,20}|i10-index.{0,20}|research interests:?|co-?authors|verified email at"
              + " .{2,60}|all publications.{0,20}|publications \\(\\d+\\)|selected"
              + " publications|list of publications|publications"
              + " (?:(?:19|20)\\d\\d|\\(select.{0,60})|skills and"
              + " expertise|add to (?:library|folder)|my library|export"
              + " (?:all|selected|references).{0,20}|curriculum vitae|office hours.{0,40}");

  private static final Pattern LISTED =
      Pattern.compile(
          "(?i)recent submissions|table of contents \\(\\d{1,3} chapters?\\)|recently"
              + " added.{0,20}|latest articles in this journal|total articles.{0,20}|(?:search"
              + " )?results per page.{0,20}|collections in this community|most cited articles"
              + " published.{0,60}");

  /** What the home of a journal shows, and an article's page in part at most. */
  private static final Pattern HOME =
      Pattern.compile(
          "(?i)latest issue|editor-in-chief:?.{0,80}|(?:\\d year )?impact factor:?"
              + " ?[\\d.]+.{0,40}|why publish\\b.{0,60}|call for papers\\b.{0,80}|cover"
              + " image\\b.{0,120}|editor[\u2019']s choice|most trending .{0,60}|advance access"
              + " .{4,30}|(?:time|submission) to first decision.{0,40}|browse (?:all"
              + " )?(?:issues|volumes).{0,20}");

  private static final Pattern GUIDE =
      Pattern.compile(
          "(?i)(?:instructions|guidelines|guide|information) (?:for|to)"
              + " (?:authors|contributors)|.*\\bexamples?:");

  /** What a funder asks of those who want its money. */
  private static final Pattern CALL =
      Pattern.compile(
          "(?i)(?:open )?calls? for (?:proposals|applications)\\b.{0,80}|(?:application"
              + " )?deadlines?(?: for .{3,60})?:? .{0,60}|who (?:can|may) apply\\??|how to"
              + " apply|what we (?:fund|pay)|how (?:proposals|applications) are"
              + " (?:judged|assessed|reviewed)|budget: .{0,80}|not eligible:.{0,140}|eligible"
              + " applicants.{0,40}|submit (?:an|your) application.{0,40}");

  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

  private static final int MOST_WORKS = 3;
  private static final int FEWEST_YEARS = 3;

  private final ArticleText page;
  private final ArticleZones zones;

  private final boolean cited;

  /**
   * @param cited whether the page tells to cite its own work
   */
  NoPaper(ArticleText page, ArticleZones zones, boolean cited) {
    this.page = page;
    this.zones = zones;
    this.cited = cited;
  }

  boolean is() {
    boolean heading = zones.abstractHeading() >= 0;
    boolean article = heading || zones.body() >= 0;
    int told = count(News::isSign);
    return (!article && count(WALL.asMatchPredicate()) > 0)
        || count(WALL.asMatchPredicate()) > 2
        || count(SHOP.asMatchPredicate()) > (article ? 2 : 1)
        || (!heading && told > 0)
        || told > 3
        || count(LISTED.asMatchPredicate()) > 0
        || count(PROFILE.asMatchPredicate()) > (article ? 1 : 0)
        || count(HOME.asMatchPredicate()) > 4
        || count(GUIDE.asMatchPredicate()) > 2
        || count(CALL.asMatchPredicate()) > 2
        || years() >= FEWEST_YEARS
        || !cited && works() >= MOST_WORKS;
  }

  // how many different lines, references left out
  private int count(Predicate<String> isSign) {
    Set<String> found = new HashSet<>();
    for (int i = 0; i < page.count(); i++) {
      String value = page.value(i);
      boolean sign = value.length() < 160 && !zones.isInReferences(i) && isSign.test(value);
      if (sign) {
        found.add(value);
      }
    }
    return found.size();
  }

  // years that head the parts of a list, the newest first
  private int years() {
    int years = 0;
    int last = Integer.MAX_VALUE;
    for (int i = 0; i < page.count(); i++) {
      if (!zones.isInReferences(i) && YEAR.matcher(page.value(i)).matches()) {
        int year = Integer.parseInt(page.value(i));
        years = year < last ? years + 1 : 1;
        last = year;
      }
    }
    return years;
  }

  // lines that cite a work with its authors and are in no list of references or other papers
  private int works() {
    int works = 0;
    boolean others = false;
    for (int i = 0; i < page.count(); i++) {
      String value = page.value(i);
      others |= ArticleLabels.isOthers(value);
      boolean cites =
          !others && !zones.isInReferences(i) && value.length() > 40 && value.length() < 800;
      if (cites && CitationLine.find(value).isPresent() && isEntry(value)) {
        works++;
      }
    }
    return works;
  }

  private static boolean isEntry(String value) {
    ReferenceText read = ReferenceText.parse(value);
    List<?> authors = read.authors().authors();
    return !authors.isEmpty() && read.title() != null && read.container() != null;
  }
}
