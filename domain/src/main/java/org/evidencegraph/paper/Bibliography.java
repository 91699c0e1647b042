package org.evidencegraph.paper;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evidencegraph.identifier.Doi;
import org.evidencegraph.identifier.Identifier;
import org.evidencegraph.identifier.Pmcid;
import org.evidencegraph.identifier.Pmid;
import org.evidencegraph.provenance.TextSpan;
import org.jspecify.annotations.Nullable;

/**
 * What one place says about one paper: a page about itself, a reference about the paper it cites, a
 * listing about the papers it lists. Nothing is filled in that the place does not say.
 *
 * @param authorsComplete false after "et al."; true where no author is named
 * @param journal for captures and records; null for references, which have {@code containerTitle}
 * @param containerTitle the journal or book as printed; equals {@code journal.name()} for captures
 * @param issued when the work came out, as far as the place says; for captures the earliest of
 *     PUBLISHED and EPUB
 * @param language ISO 639-1 code; null where not said
 * @param places where each field was read, first occurrence; fields without a place are left out
 */
public record Bibliography(
    @Nullable String title,
    @Nullable PaperType type,
    List<Author> authors,
    boolean authorsComplete,
    @Nullable Journal journal,
    @Nullable String containerTitle,
    @Nullable PartialDate issued,
    @Nullable String volume,
    @Nullable String issue,
    @Nullable PageRange pages,
    @Nullable Integer pageCount,
    @Nullable String articleNumber,
    List<Identifier> identifiers,
    @Nullable String url,
    @Nullable String language,
    List<Keyword> keywords,
    @Nullable Abstract abstractText,
    PaperDetails details,
    Map<PaperField, TextSpan> places) {
  public Bibliography {
    authors = List.copyOf(authors);
    identifiers = List.copyOf(identifiers);
    keywords = List.copyOf(keywords);
    places = Map.copyOf(places);
  }

  public Optional<Doi> doi() {
    return first(Doi.class);
  }

  public Optional<Pmid> pmid() {
    return first(Pmid.class);
  }

  public Optional<Pmcid> pmcid() {
    return first(Pmcid.class);
  }

  private <T extends Identifier> Optional<T> first(Class<T> kind) {
    return identifiers.stream().filter(kind::isInstance).map(kind::cast).findFirst();
  }

  /**
   * The same, with these identifiers before its own; its own stay where their scheme is another.
   */
  public Bibliography withIdentifiers(List<Identifier> first) {
    List<Identifier> all = new java.util.ArrayList<>(first);
    identifiers.stream()
        .filter(own -> first.stream().noneMatch(i -> i.scheme() == own.scheme()))
        .forEach(all::add);
    return new Bibliography(
        title,
        type,
        authors,
        authorsComplete,
        journal,
        containerTitle,
        issued,
        volume,
        issue,
        pages,
        pageCount,
        articleNumber,
        all,
        url,
        language,
        keywords,
        abstractText,
        details,
        places);
  }

  /** The earliest of PUBLISHED and EPUB (CSL "issued"); empty where neither is known. */
  public static Optional<PartialDate> issued(List<PaperDate> dates) {
    return dates.stream()
        .filter(d -> d.kind() == DateKind.PUBLISHED || d.kind() == DateKind.EPUB)
        .map(PaperDate::date)
        .min(Comparator.naturalOrder());
  }

  public static Builder builder() {
    return new Builder();
  }

  /** Collects fields one at a time; what is never set stays empty. */
  public static final class Builder {
    private @Nullable String title;
    private @Nullable PaperType type;
    private List<Author> authors = List.of();
    private boolean authorsComplete = true;
    private @Nullable Journal journal;
    private @Nullable String containerTitle;
    private @Nullable PartialDate issued;
    private @Nullable String volume;
    private @Nullable String issue;
    private @Nullable PageRange pages;
    private @Nullable Integer pageCount;
    private @Nullable String articleNumber;
    private final java.util.LinkedHashSet<Identifier> identifiers = new java.util.LinkedHashSet<>();
    private @Nullable String url;
    private @Nullable String language;
    private List<Keyword> keywords = List.of();
    private @Nullable Abstract abstractText;
    private PaperDetails details = PaperDetails.NONE;
    private final Map<PaperField, TextSpan> places = new java.util.EnumMap<>(PaperField.class);

    private Builder() {}

    public Builder title(String value) {
      title = value;
      return this;
    }

    public Builder type(@Nullable PaperType value) {
      type = value;
      return this;
    }

    public Builder authors(List<Author> value, boolean complete) {
      authors = value;
      authorsComplete = complete;
      return this;
    }

    /** Sets the journal, and the container title with it. */
    public Builder journal(Journal value) {
      journal = value;
      containerTitle = value.name();
      return this;
    }

    public Builder containerTitle(@Nullable String value) {
      containerTitle = value;
      return this;
    }

    public Builder issued(@Nullable PartialDate value) {
      issued = value;
      return this;
    }

    public Builder volume(@Nullable String value) {
      volume = value;
      return this;
    }

    public Builder issue(@Nullable String value) {
      issue = value;
      return this;
    }

    public Builder pages(@Nullable PageRange value) {
      pages = value;
      return this;
    }

    public Builder pageCount(@Nullable Integer value) {
      pageCount = value;
      return this;
    }

    public Builder articleNumber(@Nullable String value) {
      articleNumber = value;
      return this;
    }

    public Builder identifier(Identifier value) {
      identifiers.add(value);
      return this;
    }

    public Builder url(@Nullable String value) {
      url = value;
      return this;
    }

    public Builder language(@Nullable String value) {
      language = value;
      return this;
    }

    public Builder keywords(List<Keyword> value) {
      keywords = value;
      return this;
    }

    public Builder abstractText(@Nullable Abstract value) {
      abstractText = value;
      return this;
    }

    public Builder details(PaperDetails value) {
      details = value;
      return this;
    }

    /** Notes where a field was read; the first place wins. */
    public Builder place(PaperField field, TextSpan span) {
      places.putIfAbsent(field, span);
      return this;
    }

    public Bibliography build() {
      return new Bibliography(
          title,
          type,
          authors,
          authorsComplete,
          journal,
          containerTitle,
          issued,
          volume,
          issue,
          pages,
          pageCount,
          articleNumber,
          List.copyOf(identifiers),
          url,
          language,
          keywords,
          abstractText,
          details,
          places);
    }
  }
}
