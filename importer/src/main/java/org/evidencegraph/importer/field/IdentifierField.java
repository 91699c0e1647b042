package org.evidencegraph.importer.field;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.evidencegraph.identifier.Doi;
import org.evidencegraph.identifier.Identifier;
import org.evidencegraph.identifier.Issn;
import org.evidencegraph.identifier.Pmcid;
import org.evidencegraph.identifier.Pmid;
import org.evidencegraph.importer.citation.IdentifierText;
import org.evidencegraph.importer.record.CleanText;
import org.evidencegraph.paper.Journal.JournalIssn;
import org.jspecify.annotations.Nullable;

/** Identifiers of labelled fields, and those that web addresses hold. */
public final class IdentifierField {
  private static final int LONGEST = 2_000;

  /** {@code 1234-5678 (Print)}, {@code 12345679}. */
  private static final Pattern ISSN =
      Pattern.compile(
          "(?<![\\dX-])(\\d{4}[-\u2010-\u2015]?\\d{3}[\\dXx])(?![\\dXx-])\\s{0,3}(?:\\(([^()]{1,20})\\))?");

  private static final Pattern DOI_ADDRESS =
      Pattern.compile("(?i)https?://(?:dx\\.|www\\.)?doi\\.org/(10\\.\\S+)");
  private static final Pattern PUBMED_ADDRESS =
      Pattern.compile(
          "(?i)https?://(?:www\\.)?(?:pubmed\\.(?:ncbi\\.nlm\\.nih\\.)?gov|ncbi\\.nlm\\.nih\\.gov/"
              + "(?:m/)?pubmed|europepmc\\.org/(?:article|abstract)/med)/(\\d{1,9})/?(?:[?#].*)?");
  private static final Pattern PMC_ADDRESS =
      Pattern.compile(
          "(?i)https?://(?:www\\.|pmc\\.)?(?:ncbi\\.nlm\\.nih\\.gov|europepmc\\.org)/(?:pmc/)?"
              + "articles?/(?:pmc/)?(PMC\\d{1,9})\\b.*");

  private static final Pattern NOTED_DOI =
      Pattern.compile("(?i)(?:^|\\bdoi\\s?[:=]?\\s?)(10\\.\\d{4,9}/\\S{1,300})");
  private static final Pattern OF_ANOTHER =
      Pattern.compile(
          "(?i)\\b(?:erratum|errata|corrigend\\w+|correct(?:s|ed|ion)|comments?|retract\\w+|repl(?:y|ies)|updates?|supplement\\w*|translat\\w+|republi\\w+|see"
              + " also|cites?|data ?set)\\b");
  private static final Pattern BETWEEN_ADDRESSES =
      Pattern.compile("[;,\\s]{1,20}(?=(?i:https?://))");

  /** {@code 2001.01234v2}, {@code arXiv:hep-th/9901001}. */
  private static final Pattern ARXIV =
      Pattern.compile(
          "(?i)(?:arxiv:)?\\s?(\\d{4}\\.\\d{4,5}|[a-z-]{2,12}(?:\\.[a-z]{2})?/\\d{7})(?:v\\d{1,2})?");

  private IdentifierField() {}

  /**
   * The DOI that arXiv registered for a number of its own (it did so for all, <a
   * href="https://info.arxiv.org/help/doi.html">arXiv DOIs</a>); empty for what is no such number.
   */
  public static Optional<Doi> ofArxiv(String printed) {
    Matcher number = ARXIV.matcher(CleanText.of(printed));
    return number.matches() ? Doi.parse("10.48550/arXiv." + number.group(1)) : Optional.empty();
  }

  /** Of a field that is for DOIs: bare, with {@code doi:}, or as an address. */
  public static Optional<Doi> doi(@Nullable String printed) {
    if (printed == null || printed.length() > LONGEST) {
      return Optional.empty();
    }
    String text = decoded(CleanText.of(printed).replace("\\_", "_"));
    Optional<Doi> whole = Doi.parse(text);
    return whole.isPresent() ? whole : Optional.ofNullable(IdentifierText.find(text).doi());
  }

  /** Of a note that may speak of anything: one that says {@code doi:}, and names no other work. */
  public static Optional<Doi> ofNote(String note) {
    String text = CleanText.of(note);
    if (text.length() > LONGEST || OF_ANOTHER.matcher(text).find()) {
      return Optional.empty();
    }
    Matcher labelled = NOTED_DOI.matcher(text);
    return labelled.find() ? Doi.parse(labelled.group(1)) : Optional.empty();
  }

  /** The addresses of a field that may hold several. */
  public static Stream<String> addresses(String printed) {
    return BETWEEN_ADDRESSES.splitAsStream(printed);
  }

  private static String decoded(String text) {
    if (!text.contains("%") || !text.regionMatches(true, 0, "http", 0, 4)) {
      return text;
    }
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }

  /** What an address names: a DOI, a PubMed record, an article in PubMed Central. */
  public static List<Identifier> ofAddress(String url) {
    String address = CleanText.of(url);
    if (address.length() > LONGEST) {
      return List.of();
    }
    List<Identifier> found = new ArrayList<>();
    Matcher doi = DOI_ADDRESS.matcher(address);
    if (doi.matches()) {
      doi(address).ifPresent(found::add);
    }
    Matcher pubmed = PUBMED_ADDRESS.matcher(address);
    if (pubmed.matches()) {
      Pmid.parse(pubmed.group(1)).ifPresent(found::add);
    }
    Matcher pmc = PMC_ADDRESS.matcher(address);
    if (pmc.matches()) {
      Pmcid.parse(pmc.group(1)).ifPresent(found::add);
    }
    return found;
  }

  /** Whether it can be followed in a browser. */
  public static boolean isAddress(String text) {
    return text.regionMatches(true, 0, "http://", 0, 7)
        || text.regionMatches(true, 0, "https://", 0, 8);
  }

  /** Every ISSN of a field that may hold ISBNs and remarks, too. */
  public static List<JournalIssn> issns(List<String> printed) {
    List<JournalIssn> issns = new ArrayList<>();
    for (String text : printed) {
      Matcher m = ISSN.matcher(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
      while (m.find()) {
        String kind = kind(m.group(2));
        Issn.parse(m.group(1)).ifPresent(i -> add(issns, new JournalIssn(i, kind)));
      }
    }
    return issns;
  }

  /** Adds an ISSN unless it is there. */
  public static void add(List<JournalIssn> issns, JournalIssn added) {
    if (issns.stream().noneMatch(i -> i.issn().equals(added.issn()))) {
      issns.add(added);
    }
  }

  private static @Nullable String kind(@Nullable String remark) {
    String lower = remark == null ? "" : remark.toLowerCase(Locale.ROOT);
    if (lower.contains("electronic") || lower.contains("online")) {
      return "online";
    }
    return lower.contains("print") ? "print" : null;
  }
}
