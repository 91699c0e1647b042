package org.evidencegraph.importer.ovid;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.evidencegraph.identifier.Pmcid;
import org.evidencegraph.identifier.Pmid;
import org.evidencegraph.importer.field.AbstractField;
import org.evidencegraph.importer.field.AuthorField;
import org.evidencegraph.importer.field.DateField;
import org.evidencegraph.importer.field.IdentifierField;
import org.evidencegraph.importer.field.LanguageField;
import org.evidencegraph.importer.field.MarkupText;
import org.evidencegraph.importer.field.PagesField;
import org.evidencegraph.importer.medline.MedlineText;
import org.evidencegraph.importer.name.AuthorList;
import org.evidencegraph.importer.record.CleanText;
import org.evidencegraph.importer.record.RecordDraft;
import org.evidencegraph.importer.tagged.TaggedRecord;
import org.evidencegraph.paper.DateKind;
import org.evidencegraph.paper.Journal.JournalIssn;
import org.evidencegraph.paper.Keyword;
import org.jspecify.annotations.Nullable;

/** Writes the fields of one citation into a draft. */
final class OvidFields {
  /** {@code Sleep of voles.[Review]}: the kind of work behind the title. */
  private static final Pattern TITLE =
      Pattern.compile("(.{1,2000}?)\\s?\\[([A-Z][A-Za-z ,&/-]{3,60})\\]\\.?");

  /** {@code Vole Letters. 8(6):1048-1064, September 2015.} */
  private static final Pattern SOURCE =
      Pattern.compile(
          "(.{2,300}?)\\."
              + " (\\d{1,4})\\s?(?:\\(([^()]{1,20})\\))?:\\s?([\\w.]{1,12}(?:-[\\w.]{1,12})?)(?:,"
              + " (.{4,40}?))?\\.?");

  private static final Pattern JOURNAL = Pattern.compile("([^.:;\\d]{2,300})\\.");

  /** {@code Publish Ahead of Print, POST ACCEPTANCE, 30 November 2015}. */
  private static final Pattern AHEAD =
      Pattern.compile("(?i)publish ahead of print.{0,80}, (\\d{1,2} \\w{3,9} \\d{4})");

  /** {@code MD}, {@code PhD}: behind the name, as marks of affiliations are. */
  private static final String DEGREE =
      "(?:MD|M\\.D\\.|PhD|Ph\\.D\\.|RN|DO|MPH|MSc?|MA|MBA|BSc?|BA|MBBS|MBChB|DPhil|DrPH|ScD|PharmD"
          + "|DDS|DVM|FAAN|FACS|FACC|FRCPC?|FRCS)";

  /** {@code Doe J. Roe RM.}: where nothing but the full stop parts the names. */
  private static final String INITIALS_END = "[;\n]|\\.(?=\\s|$)";

  private static final Pattern BEHIND_NAME =
      Pattern.compile("(?:[\\s,]+(?:" + DEGREE + "|[\\d*+#]{1,9}))+$");
  private static final Pattern DEGREES =
      Pattern.compile(DEGREE + "(?:[\\s,]+(?:" + DEGREE + "|[\\d*+#]{1,9}))*");
  private static final Pattern EDITOR = Pattern.compile("(?i).*[\\[(]ed(?:itor)?s?\\.?[\\])].*");
  private static final Pattern MARK = Pattern.compile("^(?:From the )?\\([\\d*+#]{1,3}\\)\\s*");

  private static final int LONGEST_NAME = 300;

  private final TaggedRecord record;
  private final RecordDraft draft;

  OvidFields(TaggedRecord record, RecordDraft draft) {
    this.record = record;
    this.draft = draft;
  }

  /** Whether anything tells which work it is. */
  boolean write() {
    title();
    AuthorList authors = authors();
    draft.authors(authors.authors(), authors.complete());
    source();
    String doi = record.first("DOI Number", "Digital Object Identifier");
    draft.identifier("DOI Number", doi, "DOI", IdentifierField::doi);
    record.all("PMID", "PubMed ID").forEach(p -> draft.identifier("PMID", p, "PMID", Pmid::parse));
    record
        .all("PMC Identifier")
        .forEach(p -> draft.identifier("PMC Identifier", p, "PMCID", Pmcid::parse));
    draft.language(LanguageField.code(withoutStop(record.first("Language"))));
    record.lines("Document Type", "Publication Type").stream()
        .map(t -> String.valueOf(withoutStop(t.split(":")[0])))
        .filter(t -> t.length() > 2)
        .forEach(draft::publicationType);
    words("Author Keywords", "Keywords").forEach(k -> draft.keyword(k, Keyword.KEYWORD));
    words("MeSH Subject Headings").forEach(k -> draft.keyword(k, Keyword.MESH));
    record
        .lines("Institution")
        .forEach(a -> draft.affiliation(null, MARK.matcher(a).replaceFirst("")));
    AbstractField.write(draft, record.first("Abstract"));
    return !draft.isEmpty() || !authors.isEmpty();
  }

  private void title() {
    String printed = CleanText.of(MarkupText.plain(record.first("Title")));
    Matcher typed = TITLE.matcher(printed);
    boolean split = typed.matches();
    draft.title(MedlineText.title(split ? typed.group(1) : printed));
    if (split) {
      draft.publicationType(typed.group(2));
    }
  }

  private AuthorList authors() {
    List<String> names =
        record.all("Author", "Authors", "Authors Full Name").stream()
            .limit(1)
            .flatMap(v -> Arrays.stream(v.split(v.contains(",") ? "[;\n]" : INITIALS_END)))
            .map(String::strip)
            .filter(n -> n.length() <= LONGEST_NAME)
            .filter(n -> !DEGREES.matcher(n).matches() && !EDITOR.matcher(n).matches())
            .map(n -> BEHIND_NAME.matcher(n).replaceFirst(""))
            .toList();
    // other forms do not tell where a name ends
    boolean inverted = names.stream().allMatch(n -> n.contains(","));
    return inverted || AuthorField.areShort(names) ? AuthorField.read(names) : AuthorList.NONE;
  }

  private void source() {
    String printed = CleanText.of(String.valueOf(record.first("Source")));
    Matcher full = SOURCE.matcher(printed);
    Matcher name = JOURNAL.matcher(printed);
    if (full.matches()) {
      draft.journal(full.group(1), null, issns());
      draft.volume(full.group(2)).issue(full.group(3));
      PagesField.parse(full.group(4)).ifPresent(draft::locator);
      String date = full.group(5) == null ? "" : full.group(5);
      draft.date(DateKind.PUBLISHED, record.place("Source"), date, DateField.parse(date));
    } else if (name.matches()) {
      draft.journal(name.group(1), null, issns());
    }
    Matcher ahead = AHEAD.matcher(CleanText.of(String.valueOf(record.first("Status"))));
    if (ahead.matches()) {
      DateField.parse(ahead.group(1)).ifPresent(d -> draft.date(DateKind.EPUB, d));
    }
  }

  private List<JournalIssn> issns() {
    return IdentifierField.issns(record.all("ISSN", "ISSN Print", "ISSN Electronic"));
  }

  private Stream<String> words(String... labels) {
    return record.lines(labels).stream()
        .flatMap(line -> Arrays.stream(line.split(";")))
        .map(word -> String.valueOf(withoutStop(word.strip())));
  }

  private static @Nullable String withoutStop(@Nullable String text) {
    return text == null ? null : text.strip().replaceFirst("\\.$", "");
  }
}
