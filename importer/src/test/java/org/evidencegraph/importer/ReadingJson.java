package org.evidencegraph.importer;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.evidencegraph.identifier.Identifier;
import org.evidencegraph.identifier.NodeId;
import org.evidencegraph.intake.ImportedDocument;
import org.evidencegraph.provenance.TextSpan;

/**
 * Writes what was read as JSON for comparing and reviewing: ids left out, empty values left out,
 * long texts shortened to their ends and length, a span as {@code start-end}.
 */
final class ReadingJson {
  private static final int SHORT = 60;
  private static final int WIDE = 150;
  private final boolean spans;

  private ReadingJson(boolean spans) {
    this.spans = spans;
  }

  static String of(ImportedDocument document) {
    return new ReadingJson(true).document(document);
  }

  /** Without places, for comparing readings of shifted texts. */
  static String withoutSpans(ImportedDocument document) {
    return new ReadingJson(false).document(document);
  }

  private String document(ImportedDocument document) {
    Map<String, Object> shown = new TreeMap<>();
    shown.put("kind", document.kind());
    shown.put("records", document.records());
    shown.put("problems", document.problems().stream().map(p -> p.code()).toList());
    return json(shown, "") + "\n";
  }

  private String json(Object value, String indent) {
    return switch (value) {
      case Number n -> n.toString();
      case Boolean b -> b.toString();
      case TextSpan span -> quoted(span.start() + "-" + span.end());
      case Identifier id -> quoted(id.scheme() + ":" + id.value());
      case Collection<?> list -> list(list, indent);
      case Map<?, ?> map -> object(map, indent);
      case Record r -> object(components(r), indent);
      default -> quoted(shortened(value.toString()));
    };
  }

  private Map<String, Object> components(Record record) {
    Map<String, Object> fields = new java.util.LinkedHashMap<>();
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      try {
        Object value = component.getAccessor().invoke(record);
        if (isShown(value)) {
          fields.put(component.getName(), value);
        }
      } catch (ReflectiveOperationException e) {
        throw new AssertionError(e);
      }
    }
    return fields;
  }

  private boolean isShown(Object value) {
    return switch (value) {
      case null -> false;
      case NodeId id -> false;
      case TextSpan span -> spans;
      case Optional<?> optional -> false;
      case Collection<?> list -> !list.isEmpty();
      case Map<?, ?> map -> spans && !map.isEmpty();
      default -> true;
    };
  }

  private String object(Map<?, ?> map, String indent) {
    List<String> fields = new ArrayList<>();
    Map<String, Object> sorted = map instanceof java.util.LinkedHashMap ? null : new TreeMap<>();
    map.forEach(
        (key, value) -> {
          if (sorted != null) {
            sorted.put(key.toString(), value);
          } else {
            fields.add(quoted(key.toString()) + ": " + json(value, indent + "  "));
          }
        });
    if (sorted != null) {
      sorted.forEach((key, value) -> fields.add(quoted(key) + ": " + json(value, indent + "  ")));
    }
    return joined(fields, '{', '}', indent);
  }

  private String list(Collection<?> list, String indent) {
    return joined(list.stream().map(v -> json(v, indent + "  ")).toList(), '[', ']', indent);
  }

  // on one line where it fits
  private static String joined(List<String> parts, char open, char close, String indent) {
    String line = open + String.join(", ", parts) + close;
    if (line.length() <= WIDE && !line.contains("\n")) {
      return line;
    }
    return open
        + "\n"
        + indent
        + "  "
        + String.join(",\n" + indent + "  ", parts)
        + "\n"
        + indent
        + close;
  }

  private static String shortened(String text) {
    return text.length() <= SHORT
        ? text
        : text.substring(0, 35)
            + " … "
            + text.substring(text.length() - 15)
            + " ("
            + text.length()
            + ")";
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
  }
}
