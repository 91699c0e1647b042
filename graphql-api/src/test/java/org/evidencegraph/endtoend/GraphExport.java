package org.evidencegraph.endtoend;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the graph holds, read page by page through the GraphQL API, in the shape that annotators
 * use: one object for each document, and one for what only shows across documents.
 */
final class GraphExport {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Map<String, String> DATES =
      Map.of(
          "PUBLISHED", "publicationDate",
          "EPUB", "epubDate",
          "ISSUE", "issueDate",
          "RECEIVED", "receivedDate",
          "ACCEPTED", "acceptedDate",
          "COLLECTION", "collectionDate");
  private static final Map<String, String> POLARITIES =
      Map.of(
          "FAVOURABLE", "supports",
          "UNFAVOURABLE", "against",
          "MIXED", "mixed",
          "NO_DIFFERENCE", "neutral",
          "NOT_ADDRESSED", "neutral");

  private final RunningServer server;
  private final Map<String, String> nameOf = new TreeMap<>();
  private final Map<String, ObjectNode> documents = new TreeMap<>();

  private GraphExport(RunningServer server) {
    this.server = server;
  }

  /**
   * @param documents by document name without its ending
   */
  record Export(Map<String, ObjectNode> documents, ObjectNode corpus) {}

  static Export of(RunningServer server) {
    return new GraphExport(server).export();
  }

  private Export export() {
    pages("sourceDocuments", "{ id names papers(first: 5) { nodes { id } } }")
        .forEach(this::document);
    trials();
    return new Export(documents, corpus());
  }

  // ---- one document

  private void document(JsonNode document) {
    String name = document.path("names").path(0).asString().replaceFirst("\\.[^.]*$", "");
    String id = document.path("id").asString();
    nameOf.put(id, name);
    ObjectNode out = NODES.objectNode();
    documents.put(name, out);
    for (JsonNode paper : document.path("papers").path("nodes")) {
      String paperId = paper.path("id").asString();
      out.set("paper", paper(paperId));
      out.set("references", references(paperId));
      out.set("relatedWorks", related(paperId));
    }
    out.set("sentences", sentences(id));
    out.set("trials", NODES.arrayNode());
  }

  private ObjectNode paper(String id) {
    JsonNode paper =
        server
            .query(
                """
                query($id: ID!) { paper(by: {id: $id}) {
                  title containerTitle volume issue articleNumber doi language publicationTypes correspondingAuthors
                  authorsComplete authors { name given family }
                  dates { kind date { iso } } pages { first last }
                  keywords { term scheme }
                  abstract { span { start end } sections { label } }
                  affiliations { number text } funding { funder grants } metrics { kind value }
                  rights { copyright license access } journal { abbreviation issns { value kind } }
                } }
                """,
                Map.of("id", id))
            .path("paper");
    ObjectNode out = NODES.objectNode();
    for (String field : List.of("title", "volume", "issue", "articleNumber", "doi", "language")) {
      out.set(field, paper.path(field));
    }
    out.set("journal", paper.path("containerTitle"));
    out.set("publicationTypes", paper.path("publicationTypes"));
    out.set("correspondingAuthors", paper.path("correspondingAuthors"));
    out.set("authors", authors(paper.path("authors")));
    out.put("authorsTruncated", !paper.path("authorsComplete").asBoolean());
    paper
        .path("dates")
        .forEach(
            d -> out.set(DATES.getOrDefault(text(d, "kind"), "other"), d.path("date").path("iso")));
    pages(paper, out);
    out.set("keywords", terms(paper, Set.of("KEYWORD", "MESH")));
    out.set("subjects", terms(paper, Set.of("SUBJECT")));
    if (!paper.path("abstract").isNull()) {
      ObjectNode summary = out.putObject("abstract");
      summary.set("span", span(paper.path("abstract").path("span")));
      summary.set("sections", paper.path("abstract").path("sections"));
    }
    out.set("affiliations", paper.path("affiliations"));
    out.set("funding", paper.path("funding"));
    ObjectNode metrics = out.putObject("metrics");
    paper
        .path("metrics")
        .forEach(m -> metrics.set(text(m, "kind").toLowerCase(Locale.ROOT), m.path("value")));
    for (String field : List.of("copyright", "license", "access")) {
      out.set(field, paper.path("rights").path(field));
    }
    out.set("issn", texts(paper.path("journal").path("issns"), "value"));
    return out;
  }

  private static void pages(JsonNode from, ObjectNode out) {
    out.set("pageFirst", from.path("pages").path("first"));
    out.set("pageLast", from.path("pages").path("last"));
  }

  private static ArrayNode authors(JsonNode authors) {
    ArrayNode out = NODES.arrayNode();
    for (JsonNode author : authors) {
      ObjectNode one = out.addObject();
      one.set("given", author.path("given"));
      one.set("family", author.path("family"));
      one.set("asWritten", author.path("name"));
    }
    return out;
  }

  private static ArrayNode terms(JsonNode paper, Set<String> schemes) {
    ArrayNode out = NODES.arrayNode();
    for (JsonNode keyword : paper.path("keywords")) {
      if (schemes.contains(text(keyword, "scheme"))) {
        out.add(text(keyword, "term"));
      }
    }
    return out;
  }

  private ArrayNode references(String paper) {
    ArrayNode out = NODES.arrayNode();
    String fields =
        """
        { id ordinal number title containerTitle year volume issue articleNumber doi links authorsComplete
          authors { family given literal } pages { first last } citedPaper { id } }
        """;
    for (JsonNode reference : nested("paper", paper, "references", fields)) {
      ObjectNode one = out.addObject();
      for (String field :
          List.of(
              "id",
              "ordinal",
              "number",
              "title",
              "year",
              "volume",
              "issue",
              "articleNumber",
              "doi",
              "links")) {
        one.set(field, reference.path(field));
      }
      one.set("journal", reference.path("containerTitle"));
      one.put("etAl", !reference.path("authorsComplete").asBoolean());
      pages(reference, one);
      ArrayNode authors = one.putArray("authors");
      for (JsonNode author : reference.path("authors")) {
        ObjectNode name = authors.addObject();
        name.set(
            "family",
            author.path("family").isNull() ? author.path("literal") : author.path("family"));
        name.put(
            "initials",
            author.path("given").isNull() ? "" : text(author, "given").replaceAll("[.\\s-]", ""));
      }
      one.set("citedPaper", reference.path("citedPaper").path("id"));
    }
    return out;
  }

  private ArrayNode related(String paper) {
    ArrayNode out = NODES.arrayNode();
    JsonNode edges =
        server
            .query(
                "query($id: ID!) { paper(by: {id: $id}) { relatedPapers(first: 100) { edges {"
                    + " relation node { title } } } } }",
                Map.of("id", paper))
            .path("paper")
            .path("relatedPapers")
            .path("edges");
    for (JsonNode edge : edges) {
      ObjectNode one = out.addObject();
      one.put("relation", text(edge, "relation").equals("SIMILAR") ? "similar" : "cited-by");
      one.set("title", edge.path("node").path("title"));
    }
    return out;
  }

  private ArrayNode sentences(String document) {
    ArrayNode out = NODES.arrayNode();
    String fields =
        """
        { text role span { start end } claim { certainty negated reportedBenefit
          conceptMentions { asPrinted concept { label kind } } } }
        """;
    for (JsonNode sentence : nested("sourceDocument", document, "sentences", fields)) {
      ObjectNode one = out.addObject();
      one.set("text", sentence.path("text"));
      one.set("span", span(sentence.path("span")));
      one.put("role", text(sentence, "role").toLowerCase(Locale.ROOT));
      JsonNode claim = sentence.path("claim");
      one.put("isClaim", !claim.isNull());
      if (!claim.isNull()) {
        one.put("certainty", text(claim, "certainty").toLowerCase(Locale.ROOT));
        one.put("polarity", POLARITIES.getOrDefault(text(claim, "reportedBenefit"), "?"));
        one.set("conditions", mentions(claim.path("conceptMentions"), "CONDITION"));
      }
    }
    return out;
  }

  private static ArrayNode mentions(JsonNode mentions, String kind) {
    ArrayNode out = NODES.arrayNode();
    for (JsonNode mention : mentions) {
      if (text(mention.path("concept"), "kind").equals(kind)) {
        out.add(text(mention, "asPrinted"));
      }
    }
    return out;
  }

  // ---- studies

  private void trials() {
    String fields =
        """
        { id tier acronym phases design registrations { id } enrollment population cellSource
          conditions { asPrinted } interventions { asPrinted }
          mentions(first: 50) { nodes { reference { ordinal } span { start end } sourceDocument { id } } } }
        """;
    for (JsonNode trial : pages("trials", fields)) {
      Map<String, ObjectNode> perDocument = new TreeMap<>();
      for (JsonNode mention : trial.path("mentions").path("nodes")) {
        String document = text(mention.path("sourceDocument"), "id");
        ObjectNode one = perDocument.computeIfAbsent(document, d -> trial(trial));
        ((ArrayNode) one.get("evidenceSpans")).add(span(mention.path("span")));
        JsonNode ordinal = mention.path("reference").path("ordinal");
        if (ordinal.isNumber()) {
          ((ArrayNode) one.get("refNumbers")).add(ordinal);
        }
      }
      perDocument.forEach(
          (document, one) -> ((ArrayNode) documentOf(document).get("trials")).add(one));
    }
  }

  private ObjectNode documentOf(String id) {
    ObjectNode found = documents.get(nameOf.getOrDefault(id, ""));
    if (found == null) {
      throw new IllegalStateException("no document " + id);
    }
    return found;
  }

  private static ObjectNode trial(JsonNode trial) {
    ObjectNode out = NODES.objectNode();
    out.set("id", trial.path("id"));
    out.put("tier", text(trial, "tier").toLowerCase(Locale.ROOT));
    out.putArray("refNumbers");
    out.putArray("evidenceSpans");
    List<String> phases = new ArrayList<>();
    trial.path("phases").forEach(p -> phases.add(p.asString()));
    if (!phases.isEmpty()) {
      out.put("phase", String.join("/", phases));
    }
    out.set("acronym", trial.path("acronym"));
    out.set("design", trial.path("design"));
    out.set("registryIds", texts(trial.path("registrations"), "id"));
    out.set("conditions", texts(trial.path("conditions"), "asPrinted"));
    out.set("intervention", texts(trial.path("interventions"), "asPrinted"));
    return out;
  }

  // ---- across documents

  private ObjectNode corpus() {
    Map<String, ArrayNode> entriesOf = new LinkedHashMap<>(); // in printed order, whatever the ids
    Set<String> citations = new HashSet<>();
    int entries = 0;
    for (Map.Entry<String, ObjectNode> document : documents.entrySet()) {
      for (JsonNode reference : document.getValue().path("references")) {
        entries++;
        String cited = reference.path("citedPaper").asString("");
        citations.add(document.getKey() + ' ' + cited);
        ObjectNode entry = entriesOf.computeIfAbsent(cited, c -> NODES.arrayNode()).addObject();
        entry.put("doc", document.getKey());
        entry.set("ref", reference.path("ordinal"));
      }
    }
    Set<String> works = new HashSet<>(entriesOf.keySet());
    works.addAll(heldPapers(entriesOf));
    ObjectNode corpus = NODES.objectNode();
    ArrayNode clusters = corpus.putArray("duplicateClusters");
    entriesOf.values().stream().filter(c -> c.size() > 1).forEach(clusters::add);
    ObjectNode totals = corpus.putObject("totals");
    totals.put("referenceEntries", entries);
    totals.put("distinctCitedWorks", entriesOf.keySet().stream().filter(c -> !c.isEmpty()).count());
    totals.put("distinctWorks_seedsPlusCited", works.size());
    totals.put("citationEdges_outgoing_distinct", citations.size());
    totals.put("citationEdges_incoming_citedBy", incoming());
    totals.set("trials_explicit", count("trials(filter: {tier: {eq: EXPLICIT}})"));
    totals.set("claims_all", count("claims"));
    return corpus;
  }

  private Set<String> heldPapers(Map<String, ArrayNode> entriesOf) {
    Set<String> held = new HashSet<>();
    for (JsonNode paper :
        pages(
            "papers",
            "(filter: {held: {eq: true}}",
            "{ id sourceDocuments(first: 5) { nodes { id } } }")) {
      held.add(text(paper, "id"));
      ArrayNode cluster = entriesOf.get(text(paper, "id"));
      if (cluster != null) {
        for (JsonNode document : paper.path("sourceDocuments").path("nodes")) {
          cluster.addObject().put("doc", nameOf.get(text(document, "id"))).put("ref", 0);
        }
      }
    }
    return held;
  }

  private int incoming() {
    int sum = 0;
    for (JsonNode paper :
        pages(
            "papers",
            "(filter: {held: {eq: true}}",
            "{ id relatedPapers(relation: CITED_BY, first: 1) { totalCount } }")) {
      sum += paper.path("relatedPapers").path("totalCount").asInt();
    }
    return sum;
  }

  private JsonNode count(String connection) {
    return server.query("{ c: " + connection + " { totalCount } }").path("c").path("totalCount");
  }

  // ---- paging

  private List<JsonNode> pages(String connection, String fields) {
    return pages(connection, "(", fields);
  }

  private List<JsonNode> pages(String connection, String open, String fields) {
    return walk(
        (size, after) ->
            server
                .query(
                    "{ c: "
                        + connection
                        + open
                        + " first: "
                        + size
                        + after
                        + ") "
                        + connected(fields)
                        + " }")
                .path("c"));
  }

  private List<JsonNode> nested(String type, String id, String connection, String fields) {
    return walk(
        (size, after) ->
            server
                .query(
                    "query($id: ID!) { p: "
                        + type
                        + "(by: {id: $id}) { c: "
                        + connection
                        + "(first: "
                        + size
                        + after
                        + ") "
                        + connected(fields)
                        + " } }",
                    Map.of("id", id))
                .path("p")
                .path("c"));
  }

  private static String connected(String fields) {
    return "{ nodes " + fields + " pageInfo { hasNextPage endCursor } }";
  }

  private static List<JsonNode> walk(BiFunction<Integer, String, JsonNode> page) {
    List<JsonNode> all = new ArrayList<>();
    String after = "";
    while (true) {
      JsonNode connection = page.apply(50, after);
      connection.path("nodes").forEach(all::add);
      if (!connection.path("pageInfo").path("hasNextPage").asBoolean()) {
        return all;
      }
      after = ", after: \"" + connection.path("pageInfo").path("endCursor").asString() + "\"";
    }
  }

  private static ArrayNode span(JsonNode span) {
    return NODES.arrayNode().add(span.path("start")).add(span.path("end"));
  }

  private static ArrayNode texts(JsonNode items, String field) {
    ArrayNode out = NODES.arrayNode();
    items.forEach(item -> out.add(text(item, field)));
    return out;
  }

  private static String text(@Nullable JsonNode node, String field) {
    return node == null ? "" : node.path(field).asString("");
  }
}
