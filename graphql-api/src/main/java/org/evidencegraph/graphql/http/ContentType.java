package org.evidencegraph.graphql.http;

import java.util.Optional;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;

/** The media type of what a request brings. */
public final class ContentType {

  private ContentType() {}

  /** Empty where the header is missing, or cannot be read: {@code application/json; charset=x}. */
  public static Optional<MediaType> of(ServerRequest request) {
    try {
      return request.headers().contentType();
    } catch (InvalidMediaTypeException e) {
      return Optional.empty();
    }
  }
}
