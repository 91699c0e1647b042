package org.evidencegraph.importer.metadata;

import java.util.List;
import java.util.Optional;

/**
 * The metadata of a page in the order they are shown in, at the end of its content.
 *
 * @param start where they begin in the content; its length where there are none
 * @param scholarly whether they are of the kind that only pages of papers have
 */
public record PageMetadata(List<Field> fields, int start, boolean scholarly) {
  public static final PageMetadata NONE = new PageMetadata(List.of(), Integer.MAX_VALUE, false);

  public PageMetadata {
    fields = List.copyOf(fields);
  }

  /**
   * One value.
   *
   * @param value on one line, not blank
   * @param start of the value in the content, in UTF-16 code units
   */
  public record Field(MetadataKey key, String value, int start) {
    public int end() {
      return start + value.length();
    }
  }

  public boolean isEmpty() {
    return fields.isEmpty();
  }

  public List<Field> all(MetadataKey key) {
    return fields.stream().filter(f -> f.key() == key).toList();
  }

  public Optional<Field> first(MetadataKey key) {
    return fields.stream().filter(f -> f.key() == key).findFirst();
  }

  /** Whether they alone tell which paper the page is of. */
  public boolean areOfAPaper() {
    boolean known = first(MetadataKey.DOI).isPresent() || first(MetadataKey.PMID).isPresent();
    int further =
        has(known)
            + has(first(MetadataKey.AUTHOR).isPresent() || first(MetadataKey.AUTHORS).isPresent())
            + has(first(MetadataKey.JOURNAL).isPresent())
            + has(
                first(MetadataKey.PUBLISHED).isPresent() || first(MetadataKey.ONLINE).isPresent());
    return scholarly && first(MetadataKey.TITLE).isPresent() && further >= 2;
  }

  private static int has(boolean there) {
    return there ? 1 : 0;
  }
}
