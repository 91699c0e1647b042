package org.evidencegraph.graphql.http;

import java.util.List;
import org.evidencegraph.graphql.error.ErrorCode;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * What the header Accept of a request names.
 *
 * @param stream whether it names streams of events, and not just anything
 * @param single whether it takes an answer in one piece
 */
record Accepted(boolean stream, boolean single) {

  static Accepted of(ServerRequest request) throws RefusedException {
    List<MediaType> types = types(request);
    boolean stream =
        types.stream().anyMatch(type -> type.equalsTypeAndSubtype(MediaType.TEXT_EVENT_STREAM));
    boolean single =
        types.isEmpty()
            || types.stream().anyMatch(type -> type.isCompatibleWith(MediaType.APPLICATION_JSON))
            || types.stream()
                .anyMatch(type -> type.isCompatibleWith(MediaType.APPLICATION_GRAPHQL_RESPONSE));
    return new Accepted(stream, single);
  }

  private static List<MediaType> types(ServerRequest request) throws RefusedException {
    try {
      return request.headers().accept();
    } catch (InvalidMediaTypeException e) {
      throw new RefusedException(
          HttpStatus.NOT_ACCEPTABLE,
          ErrorCode.BAD_USER_INPUT,
          HttpHeaders.ACCEPT,
          "Accept: is no list of media types; send application/graphql-response+json or"
              + " application/json, or leave it out.");
    }
  }
}
