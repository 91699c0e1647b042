package org.evidencegraph.graphql.upload;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.evidencegraph.graphql.http.RefusedException;
import org.evidencegraph.graphql.http.Requests;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.server.support.SerializableGraphQlRequest;
import tools.jackson.databind.JsonNode;

/**
 * The parts of one request after the GraphQL multipart request convention: {@code operations}, the
 * request as JSON with null where a file belongs; {@code map}, from the name of each file part to
 * the paths of its places, such as {@code {"0": ["variables.input.documents.0.file"]}}; and the
 * files.
 */
final class MultipartBody {
  private static final String OPERATIONS = "operations";
  private static final String MAP = "map";
  private static final String VARIABLES = "variables";
  private static final int MOST_TEXT = 2 << 20;
  private static final Set<String> REQUEST_KEYS =
      Set.of("query", "documentId", "variables", "operationName", "extensions");

  private final Requests requests;
  private final Map<String, Part> parts = new LinkedHashMap<>();

  private MultipartBody(Requests requests) {
    this.requests = requests;
  }

  static SerializableGraphQlRequest read(Requests requests, Collection<Part> all)
      throws RefusedException, IOException {
    MultipartBody body = new MultipartBody(requests);
    for (Part part : all) {
      if (body.parts.putIfAbsent(part.getName(), part) != null) {
        throw RefusedException.malformed(shown(part.getName()), "this part comes twice.");
      }
    }
    return body.request();
  }

  private SerializableGraphQlRequest request() throws RefusedException, IOException {
    JsonNode operations = requests.message(OPERATIONS, bytes(OPERATIONS));
    checkKeys(operations);
    SerializableGraphQlRequest request = requests.read(operations);
    JsonNode map = requests.object(MAP, bytes(MAP));
    Map<String, Object> places = Map.of(VARIABLES, request.getVariables());
    for (Map.Entry<String, JsonNode> entry : map.properties()) {
      putFile(places, entry.getKey(), entry.getValue());
    }
    for (String name : parts.keySet()) {
      if (!name.equals(OPERATIONS) && !name.equals(MAP) && !map.has(name)) {
        throw RefusedException.malformed(
            shown(name), "the map does not say where this file belongs.");
      }
    }
    return request;
  }

  private static void checkKeys(JsonNode operations) throws RefusedException {
    for (String key : operations.propertyNames()) {
      if (!REQUEST_KEYS.contains(key)) {
        throw RefusedException.malformed(
            OPERATIONS,
            "has no key "
                + shown(key)
                + "; it takes query or documentId, variables, operationName, extensions.");
      }
    }
  }

  private byte[] bytes(String name) throws RefusedException, IOException {
    Part part = parts.get(name);
    if (part == null) {
      throw RefusedException.malformed(name, "this part is missing.");
    }
    if (part.getSize() > MOST_TEXT) {
      throw RefusedException.tooLarge(
          name + " is longer than 2 MB; send long texts as files instead.");
    }
    try (InputStream in = part.getInputStream()) {
      return in.readAllBytes();
    }
  }

  private void putFile(Map<String, Object> places, String name, JsonNode paths)
      throws RefusedException {
    String place = MAP + "." + shown(name);
    Part part = parts.get(name);
    if (part == null || name.equals(OPERATIONS) || name.equals(MAP)) {
      throw RefusedException.malformed(place, "no file of this name was sent.");
    }
    if (!paths.isArray() || paths.isEmpty()) {
      throw RefusedException.malformed(place, "expected a list of paths.");
    }
    for (JsonNode path : paths) {
      if (!path.isString()) {
        throw RefusedException.malformed(place, "a path is a text.");
      }
      put(places, place, path.asString(), upload(part));
    }
  }

  private static Upload upload(Part part) {
    String fileName = Objects.requireNonNullElse(part.getSubmittedFileName(), "");
    return new Upload(fileName, part::getInputStream, part.getSize());
  }

  private static void put(Map<String, Object> places, String place, String path, Upload upload)
      throws RefusedException {
    List<String> steps = new ArrayList<>(Arrays.asList(path.split("\\.", -1)));
    String last = steps.removeLast();
    Object holder = steps.isEmpty() || !steps.getFirst().equals(VARIABLES) ? null : places;
    for (String step : steps) {
      holder = child(holder, step);
    }
    if (!replaceNull(holder, last, upload)) {
      throw RefusedException.malformed(
          place,
          shown(path) + " is no place in operations that is null. Paths begin with variables.");
    }
  }

  private static @Nullable Object child(@Nullable Object holder, String step) {
    if (holder instanceof Map<?, ?> object) {
      return object.get(step);
    }
    return holder instanceof List<?> list && position(list, step) >= 0
        ? list.get(position(list, step))
        : null;
  }

  @SuppressWarnings("unchecked")
  private static boolean replaceNull(@Nullable Object holder, String step, Upload upload) {
    if (holder instanceof Map<?, ?> object
        && object.containsKey(step)
        && object.get(step) == null) {
      ((Map<String, Object>) object).put(step, upload);
      return true;
    }
    if (holder instanceof List<?> list
        && position(list, step) >= 0
        && list.get(position(list, step)) == null) {
      ((List<Object>) list).set(position(list, step), upload);
      return true;
    }
    return false;
  }

  /** -1 for what is no position in the list. */
  private static int position(List<?> list, String step) {
    int position = step.matches("0|[1-9]\\d{0,5}") ? Integer.parseInt(step) : -1;
    return position < list.size() ? position : -1;
  }

  private static String shown(String text) {
    String cut = text.substring(0, Math.min(text.length(), 100));
    return cut.replaceAll("\\p{Cntrl}", "?");
  }
}
