package org.evidencegraph.graphql.http;

import java.util.List;
import java.util.regex.Pattern;
import org.evidencegraph.graphql.hash.Sha256;
import org.evidencegraph.intake.Library;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * Lets caches keep the answer to a query that came by GET, as long as they ask whether the data are
 * the same still.
 */
@Component
class ReleaseTag {
  private static final String REVALIDATE = "no-cache";

  /**
   * Fields that tell of the moment, or of the search index, which follows the data. A query that
   * has the word elsewhere only goes without a tag.
   */
  private static final Pattern OF_THE_MOMENT =
      Pattern.compile("\\b(?:service|importRuns?|search|suggest)\\b");

  private final Library library;

  ReleaseTag(Library library) {
    this.library = library;
  }

  static boolean isOfData(String query) {
    return !OF_THE_MOMENT.matcher(query).find();
  }

  /** The same for the same request while the data do not change. */
  String of(ServerRequest request, String query) {
    String asked =
        String.join(
            "\n",
            List.of(
                String.valueOf(library.release()),
                request.headers().asHttpHeaders().getOrEmpty(HttpHeaders.ACCEPT).toString(),
                String.valueOf(request.uri().getRawQuery()),
                query));
    return "W/\"%s\"".formatted(Sha256.of(asked).substring(0, 32));
  }

  /** A star names no answer of ours, and the query may have none. */
  static boolean isKnown(ServerRequest request, String tag) {
    return request.headers().header(HttpHeaders.IF_NONE_MATCH).stream()
        .flatMap(header -> List.of(header.split(",")).stream())
        .map(String::strip)
        .anyMatch(tag::equals);
  }

  static void write(HttpHeaders headers, String tag) {
    headers.setETag(tag);
    headers.setCacheControl(REVALIDATE);
    headers.setVary(List.of(HttpHeaders.ACCEPT));
  }
}
