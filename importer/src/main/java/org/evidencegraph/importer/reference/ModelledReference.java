package org.evidencegraph.importer.reference;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evidencegraph.importer.citation.IdentifierText;
import org.evidencegraph.importer.date.DateText;
import org.evidencegraph.importer.name.AuthorList;
import org.evidencegraph.importer.page.Locator;
import org.evidencegraph.importer.reference.field.Field;
import org.evidencegraph.importer.reference.field.FieldReader;
import org.evidencegraph.importer.reference.field.FieldReading;
import org.evidencegraph.importer.reference.field.FieldSpan;
import org.evidencegraph.paper.Author;
import org.evidencegraph.paper.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * A reference whose fields a trained model has found. What stands in a field is read by rules:
 * names, dates, pages; and so are identifiers, wherever they stand.
 */
final class ModelledReference {
  /**
   * Up to which odds rules are believed against the model, as a natural logarithm; chosen on the
   * tuning part of the corpora.
   */
  private static final double TOLERANCE = 9;

  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:1[5-9]|20)\\d{2}(?!\\d)");

  /** {@code 88 no. 4}, {@code 26(3)}: an issue that was taken for a part of the volume. */
  private static final Pattern VOLUME_WITH_ISSUE =
      Pattern.compile(
          "(.{0,20}?\\d\\w{0,4})[\\s,.]{0,3}(?:(?:[Nn]o|[Nn]r|[Ii]ssue|[Ii]ss|n)\\s?[.\u00B0\u00BA]?\\s?"
              + "|[(\\[]\\s?)(\\w[^()\\[\\]]{0,30})[)\\]]?");

  /** {@code v. 31}, as the standard of Brazil has it. */
  private static final Pattern VOLUME_LABEL = Pattern.compile("^(?i:v|vol)\\.\\s?(?=\\d)");

  /** {@code p. 12}, {@code pp. 12}: a single number behind it is a page. */
  private static final Pattern PAGE_LABEL =
      Pattern.compile("(?i)\\b(?:pages?|pp?|s)[.:]?\\s{0,2}$");

  /** {@code Article ID 123456}, {@code article no. 12}: what stands in the place of pages. */
  private static final Pattern ARTICLE =
      Pattern.compile(
          "(?i)\\barticle\\s(?:id|number|no\\.?):?\\s{0,2}(?=\\w{0,9}\\d)(\\w{1,12})\\b");

  /** {@code 200 p.}, {@code 9 pages}: how long the work is. */
  private static final Pattern PAGE_COUNT =
      Pattern.compile("(\\d{1,5})\\s?(?:pp?|pages|S|Seiten|Bl)\\b\\.?");

  /** How far behind a title its last bracket may close. */
  private static final int NEAR = 20;

  private final String text;
  private final FieldReading fields;
  private final IdentifierText ids;
  private final @Nullable FieldSpan people;
  private final @Nullable FieldSpan title;
  private final @Nullable FieldSpan container;
  private final ReferenceForm form;

  ModelledReference(String text) {
    this.text = text;
    this.fields = FieldReader.standard().read(text);
    this.ids = IdentifierText.find(text);
    Optional<FieldSpan> own = fields.find(Field.TITLE);
    Optional<FieldSpan> book = fields.find(Field.BOOK);
    Optional<FieldSpan> journal = fields.find(Field.JOURNAL);
    this.title = own.or(() -> book).map(this::closed).orElse(null);
    this.container = journal.or(() -> own.isPresent() ? book : Optional.empty()).orElse(null);
    this.people = fields.find(Field.AUTHOR).or(this::body).orElse(null);
    this.form = form(journal.isPresent(), book.isPresent(), own.isPresent());
  }

  // "(Red-top guideline no. 26)": a title goes on to the end of its brackets
  private FieldSpan closed(FieldSpan span) {
    String printed = fields.text(span);
    int close = text.indexOf(')', span.end());
    boolean open = printed.lastIndexOf('(') > printed.lastIndexOf(')');
    boolean near =
        close >= 0
            && close - span.end() <= NEAR
            && !text.substring(span.end(), close).contains("(");
    return open && near ? new FieldSpan(span.field(), span.start(), close + 1) : span;
  }

  // a body that signs in the place of authors
  private Optional<FieldSpan> body() {
    int end = title == null ? -1 : title.start();
    return fields.find(Field.INSTITUTION).filter(body -> body.start() < end);
  }

  private static ReferenceForm form(boolean journal, boolean book, boolean own) {
    if (journal) {
      return ReferenceForm.IN_JOURNAL;
    }
    return !book ? ReferenceForm.UNKNOWN : own ? ReferenceForm.IN_BOOK : ReferenceForm.BOOK;
  }

  /** Whether the model can live with where another reading has authors and title. */
  boolean allows(ReferenceText other) {
    List<FieldSpan> wanted =
        List.of(
            new FieldSpan(Field.AUTHOR, other.authorsStart(), other.authorsEnd()),
            new FieldSpan(Field.TITLE, other.titleStart(), other.titleEnd()));
    return fields.costOf(wanted) <= TOLERANCE;
  }

  ReferenceText read() {
    String volume = volume();
    Matcher both = VOLUME_WITH_ISSUE.matcher(volume == null ? "" : volume);
    boolean split = both.matches();
    PartialDate date = date();
    Locator locator = locator(date);
    GluedNumber glued = GluedNumber.of(ids, locator);
    return new ReferenceText(
        people == null ? AuthorList.NONE : authors(people),
        people == null ? -1 : people.start(),
        people == null ? -1 : people.end(),
        title == null ? null : fields.text(title),
        title == null ? -1 : title.start(),
        title == null ? -1 : title.end(),
        container(),
        form,
        date,
        split ? both.group(1) : volume,
        split ? both.group(2).strip() : fields.find(Field.ISSUE).map(fields::text).orElse(null),
        glued == null ? locator : glued.article(),
        glued == null ? pageCount() : Integer.valueOf(glued.pageCount()),
        ids.doi(),
        ids.pmid(),
        ids.pmcid());
  }

  // "9 pages" is none
  private @Nullable String volume() {
    return fields.spans().stream()
        .filter(span -> span.field() == Field.VOLUME)
        .map(span -> VOLUME_LABEL.matcher(fields.text(span)).replaceFirst(""))
        .filter(text -> !PAGE_COUNT.matcher(text).matches())
        .findFirst()
        .orElse(null);
  }

  private AuthorList authors(FieldSpan span) {
    String names = fields.text(span);
    return span.field() == Field.INSTITUTION
        ? new AuthorList(List.of(Author.group(names, 1)), true)
        : SignedNames.read(names);
  }

  private @Nullable String container() {
    if (container == null) {
      return PreprintServer.find(text, title == null ? 0 : title.end());
    }
    // the full stop behind an abbreviation belongs to it
    int end = container.end();
    boolean stop = end < text.length() && text.charAt(end) == '.';
    return TitleAndContainer.container(text.substring(container.start(), stop ? end + 1 : end));
  }

  private @Nullable PartialDate date() {
    for (FieldSpan span : fields.spans()) {
      String printed = fields.text(span);
      Matcher year = YEAR.matcher(printed);
      if (span.field() == Field.DATE && year.find()) {
        return DateText.parse(printed)
            .orElseGet(() -> PartialDate.of(Integer.parseInt(year.group())));
      }
    }
    return null;
  }

  private @Nullable Locator locator(@Nullable PartialDate date) {
    Matcher article = ARTICLE.matcher(text);
    return article.find()
        ? new Locator(null, article.group(1))
        : fields.find(Field.PAGES).flatMap(span -> pages(span, date)).orElse(null);
  }

  private Optional<Locator> pages(FieldSpan span, @Nullable PartialDate date) {
    String before = text.substring(Math.max(0, span.start() - 8), span.start());
    String pages = fields.text(span);
    return PAGE_LABEL.matcher(before).find()
        ? Locator.parsePages(pages)
        : Locator.parse(pages, date == null ? null : date.year());
  }

  private @Nullable Integer pageCount() {
    return fields.spans().stream()
        .filter(span -> span.field() == Field.PAGES || span.field() == Field.VOLUME)
        .map(span -> PAGE_COUNT.matcher(fields.text(span)))
        .filter(Matcher::matches)
        .map(count -> Integer.valueOf(count.group(1)))
        .findFirst()
        .orElse(null);
  }
}
