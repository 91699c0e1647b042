package org.evidencegraph.identifier;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An ORCID iD with hyphens and valid check digit (ISO 7064 MOD 11-2): {@code 0000-0002-1825-0097}.
 */
public record Orcid(String value) implements Identifier {
  private static final Pattern TEXT =
      Pattern.compile(
          "(?i)(?:https?://orcid\\.org/|ORCID(?:"
              + " iD)?:?\\s*)?(\\d{4}-\\d{4}-\\d{4}-\\d{3}[\\dX])/?");

  public Orcid {
    if (!value.matches("\\d{4}-\\d{4}-\\d{4}-\\d{3}[\\dX]") || !checks(value)) {
      throw new IllegalArgumentException("\"" + value + "\" is no ORCID iD");
    }
  }

  public static Optional<Orcid> parse(String text) {
    Matcher m = TEXT.matcher(text.strip());
    if (!m.matches()) {
      return Optional.empty();
    }
    String canonical = m.group(1).toUpperCase(Locale.ROOT);
    return checks(canonical) ? Optional.of(new Orcid(canonical)) : Optional.empty();
  }

  private static boolean checks(String orcid) {
    String digits = orcid.replace("-", "");
    int total = 0;
    for (int i = 0; i < 15; i++) {
      total = (total + (digits.charAt(i) - '0')) * 2;
    }
    int check = (12 - total % 11) % 11;
    char last = digits.charAt(15);
    return check == (last == 'X' ? 10 : last - '0');
  }

  @Override
  public IdentifierScheme scheme() {
    return IdentifierScheme.ORCID;
  }

  @Override
  public String url() {
    return "https://orcid.org/" + value;
  }
}
