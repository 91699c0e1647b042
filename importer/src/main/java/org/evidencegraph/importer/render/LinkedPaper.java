package org.evidencegraph.importer.render;

import java.util.ArrayList;
import java.util.List;
import org.evidencegraph.importer.metadata.MetadataKey;
import org.evidencegraph.importer.render.HtmlMetadata.Said;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one scholarly article that the JSON-LD of a page describes. A page that describes several is
 * a listing, and none of them is the page's own.
 */
final class LinkedPaper {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int LONGEST = 2_000_000;
  private static final int DEEPEST = 4;

  private final List<JsonNode> papers = new ArrayList<>();
  private final List<Said> said = new ArrayList<>();

  private LinkedPaper() {}

  /** Empty where there is none or more than one. */
  static List<Said> of(Document page) {
    LinkedPaper linked = new LinkedPaper();
    for (Element script : page.select("script[type=application/ld+json]")) {
      String json = script.data();
      if (json.length() <= LONGEST) {
        linked.collect(json);
      }
    }
    if (linked.papers.size() == 1) {
      linked.read(linked.papers.getFirst());
    }
    return linked.said;
  }

  private void collect(String json) {
    try {
      collect(JSON.readTree(json), 0);
    } catch (JacksonException e) {
      // what is no JSON says nothing; browsers ignore it too
      return;
    }
  }

  private void collect(@Nullable JsonNode node, int depth) {
    if (node == null || depth > DEEPEST) {
      return;
    }
    if (node.isArray()) {
      node.forEach(item -> collect(item, depth + 1));
    } else if (isPaper(node)) {
      papers.add(node);
    } else if (node.isObject()) {
      collect(node.get("@graph"), depth + 1);
      collect(node.get("mainEntity"), depth + 1);
    }
  }

  private static boolean isPaper(JsonNode node) {
    JsonNode type = node.get("@type");
    return type != null
        && type.toString()
            .matches("(?s).*\"(?:https?://schema.org/)?(?:Medical)?ScholarlyArticle\".*");
  }

  private void read(JsonNode paper) {
    add(MetadataKey.TITLE, "headline", paper.get("headline"));
    add(MetadataKey.TITLE, "name", paper.get("name"));
    authors(paper.get("author"));
    journal(paper.get("isPartOf"), 0);
    add(MetadataKey.PUBLISHED, "datePublished", paper.get("datePublished"));
    identifiers(paper);
    add(MetadataKey.FIRST_PAGE, "pageStart", paper.get("pageStart"));
    add(MetadataKey.LAST_PAGE, "pageEnd", paper.get("pageEnd"));
    add(MetadataKey.PAGES, "pagination", paper.get("pagination"));
    keywords(paper.get("keywords"));
    add(MetadataKey.LANGUAGE, "inLanguage", paper.get("inLanguage"));
    add(MetadataKey.ABSTRACT, "abstract", paper.get("abstract"));
    add(MetadataKey.DESCRIPTION, "description", paper.get("description"));
  }

  private void add(MetadataKey key, String label, @Nullable JsonNode node) {
    if (node == null || said.stream().anyMatch(s -> s.key() == key && !isMany(key))) {
      return;
    }
    String value = node.isArray() && !node.isEmpty() ? scalar(node.get(0)) : scalar(node);
    if (!value.isBlank()) {
      said.add(new Said(key, label, HtmlMetadata.text(value)));
    }
  }

  private void keywords(@Nullable JsonNode node) {
    if (node != null && node.isArray()) {
      node.forEach(one -> add(MetadataKey.KEYWORDS, "keywords", one));
    } else {
      add(MetadataKey.KEYWORDS, "keywords", node);
    }
  }

  private static boolean isMany(MetadataKey key) {
    return key == MetadataKey.AUTHOR
        || key == MetadataKey.KEYWORDS
        || key == MetadataKey.INSTITUTION
        || key == MetadataKey.ISSN
        || key == MetadataKey.ORCID;
  }

  private static String scalar(JsonNode node) {
    return node.isString() || node.isNumber() ? node.asString() : "";
  }

  private void authors(@Nullable JsonNode node) {
    if (node == null) {
      return;
    }
    if (node.isArray()) {
      node.forEach(this::author);
    } else {
      author(node);
    }
  }

  private void author(JsonNode node) {
    if (node.isString()) {
      add(MetadataKey.AUTHOR, "author", node);
      return;
    }
    String family = text(node, "familyName");
    String given = text(node, "givenName");
    String name = family.isBlank() || given.isBlank() ? text(node, "name") : family + ", " + given;
    if (name.isBlank()) {
      return;
    }
    said.add(new Said(MetadataKey.AUTHOR, "author", HtmlMetadata.text(name)));
    String page = text(node, "sameAs") + " " + text(node, "@id") + " " + text(node, "url");
    java.util.regex.Matcher orcid =
        java.util.regex.Pattern.compile("orcid\\.org/(\\d{4}-\\d{4}-\\d{4}-\\d{3}[\\dXx])")
            .matcher(page);
    if (orcid.find()) {
      said.add(new Said(MetadataKey.ORCID, "author ORCID", orcid.group(1)));
    }
  }

  private static String text(JsonNode node, String field) {
    JsonNode value = node.get(field);
    return value == null ? "" : scalar(value);
  }

  // an article is part of an issue, an issue of a volume, a volume of a periodical
  private void journal(@Nullable JsonNode node, int depth) {
    if (node == null || depth > DEEPEST) {
      return;
    }
    if (node.isArray()) {
      node.forEach(part -> journal(part, depth + 1));
      return;
    }
    String type = node.path("@type").toString();
    if (type.contains("Periodical\"") || type.contains("Journal")) {
      add(MetadataKey.JOURNAL, "isPartOf", node.get("name"));
    }
    add(MetadataKey.VOLUME, "volumeNumber", node.get("volumeNumber"));
    add(MetadataKey.ISSUE, "issueNumber", node.get("issueNumber"));
    issns(node.get("issn"));
    journal(node.get("isPartOf"), depth + 1);
  }

  private void issns(@Nullable JsonNode node) {
    if (node != null && node.isArray()) {
      node.forEach(issn -> add(MetadataKey.ISSN, "issn", issn));
    } else {
      add(MetadataKey.ISSN, "issn", node);
    }
  }

  private void identifiers(JsonNode paper) {
    for (String field : List.of("identifier", "sameAs", "@id", "url", "mainEntityOfPage")) {
      identifier(field, paper.get(field), 0);
    }
  }

  private void identifier(String field, @Nullable JsonNode node, int depth) {
    if (node == null || depth > 2) {
      return;
    }
    if (node.isArray()) {
      node.forEach(item -> identifier(field, item, depth + 1));
    } else if (node.isObject()) {
      identifier(field, node.get("value"), depth + 1);
    } else if (scalar(node)
        .matches("(?i)(?:doi:\\s?|https?://(?:dx\\.)?doi\\.org/)?10\\.\\d{4,9}/\\S{1,300}")) {
      add(MetadataKey.DOI, field, node);
    }
  }
}
