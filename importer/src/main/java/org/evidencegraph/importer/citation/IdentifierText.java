package org.evidencegraph.importer.citation;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evidencegraph.identifier.Doi;
import org.evidencegraph.identifier.Pmcid;
import org.evidencegraph.identifier.Pmid;
import org.jspecify.annotations.Nullable;

/**
 * Identifiers that stand in a line.
 *
 * @param doiStart index where the DOI and its label begin; -1 without DOI
 * @param tail what was glued behind the DOI after a full stop, such as an article number
 */
public record IdentifierText(
    @Nullable Doi doi,
    int doiStart,
    int doiEnd,
    @Nullable String tail,
    @Nullable Pmid pmid,
    @Nullable Pmcid pmcid) {
  private static final Pattern DOI =
      Pattern.compile(
          "(?i)(?:\\bdoi\\s?[:=]?\\s?|https?://(?:dx\\.)?(?:www\\.)?doi\\.org/){0,2}\\b(10\\.\\d{4,9}(?:\\.\\d{1,9}){0,4}/[^\\s\u27E8\u27E9\u00A9]{1,300})");

  /** {@code 10.1000/ds.14-0123PubMedGoogle}: names of links behind the last digit. */
  private static final Pattern GLUED_LINKS =
      Pattern.compile(
          "(?<=\\d)(?:PubMed|Google|Cross[Rr]ef|Article(?:Pub|Google|Cross)|Web"
              + " ?of|WorldCat|Medline|View(?:Article)?|Search"
              + " ?ADS|Scopus|Get|How|Abstract|References?|Received|Accepted|Published|Key"
              + " ?[Ww]ords?)\\S*$");

  private static final Pattern PMID = Pattern.compile("(?i)\\bPMID:?\\s{0,9}(\\d{1,9})\\b");
  private static final Pattern PMCID =
      Pattern.compile("(?i)\\bPMC(?:ID:?\\s?(?:PMC)?\\s?|(?=\\d)|\\s(?=\\d{6}))(\\d{1,9})\\b");

  /** Looks through a text of bounded length. */
  public static IdentifierText find(String text) {
    Matcher m = DOI.matcher(text);
    Doi doi = null;
    String tail = null;
    boolean found = text.contains("10.") && m.find();
    if (found) {
      String whole = GLUED_LINKS.matcher(m.group(1)).replaceFirst("");
      String printed = cutGlued(whole);
      tail = printed.length() < whole.length() ? tail(whole, printed) : null;
      doi = Doi.parse(printed).orElse(null);
    }
    return new IdentifierText(
        doi,
        doi == null ? -1 : m.start(),
        doi == null ? -1 : m.end(),
        tail,
        number(PMID, text).flatMap(Pmid::parse).orElse(null),
        number(PMCID, text).flatMap(n -> Pmcid.parse("PMC" + n)).orElse(null));
  }

  // "10.1155/2015/762098.762098" is a DOI with its last number printed once more behind a full stop
  private static String cutGlued(String doi) {
    String bare = doi.replaceFirst("[.,;)]+$", "");
    int dot = bare.lastIndexOf('.');
    String last = bare.substring(dot + 1);
    boolean glued = dot > 0 && last.length() >= 3 && bare.substring(0, dot).endsWith(last);
    return glued ? bare.substring(0, dot) : doi;
  }

  private static String tail(String whole, String doi) {
    return whole.substring(doi.length()).replaceAll("^\\.|[.,;)]+$", "");
  }

  private static Optional<String> number(Pattern form, String text) {
    Matcher m = form.matcher(text);
    return m.find() ? Optional.of(m.group(1)) : Optional.empty();
  }
}
