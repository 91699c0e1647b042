package org.evidencegraph.endtoend;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * A request that must be refused, or cost the server next to nothing.
 *
 * @param statuses that answer it well
 */
record Attack(String name, Request request, Set<Integer> statuses) {
  private static final JsonMapper JSON = new JsonMapper();

  /** Makes the request to a server. */
  @FunctionalInterface
  interface Request {
    HttpRequest.Builder to(URI graphql);
  }

  /** What tools that attack GraphQL servers try. */
  static List<Attack> all() {
    return List.of(
        query("aliases", "{ " + times(101, n -> "a" + n + ": __typename") + " }", 400),
        query(
            "directives", "{ papers " + "@include(if: true) ".repeat(60) + "{ totalCount } }", 400),
        query("one field many times", "{ " + "__typename ".repeat(500) + "}", 400),
        query("depth", nested("papers { nodes { citedBy { nodes { ", "} } } } ", 6), 400),
        query(
            "nesting beyond parsing",
            "{ " + "a{".repeat(900) + "a" + "}".repeat(900) + "}",
            400,
            413),
        query(
            "width",
            "{ papers(first: 100) { nodes { claims(first: 100) { nodes { text } } } } }",
            200),
        query("cost", wide("papers(first: 100) { nodes { claims(first: 100) { nodes { "), 400),
        query(
            "circular fragments",
            "{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }",
            400),
        query("fragments that multiply", multiplied(), 400),
        query("circular introspection", introspection(), 400),
        query("characters", "{ __typename #" + "x".repeat(20_000) + "\n}", 413),
        query(
            "tokens",
            "{ papers(filter: {year: {in: [" + "1,".repeat(2_000) + "]}}) { totalCount } }",
            413),
        query("page size", "{ papers(first: 99999999) { totalCount } }", 200, 400),
        query("forged cursor", "{ papers(after: \"rO0ABXNyABFqYXZh\") { totalCount } }", 200, 400),
        query("field suggestions", "{ papres { totalCount } }", 400),
        query(
            "subscription by POST",
            "subscription { importProgress(run: \"run_0\") { id } }",
            400,
            406),
        query(
            "SQL in an argument",
            "{ papers(filter: {title: {contains: \"' or 1=1 --\"}}) { totalCount } }",
            200,
            400),
        body("huge body", "{\"query\": \"{ __typename }\"}" + " ".repeat(2 << 20), 413),
        body("null", "null", 400),
        body("batch", "[" + "{\"query\": \"{ __typename }\"},".repeat(9) + "{}]", 400),
        body("wrong types", "{\"query\": {\"a\": 1}}", 400),
        body(
            "nested variables",
            "{\"query\": \"{ __typename }\", \"variables\": " + "[".repeat(100_000),
            400),
        body("half a body", "{\"query\": \"{ __type", 400),
        new Attack("form of another site", Attack::form, Set.of(415)),
        new Attack("mutation by GET", Attack::mutationByGet, Set.of(405)));
  }

  private static Attack query(String name, String query, Integer... statuses) {
    return body(name, JSON.writeValueAsString(Map.of("query", query)), statuses);
  }

  private static Attack body(String name, String body, Integer... statuses) {
    return new Attack(
        name,
        graphql ->
            HttpRequest.newBuilder(graphql)
                .header("Content-Type", "application/json")
                .header("Accept", "application/graphql-response+json")
                .POST(HttpRequest.BodyPublishers.ofString(body)),
        Set.of(statuses));
  }

  private static HttpRequest.Builder form(URI graphql) {
    return HttpRequest.newBuilder(graphql)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString("query=%7B__typename%7D"));
  }

  private static HttpRequest.Builder mutationByGet(URI graphql) {
    return HttpRequest.newBuilder(
        URI.create(
            graphql
                + "?query=mutation%7BimportDocuments%28input%3A%7Bdocuments%3A%5B%5D%7D%29%7Bx%7D%7D"));
  }

  private static String nested(String open, String close, int times) {
    return "{ " + open.repeat(times) + "id " + close.repeat(times) + "}";
  }

  private static String wide(String open) {
    return "{ " + open + "trials(first: 100) { edges { node { id } } } } } } } }";
  }

  private static String multiplied() {
    return "{ ...F0 } "
        + times(
            12,
            n ->
                "fragment F%d on Query { %s }"
                    .formatted(
                        n,
                        n == 11 ? "papers { totalCount }" : ("...F" + (n + 1) + " ").repeat(10)));
  }

  private static String introspection() {
    return "{ __schema { types { "
        + "fields { type { ".repeat(12)
        + "name "
        + "} } ".repeat(12)
        + "} } }";
  }

  private static String times(int count, IntFunction<String> text) {
    return IntStream.range(0, count).mapToObj(text).collect(Collectors.joining(" "));
  }
}
