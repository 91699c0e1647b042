package org.evidencegraph.importer.bibtex;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An entry with its values put together, LaTeX and all.
 *
 * @param type in lower case
 * @param key may be empty
 * @param fields by name in lower case
 * @param oddities what could not be read of it
 */
record BibtexEntry(
    String type, String key, int line, Map<String, String> fields, List<String> oddities) {

  /** Raw value of the first of the names that has one; null where none has. */
  @Nullable String raw(String... names) {
    for (String name : names) {
      String value = fields.get(name);
      if (value != null && !value.isBlank()) {
        return value;
      }
    }
    return null;
  }

  /** The same as text. */
  @Nullable String text(String... names) {
    String raw = raw(names);
    return raw == null ? null : LatexText.plain(raw);
  }

  /** With what it takes over from the entry that it is a part of. */
  BibtexEntry inheriting(BibtexEntry parent) {
    Map<String, String> all = new LinkedHashMap<>(fields);
    String book = parent.raw("booktitle", "title");
    if (book != null) {
      all.putIfAbsent("booktitle", book);
    }
    for (String name :
        List.of(
            "year",
            "month",
            "date",
            "volume",
            "journal",
            "journaltitle",
            "shortjournal",
            "issn",
            "publisher",
            "language",
            "langid",
            "number")) {
      String value = parent.raw(name);
      if (value != null) {
        all.putIfAbsent(name, value);
      }
    }
    return new BibtexEntry(type, key, line, all, oddities);
  }

  /** With all fields of an entry that holds fields for others. */
  BibtexEntry with(BibtexEntry data) {
    Map<String, String> all = new LinkedHashMap<>(fields);
    data.fields.forEach(all::putIfAbsent);
    return new BibtexEntry(type, key, line, all, oddities);
  }
}
