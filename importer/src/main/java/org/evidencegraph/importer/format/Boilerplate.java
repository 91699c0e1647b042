package org.evidencegraph.importer.format;

import java.util.regex.Pattern;
import org.evidencegraph.importer.text.Line;

/**
 * Tells lines of a site (notices about cookies, browsers and government pages, menus, log-in walls)
 * from lines of a paper. Used to end a zone, never to recognise a page.
 */
public final class Boilerplate {
  private static final int LOOK = 4_000;
  private static final Pattern NOTICE =
      Pattern.compile(
          "(?i)\\bcookies?\\b|javascript|\\b(?:web ?)?browsers?\\b|compatibility"
              + " mode|https?://(?!\\S{0,60}10\\.\\d{4})|\\bhttps\\b|(?<!\\w)\\.(?:gov|mil)\\b|official"
              + " (?:web ?)?site|government (?:site|web)|\\bu\\.s\\. flag|\\bdot gov\\b|site is"
              + " secure|skip to (?:the )?(?:main )?(?:page )?(?:content|navigation|search)|access"
              + " keys|main navigation|\\bhomepage\\b|\\blog ?in\\b|\\bsign (?:in|up)\\b|privacy"
              + " (?:policy|notice)|accept all|terms (?:of use|& conditions)|to this article"
              + " (?:was|has been) published|^this article has been"
              + " (?:updated|corrected|retracted)|^about this journal\\b|this (?:web)?site|our"
              + " (?:web)?site|welcome to\\b.{0,40}\\.(?:com|org|net)|^thank you for"
              + " visiting|\\[image\\]|provides access to scientific literature|all rights"
              + " reserved");
  private static final Pattern MENU =
      Pattern.compile(
          "(?i)(?:advertisement|menu|search|home|share|print|download|cite|back|close|navigation|toggle"
              + " navigation|show authors|contact(?: us)?|about(?:"
              + " us)?|news|events|people|research|publications|(?:home|startseite) .{3,80}"
              + " (?:chapter|kapitel|article|artikel)|breadcrumbs?|you are"
              + " here:?.{0,80}|subscribe|\\d+\\. .{0,60}|[\u00AB<\u2039].{0,40})");

  private Boilerplate() {}

  /** Whether a line speaks of the site and not of the paper. */
  public static boolean is(Line line) {
    String text = line.folded().text();
    String head = text.substring(line.start(), Math.min(line.end(), line.start() + LOOK));
    return NOTICE.matcher(head).find() || (line.length() < 100 && MENU.matcher(head).matches());
  }
}
