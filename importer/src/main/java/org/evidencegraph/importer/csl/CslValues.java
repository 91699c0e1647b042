package org.evidencegraph.importer.csl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.evidencegraph.identifier.Orcid;
import org.evidencegraph.importer.field.AuthorField;
import org.evidencegraph.importer.field.DateField;
import org.evidencegraph.importer.json.JsonValue;
import org.evidencegraph.importer.name.AuthorList;
import org.evidencegraph.importer.record.CleanText;
import org.evidencegraph.importer.record.RecordDraft;
import org.evidencegraph.paper.Author;
import org.evidencegraph.paper.DateKind;
import org.evidencegraph.paper.PartialDate;
import org.jspecify.annotations.Nullable;

/** Names and dates in the shapes of CSL. */
public final class CslValues {
  private static final Pattern OTHERS = Pattern.compile("(?i)(?:and )?others|et\\.? al\\.?");

  private CslValues() {}

  /** {@code [{"family": "Doe", "given": "Jane"}, {"literal": "The Group"}]}. */
  public static AuthorList authors(JsonValue names) {
    List<Author> authors = new ArrayList<>();
    boolean complete = true;
    for (JsonValue name : names.items()) {
      Author author = author(name, authors.size() + 1);
      if (author != null && OTHERS.matcher(author.name()).matches()) {
        complete = false;
      } else if (author != null) {
        authors.add(author);
      }
    }
    return new AuthorList(authors, complete);
  }

  private static @Nullable Author author(JsonValue name, int position) {
    Orcid orcid = orcid(name.text("ORCID", "orcid"));
    String literal = clean(name.text("literal", "name"));
    String family =
        joined(
            name.text("dropping-particle"),
            name.text("non-dropping-particle"),
            name.text("family"));
    String given = joined(name.text("given"), null, suffix(name.text("suffix")));
    if (!family.isEmpty()) {
      return new Author(family, given.isEmpty() ? null : given, null, position, orcid);
    }
    String group = literal.isEmpty() ? clean(name.text()) : literal;
    group = group.isEmpty() ? given : group;
    return group.isEmpty() ? null : Author.group(group, position);
  }

  private static @Nullable String suffix(@Nullable String suffix) {
    return suffix == null ? null : suffix.replace(".", "");
  }

  private static String joined(
      @Nullable String first, @Nullable String second, @Nullable String third) {
    return CleanText.of(clean(first) + " " + clean(second) + " " + clean(third));
  }

  private static String clean(@Nullable String text) {
    return text == null ? "" : CleanText.of(text);
  }

  /** Null where it is none, or its check digit is wrong. */
  public static @Nullable Orcid orcid(@Nullable String printed) {
    return printed == null ? null : Orcid.parse(printed).orElse(null);
  }

  /** One name in the order people sign, such as {@code Jane van Doe}. */
  public static Author signed(String name, int position, @Nullable Orcid orcid) {
    Author author = AuthorField.one(CleanText.of(name), position);
    return new Author(
        author.family(),
        author.given(),
        author.literal(),
        position,
        author.literal() == null ? orcid : null);
  }

  /** {@code {"date-parts": [[2014, 5, 28]]}}, {@code {"raw": "2014-05"}}, or a plain text. */
  public static Optional<PartialDate> date(JsonValue date) {
    List<JsonValue> ranges = date.at("date-parts").items();
    List<JsonValue> parts = ranges.isEmpty() ? List.of() : ranges.getFirst().items();
    Integer year = number(parts, 0);
    if (year != null) {
      return DateField.date(year, number(parts, 1), number(parts, 2));
    }
    String printed = date.text("raw", "literal", "year");
    printed = printed == null ? date.text() : printed;
    return printed == null ? Optional.empty() : DateField.parse(printed);
  }

  /** Writes a date into a draft; what cannot be read of it is noted. */
  public static void date(JsonValue date, DateKind kind, String field, RecordDraft draft) {
    Optional<PartialDate> read = date(date);
    List<JsonValue> ranges = date.at("date-parts").items();
    List<String> parts = ranges.isEmpty() ? List.of() : ranges.getFirst().texts();
    String printed = parts.isEmpty() ? date.text("raw", "literal") : String.join("-", parts);
    draft.date(kind, field, printed, read);
    if (read.isPresent() && isCut(read.get(), parts)) {
      draft.unreadable(field, printed, "date");
    }
  }

  // seasons are numbered behind the months
  private static boolean isCut(PartialDate read, List<String> parts) {
    boolean season = parts.size() == 2 && parts.get(1).matches("1[3-6]|2[1-4]");
    return !season
        && (parts.size() > 1 && read.month() == null || parts.size() > 2 && read.day() == null);
  }

  private static @Nullable Integer number(List<JsonValue> parts, int index) {
    return index < parts.size() ? parts.get(index).integer() : null;
  }
}
