package org.evidencegraph.importer.pubmed;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.evidencegraph.importer.citation.CitationLine;
import org.evidencegraph.importer.format.CapturedPage;
import org.evidencegraph.importer.name.AuthorList;
import org.evidencegraph.importer.text.Line;

/**
 * Where the parts of a PubMed record begin, as indexes of lines; -1 for what is not there.
 *
 * @param citation line such as {@code . 2014 Sep;34(5):1100-26.}
 * @param byline line such as {@code Umberto Galderisi et al. Med Res Rev. 2014 Sep.}
 * @param bodyStart first line behind the header: the abstract's heading or the first label below it
 * @param weight how much speaks for a record
 */
record PubMedZones(int citation, int byline, int abstractHeading, int bodyStart, int weight) {

  /**
   * Journal and date at the end of the byline: {@code . Med Res Rev. 2014 Sep.}, {@code . Stem
   * Cells Int. .}
   */
  static final Pattern BYLINE =
      Pattern.compile(
          "(.{3,200}?)(\\s+et"
              + " al)?\\.\\s+(\\p{L}[^.]{1,120})\\.\\s?((?:1[6-9]|20)\\d{2}[^.;:]{0,20})?\\.?\\s*$");

  private static final String HEADING = "Abstract";
  private static final int LEAST_ABSTRACT = 80;

  /** Lines between the form of the page and its citation: {@code Send to}. */
  private static final int NEAR = 2;

  /** What stands on pages of the archive of full texts and not on those of the index. */
  private static final Pattern ARCHIVE =
      Pattern.compile(
          "To arrive at the top five similar articles.{0,120}|Citations & impact|ORCIDs linked to"
              + " this article|Search life-sciences literature.{0,80}|Europe PMC Menu|Europe PMC is"
              + " .{10,200}|Go to:|Articles from .{3,100} are provided here .{4,100}|Logo of"
              + " .{2,80}|PMC Copyright notice|PMC Disclaimer|.{0,60}\\bCopyright and License"
              + " information.{0,14}|As a library, NLM provides access to .{10,200}|Search PMC"
              + " Full-Text Archive|.{0,80}Author manuscript; available in PMC .{4,30}|Open in a"
              + " new tab|Journal List .{0,60}\\bPMC ?\\d{3,9}");

  private static final Pattern DAYS =
      Pattern.compile("(?i)(?:received|submitted|revised|accepted)\\s?:? .{0,20}\\d{4}.*");

  /** What may stand between a citation and its title, and is none. */
  private static final Pattern NUMBERS =
      Pattern.compile("(?i)doi\\b|https?://|10\\.\\d|Epub|ISSN\\b");

  private static final Set<String> STRONG = Set.of("PubMed Disclaimer", "LinkOut - more resources");

  static PubMedZones of(CapturedPage page) {
    return new Search(page).run();
  }

  private static final class Search {
    private final CapturedPage page;
    private final Set<String> labels = new HashSet<>();
    private final Set<String> citations = new HashSet<>();
    private final Set<String> archive = new HashSet<>();
    private int citation = -1;
    private int byline = -1;
    private int heading = -1;
    private int firstLabel = -1;

    Search(CapturedPage page) {
      this.page = page;
    }

    PubMedZones run() {
      for (int i = 0; i < page.count(); i++) {
        i = menuEnd(i);
        look(i);
      }
      byline = byline < 0 && citation < 0 ? findByline(page, heading) : byline;
      int body = heading >= 0 ? heading : firstLabel >= 0 ? firstLabel : page.count();
      int weight = weight(page, citation, byline, heading, labels);
      boolean record = labels.stream().anyMatch(STRONG::contains);
      boolean other =
          !record
              && (citations.size() > 2
                  || archive.size() > 1
                  || isDatedBelow()
                  || isLinkedAbove()
                  || isSignedAbove()
                  || isTwice());
      return new PubMedZones(citation, byline, heading, body, other ? 0 : weight);
    }

    // publishers print the days of a manuscript below their citation, where a record has its title
    private boolean isDatedBelow() {
      return citation >= 0 && DAYS.matcher(page.label(citation + 1)).matches();
    }

    // others print title and names above the citation, where a record has them below
    private boolean isSignedAbove() {
      boolean named = false;
      for (int i = citation + 1; i < heading; i++) {
        named |= !page.label(i).isEmpty() && !NUMBERS.matcher(page.label(i)).lookingAt();
      }
      return citation > 1
          && byline < 0
          && heading > citation
          && !named
          && AuthorList.parse(page.label(citation - 1))
              .filter(l -> l.authors().size() > 1)
              .isPresent();
    }

    // publishers print the authors with their addresses below a heading of that name, too
    private boolean isTwice() {
      int headings = 0;
      for (int i = 0; i + 1 < page.count(); i++) {
        boolean text = page.line(i + 1).length() >= LEAST_ABSTRACT;
        headings += text && page.label(i).equals(HEADING) ? 1 : 0;
      }
      return headings > 1;
    }

    // "Acta Ossium logoLink to Acta Ossium": the archive's link to the journal
    private boolean isLinkedAbove() {
      return citation > 0
          && page.label(citation - 1).matches("(?:.{2,150} )?\\S{0,30}Link to .{2,150}");
    }

    // "Page navigation" lists the headings of the page before they come
    private int menuEnd(int from) {
      String label = page.label(from);
      if (!label.equals("Page navigation") && !label.equals("Title & authors")) {
        return from;
      }
      int i = from + 1;
      while (i < page.count() && isMenu(page.label(i))) {
        i++;
      }
      return i;
    }

    private static boolean isMenu(String label) {
      return label.equals("Title & authors")
          || label.equals("Abstract")
          || PubMedLabels.block(label) != null;
    }

    // "Format: Abstract, PubMed, PMID" offers forms of the page; the form chosen may stand alone
    private boolean isChoice(int at) {
      return isAboveCitation(at)
          || Set.of("Format", "Format:", "Display Settings", "Display Settings:")
              .contains(page.label(at - 1))
          || Set.of("PubMed", "PMID", "Summary", "MEDLINE", "Full text", "Abstract (text)")
              .contains(page.label(at + 1));
    }

    private boolean isAboveCitation(int at) {
      return IntStream.rangeClosed(at + 1, at + NEAR).anyMatch(i -> isCitation(page, i));
    }

    private void look(int i) {
      String label = page.label(i);
      if (i < page.count() && heading < 0 && isHeading(page.line(i)) && !isChoice(i)) {
        heading = i;
        return;
      }
      if (label.isEmpty()) {
        return;
      }
      if (label.length() < 240 && ARCHIVE.matcher(label).matches()) {
        archive.add(label);
      }
      String block = PubMedLabels.block(label);
      boolean header = heading < 0 && firstLabel < 0;
      if (labels.isEmpty() && isCitation(page, i)) {
        citations.add(label.replaceFirst("^.{0,100}?(?=(?:19|20)\\d\\d )", ""));
      }
      if (header && citation < 0 && isCitation(page, i)) {
        citation = i;
      } else if (header && citation >= 0 && byline < 0 && isByline(label)) {
        byline = i;
      } else if (block != null && (citation >= 0 || STRONG.contains(block))) {
        boolean notice = PubMedLabels.NOTICE.matcher(label).matches();
        firstLabel = firstLabel < 0 && !notice ? i : firstLabel;
        labels.add(block);
      }
    }
  }

  /** Whether a line heads the abstract, alone or glued to it: {@code AbstractHips may be saved}. */
  static boolean isHeading(Line line) {
    String text = line.folded().text();
    int end = line.start() + HEADING.length();
    if (!text.regionMatches(true, line.start(), HEADING, 0, HEADING.length())) {
      return false;
    }
    if (end >= line.end() || (text.charAt(end) == ':' && end + 1 >= line.end())) {
      return true;
    }
    boolean opens = Character.isUpperCase(text.charAt(end)) || text.charAt(end) == ':';
    return opens && line.length() > LEAST_ABSTRACT;
  }

  /** Where the abstract begins in the line that heads it; its end where the line holds no more. */
  static int afterHeading(Line line) {
    int at = Math.min(line.end(), line.start() + HEADING.length());
    while (at < line.end() && ": ".indexOf(line.folded().text().charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  private static boolean isCitation(CapturedPage page, int i) {
    String label = page.label(i);
    return PubMedPageReader.isCitation(label)
        || (label.startsWith(".") && CitationLine.dateOnly(label.substring(1)).isPresent());
  }

  private static boolean isByline(String label) {
    return label.contains(" et al. ")
        && !label.contains(", et al")
        && BYLINE.matcher(label).matches();
  }

  // a header that lost its citation line still has its byline close above the abstract
  private static int findByline(CapturedPage page, int heading) {
    for (int i = heading - 1; i >= 0 && i > heading - 12; i--) {
      if (isByline(page.label(i))) {
        return i;
      }
    }
    return -1;
  }

  private static int weight(
      CapturedPage page, int citation, int byline, int heading, Set<String> labels) {
    int weight = citation >= 0 ? 3 : 0;
    weight += byline >= 0 ? 2 : 0;
    weight += heading >= 0 ? 1 : 0;
    for (String label : labels) {
      weight += STRONG.contains(label) ? 2 : 1;
    }
    for (int i = Math.max(citation, 0); i >= 0 && i < Math.min(page.count(), citation + 12); i++) {
      String label = page.label(i);
      weight += label.equals("Affiliations") || label.equals("Affiliation") ? 1 : 0;
      weight += label.startsWith("PMID:") ? 2 : 0;
      weight += label.startsWith("doi: 10.") && i == citation + 1 ? 1 : 0;
    }
    return weight;
  }
}
