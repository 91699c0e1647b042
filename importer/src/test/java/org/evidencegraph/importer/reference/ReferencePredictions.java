package org.evidencegraph.importer.reference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.evidencegraph.importer.reference.field.JsonLine;
import org.evidencegraph.importer.reference.field.ReferenceCorpus;

/**
 * Writes what the parser reads in every reference of a corpus, for a scorer from outside: a line of
 * JSON for each line of the corpus, fields that were not found left out. Arguments: the corpus
 * ({@code {"text": "...", "spans": [...]}} in each line), the file to write.
 */
public final class ReferencePredictions {
  private ReferencePredictions() {}

  public static void main(String[] arguments) throws IOException {
    List<String> lines = new ArrayList<>();
    for (ReferenceCorpus.Labelled labelled : ReferenceCorpus.read(Path.of(arguments[0]))) {
      lines.add(json(fields(labelled.text())));
    }
    Files.write(Path.of(arguments[1]), lines);
  }

  /** Values as printed. The title of a book of its own stands under {@code container}. */
  static Map<String, String> fields(String text) {
    ReferenceText read = ReferenceText.parse(text);
    Map<String, String> fields = new LinkedHashMap<>();
    if (read.authorsStart() >= 0) {
      fields.put("author", text.substring(read.authorsStart(), read.authorsEnd()));
    }
    put(fields, read.form() == ReferenceForm.BOOK ? "container" : "title", read.title());
    put(
        fields,
        read.form() == ReferenceForm.IN_JOURNAL ? "journal" : "container",
        read.container());
    put(fields, "year", read.date() == null ? null : read.date().year());
    put(fields, "volume", read.volume());
    put(fields, "issue", read.issue());
    put(fields, "pages", pages(read));
    put(fields, "doi", read.doi() == null ? null : read.doi().value());
    return fields;
  }

  private static Object pages(ReferenceText read) {
    if (read.locator() == null) {
      return read.pageCount();
    }
    return read.locator().pages() == null
        ? read.locator().articleNumber()
        : read.locator().pages().asPrinted();
  }

  private static void put(Map<String, String> fields, String name, Object value) {
    if (value != null) {
      fields.put(name, value.toString());
    }
  }

  private static String json(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> JsonLine.quoted(field.getKey()) + ": " + JsonLine.quoted(field.getValue()))
        .collect(Collectors.joining(", ", "{", "}"));
  }
}
