package org.evidencegraph.importer.render;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evidencegraph.importer.metadata.MetadataKey;
import org.evidencegraph.importer.metadata.MetadataText;
import org.evidencegraph.importer.metadata.PageMetadata;
import org.evidencegraph.importer.name.AuthorList;
import org.evidencegraph.paper.Author;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * What clippers and writers put above a page in Markdown, between lines of three dashes: names and
 * values in YAML. It counts where it tells of a paper, that is where it has a title, and a journal,
 * DOI or PubMed number; blogs have the rest as well.
 *
 * @param yaml as written, without the dashes
 * @param said what it tells of a paper; empty where it is of none
 * @param body what stands below it
 */
record FrontMatter(String yaml, List<HtmlMetadata.Said> said, String body) {
  private static final int LONGEST = 50_000;
  private static final Pattern OPENING = Pattern.compile("\\x{FEFF}?-{3}[ \\t]*\\R");
  private static final Pattern CLOSING = Pattern.compile("(?m)^(?:-{3}|\\.{3})[ \\t]*(?:\\R|\\z)");

  /** The names that exporters, clippers and Pandoc use; case, blanks and hyphens do not count. */
  private static final Map<String, MetadataKey> NAMES =
      Map.ofEntries(
          entry("title", MetadataKey.TITLE),
          entry("author", MetadataKey.AUTHOR),
          entry("authors", MetadataKey.AUTHOR),
          entry("creator", MetadataKey.AUTHOR),
          entry("creators", MetadataKey.AUTHOR),
          entry("journal", MetadataKey.JOURNAL),
          entry("journaltitle", MetadataKey.JOURNAL),
          entry("publication", MetadataKey.JOURNAL),
          entry("publicationtitle", MetadataKey.JOURNAL),
          entry("containertitle", MetadataKey.JOURNAL),
          entry("journalabbreviation", MetadataKey.JOURNAL_ABBREVIATION),
          entry("issn", MetadataKey.ISSN),
          entry("doi", MetadataKey.DOI),
          entry("pmid", MetadataKey.PMID),
          entry("pmcid", MetadataKey.PMCID),
          entry("published", MetadataKey.PUBLISHED),
          entry("publicationdate", MetadataKey.PUBLISHED),
          entry("issued", MetadataKey.PUBLISHED),
          entry("date", MetadataKey.PUBLISHED),
          entry("year", MetadataKey.PUBLISHED),
          entry("volume", MetadataKey.VOLUME),
          entry("issue", MetadataKey.ISSUE),
          entry("number", MetadataKey.ISSUE),
          entry("pages", MetadataKey.PAGES),
          entry("page", MetadataKey.PAGES),
          entry("language", MetadataKey.LANGUAGE),
          entry("lang", MetadataKey.LANGUAGE),
          entry("keywords", MetadataKey.KEYWORDS),
          entry("abstract", MetadataKey.ABSTRACT));

  private static final Set<MetadataKey> SCHOLARLY =
      EnumSet.of(MetadataKey.JOURNAL, MetadataKey.DOI, MetadataKey.PMID);

  FrontMatter {
    said = List.copyOf(said);
  }

  /** What the text begins with, if that is some. */
  static Optional<FrontMatter> of(String text) {
    String head = text.substring(0, Math.min(text.length(), LONGEST));
    Matcher opening = OPENING.matcher(head);
    Matcher closing = CLOSING.matcher(head);
    if (!opening.lookingAt() || !closing.find(opening.end())) {
      return Optional.empty();
    }
    String yaml = head.substring(opening.end(), closing.start());
    return values(yaml)
        .map(
            values -> new FrontMatter(yaml, ofAPaper(said(values)), text.substring(closing.end())));
  }

  private static List<HtmlMetadata.Said> ofAPaper(List<HtmlMetadata.Said> said) {
    Set<MetadataKey> keys = said.stream().map(HtmlMetadata.Said::key).collect(Collectors.toSet());
    boolean paper = keys.contains(MetadataKey.TITLE) && keys.stream().anyMatch(SCHOLARLY::contains);
    return paper ? said : List.of();
  }

  private static Optional<Map<?, ?>> values(String yaml) {
    try {
      return parser().load(yaml) instanceof Map<?, ?> values
          ? Optional.of(values)
          : Optional.empty();
    } catch (YAMLException | StackOverflowError e) {
      return Optional.empty();
    }
  }

  // every value is the text that is written: no dates, no numbers, no objects
  private static Yaml parser() {
    LoaderOptions bounds = new LoaderOptions();
    bounds.setMaxAliasesForCollections(0);
    bounds.setNestingDepthLimit(10);
    bounds.setCodePointLimit(LONGEST);
    DumperOptions unused = new DumperOptions();
    Resolver text =
        new Resolver() {
          @Override
          protected void addImplicitResolvers() {}
        };
    return new Yaml(new SafeConstructor(bounds), new Representer(unused), unused, bounds, text);
  }

  private static List<HtmlMetadata.Said> said(Map<?, ?> values) {
    List<HtmlMetadata.Said> said = new ArrayList<>();
    values.forEach(
        (name, value) -> {
          String label = String.valueOf(name);
          MetadataKey key = NAMES.get(label.toLowerCase(Locale.ROOT).replaceAll("[ _-]", ""));
          if (key == MetadataKey.AUTHOR) {
            authors(value).forEach(one -> said.add(new HtmlMetadata.Said(key, label, one)));
          } else if (key != null) {
            texts(value).forEach(one -> said.add(new HtmlMetadata.Said(key, label, one)));
          }
        });
    return said;
  }

  private static Stream<String> texts(@Nullable Object value) {
    return switch (value) {
      case String text when !text.isBlank() -> Stream.of(withoutLinks(text));
      case List<?> list -> list.stream().flatMap(FrontMatter::texts);
      case null, default -> Stream.empty();
    };
  }

  // "[[Ada Roe]]" links to a note of that name, "[[people/Roe|Ada Roe]]" under another
  private static String withoutLinks(String text) {
    return text.replaceAll("\\[\\[(?:[^\\[\\]|]{0,200}\\|)?([^\\[\\]|]{1,400})]]", "$1").strip();
  }

  // a list of names or of their parts, or all names in one line
  private static Stream<String> authors(@Nullable Object value) {
    return switch (value) {
      case String line ->
          AuthorList.parse(withoutLinks(line))
              .map(list -> list.authors().stream().map(Author::name))
              .orElseGet(() -> texts(line));
      case List<?> list -> list.stream().flatMap(FrontMatter::author);
      case null, default -> author(value);
    };
  }

  private static Stream<String> author(@Nullable Object value) {
    return value instanceof Map<?, ?> parts ? name(parts).stream() : texts(value);
  }

  private static Optional<String> name(Map<?, ?> parts) {
    if (part(parts, "family", "last", "lastName") instanceof String family) {
      String given = part(parts, "given", "first", "firstName");
      return Optional.of(given == null ? family : family + ", " + given);
    }
    return Optional.ofNullable(part(parts, "name", "literal"));
  }

  private static @Nullable String part(Map<?, ?> parts, String... names) {
    return Stream.of(names).map(parts::get).flatMap(FrontMatter::texts).findFirst().orElse(null);
  }

  boolean isOfAPaper() {
    return !said.isEmpty();
  }

  /** The body under its title: clippers leave out what they have told above. */
  String titledBody() {
    return said.stream()
        .filter(one -> one.key() == MetadataKey.TITLE && !body.contains(one.value()))
        .findFirst()
        .map(title -> "# " + title.value() + "\n\n" + body)
        .orElse(body);
  }

  /** Writes it behind the text of the page, where no reader takes it for the article. */
  PageMetadata into(StringBuilder page) {
    if (!isOfAPaper()) {
      int start = page.length();
      page.append("\n\n").append(yaml);
      return new PageMetadata(List.of(), start, false);
    }
    MetadataText metadata = new MetadataText(page);
    said.forEach(one -> metadata.add(one.key(), one.label(), one.value()));
    return metadata.written(true);
  }
}
