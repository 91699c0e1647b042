package org.evidencegraph.importer.metadata;

import java.util.ArrayList;
import java.util.List;

/** Writes metadata behind the text of a page: a line for each value, its name before it. */
public final class MetadataText {
  private static final int LONGEST = 100_000;
  private static final int MOST = 5_000;

  private final StringBuilder out;
  private final int start;
  private final List<PageMetadata.Field> fields = new ArrayList<>();

  /**
   * @param text of the page; a blank line and the metadata are added to it
   */
  public MetadataText(StringBuilder text) {
    out = text;
    start = text.length();
  }

  /**
   * @param label as the page names it
   */
  public void add(MetadataKey key, String label, String value) {
    String line = value.replaceAll("[\\s\\p{Cntrl}\\p{Z}]+", " ").strip();
    if (line.isEmpty() || line.length() > LONGEST || fields.size() >= MOST) {
      return;
    }
    if (fields.isEmpty()) {
      out.append("\n\n");
    }
    out.append(label).append(": ");
    fields.add(new PageMetadata.Field(key, line, out.length()));
    out.append(line).append('\n');
  }

  public boolean isEmpty() {
    return fields.isEmpty();
  }

  public PageMetadata written(boolean scholarly) {
    return fields.isEmpty() ? PageMetadata.NONE : new PageMetadata(fields, start, scholarly);
  }
}
