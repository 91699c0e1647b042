package org.evidencegraph.graphql.http;

import java.util.List;
import java.util.Map;
import org.evidencegraph.graphql.error.ErrorCode;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.webmvc.error.DefaultErrorAttributes;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.WebRequest;

/**
 * What addresses beside that of the API answer where something is wrong: in the form of all other
 * errors, and no more than the status tells.
 */
@Component
final class ErrorAnswers extends DefaultErrorAttributes {
  private static final String STATUS = "jakarta.servlet.error.status_code";

  @Override
  public Map<String, @Nullable Object> getErrorAttributes(
      WebRequest request, ErrorAttributeOptions options) {
    Object told = request.getAttribute(STATUS, RequestAttributes.SCOPE_REQUEST);
    int status = told instanceof Integer code ? code : 500;
    return Map.of(
        "status",
        status,
        "errors",
        List.of(
            Map.of("message", message(status), "extensions", Map.of("code", code(status).name()))));
  }

  private static ErrorCode code(int status) {
    return switch (status) {
      case 404 -> ErrorCode.NOT_FOUND;
      case 401 -> ErrorCode.UNAUTHENTICATED;
      case 403 -> ErrorCode.FORBIDDEN;
      default -> status < 500 ? ErrorCode.BAD_USER_INPUT : ErrorCode.INTERNAL;
    };
  }

  private static String message(int status) {
    return switch (status) {
      case 404 ->
          "Nothing is here. The API is at /graphql and its playground at /graphiql; what"
              + " documents hold stands where the API says.";
      case 405 -> "This address takes GET only.";
      default ->
          status < 500
              ? "The request is not understood here. The API is at /graphql."
              : "The server failed here. Its log tells why.";
    };
  }
}
