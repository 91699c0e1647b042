package org.evidencegraph.identifier;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A PubMed record number, without leading zeros: {@code 24866817}. */
public record Pmid(String value) implements Identifier {
  private static final Pattern FORM = Pattern.compile("[1-9]\\d{0,8}");
  private static final Pattern TEXT =
      Pattern.compile(
          "(?i)(?:PMID:?\\s*|https?://pubmed\\.ncbi\\.nlm\\.nih\\.gov/)?0*([1-9]\\d{0,8})/?\\.?");

  public Pmid {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("\"" + value + "\" is no PMID");
    }
  }

  public static Optional<Pmid> parse(String text) {
    Matcher m = TEXT.matcher(text.strip());
    return m.matches() ? Optional.of(new Pmid(m.group(1))) : Optional.empty();
  }

  @Override
  public IdentifierScheme scheme() {
    return IdentifierScheme.PMID;
  }

  @Override
  public String url() {
    return "https://pubmed.ncbi.nlm.nih.gov/" + value + "/";
  }
}
