package org.evidencegraph.importer.jats;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evidencegraph.identifier.Doi;
import org.evidencegraph.identifier.Issn;
import org.evidencegraph.identifier.Pmcid;
import org.evidencegraph.identifier.Pmid;
import org.evidencegraph.identifier.RegistryNumber;
import org.evidencegraph.importer.field.PagesField;
import org.evidencegraph.importer.format.Languages;
import org.evidencegraph.importer.format.PaperTypes;
import org.evidencegraph.importer.funding.FundingText;
import org.evidencegraph.importer.page.Locator;
import org.evidencegraph.importer.record.RecordDraft;
import org.evidencegraph.importer.xml.XmlElement;
import org.evidencegraph.paper.Funding;
import org.evidencegraph.paper.Journal.JournalIssn;
import org.evidencegraph.paper.Keyword;
import org.evidencegraph.paper.PageRange;
import org.evidencegraph.paper.PaperType;
import org.evidencegraph.paper.Rights;
import org.jspecify.annotations.Nullable;

/** What stands in front of an article: about the journal, and about the article. */
final class JatsFront {
  private final XmlElement article;
  private final XmlElement journal;
  private final XmlElement meta;
  private final RecordDraft draft;

  private JatsFront(XmlElement article, RecordDraft draft) {
    this.article = article;
    this.journal = article.find("front", "journal-meta").orElse(article);
    this.meta =
        article.find("front", "article-meta").or(() -> article.find("front-stub")).orElse(article);
    this.draft = draft;
  }

  static void read(XmlElement article, RecordDraft draft) {
    new JatsFront(article, draft).read();
  }

  private void read() {
    title();
    JatsPeople.read(meta, article.attribute("lang"), draft);
    journal();
    JatsDates.read(meta, draft);
    place();
    meta.elements("article-id").forEach(this::identifier);
    Optional.ofNullable(article.attribute("lang"))
        .flatMap(Languages::ofAnyForm)
        .ifPresent(draft::language);
    types();
    keywords();
    funding();
    rights();
    meta.elements("related-object").forEach(this::registration);
    JatsAbstract.read(meta, draft);
  }

  private void title() {
    String title = JatsText.of(meta, "title-group", "article-title");
    String subtitle = JatsText.of(meta, "title-group", "subtitle");
    if (title == null) {
      draft.title(subtitle);
    } else if (subtitle == null) {
      draft.title(title);
    } else {
      draft.title(title + (title.matches(".*[:?!.\u2014\u2013-]") ? " " : ": ") + subtitle);
    }
  }

  private void journal() {
    String title = JatsText.of(journal, "journal-title-group", "journal-title");
    draft.journal(
        title != null ? title : JatsText.of(journal, "journal-title"), abbreviation(), issns());
  }

  private @Nullable String abbreviation() {
    for (String type : new String[] {"nlm-ta", "iso-abbrev"}) {
      for (XmlElement id : journal.elements("journal-id")) {
        if (id.has("journal-id-type", type)) {
          return id.text();
        }
      }
    }
    String grouped = JatsText.of(journal, "journal-title-group", "abbrev-journal-title");
    return grouped != null ? grouped : JatsText.of(journal, "abbrev-journal-title");
  }

  private List<JournalIssn> issns() {
    List<JournalIssn> issns = new ArrayList<>();
    for (XmlElement issn : journal.elements("issn")) {
      boolean online = issn.has("pub-type", "epub") || issn.has("publication-format", "electronic");
      boolean print = issn.has("pub-type", "ppub") || issn.has("publication-format", "print");
      Issn.parse(issn.text())
          .filter(i -> issns.stream().noneMatch(known -> known.issn().equals(i)))
          .ifPresent(
              i -> issns.add(new JournalIssn(i, online ? "online" : print ? "print" : null)));
    }
    return issns;
  }

  private void place() {
    draft.volume(JatsText.of(meta, "volume"));
    draft.issue(JatsText.of(meta, "issue"));
    Locator pages = pages(meta);
    draft.locator(pages);
    meta.elements("elocation-id").stream()
        .filter(e -> !e.has("content-type", "doi"))
        .findFirst()
        .ifPresent(e -> draft.articleNumber(e.text()));
  }

  /** Of {@code fpage}, {@code lpage} and {@code page-range}; null where there are none. */
  static @Nullable Locator pages(XmlElement from) {
    String first = from.text("fpage");
    String last = from.text("lpage");
    String range = from.text("page-range");
    if (first == null) {
      return range == null ? null : Locator.parsePages(range).orElse(null);
    }
    String printed = last == null || last.equals(first) ? first : first + "-" + last;
    if (range != null && range.startsWith(printed)) {
      Optional<Locator> all = Locator.parsePages(range).map(l -> PagesField.asPrinted(l, range));
      if (all.isPresent()) {
        return all.get();
      }
    }
    if (printed.equals(first)) {
      return new Locator(new PageRange(first, null, first), null);
    }
    return Locator.parsePages(printed)
        .orElseGet(() -> new Locator(new PageRange(first, last, printed), null));
  }

  private void identifier(XmlElement id) {
    String value = id.text();
    switch (String.valueOf(id.attribute("pub-id-type"))) {
      case "doi" -> draft.identifier("article-id", value, "DOI", Doi::parse);
      case "pmid" -> draft.identifier("article-id", value, "PMID", Pmid::parse);
      case "pmc", "pmcid" ->
          draft.identifier(
              "article-id", value, "PMCID", v -> Pmcid.parse(v).or(() -> Pmcid.parse("PMC" + v)));
      default -> {}
    }
  }

  private void types() {
    List<String> printed = new ArrayList<>();
    for (XmlElement group : meta.all("article-categories", "subj-group")) {
      boolean heading =
          group.attribute("subj-group-type") == null || group.has("subj-group-type", "heading");
      for (XmlElement subject : group.within("subject")) {
        String text = JatsText.of(subject);
        boolean kind = heading && isType(text);
        if (kind) {
          printed.add(text);
        } else {
          draft.keyword(text, Keyword.SUBJECT);
        }
      }
    }
    String type = article.attribute("article-type");
    if (type != null && !type.equals("other")) {
      printed.add(type.replace('-', ' '));
    }
    printed.forEach(draft::publicationType);
    if (article.has("article-type", "book-review")
        || article.has("article-type", "product-review")) {
      draft.type(PaperType.OTHER);
    }
  }

  private static boolean isType(String subject) {
    PaperType type = PaperTypes.of(List.of(subject));
    return type != null && type != PaperType.OTHER;
  }

  private void keywords() {
    for (XmlElement group : meta.elements("kwd-group")) {
      String kind = String.valueOf(group.attribute("kwd-group-type"));
      String heading = String.valueOf(JatsText.of(group, "title"));
      boolean ours = group.attribute("lang") == null || sameLanguage(group);
      if (kind.contains("abbr")
          || heading.toLowerCase(java.util.Locale.ROOT).contains("abbr")
          || !ours) {
        continue;
      }
      String scheme = kind.equalsIgnoreCase("mesh") ? Keyword.MESH : Keyword.KEYWORD;
      group.within("kwd").forEach(k -> draft.keyword(JatsText.of(k), scheme));
      for (XmlElement compound : group.within("compound-kwd")) {
        List<String> parts =
            compound.elements("compound-kwd-part").stream().map(JatsText::of).toList();
        draft.keyword(String.join(" / ", parts), scheme);
      }
    }
  }

  private boolean sameLanguage(XmlElement group) {
    Optional<String> own =
        Optional.ofNullable(article.attribute("lang")).flatMap(Languages::ofAnyForm);
    Optional<String> its =
        Optional.ofNullable(group.attribute("lang")).flatMap(Languages::ofAnyForm);
    return own.isEmpty() || its.isEmpty() || own.equals(its);
  }

  private void funding() {
    boolean listed = false;
    for (XmlElement award : meta.all("funding-group", "award-group")) {
      List<String> numbers =
          award.elements("award-id").stream().map(JatsText::of).filter(t -> !t.isEmpty()).toList();
      for (XmlElement source : award.elements("funding-source")) {
        String funder = funder(source);
        if (!funder.isEmpty()) {
          draft.funding(new Funding(funder, numbers));
          listed = true;
        }
      }
    }
    if (!listed) {
      meta.all("funding-group", "funding-statement")
          .forEach(s -> FundingText.parse(JatsText.of(s)).forEach(draft::funding));
    }
  }

  private static String funder(XmlElement source) {
    String wrapped = JatsText.of(source, "institution-wrap", "institution");
    String institution = wrapped != null ? wrapped : JatsText.of(source, "institution");
    String named =
        source.elements("named-content").stream()
            .filter(n -> n.has("content-type", "funder-name"))
            .map(JatsText::of)
            .findFirst()
            .orElse(null);
    if (institution != null) {
      return institution;
    }
    return named != null ? named : withoutNumbers(source);
  }

  // "Some Council<named-content content-type="funder-id">http://...</named-content>"
  private static String withoutNumbers(XmlElement source) {
    String whole = JatsText.of(source);
    for (XmlElement named : source.elements("named-content")) {
      whole = whole.replace(JatsText.of(named), "").strip();
    }
    return whole;
  }

  private void rights() {
    XmlElement permissions = meta.find("permissions").orElse(meta);
    String copyright = JatsText.of(permissions, "copyright-statement");
    XmlElement license = permissions.find("license").orElse(null);
    if (copyright == null && license == null) {
      return;
    }
    String address = license == null ? null : licenseAddress(license);
    boolean open =
        license != null
            && (String.valueOf(license.attribute("license-type"))
                    .toLowerCase(java.util.Locale.ROOT)
                    .matches(".*(?:open|cc|creative).*")
                || String.valueOf(address).contains("creativecommons.org"));
    draft.rights(new Rights(copyright, address, open ? "open" : null));
  }

  private static @Nullable String licenseAddress(XmlElement license) {
    String own = license.attribute("href");
    String listed = license.text("license_ref");
    if (own != null || listed != null) {
      return own != null ? own : listed;
    }
    List<XmlElement> links = new ArrayList<>(license.within("ext-link"));
    links.addAll(license.within("uri"));
    for (XmlElement link : links) {
      String address = link.attribute("href");
      String shown = address != null ? address : link.text();
      if (shown.contains("creativecommons.org")) {
        return shown;
      }
    }
    return null;
  }

  // <related-object source-type="clinical-trials-registry" document-id="NCT...">
  private void registration(XmlElement related) {
    String id = related.attribute("document-id");
    boolean registry =
        String.valueOf(related.attribute("source-type")).contains("trial")
            || String.valueOf(related.attribute("source-id-type")).contains("registry");
    if (registry) {
      Optional.ofNullable(id)
          .flatMap(RegistryNumber::parse)
          .or(() -> RegistryNumber.parse(JatsText.of(related)))
          .ifPresent(draft::registration);
    }
  }
}
