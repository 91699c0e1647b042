package org.evidencegraph.identifier;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An International Standard Serial Number with hyphen and valid check digit (ISO 3297): {@code
 * 1745-7254}.
 */
public record Issn(String value) implements Identifier {
  private static final Pattern TEXT =
      Pattern.compile("(?i)(?:e?ISSN:?\\s*)?(\\d{4})[-\\u2010-\\u2015]?(\\d{3}[\\dX])");

  public Issn {
    if (!value.matches("\\d{4}-\\d{3}[\\dX]") || !checks(value)) {
      throw new IllegalArgumentException("\"" + value + "\" is no ISSN");
    }
  }

  public static Optional<Issn> parse(String text) {
    Matcher m = TEXT.matcher(text.strip());
    if (!m.matches()) {
      return Optional.empty();
    }
    String canonical = m.group(1) + "-" + m.group(2).toUpperCase(Locale.ROOT);
    return checks(canonical) ? Optional.of(new Issn(canonical)) : Optional.empty();
  }

  private static boolean checks(String issn) {
    String digits = issn.replace("-", "");
    int sum = 0;
    for (int i = 0; i < 8; i++) {
      char c = digits.charAt(i);
      sum += (8 - i) * (c == 'X' ? 10 : c - '0');
    }
    return sum % 11 == 0;
  }

  @Override
  public IdentifierScheme scheme() {
    return IdentifierScheme.ISSN;
  }

  @Override
  public String url() {
    return "https://portal.issn.org/resource/ISSN/" + value;
  }
}
