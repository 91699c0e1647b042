package org.evidencegraph.importer.pubmed;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.evidencegraph.importer.citation.CitationLine;
import org.evidencegraph.importer.format.CapturedPage;

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

  private static final Set<String> STRONG = Set.of("PubMed Disclaimer", "LinkOut - more resources");

  static PubMedZones of(CapturedPage page) {
    int citation = -1;
    int byline = -1;
    int heading = -1;
    int firstLabel = -1;
    Set<String> labels = new HashSet<>();
    for (int i = 0; i < page.count(); i++) {
      String label = page.line(i).label();
      if (label.isEmpty()) {
        continue;
      }
      boolean header = heading < 0 && firstLabel < 0;
      if (header && citation < 0 && isCitation(page, i)) {
        citation = i;
      } else if (header && citation >= 0 && byline < 0 && isByline(label)) {
        byline = i;
      } else if (heading < 0 && "Abstract".equals(label)) {
        heading = i;
      } else if (PubMedLabels.AFTER_ABSTRACT.contains(label)
          && (citation >= 0 || STRONG.contains(label))) {
        firstLabel =
            firstLabel < 0 && !PubMedLabels.NOTICE.matcher(label).matches() ? i : firstLabel;
        labels.add(label);
      }
    }
    byline = byline < 0 && citation < 0 ? findByline(page, heading) : byline;
    int body = heading >= 0 ? heading : firstLabel >= 0 ? firstLabel : page.count();
    return new PubMedZones(
        citation, byline, heading, body, weight(page, citation, byline, heading, labels));
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
