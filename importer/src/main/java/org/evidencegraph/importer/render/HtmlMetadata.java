package org.evidencegraph.importer.render;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.evidencegraph.importer.metadata.MetadataKey;
import org.evidencegraph.importer.metadata.MetadataText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The bibliographic metadata in the head of a page. Three vocabularies, the most exact one first:
 * {@code citation_*} as Google Scholar wants them, JSON-LD, PRISM with Dublin Core. A field is
 * taken from the first that has it. {@code og:} and {@code twitter:} elements are about pages of
 * any kind and say nothing about papers.
 */
final class HtmlMetadata {
  private static final int MOST_ELEMENTS = 20_000;

  private static final Map<String, MetadataKey> CITATION =
      Map.ofEntries(
          entry("citation_title", MetadataKey.TITLE),
          entry("citation_author", MetadataKey.AUTHOR),
          entry("citation_authors", MetadataKey.AUTHORS),
          entry("citation_author_institution", MetadataKey.INSTITUTION),
          entry("citation_author_orcid", MetadataKey.ORCID),
          entry("citation_journal_title", MetadataKey.JOURNAL),
          entry("citation_journal_abbrev", MetadataKey.JOURNAL_ABBREVIATION),
          entry("citation_issn", MetadataKey.ISSN),
          entry("citation_doi", MetadataKey.DOI),
          entry("citation_pmid", MetadataKey.PMID),
          entry("citation_pmcid", MetadataKey.PMCID),
          entry("citation_publication_date", MetadataKey.PUBLISHED),
          entry("citation_date", MetadataKey.PUBLISHED),
          entry("citation_cover_date", MetadataKey.PUBLISHED),
          entry("citation_year", MetadataKey.PUBLISHED),
          entry("citation_online_date", MetadataKey.ONLINE),
          entry("citation_volume", MetadataKey.VOLUME),
          entry("citation_issue", MetadataKey.ISSUE),
          entry("citation_firstpage", MetadataKey.FIRST_PAGE),
          entry("citation_lastpage", MetadataKey.LAST_PAGE),
          entry("citation_pages", MetadataKey.PAGES),
          entry("citation_article_number", MetadataKey.ARTICLE_NUMBER),
          entry("citation_language", MetadataKey.LANGUAGE),
          entry("citation_article_type", MetadataKey.TYPE),
          entry("citation_keywords", MetadataKey.KEYWORDS),
          entry("citation_keyword", MetadataKey.KEYWORDS),
          entry("citation_abstract", MetadataKey.ABSTRACT),
          entry("citation_reference", MetadataKey.REFERENCE));

  private static final Map<String, MetadataKey> DUBLIN_CORE =
      Map.ofEntries(
          entry("dc.title", MetadataKey.TITLE),
          entry("dc.creator", MetadataKey.AUTHOR),
          entry("dc.creator.personalname", MetadataKey.AUTHOR),
          entry("dc.contributor.author", MetadataKey.AUTHOR),
          entry("dc.creators_name", MetadataKey.AUTHOR),
          entry("dc.identifier", MetadataKey.DOI),
          entry("dc.identifier.doi", MetadataKey.DOI),
          entry("dc.id_number", MetadataKey.DOI),
          entry("dc.date", MetadataKey.PUBLISHED),
          entry("dc.language", MetadataKey.LANGUAGE),
          entry("dc.source.issn", MetadataKey.ISSN),
          entry("dc.source.volume", MetadataKey.VOLUME),
          entry("dc.source.issue", MetadataKey.ISSUE),
          entry("dc.identifier.pagenumber", MetadataKey.PAGES),
          entry("dc.relation.ispartof", MetadataKey.JOURNAL),
          entry("dc.publication", MetadataKey.JOURNAL),
          entry("dc.volume", MetadataKey.VOLUME),
          entry("dc.number", MetadataKey.ISSUE),
          entry("dc.pagerange", MetadataKey.PAGES),
          entry("dc.subject", MetadataKey.KEYWORDS),
          entry("dc.description", MetadataKey.DESCRIPTION),
          entry("dc.description.abstract", MetadataKey.ABSTRACT),
          entry("dc.abstract", MetadataKey.ABSTRACT),
          entry("prism.publicationname", MetadataKey.JOURNAL),
          entry("prism.issn", MetadataKey.ISSN),
          entry("prism.eissn", MetadataKey.ISSN),
          entry("prism.doi", MetadataKey.DOI),
          entry("prism.publicationdate", MetadataKey.PUBLISHED),
          entry("prism.volume", MetadataKey.VOLUME),
          entry("prism.number", MetadataKey.ISSUE),
          entry("prism.pagerange", MetadataKey.PAGES),
          entry("prism.startingpage", MetadataKey.FIRST_PAGE),
          entry("prism.endingpage", MetadataKey.LAST_PAGE));

  private static final Set<MetadataKey> MANY =
      EnumSet.of(
          MetadataKey.AUTHOR,
          MetadataKey.INSTITUTION,
          MetadataKey.ORCID,
          MetadataKey.ISSN,
          MetadataKey.PUBLISHED,
          MetadataKey.KEYWORDS,
          MetadataKey.REFERENCE);

  /** Goes with the authors of its own vocabulary. */
  private static final Set<MetadataKey> OF_AUTHORS =
      EnumSet.of(MetadataKey.INSTITUTION, MetadataKey.ORCID);

  private final MetadataText out;
  private final Set<MetadataKey> known = EnumSet.noneOf(MetadataKey.class);

  HtmlMetadata(MetadataText out) {
    this.out = out;
  }

  /** A value under the name that the page gives it. */
  record Said(MetadataKey key, String label, String value) {}

  /**
   * Writes what is there.
   *
   * @return whether it is of the kind that only pages of papers have
   */
  boolean read(Document page) {
    List<Said> citation = new ArrayList<>();
    List<Said> core = new ArrayList<>();
    for (Element meta :
        page.select("meta[name],meta[property]").stream().limit(MOST_ELEMENTS).toList()) {
      String name = (meta.hasAttr("name") ? meta.attr("name") : meta.attr("property")).strip();
      String plain = plain(name);
      add(citation, CITATION.get(plain), name, meta.attr("content"));
      add(core, DUBLIN_CORE.get(plain), name, meta.attr("content"));
    }
    journalOfSource(page, core);
    List<Said> linked = LinkedPaper.of(page);
    boolean journal = core.stream().anyMatch(s -> s.key() == MetadataKey.JOURNAL || isDoi(s));
    boolean scholarly =
        citation.stream().anyMatch(s -> s.key() == MetadataKey.TITLE)
            || !linked.isEmpty()
            || journal;
    if (scholarly) {
      take(citation);
      take(linked);
      take(core);
    }
    return scholarly;
  }

  // "DC.Title", "dcterms.title", "prism:volume" and "DC.Date.issued"
  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT)
        .replace(':', '.')
        .replaceFirst("^bepress_citation_", "citation_")
        .replaceFirst("^(?:dcterms|dcterm|eprints)\\.", "dc.")
        .replaceFirst("^dc\\.date\\.(?:issued|published)$", "dc.date")
        .replaceFirst("^dc\\.issued$", "dc.date");
  }

  // "DC.Source" is the journal where "DC.Source.Volume" and the like go with it
  private static void journalOfSource(Document page, List<Said> core) {
    boolean parted = !page.select("meta[name^=DC.Source.]").isEmpty();
    Element source = page.selectFirst("meta[name=DC.Source]");
    if (parted && source != null) {
      add(core, MetadataKey.JOURNAL, source.attr("name"), source.attr("content"));
    }
  }

  private static void add(List<Said> said, @Nullable MetadataKey key, String name, String content) {
    if (key == null || content.isBlank() || content.length() > 200_000) {
      return;
    }
    Said value = new Said(key, name, text(content));
    if (key != MetadataKey.DOI || isDoi(value)) {
      said.add(value);
    }
  }

  /** Titles come with tags and entities inside, {@code <i>in vitro</i>}. */
  static String text(String content) {
    boolean marked = content.indexOf('<') >= 0 || content.indexOf('&') >= 0;
    return marked ? Jsoup.parseBodyFragment(content).body().text() : content.strip();
  }

  private static boolean isDoi(Said said) {
    return said.key() == MetadataKey.DOI
        && said.value()
            .matches(
                "(?i)(?:(?:info:)?doi[:/]\\s*|https?://(?:dx\\.)?doi\\.org/)?10\\.\\d{4,9}/\\S{1,300}");
  }

  private void take(List<Said> said) {
    Map<MetadataKey, String> first = new EnumMap<>(MetadataKey.class);
    Set<MetadataKey> before = EnumSet.copyOf(known);
    if (before.contains(MetadataKey.AUTHORS)) {
      before.add(MetadataKey.AUTHOR);
    }
    if (before.contains(MetadataKey.AUTHOR)) {
      before.addAll(OF_AUTHORS);
      before.add(MetadataKey.AUTHORS);
    }
    for (Said one : said) {
      boolean again =
          first.putIfAbsent(one.key(), one.label()) != null && !MANY.contains(one.key());
      if (!before.contains(one.key()) && !again) {
        known.add(one.key());
        out.add(one.key(), one.label(), one.value());
      }
    }
  }
}
