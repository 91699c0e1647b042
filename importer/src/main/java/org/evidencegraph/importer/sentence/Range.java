package org.evidencegraph.importer.sentence;

/** A half-open stretch of a text, in UTF-16 code units. */
public record Range(int start, int end) {
  public Range {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("range " + start + ".." + end + " runs backwards");
    }
  }

  public boolean overlaps(Range other) {
    return start < other.end && other.start < end;
  }

  public boolean contains(int index) {
    return start <= index && index < end;
  }

  public String in(String text) {
    return text.substring(start, end);
  }
}
