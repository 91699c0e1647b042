package org.evidencegraph.importer.pubmedtext;

import java.util.Optional;
import java.util.regex.Pattern;
import org.evidencegraph.importer.name.AuthorList;

/** How PubMed writes a record as plain text. */
public final class PubMedText {
  /** {@code DOI: 10.5555/s13287}, {@code PMCID: PMC57}, {@code PMID: 29 [Indexed for MEDLINE]}. */
  public static final Pattern NUMBERS = Pattern.compile("(?:DOI|PMCID|PMID): \\S");

  /** {@code Author information:} before the addresses. */
  public static final Pattern ADDRESSES = Pattern.compile("Author information:\\s?");

  /** {@code (1)Department of Wool}. */
  public static final Pattern ADDRESS = Pattern.compile("(?<!\\S)\\((\\d{1,3})\\)(?=\\S)");

  /** The letter box of an author behind an address. */
  public static final Pattern MAIL =
      Pattern.compile("(?:\\s?Electronic address:)?\\s?\\S{1,80}@\\S{1,80}$");

  /** {@code [Article in Chinese]}. */
  public static final Pattern LANGUAGE = Pattern.compile("\\[Article in ([A-Z][a-z]+)[^\\]]*\\]");

  /** {@code (1)}, {@code (1)(2)}: marks of addresses behind a name. */
  private static final Pattern MARKS = Pattern.compile("(?:\\(\\d{1,3}\\)|\\([*#]\\))+");

  private PubMedText() {}

  /** {@code Doe JA(1), Roe R(2); WOOL Group.} */
  public static Optional<AuthorList> names(String paragraph) {
    return AuthorList.parse(MARKS.matcher(paragraph).replaceAll(""));
  }
}
