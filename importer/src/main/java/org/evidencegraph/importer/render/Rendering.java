package org.evidencegraph.importer.render;

import org.evidencegraph.importer.metadata.PageMetadata;
import org.jspecify.annotations.Nullable;

/** What became of a document's bytes. */
public sealed interface Rendering {

  /**
   * Text.
   *
   * @param charset the bytes were decoded from; null where they are no encoded text (PDF)
   * @param content without byte order mark and U+0000
   */
  record Text(String mediaType, @Nullable String charset, String content, PageMetadata metadata)
      implements Rendering {}

  /**
   * No text.
   *
   * @param code of the problem, upper case
   * @param reason the place, the thing, the way out; without the document's name
   */
  record None(String mediaType, String code, String reason) implements Rendering {}
}
