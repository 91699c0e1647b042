package org.evidencegraph.importer.render;

import org.evidencegraph.importer.format.Recognition;

/**
 * Makes text of one kind of content. Implementations are found through {@code META-INF/services}
 * and have no state. The one that is surest of a document renders it.
 */
public interface Renderer {

  /** Name and version; another version may make another text of the same bytes: {@code html/1}. */
  String name();

  /** How sure it is, by the bytes. */
  Recognition recognise(byte[] bytes);

  /** Renders a document that it recognised, in bounded time and memory. Never throws. */
  Rendering render(byte[] bytes);
}
