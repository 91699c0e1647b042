package org.evidencegraph.importer.jats;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.evidencegraph.identifier.Doi;
import org.evidencegraph.identifier.Identifier;
import org.evidencegraph.identifier.Pmcid;
import org.evidencegraph.identifier.Pmid;
import org.evidencegraph.importer.citation.IdentifierText;
import org.evidencegraph.importer.page.Locator;
import org.evidencegraph.importer.record.CitedEntry;
import org.evidencegraph.importer.record.CleanText;
import org.evidencegraph.importer.reference.ReferenceRecords;
import org.evidencegraph.importer.reference.ReferenceText;
import org.evidencegraph.importer.xml.XmlElement;
import org.evidencegraph.importer.xml.XmlNode;
import org.evidencegraph.importer.xml.XmlText;
import org.evidencegraph.paper.Author;
import org.evidencegraph.paper.Bibliography;
import org.evidencegraph.paper.PaperType;
import org.evidencegraph.paper.PartialDate;
import org.jspecify.annotations.Nullable;

/** One citation of a reference list: by its elements where it has them, else by its text. */
final class JatsCitation {
  /** {@code J. Orthop. Res.}: the last stop is one of the name's. */
  private static final Pattern SHORTENED =
      Pattern.compile("(?:\\p{L}{1,12}\\. ){1,8}\\p{L}{1,12}\\.");

  private static final Set<String> NAMES = Set.of("name", "string-name", "collab", "institution");

  /** Elements that hold no text of their own to be read. */
  private static final Set<String> NOT_PRINTED = Set.of("label", "object-id", "annotation");

  private final XmlElement fields;
  private final List<Identifier> ids = new ArrayList<>();
  private final List<String> links = new ArrayList<>();

  private JatsCitation(XmlElement fields) {
    this.fields = fields;
  }

  /**
   * @param citation a citation, alternatives of one, or a whole {@code ref} that holds something
   *     else
   */
  static CitedEntry read(XmlElement citation, String key, @Nullable String number) {
    XmlElement fields = citation;
    XmlElement shown = citation;
    if (citation.is("citation-alternatives")) {
      fields = citation.find("element-citation").or(() -> first(citation)).orElse(citation);
      shown = citation.find("mixed-citation").orElse(fields);
    }
    return new JatsCitation(fields).entry(shown, key, number);
  }

  private static Optional<XmlElement> first(XmlElement holder) {
    return holder.elements().stream().findFirst();
  }

  private CitedEntry entry(XmlElement shown, String key, @Nullable String number) {
    identifiers(fields);
    links(shown);
    String text = shown.is("element-citation") ? "" : printed(shown);
    boolean readable = isPunctuated(shown) && !text.isEmpty();
    Bibliography said =
        (isTitled() || text.isEmpty() ? tagged() : mixed(text)).withIdentifiers(ids);
    String printed = readable ? text : composed(said, text);
    return new CitedEntry(key, number, printed.isEmpty() ? key : printed, said, links);
  }

  private boolean isTitled() {
    return fields.is("element-citation")
        || field("article-title", "chapter-title", "source", "part-title", "data-title") != null;
  }

  // the text tells what the elements do not
  private Bibliography mixed(String text) {
    Bibliography tagged = tagged();
    Bibliography read = ReferenceRecords.said(ReferenceText.parse(text), null);
    Bibliography.Builder said =
        Bibliography.builder()
            .containerTitle(read.containerTitle())
            .issued(tagged.issued() == null ? read.issued() : tagged.issued())
            .volume(tagged.volume() == null ? read.volume() : tagged.volume())
            .issue(tagged.issue() == null ? read.issue() : tagged.issue())
            .pages(tagged.pages() == null ? read.pages() : tagged.pages())
            .articleNumber(read.articleNumber());
    Bibliography named = tagged.authors().isEmpty() ? read : tagged;
    said.authors(named.authors(), named.authorsComplete());
    if (read.title() != null) {
      said.title(read.title());
    }
    read.identifiers().forEach(said::identifier);
    return said.build();
  }

  // text between the elements, as a reader would see it
  private static boolean isPunctuated(XmlElement citation) {
    if (citation.elements().isEmpty()) {
      return true;
    }
    return citation.nodes().stream()
        .anyMatch(n -> n instanceof XmlText text && !text.value().isBlank());
  }

  private Bibliography tagged() {
    Bibliography.Builder said = Bibliography.builder();
    authors(said);
    titles(said);
    issued().ifPresent(said::issued);
    said.volume(field("volume")).issue(field("issue"));
    Locator pages = JatsFront.pages(fields);
    if (pages != null) {
      said.pages(pages.pages()).articleNumber(pages.articleNumber());
    }
    String article = field("elocation-id");
    if (article != null && Doi.parse(article).isEmpty()) {
      said.articleNumber(article);
    }
    return said.build();
  }

  private @Nullable String field(String... names) {
    for (String name : names) {
      for (XmlElement found : fields.within(name)) {
        String text = JatsText.of(found);
        String bare = text.replaceFirst("[\\s.,;:]+$", "");
        if (!bare.isEmpty()) {
          return SHORTENED.matcher(text).matches() ? bare + "." : bare;
        }
      }
    }
    return null;
  }

  // a book is told by its source where no chapter is
  private void titles(Bibliography.Builder said) {
    String title = field("article-title", "chapter-title", "part-title", "data-title");
    String source = field("source");
    if (title != null) {
      said.title(title);
      said.containerTitle(source);
      return;
    }
    String type = type();
    boolean book = type.contains("book") || type.contains("thesis") || type.contains("report");
    if (book && source != null) {
      said.title(source);
      said.type(type.contains("book") ? PaperType.BOOK : null);
    } else {
      said.containerTitle(source);
    }
  }

  private String type() {
    String type = fields.attribute("publication-type");
    String old = fields.attribute("citation-type");
    return String.valueOf(type != null ? type : old).toLowerCase(Locale.ROOT);
  }

  private void authors(Bibliography.Builder said) {
    List<XmlElement> names = names();
    List<Author> authors = new ArrayList<>();
    for (XmlElement name : names) {
      int position = authors.size() + 1;
      (name.is("collab") || name.is("institution")
              ? JatsPeople.group(JatsText.of(name), position)
              : JatsPeople.person(name, position))
          .ifPresent(authors::add);
    }
    boolean cut =
        !fields.within("etal").isEmpty()
            || printed(fields).matches("(?is).{0,4000}\\bet\\s+al\\b.*");
    said.authors(authors, authors.isEmpty() || !cut);
  }

  // names of editors stand in a group that says so
  private List<XmlElement> names() {
    List<XmlElement> groups =
        fields.within("person-group").stream()
            .filter(
                g ->
                    g.attribute("person-group-type") == null
                        || String.valueOf(g.attribute("person-group-type"))
                            .toLowerCase(Locale.ROOT)
                            .matches("all-?authors|authors?|collab"))
            .toList();
    List<XmlElement> names = new ArrayList<>();
    for (XmlElement group : groups) {
      names.addAll(group.elements().stream().filter(e -> NAMES.contains(e.name())).toList());
    }
    if (names.isEmpty()) {
      names.addAll(
          fields.elements().stream()
              .filter(e -> NAMES.contains(e.name()) && !e.is("institution"))
              .toList());
    }
    return names;
  }

  private Optional<PartialDate> issued() {
    return fields
        .find("date")
        .flatMap(JatsDates::of)
        .or(() -> JatsDates.of(fields))
        .or(() -> year().map(PartialDate::of));
  }

  // "2003a", "2003 Jan", "(2003)"
  private Optional<Integer> year() {
    String year = field("year");
    var m =
        java.util.regex.Pattern.compile("(?<!\\d)((?:1[6-9]|20)\\d{2})(?!\\d)")
            .matcher(String.valueOf(year));
    return m.find() ? Optional.of(Integer.valueOf(m.group(1))) : Optional.empty();
  }

  private void identifiers(XmlElement from) {
    for (XmlElement id : from.within("pub-id")) {
      String value = id.text();
      switch (String.valueOf(id.attribute("pub-id-type"))) {
        case "doi" -> Doi.parse(value.split("\\s", 2)[0]).ifPresent(this::identifier);
        case "pmid" -> Pmid.parse(value).ifPresent(this::identifier);
        case "pmc", "pmcid" ->
            Pmcid.parse(value).or(() -> Pmcid.parse("PMC" + value)).ifPresent(this::identifier);
        default -> {}
      }
    }
    IdentifierText text = IdentifierText.find(shortText(from));
    if (text.doi() != null) {
      identifier(text.doi());
    }
    if (text.pmid() != null) {
      identifier(text.pmid());
    }
  }

  private void identifier(Identifier id) {
    if (ids.stream().noneMatch(i -> i.scheme() == id.scheme())) {
      ids.add(id);
    }
  }

  // comments and links may spell identifiers out
  private static String shortText(XmlElement from) {
    StringBuilder out = new StringBuilder();
    List<XmlElement> parts = new ArrayList<>(from.within("comment"));
    parts.addAll(from.within("ext-link"));
    parts.addAll(from.within("elocation-id"));
    for (XmlElement part : parts) {
      out.append(part.text()).append(' ');
      String address = part.attribute("href");
      out.append(address == null ? "" : address).append(' ');
    }
    return out.substring(0, Math.min(out.length(), 4_000));
  }

  private void links(XmlElement from) {
    List<XmlElement> all = new ArrayList<>(from.within("ext-link"));
    all.addAll(from.within("uri"));
    for (XmlElement link : all) {
      String address = link.attribute("href");
      String text = address == null ? link.text() : address;
      if (text.matches("(?i)(?:https?|ftp)://\\S{3,2000}")) {
        links.add(text);
      }
    }
  }

  /** As printed: family name and initials parted, numbers of databases left out. */
  private static String printed(XmlElement element) {
    StringBuilder out = new StringBuilder();
    print(element, out);
    return CleanText.of(out.toString());
  }

  private static void print(XmlElement element, StringBuilder out) {
    for (XmlNode node : element.nodes()) {
      switch (node) {
        case XmlText text -> out.append(text.value());
        case XmlElement child -> print(child, element, out);
      }
    }
  }

  private static void print(XmlElement child, XmlElement parent, StringBuilder out) {
    boolean number =
        child.is("pub-id") && !child.has("pub-id-type", "doi")
            || child.is("pub-id") && !out.toString().strip().matches("(?is).*(?:doi:?|doi\\.org/)");
    if (NOT_PRINTED.contains(child.name()) || number) {
      return;
    }
    boolean parted = !isPunctuated(parent) || parent.is("name");
    if (parted && !out.isEmpty()) {
      out.append(' ');
    }
    print(child, out);
  }

  // put together of its fields, in the order of the biomedical press
  private String composed(Bibliography said, String text) {
    List<String> parts = new ArrayList<>();
    String names =
        said.authors().stream().map(JatsCitation::name).collect(Collectors.joining(", "));
    add(parts, names + (said.authorsComplete() || names.isEmpty() ? "" : ", et al"));
    add(parts, said.title());
    add(parts, said.containerTitle());
    add(parts, field("publisher-name"));
    add(parts, when(said));
    add(parts, said.title() == null && said.containerTitle() == null ? text : field("comment"));
    String composed = String.join(". ", parts);
    return composed.isEmpty() || composed.endsWith(".") ? composed : composed + ".";
  }

  private static void add(List<String> parts, @Nullable String part) {
    if (part != null && !part.isBlank()) {
      parts.add(part.replaceFirst("\\.$", ""));
    }
  }

  private static String name(Author author) {
    return author.literal() != null || author.given() == null
        ? author.sortName()
        : author.family() + " " + author.given();
  }

  private static String when(Bibliography said) {
    StringBuilder when = new StringBuilder();
    PartialDate issued = said.issued();
    when.append(issued == null ? "" : Integer.toString(issued.year()));
    when.append(said.volume() == null ? "" : ";" + said.volume());
    when.append(said.issue() == null ? "" : "(" + said.issue() + ")");
    if (said.pages() != null) {
      when.append(':').append(said.pages().asPrinted());
    } else if (said.articleNumber() != null) {
      when.append(':').append(said.articleNumber());
    }
    return when.toString().replaceFirst("^[;:]", "");
  }
}
