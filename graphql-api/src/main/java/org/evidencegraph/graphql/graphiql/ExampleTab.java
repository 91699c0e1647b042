package org.evidencegraph.graphql.graphiql;

/**
 * A query that GraphiQL opens with: a file of {@code resources/graphiql/examples}.
 *
 * @param story the first line of the file, a comment, without its {@code #}
 * @param query the whole file, comments included
 */
public record ExampleTab(String story, String query) {

  static ExampleTab of(String file) {
    String first = file.lines().findFirst().orElse("");
    if (!first.startsWith("# ")) {
      throw new IllegalArgumentException("an example starts with its story, not with: " + first);
    }
    return new ExampleTab(first.substring(2), file);
  }
}
