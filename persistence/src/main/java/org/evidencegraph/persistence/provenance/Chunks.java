package org.evidencegraph.persistence.provenance;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * How texts are cut: at multiples of {@link #SIZE}, so that the parts which hold a stretch are
 * known by name. A character of two code units is never cut; it stays in the part it begins in.
 */
final class Chunks {
  /** UTF-16 code units. */
  static final int SIZE = 1 << 16;

  private Chunks() {}

  /**
   * @param start where in the document's text this content begins
   */
  static List<ContentChunkRow> of(UUID document, String content, int start) {
    List<ContentChunkRow> chunks = new ArrayList<>();
    for (int from = 0, to; from < content.length(); from = to) {
      to = end(content, from, start);
      ContentChunkRow row = new ContentChunkRow();
      row.documentId = document;
      row.start = start + from;
      row.bucket = bucket(document, row.start / SIZE);
      row.content = content.substring(from, to);
      chunks.add(row);
    }
    return chunks;
  }

  private static int end(String content, int from, int start) {
    long next = ((long) (start + from) / SIZE + 1) * SIZE - start;
    int to = (int) Math.min(content.length(), next);
    boolean cutsCharacter =
        to < content.length()
            && Character.isSurrogatePair(content.charAt(to - 1), content.charAt(to));
    return cutsCharacter ? to + 1 : to;
  }

  private static String bucket(UUID document, int number) {
    return document + ":" + number;
  }

  /** Every bucket that may hold text between two offsets. */
  static Set<String> buckets(UUID document, int start, int end) {
    Set<String> buckets = new TreeSet<>();
    for (int n = Math.max(0, start - 1) / SIZE; n <= Math.max(0, end - 1) / SIZE; n++) {
      buckets.add(bucket(document, n));
    }
    return buckets;
  }
}
