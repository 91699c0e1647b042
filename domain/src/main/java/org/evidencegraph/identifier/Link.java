package org.evidencegraph.identifier;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A web address, and what it leads to by its form alone; nothing is fetched.
 *
 * @param host in lower case, without www.
 * @param path what follows the host, query included, percent signs resolved
 */
record Link(String host, String path) {
  // https://pubmed.ncbi.nlm.nih.gov/26467901/ or doi.org/10.1038/nri2395
  private static final Pattern TEXT =
      Pattern.compile(
          "(?i)(?:https?://([^/\\s?#]+)|((?:[a-z0-9-]+\\.)+(?:org|gov|com|net|eu|de|edu|uk)))([/?#]\\S*)?");

  private static final Pattern NODE = Pattern.compile("\\b([a-z]{3}_[0-9a-f]{32})\\b");

  // /pubmed/26467901, /26467901/, /?term=26467901, /article/MED/26467901
  private static final Pattern PMID =
      Pattern.compile("(?i)(?:^/|/pubmed/|[?&]term=|/med/)(\\d{1,9})(?:[/?#&].*)?$");

  private static final Pattern PMCID = Pattern.compile("(?i)\\b(PMC\\d{1,9})\\b");

  // https://publisher.example/doi/full/10.1002/med.21322?download=true
  private static final Pattern DOI = Pattern.compile("(10\\.\\d{4,9}/[^\\s?#]+)");
  private static final Pattern AFTER_DOI =
      Pattern.compile(
          "(?i)/(?:abstract|full|fulltext|full-text|pdf|epdf|epub|meta|html|references|summary)/?$"
              + "|(?:\\.(?:pdf|full|abstract|html))+$|/$");

  private static final String UNKNOWN =
      "The link holds no DOI, PMID, PMCID, trial registration or id of this graph.";

  static Optional<Link> parse(String text) {
    Matcher m = TEXT.matcher(text);
    if (!m.matches()) {
      return Optional.empty();
    }
    String host = m.group(1) == null ? m.group(2) : m.group(1);
    String path = m.group(3) == null ? "" : m.group(3);
    return Optional.of(
        new Link(
            host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", ""), PercentText.decoded(path)));
  }

  Clue clue() {
    return node()
        .or(this::pmcid)
        .or(this::pmid)
        .or(this::doi)
        .or(() -> ClueReader.registrationIn(path))
        .orElseGet(() -> new Clue.Malformed(UNKNOWN));
  }

  private Optional<Clue> node() {
    Matcher m = NODE.matcher(path);
    return m.find() ? Optional.of(new Clue.OfNode(m.group(1))) : Optional.empty();
  }

  private Optional<Clue> pmcid() {
    return isOfPubMed() ? found(PMCID).flatMap(Pmcid::parse).map(Clue.OfPaper::new) : none();
  }

  private Optional<Clue> pmid() {
    return isOfPubMed() ? found(PMID).flatMap(Pmid::parse).map(Clue.OfPaper::new) : none();
  }

  private boolean isOfPubMed() {
    return host.endsWith("ncbi.nlm.nih.gov") || host.endsWith("europepmc.org");
  }

  private Optional<Clue> doi() {
    return found(DOI)
        .map(doi -> AFTER_DOI.matcher(doi).replaceFirst(""))
        .flatMap(Doi::parse)
        .map(Clue.OfPaper::new);
  }

  private Optional<String> found(Pattern pattern) {
    Matcher m = pattern.matcher(path);
    return m.find() ? Optional.of(m.group(1)) : Optional.empty();
  }

  private static Optional<Clue> none() {
    return Optional.empty();
  }
}
