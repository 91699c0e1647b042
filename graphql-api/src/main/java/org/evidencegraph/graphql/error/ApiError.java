package org.evidencegraph.graphql.error;

import graphql.ErrorClassification;
import graphql.GraphQLError;
import graphql.language.SourceLocation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An error in the form in which it leaves the process.
 *
 * @param path to the field that it concerns; null for errors of the request as a whole
 * @param particulars what stands beside the code in {@code extensions}
 */
record ApiError(
    String message,
    List<SourceLocation> locations,
    @Nullable List<Object> path,
    ErrorCode code,
    Map<String, Object> particulars)
    implements GraphQLError {
  private static final long serialVersionUID = 1L;

  /** The same place as another error, told anew. */
  static ApiError at(GraphQLError place, ErrorCode code, String message) {
    return at(place, code, message, Map.of());
  }

  static ApiError at(
      GraphQLError place, ErrorCode code, String message, Map<String, Object> particulars) {
    List<SourceLocation> locations = place.getLocations();
    return new ApiError(
        message, locations == null ? List.of() : locations, place.getPath(), code, particulars);
  }

  @Override
  public String getMessage() {
    return message;
  }

  @Override
  public List<SourceLocation> getLocations() {
    return locations;
  }

  @Override
  public @Nullable List<Object> getPath() {
    return path;
  }

  @Override
  public ErrorClassification getErrorType() {
    return code;
  }

  @Override
  public Map<String, Object> getExtensions() {
    Map<String, Object> extensions = new LinkedHashMap<>();
    extensions.put("code", code.name());
    extensions.putAll(particulars);
    return extensions;
  }

  /** As in the GraphQL specification, without the classification that the engine would add. */
  @Override
  public Map<String, Object> toSpecification() {
    Map<String, Object> error = new LinkedHashMap<>();
    error.put("message", message);
    if (!locations.isEmpty()) {
      error.put("locations", locations.stream().map(ApiError::location).toList());
    }
    if (path != null) {
      error.put("path", path);
    }
    error.put("extensions", getExtensions());
    return error;
  }

  private static Map<String, Object> location(SourceLocation location) {
    Map<String, Object> place = new LinkedHashMap<>();
    place.put("line", location.getLine());
    place.put("column", location.getColumn());
    return place;
  }
}
