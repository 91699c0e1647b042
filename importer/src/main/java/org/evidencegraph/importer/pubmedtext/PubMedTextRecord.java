package org.evidencegraph.importer.pubmedtext;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evidencegraph.importer.citation.CitationLine;
import org.evidencegraph.importer.citation.IdentifierText;
import org.evidencegraph.importer.date.DateText;
import org.evidencegraph.importer.field.AbstractField;
import org.evidencegraph.importer.field.LanguageField;
import org.evidencegraph.importer.name.AuthorList;
import org.evidencegraph.importer.record.RecordDraft;
import org.evidencegraph.importer.reference.ReferenceText;
import org.evidencegraph.paper.DateKind;
import org.evidencegraph.paper.Rights;
import org.jspecify.annotations.Nullable;

/** Writes the paragraphs of one record into a draft. */
final class PubMedTextRecord {
  /** {@code Epub 2014 May 28.} */
  private static final Pattern EPUB =
      Pattern.compile("\\bEpub ((?:1[6-9]|20)\\d{2}(?: [A-Z][a-z]{2}(?: \\d{1,2})?)?)");

  private static final Pattern COPYRIGHT = Pattern.compile("(?s)(?:\u00A9|\\(c\\)|Copyright ).*");

  /** What else stands between the authors and the numbers. */
  private static final Pattern ASIDE =
      Pattern.compile(
          "(?is)(?:comment|erratum|update|retraction|republished|corrected and republished"
              + "|expression of concern|summary for patients) (?:in|on|of|from)\\b.*"
              + "|(?:collaborators?|conflict of interest)\\b.{0,30}:.*");

  private final List<String> paragraphs;
  private final RecordDraft draft;
  private final List<String> prose = new ArrayList<>();

  PubMedTextRecord(List<String> paragraphs, RecordDraft draft) {
    this.paragraphs = paragraphs.stream().map(PubMedTextRecord::unwrapped).toList();
    this.draft = draft;
  }

  // a line that ends in a hyphen or dash joins the next
  private static String unwrapped(String paragraph) {
    return paragraph.replaceAll("(?<=\\S[-\u2010-\u2013/])\\n", "").replace('\n', ' ');
  }

  /** Whether anything tells which work it is. */
  boolean write() {
    paragraphs.stream()
        .filter(p -> PubMedText.NUMBERS.matcher(p).lookingAt())
        .forEach(this::identifiers);
    if (paragraphs.size() == 1) {
      summary(paragraphs.getFirst());
    } else {
      citation(paragraphs.getFirst());
      rest();
    }
    return !draft.isEmpty();
  }

  private void identifiers(String text) {
    IdentifierText ids = IdentifierText.find(text);
    Optional.ofNullable(ids.doi()).ifPresent(draft::identifier);
    Optional.ofNullable(ids.pmid()).ifPresent(draft::identifier);
    Optional.ofNullable(ids.pmcid()).ifPresent(draft::identifier);
  }

  // "Doe J. Wool. Blood. 2019 Feb 1;133(5):400-1. PMID: 32323235."
  private void summary(String text) {
    ReferenceText read = ReferenceText.parse(text);
    draft.title(read.title());
    draft.authors(read.authors().authors(), read.authors().complete());
    draft.journal(null, read.container(), List.of());
    published(read.date() == null ? Optional.empty() : CitationLine.find(text), text);
    identifiers(text);
  }

  private void citation(String text) {
    int doi = text.indexOf(" doi:");
    Optional<CitationLine> found = CitationLine.find(doi > 0 ? text.substring(0, doi) : text);
    found.ifPresent(
        line -> {
          String journal = text.substring(0, line.start()).strip();
          draft.journal(null, journal.replaceFirst("\\.$", ""), List.of());
        });
    published(found, text);
    identifiers(text);
  }

  private void published(Optional<CitationLine> found, String text) {
    found.ifPresent(
        line -> {
          draft.date(DateKind.PUBLISHED, line.date());
          draft.volume(line.volume()).issue(line.issue()).locator(line.locator());
        });
    Matcher epub = EPUB.matcher(text);
    if (epub.find()) {
      DateText.parse(epub.group(1)).ifPresent(date -> draft.date(DateKind.EPUB, date));
    }
  }

  private void rest() {
    boolean titled = false;
    boolean signed = false;
    for (String paragraph : paragraphs.subList(1, paragraphs.size())) {
      Matcher language = PubMedText.LANGUAGE.matcher(paragraph);
      AuthorList names = titled && !signed ? PubMedText.names(paragraph).orElse(null) : null;
      if (PubMedText.NUMBERS.matcher(paragraph).lookingAt()) {
        continue;
      } else if (!titled) {
        draft.title(withoutStop(paragraph));
        titled = true;
      } else if (language.matches()) {
        draft.language(LanguageField.code(language.group(1)));
      } else if (names != null) {
        draft.authors(names.authors(), names.complete());
        signed = true;
      } else {
        other(paragraph);
        signed = true;
      }
    }
    AbstractField.write(draft, String.join("\n\n", prose));
  }

  private void other(String paragraph) {
    Matcher addresses = PubMedText.ADDRESSES.matcher(paragraph);
    if (addresses.lookingAt()) {
      addresses(paragraph.substring(addresses.end()));
    } else if (COPYRIGHT.matcher(paragraph).matches()) {
      draft.rights(new Rights(paragraph, null, null));
    } else if (!ASIDE.matcher(paragraph).matches()) {
      prose.add(paragraph);
    }
  }

  private void addresses(String list) {
    Matcher number = PubMedText.ADDRESS.matcher(list);
    String last = null;
    int from = 0;
    while (number.find()) {
      address(last, list.substring(from, number.start()));
      last = number.group(1);
      from = number.end();
    }
    address(last, list.substring(from));
  }

  private void address(@Nullable String number, String printed) {
    String address = PubMedText.MAIL.matcher(printed.strip()).replaceFirst("").strip();
    if (!address.isEmpty()) {
      draft.affiliation(number, withoutStop(address));
    }
  }

  private static String withoutStop(String text) {
    return text.endsWith(".") && !text.endsWith("..") ? text.substring(0, text.length() - 1) : text;
  }
}
