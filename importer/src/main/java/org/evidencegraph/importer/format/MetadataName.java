package org.evidencegraph.importer.format;

import java.util.Optional;
import org.evidencegraph.importer.name.NameText;
import org.evidencegraph.paper.Author;

/** The name of one author as metadata give it: {@code Doe, Jane A.} or {@code Jane A. Doe}. */
final class MetadataName {
  private static final int LONGEST = 200;

  private MetadataName() {}

  /** Empty for what is no name. Metadata say what is a name, so odd ones are kept whole. */
  static Optional<Author> parse(String text, int position) {
    String name = text.strip().replaceFirst("[,;]+$", "");
    if (name.isEmpty()
        || name.length() > LONGEST
        || name.codePoints().noneMatch(Character::isLetter)) {
      return Optional.empty();
    }
    Optional<Author> read = NameText.parse(name, position);
    return read.isPresent() ? read : Optional.of(whole(name, position));
  }

  private static Author whole(String name, int position) {
    int comma = name.indexOf(',');
    if (comma > 0 && comma < name.length() - 1) {
      String family = name.substring(0, comma).strip();
      return Author.person(family, name.substring(comma + 1).strip(), position);
    }
    return name.indexOf(' ') < 0
        ? Author.person(name, null, position)
        : Author.group(name, position);
  }
}
