package org.evidencegraph.importer.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.evidencegraph.paper.Author;

/**
 * A line of names that ends in their common address, as journals print them one group to a line:
 * {@code Ada Roe, Bo Ek, Department of Wool, Hill University, Bergen 5003, Norway}.
 */
final class NamesAndAddress {
  private static final int LONGEST = 1_000;

  private NamesAndAddress() {}

  /** The names; empty where the line does not open with any or ends in no address. */
  static Optional<Byline> read(String line) {
    if (line.length() > LONGEST || !Byline.ADDRESS.matcher(line).find()) {
      return Optional.empty();
    }
    List<Author> authors = new ArrayList<>();
    for (String part : line.split(",\\s+")) {
      if (Byline.ADDRESS.matcher(part).find()) {
        break;
      }
      Optional<Byline> name =
          part.matches("\\p{Lu}.* .*") ? Byline.read(part + ",") : Optional.empty();
      if (name.isEmpty() || name.get().authors().size() != 1) {
        return Optional.empty();
      }
      authors.add(name.get().authors().getFirst().at(authors.size() + 1));
    }
    return authors.isEmpty()
        ? Optional.empty()
        : Optional.of(new Byline(authors, Set.of(), true, true));
  }
}
