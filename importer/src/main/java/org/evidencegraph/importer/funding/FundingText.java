package org.evidencegraph.importer.funding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evidencegraph.paper.Funding;

/** Reads funders and grant numbers out of an acknowledgement. */
public final class FundingText {
  private static final int LONGEST = 20_000;

  /** {@code Science Fund of China (Grant No 81030041 and 81101622)}. */
  private static final Pattern BRACKETS = Pattern.compile("([^();]{3,250})\\(([^()]{2,300})\\)");

  /** {@code R01 HL12345}, {@code 2012ZX10002-016}, {@code 11ZR1449500}. */
  private static final Pattern GRANT =
      Pattern.compile("(?:[A-Z][A-Z0-9]{0,4}[ -])?[A-Za-z]{0,8}[-/.]?\\d[\\w./-]{2,30}\\w");

  private static final Pattern GRANT_WORD =
      Pattern.compile(
          "(?i)\\b(?:grants?|awards?|nos?\\.?|numbers?|project|contract|agreement|fellowship)\\b|#");
  private static final Pattern LEAD =
      Pattern.compile(
          "(?i)^.*(?:(?:support|fund|financ|sponsor)\\w*(?: in part| partly| partially)?"
              + " (?:by|from|through)|grants? from|support of|fellowship from|thanks? to|grateful"
              + " to|acknowledges?)\\s");
  private static final Pattern JOIN =
      Pattern.compile(
          "^(?:[,.;\\s]|and\\s|by\\s|from\\s|to\\s|also\\s|the\\s|a\\s|grants?\\s|(?:No|Nos)\\.?\\s)+");

  private FundingText() {}

  /** In printed order, one entry for each funder that is named with a grant. */
  public static List<Funding> parse(String text) {
    Map<String, List<String>> found = new LinkedHashMap<>();
    Matcher m = BRACKETS.matcher(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
    while (m.find()) {
      List<String> grants = grants(m.group(2));
      String funder = funder(m.group(1));
      if (!grants.isEmpty() && !funder.isEmpty()) {
        found.computeIfAbsent(funder, f -> new ArrayList<>()).addAll(grants);
      }
    }
    return found.entrySet().stream().map(e -> new Funding(e.getKey(), e.getValue())).toList();
  }

  private static List<String> grants(String brackets) {
    List<String> grants = new ArrayList<>();
    boolean named = GRANT_WORD.matcher(brackets).find();
    String numbers = GRANT_WORD.matcher(brackets).replaceAll(" ");
    Matcher m = GRANT.matcher(numbers);
    while (m.find()) {
      boolean year = m.group().matches("(?:19|20)\\d{2}");
      if (!year && (named || m.group().length() >= 5)) {
        grants.add(m.group());
      }
    }
    return grants;
  }

  private static String funder(String before) {
    int sentence = before.lastIndexOf(". ");
    String clause = sentence < 0 ? before : before.substring(sentence + 2);
    clause = LEAD.matcher(clause.strip() + " ").replaceFirst("");
    clause = JOIN.matcher(clause.strip()).replaceFirst("").strip();
    boolean named = !clause.isEmpty() && Character.isUpperCase(clause.charAt(0));
    return named && clause.length() <= 200 ? clause : "";
  }

  /** Reads a line as PubMed prints grants: {@code R01 DE019932/DE/NIDCR NIH HHS/United States}. */
  public static List<Funding> parsePubMed(String line) {
    String[] parts = line.strip().split("\\s*/\\s*");
    if (parts.length < 2 || parts.length > 6) {
      return List.of();
    }
    String funder = parts[parts.length - 2].strip();
    boolean numbered = parts.length > 2 && parts[0].matches(".*\\d.*");
    return funder.isEmpty()
        ? List.of()
        : List.of(new Funding(funder, numbered ? List.of(parts[0].strip()) : List.of()));
  }
}
