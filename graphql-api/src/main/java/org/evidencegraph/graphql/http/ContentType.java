package org.evidencegraph.graphql.http;

import java.util.Optional;
import org.evidencegraph.graphql.error.ErrorCode;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
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

  /** What is compressed is not unpacked, so that a small request stays small. */
  public static void checkNotEncoded(ServerRequest request) throws RefusedException {
    String encoding = request.headers().firstHeader(HttpHeaders.CONTENT_ENCODING);
    if (encoding != null && !encoding.strip().equalsIgnoreCase("identity")) {
      throw new RefusedException(
          HttpStatus.UNSUPPORTED_MEDIA_TYPE,
          ErrorCode.BAD_USER_INPUT,
          HttpHeaders.CONTENT_ENCODING,
          "Content-Encoding: what is sent is not unpacked; send it as it is, without this header.");
    }
  }
}
