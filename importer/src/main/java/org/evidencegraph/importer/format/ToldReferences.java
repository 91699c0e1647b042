package org.evidencegraph.importer.format;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.evidencegraph.filter.TextFold;
import org.evidencegraph.identifier.Identifier;
import org.evidencegraph.intake.ImportedReference;
import org.evidencegraph.paper.Bibliography;
import org.evidencegraph.paper.PartialDate;
import org.evidencegraph.paper.SourceRecord;
import org.jspecify.annotations.Nullable;

/**
 * What metadata tell of the works that a page cites: numbers that its printed entries leave out.
 */
final class ToldReferences {
  /** Shorter titles ("Editorial") are of many works. */
  private static final int FEWEST_LETTERS = 10;

  private final Map<String, Bibliography> works = new HashMap<>();

  ToldReferences(List<Bibliography> told) {
    Set<String> several = new HashSet<>();
    for (Bibliography work : told) {
      String key = key(work);
      if (key != null && works.put(key, work) != null) {
        several.add(key);
      }
    }
    works.keySet().removeAll(several);
  }

  /** The entry with the numbers told of the one work with its title and year. */
  ImportedReference identified(ImportedReference entry) {
    Bibliography printed = entry.cited().said();
    String key = key(printed);
    Bibliography work = key == null ? null : works.get(key);
    List<Identifier> more = work == null ? List.of() : missing(printed, work);
    if (more.isEmpty()) {
      return entry;
    }
    SourceRecord cited = entry.cited();
    return new ImportedReference(
        entry.id(),
        entry.ordinal(),
        entry.number(),
        entry.unstructured(),
        entry.span(),
        entry.titleSpan(),
        entry.links(),
        new SourceRecord(
            cited.key(),
            cited.document(),
            cited.knownFrom(),
            printed.withIdentifiers(more),
            cited.extraction()));
  }

  private static List<Identifier> missing(Bibliography printed, Bibliography told) {
    return told.identifiers().stream()
        .filter(id -> printed.identifiers().stream().noneMatch(i -> i.scheme() == id.scheme()))
        .toList();
  }

  private static @Nullable String key(Bibliography work) {
    String title = TextFold.fold(Objects.requireNonNullElse(work.title(), ""));
    String letters = title.replaceAll("[^\\p{L}\\p{N}]", "");
    PartialDate issued = work.issued();
    return letters.length() < FEWEST_LETTERS || issued == null
        ? null
        : letters + " " + issued.year();
  }
}
