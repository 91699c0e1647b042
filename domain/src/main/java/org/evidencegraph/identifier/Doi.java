package org.evidencegraph.identifier;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Digital Object Identifier in lower case: {@code 10.1002/med.21322}. DOIs compare without case
 * (DOI Handbook 2.4).
 */
public record Doi(String value) implements Identifier {
  private static final Pattern FORM = Pattern.compile("10\\.\\d{4,9}(?:\\.\\d+)*/\\S{1,400}");
  private static final Pattern LEAD =
      Pattern.compile("(?i)^(?:https?://(?:dx\\.)?(?:www\\.)?doi\\.org/|doi:?\\s*|info:doi/)+");

  /** Signs that mean something else in an address, or may not stand in one (DOI Handbook 2.5). */
  private static final Pattern NOT_IN_ADDRESS = Pattern.compile("[%\"#?<>{}^\\[\\]`|\\\\]");

  public Doi {
    value = value.toLowerCase(Locale.ROOT);
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("\"" + value + "\" is no DOI");
    }
  }

  /**
   * Reads {@code doi:10.1002/MED.21322.} or a resolver address, percent signs in it resolved; what
   * ends a sentence is not part of it.
   */
  public static Optional<Doi> parse(String text) {
    String whole = text.strip();
    Matcher lead = LEAD.matcher(whole);
    String bare = lead.lookingAt() ? whole.substring(lead.end()) : whole;
    boolean address = bare.length() < whole.length() && lead.group().contains("//");
    Matcher form = FORM.matcher(withoutEnd(address ? PercentText.decoded(bare) : bare));
    return form.matches() ? Optional.of(new Doi(form.group())) : Optional.empty();
  }

  private static String withoutEnd(String doi) {
    int end = doi.length();
    while (end > 0 && isEnd(doi, end)) {
      end--;
    }
    return doi.substring(0, end);
  }

  // A closing bracket belongs to the DOI only if it was opened inside:
  // 10.1016/s0140-6736(08)60690-x, 10.1002/(sici)17:15/16<1661::aid-sim968>3.0.co;2-2
  private static boolean isEnd(String doi, int end) {
    char last = doi.charAt(end - 1);
    return switch (last) {
      case '.', ',', ';', ':', '"', '\'', '\u201d' -> true;
      case '>' -> count(doi, end, '<') < count(doi, end, '>');
      case ')' -> count(doi, end, '(') < count(doi, end, ')');
      case ']' -> count(doi, end, '[') < count(doi, end, ']');
      default -> false;
    };
  }

  private static long count(String text, int end, char wanted) {
    return text.substring(0, end).chars().filter(c -> c == wanted).count();
  }

  @Override
  public IdentifierScheme scheme() {
    return IdentifierScheme.DOI;
  }

  @Override
  public String url() {
    return "https://doi.org/"
        + NOT_IN_ADDRESS
            .matcher(value)
            .replaceAll(sign -> "%%%02X".formatted((int) sign.group().charAt(0)));
  }
}
