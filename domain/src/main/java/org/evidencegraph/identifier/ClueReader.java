package org.evidencegraph.identifier;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells what a pasted text names: an id of this graph, an identifier in any usual writing, a link
 * to one of them, or else a title.
 */
public final class ClueReader {
  /** UTF-16 code units; titles of papers stay far below. */
  public static final int LONGEST = 2_000;

  // pap_9b1deb4d3b7d4bad9bdd2b0d7b3dcb6d
  private static final Pattern NODE = Pattern.compile("[a-z]{3}_[0-9a-f]{32}");
  private static final Pattern LIKE_NODE = Pattern.compile("[a-z]{3}_\\S*");

  // (10.1038/nri2395)
  private static final Pattern IN_BRACKETS = Pattern.compile("[(\\[]\\s*([^()\\[\\]]+)[)\\]]");

  // https://doi.org/10.1038/nri2395?x=y#z
  private static final Pattern DOI_WITH_TAIL =
      Pattern.compile("(?i)(https?://(?:dx\\.|www\\.)?doi\\.org/[^\\s?#]+)[?#]\\S*");

  // EudraCT: 2006-006186-16
  private static final Pattern REGISTER_NAME =
      Pattern.compile(
          "(?i)(?:EudraCT(?: number)?|ClinicalTrials\\.gov(?: identifier)?|trial"
              + " registration)[:\\s]*");

  /** How a text begins that means to be an identifier, and what it must look like. */
  private enum Form {
    DOI(
        "(?i)(?:doi[:\\s]|info:doi/|10\\.\\d|10\\.\\S{0,20}/).*",
        "A DOI is 10., four to nine digits, a slash and a name, as in 10.1038/nri2395."),
    PMID("(?i)PMID\\b.*|\\d+", "A PMID is at most nine digits, as in 26467901."),
    PMCID("(?i)PMC(?:(?:ID\\b|\\s?\\d).*|\\w*)", "A PMCID is PMC and digits, as in PMC4606493."),
    NCT("(?i)NCT[\\s:-]?\\d.*", "A number of ClinicalTrials.gov is NCT and 8 digits."),
    ISRCTN("(?i)ISRCTN[\\s:-]?\\d.*", "A number of ISRCTN is ISRCTN and 8 digits."),
    ACTRN("(?i)ACTRN[\\s:-]?\\d.*", "A number of ANZCTR is ACTRN and 14 digits."),
    UMIN("(?i)UMIN[\\s:-]?\\d.*", "A number of UMIN is UMIN and 9 digits."),
    DRKS("(?i)DRKS[\\s:-]?\\d.*", "A number of DRKS is DRKS and 8 digits."),
    CHICTR("(?i)ChiCTR[\\s:-]?\\S*\\d.*", "A number of ChiCTR is ChiCTR and 8 to 10 digits."),
    CTRI("(?i)CTRI[\\s:/-]?\\d.*", "A number of CTRI looks like CTRI/2012/08/002853."),
    IRCT("(?i)IRCT[\\s:-]?\\d.*", "A number of IRCT looks like IRCT2014042215039N2."),
    JRCT("(?i)jRCT[\\s:-]?s?\\d.*", "A number of jRCT is jRCT and 10 digits, or jRCTs and 9."),
    PACTR("(?i)PACTR[\\s:-]?\\d.*", "A number of PACTR is PACTR and 15 or 16 digits."),
    CRIS("(?i)KCT[\\s:-]?\\d.*", "A number of CRIS is KCT and 7 digits."),
    TCTR("(?i)TCTR[\\s:-]?\\d.*", "A number of TCTR is TCTR and 11 digits."),
    RPCEC("(?i)RPCEC[\\s:-]?\\d.*", "A number of RPCEC is RPCEC and 8 digits."),
    SLCTR("(?i)SLCTR[\\s:/-]?\\d.*", "A number of SLCTR looks like SLCTR/2015/025."),
    OMON("(?i)NL-?OMON[\\s:-]?\\d.*", "A number of OMON is NL-OMON and 4 to 6 digits."),
    EUDRACT(
        "(?i)EudraCT.*|(?:19|20)\\d\\d-\\d{5,}.*", "A EudraCT number looks like 2006-006186-16."),
    OTHERS(
        "(?i)(?:ORCID|ISSN|ISBN|arXiv)[:\\s]*[\\dX].*|\\d{4}-\\d{3}[\\dX](?:-\\d{4}-\\d{3}[\\dX])?",
        "Persons, journals, books and preprints of arXiv are not looked up by their numbers. A"
            + " paper is found by its DOI, PMID, PMCID or title."),
    LINK("(?i)https?://.*", "A link names a place: https://doi.org/10.1038/nri2395.");

    private final Pattern start;
    private final String rule;

    Form(String start, String rule) {
      this.start = Pattern.compile(start, Pattern.DOTALL);
      this.rule = rule;
    }

    static Optional<Clue> missed(String text) {
      for (Form form : values()) {
        if (form.start.matcher(text).matches()) {
          return Optional.of(new Clue.Malformed(form.rule));
        }
      }
      return Optional.empty();
    }
  }

  private ClueReader() {}

  public static Clue read(String input) {
    String text = input.strip();
    if (text.isEmpty()) {
      return new Clue.Malformed("The text is empty.");
    }
    if (text.length() > LONGEST) {
      return new Clue.Malformed("The text is longer than %,d characters.".formatted(LONGEST));
    }
    if (LIKE_NODE.matcher(text).matches()) {
      return node(text);
    }
    return identifier(bare(text))
        .or(() -> Link.parse(text).map(Link::clue))
        .or(() -> Form.missed(text))
        .orElseGet(() -> new Clue.OfTitle(text));
  }

  /** Without brackets around the whole, and without what a link to a DOI carries behind it. */
  private static String bare(String text) {
    Matcher around = IN_BRACKETS.matcher(text);
    Matcher tail = DOI_WITH_TAIL.matcher(text);
    return around.matches() ? around.group(1) : tail.matches() ? tail.group(1) : text;
  }

  private static Clue node(String text) {
    return NODE.matcher(text).matches()
        ? new Clue.OfNode(text)
        : new Clue.Malformed(
            "An id is a prefix such as pap_ and 32 hexadecimal digits in lower case.");
  }

  /** An identifier that is the whole text. */
  static Optional<Clue> identifier(String text) {
    return Doi.parse(text)
        .<Clue>map(Clue.OfPaper::new)
        .or(() -> Pmcid.parse(text).map(Clue.OfPaper::new))
        .or(() -> Pmid.parse(text).map(Clue.OfPaper::new))
        .or(() -> registration(text).map(Clue.OfTrial::new));
  }

  private static Optional<RegistryNumber> registration(String text) {
    return RegistryNumber.parse(REGISTER_NAME.matcher(text).replaceFirst("").strip());
  }

  /** The one registration that a text prints, however often. */
  static Optional<Clue> registrationIn(String text) {
    List<RegistryNumber> numbers =
        RegistryNumber.findAll(text).stream().map(RegistryNumber.Found::number).distinct().toList();
    return numbers.size() == 1
        ? Optional.of(new Clue.OfTrial(numbers.getFirst()))
        : Optional.empty();
  }
}
