package org.evidencegraph.importer.format;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Pages that show works and are of none of them: what a search found, a person, a group, a board of
 * editors, a post about some papers, an issue, a set of data; or are a journal's instructions. Each
 * kind has signs of its own, of which a page about one work has one or two at most. Asked before
 * any reader looks at a page; what {@link SearchResults}, {@link News} and the readers themselves
 * go by needs their view of the page.
 */
final class ManyWorks {
  /**
   * One kind of such pages.
   *
   * @param signs whole lines; what a group holds, or else the line, tells two signs apart
   * @param fewest different ones that are enough
   * @param lines how many are looked at, from the top
   */
  private record Kind(Pattern signs, int fewest, int lines) {
    static Kind of(int fewest, String... signs) {
      return new Kind(Pattern.compile("(?iu)(?:" + String.join("|", signs) + ")"), fewest, MOST);
    }

    Kind above(int line) {
      return new Kind(signs, fewest, line);
    }
  }

  /** Below, the page of a paper may sort and count those that cite it. */
  private static final int ABOVE = 40;

  private static final int TOP = 60;

  /** A page of another kind shows early what it is; further down, long texts hold anything. */
  private static final int MOST = 300;

  private static final List<Kind> KINDS =
      List.of(
          // what a search found
          Kind.of(
                  3,
                  "refine (?:search )?(?:by|results?)\\b.{0,120}",
                  "your search returned .{0,160}",
                  "(?:about )?[\\d,.]+ (?:indexed"
                      + " )?(?:results?|articles?|items|documents|records)(?: found)?(?: for"
                      + " .{0,80})?",
                  "(?:showing )?[\\d,]+ ?(?:to|[-\u2013\u2014]) ?[\\d,]+ (?:out )?of (?:about"
                      + " )?[\\d,]+.{0,30}",
                  "(?:sort(?:ed)?|order(?:ed)?) (?:by|results)\\b.{0,80}",
                  "(?:results|items) per page.{0,20}|show \\d+ per page.{0,80}",
                  "export (?:search )?results.{0,40}")
              .above(ABOVE),
          // a person
          Kind.of(
              2,
              ".{3,80}[\u2019']s research while affiliated with .{2,160}",
              "this page lists works of an author\\b.{0,400}",
              "publications \\(\\d{1,5}\\)",
              "(?:top )?co-?authors(?: \\(\\d{1,4}\\))?",
              "follow (?:the|this) author.{0,60}",
              "most viewed publications?",
              "skills and expertise",
              "(?:h|i10)-index\\b.{0,20}",
              "verified email at .{2,60}",
              "[\\d,]+ total views\\b.{0,120}",
              "bio(?:graphy)?",
              "office hours\\b.{0,40}"),
          // a group
          Kind.of(
              3,
              "all publications",
              "(?:selected|highlighted|recent) publications",
              "highlighted",
              "theses",
              ".{0,80}\\blab members in bold\\b.{0,40}",
              "filter: .{2,120}",
              "(?:.{0,40} )?join us(?: .{0,40})?"),
          // a board
          Kind.of(
              3,
              "(?:co-)?editors?[- ]in[- ]chief",
              "(?:deputy|associate|assistant|section|senior|managing|past|founding|academic)"
                  + " editors?",
              "editorial board(?: members)?",
              "(?:international )?advisory board",
              "statistical (?:adviser|advisor|editor)s?",
              "editors? emerit(?:us|i)"),
          // an answer made of papers
          Kind.of(
              3,
              "\\d+ of the top papers.{0,40}",
              "(?:key takeaway|study snapshot|consensus meter|pro analysis):?.{0,400}",
              "based on \\d+ (?:papers|studies|sources).{0,40}",
              "(?:related searches|people also (?:ask|search)).{0,40}",
              "load more"),
          // a post
          Kind.of(
              4,
              "journal club\\b.{0,120}",
              "posted (?:on|by|in) .{3,120}",
              "(?:listen|episode|podcast)\\b.{0,80}",
              "reading time:? .{0,80}|\\d{1,2} min(?:ute)?s? read",
              "related posts|recent posts|latest posts",
              "cite this post\\b.{0,300}",
              "leave a (?:reply|comment).{0,20}",
              ".{1,60} says:.{0,60}",
              "filed under:? .{2,60}"),
          // what a journal asks of those who write for it
          Kind.of(
              3,
              ".*\\b(?:up to|no more than|not (?:more than|exceed(?:ing)?)|maximum(?:"
                  + " of)?|max\\.?|at most|limited to) [\\d,.]+"
                  + " (?:words|characters|references|displays|figures|tables|keywords|pages)\\b.*"),
          // a set of data, which names its paper
          Kind.of(
              2,
              "cite this data ?set.{0,40}",
              "download (?:full |all )?(?:data ?set|data files?).{0,40}",
              "usage notes",
              "(?:published|deposited|posted) .{4,40} on"
                  + " (?:dryad|zenodo|figshare|dataverse)\\b.{0,120}"),
          // an issue: names above pages
          Kind.of(
              4,
              "(?-i:(?:(?:\\p{Lu}\\.[ -]?){1,3} ?\\p{Lu}[\\p{L}\u2019' -]{1,40}(?:, (?:and )?| and"
                  + " | & |(?= \\d))){1,20}) {0,3}\\d{1,4}[-\u2013]\\d{1,4}"),
          // works one after the other
          Kind.of(3, "(paper \\d{1,2})", "(study \\d{1,2} of \\d{1,2})"),
          Kind.of(3, "title: ?(.{10,300})"),
          Kind.of(3, "(ISRCTN ?\\d{8})", "(NCT\\d{8})", "(DRKS\\d{8})", "(ACTRN\\d{14})")
              // a review may list trials in a table
              .above(TOP));

  private static final int LONGEST = 420;

  private ManyWorks() {}

  static boolean are(CapturedPage page) {
    List<Set<String>> found = new ArrayList<>();
    KINDS.forEach(kind -> found.add(new HashSet<>()));
    for (int i = 0; i < Math.min(MOST, page.count()); i++) {
      String line = page.label(i);
      for (int k = 0; line.length() <= LONGEST && k < KINDS.size(); k++) {
        Matcher sign = KINDS.get(k).signs.matcher(line);
        if (i < KINDS.get(k).lines
            && sign.matches()
            && found.get(k).add(said(sign))
            && isEnough(found.get(k), k)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isEnough(Set<String> found, int kind) {
    return found.size() >= KINDS.get(kind).fewest;
  }

  private static String said(Matcher sign) {
    for (int group = 1; group <= sign.groupCount(); group++) {
      if (sign.group(group) != null) {
        return sign.group(group);
      }
    }
    return sign.group();
  }
}
