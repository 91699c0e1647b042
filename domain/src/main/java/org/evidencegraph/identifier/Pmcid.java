package org.evidencegraph.identifier;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A PubMed Central number with its letters: {@code PMC6077517}. */
public record Pmcid(String value) implements Identifier {
  private static final Pattern FORM = Pattern.compile("PMC[1-9]\\d{0,8}");
  private static final Pattern TEXT =
      Pattern.compile(
          "(?i)(?:PMCID:?\\s*|https?://(?:www\\.)?(?:ncbi\\.nlm\\.nih\\.gov/pmc/articles/|pmc\\.ncbi\\.nlm\\.nih\\.gov/articles/))?"
              + "PMC\\s?0*([1-9]\\d{0,8})(?:\\.\\d+)?/?\\.?");

  public Pmcid {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("\"" + value + "\" is no PMCID");
    }
  }

  public static Optional<Pmcid> parse(String text) {
    Matcher m = TEXT.matcher(text.strip());
    return m.matches() ? Optional.of(new Pmcid("PMC" + m.group(1))) : Optional.empty();
  }

  @Override
  public IdentifierScheme scheme() {
    return IdentifierScheme.PMCID;
  }

  @Override
  public String url() {
    return "https://pmc.ncbi.nlm.nih.gov/articles/" + value + "/";
  }
}
