package org.evidencegraph.graphql.citation;

import de.undercouch.citeproc.csl.CSLDate;
import de.undercouch.citeproc.csl.CSLDateBuilder;
import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.csl.CSLItemDataBuilder;
import de.undercouch.citeproc.csl.CSLName;
import de.undercouch.citeproc.csl.CSLNameBuilder;
import de.undercouch.citeproc.helper.json.MapJsonBuilder;
import de.undercouch.citeproc.helper.json.MapJsonBuilderFactory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evidencegraph.identifier.Identifier;
import org.evidencegraph.importer.field.AuthorField;
import org.evidencegraph.paper.Author;
import org.evidencegraph.paper.Paper;
import org.evidencegraph.paper.PartialDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A list of one item in CSL-JSON, made of the model of citeproc-java. */
final class CslItem {
  private static final JsonMapper JSON = JsonMapper.shared();

  /** {@code van der Berg}: small words in front of a family name. */
  private static final Pattern PARTICLES =
      Pattern.compile("((?:\\p{Ll}[^ ]* ){1,5})([^\\p{Ll}].*)");

  private final CitedWork work;
  private final Paper paper;

  private CslItem(CitedWork work) {
    this.work = work;
    this.paper = work.paper();
  }

  static String of(CitedWork work) {
    return new CslItem(work).write();
  }

  private String write() {
    MapJsonBuilder fields = new MapJsonBuilder(new MapJsonBuilderFactory());
    item().toJson(fields);
    Map<String, Object> item = new LinkedHashMap<>(fields.build());
    if (paper.articleNumber() != null) {
      // as Crossref writes it; the specification has "number" for it
      item.put("article-number", OneLine.of(paper.articleNumber()));
    }
    return JSON.writeValueAsString(List.of(item));
  }

  private CSLItemData item() {
    CSLItemDataBuilder item =
        new CSLItemDataBuilder()
            .id(paper.id().value())
            .type(work.form().csl)
            .genre(work.kind())
            .title(line(paper.title()))
            .issued(date())
            .volume(line(paper.volume()))
            .issue(line(paper.issue()))
            .page(line(work.pages("-")))
            .number(line(paper.articleNumber()))
            .language(line(paper.language()))
            .DOI(value(paper.doi()))
            .PMID(value(paper.pmid()))
            .PMCID(value(paper.pmcid()))
            .URL(line(paper.address()))
            .note(work.hasMoreAuthors() ? AuthorField.MORE : null);
    people(item);
    container(item);
    return item.build();
  }

  private void people(CSLItemDataBuilder item) {
    CSLName[] all = work.authors().stream().map(CslItem::name).toArray(CSLName[]::new);
    if (all.length > 0) {
      item.author(all);
    }
  }

  private static CSLName name(Author author) {
    if (author.literal() != null) {
      return new CSLNameBuilder().literal(OneLine.of(author.literal())).build();
    }
    String family = OneLine.of(author.sortName());
    Matcher parts = PARTICLES.matcher(family);
    boolean particles = parts.matches();
    return new CSLNameBuilder()
        .nonDroppingParticle(particles ? parts.group(1).strip() : null)
        .family(particles ? parts.group(2) : family)
        .given(line(author.given()))
        .build();
  }

  private void container(CSLItemDataBuilder item) {
    if (!work.form().isWhole()) {
      item.containerTitle(line(work.container())).containerTitleShort(line(work.shortContainer()));
    } else if (paper.pageCount() != null) {
      item.numberOfPages(paper.pageCount().toString());
    }
    if (!work.issns().isEmpty()) {
      item.ISSN(String.join(", ", work.issns()));
    }
  }

  private @Nullable CSLDate date() {
    PartialDate issued = paper.issued();
    if (issued == null) {
      return null;
    }
    CSLDateBuilder date = new CSLDateBuilder();
    if (issued.month() == null) {
      return date.dateParts(issued.year()).build();
    }
    return issued.day() == null
        ? date.dateParts(issued.year(), issued.month()).build()
        : date.dateParts(issued.year(), issued.month(), issued.day()).build();
  }

  private static @Nullable String value(@Nullable Identifier identifier) {
    return identifier == null ? null : identifier.value();
  }

  private static @Nullable String line(@Nullable String text) {
    return text == null || OneLine.of(text).isEmpty() ? null : OneLine.of(text);
  }
}
