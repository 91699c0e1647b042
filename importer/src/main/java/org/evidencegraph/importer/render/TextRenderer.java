package org.evidencegraph.importer.render;

import org.evidencegraph.importer.format.Recognition;
import org.evidencegraph.importer.metadata.PageMetadata;

/** Takes whatever no other renderer knows for plain text in some charset. */
public final class TextRenderer implements Renderer {

  @Override
  public String name() {
    return "plain-text/1";
  }

  @Override
  public Recognition recognise(byte[] bytes) {
    return new Recognition(0.5);
  }

  @Override
  public Rendering render(byte[] bytes) {
    return switch (Decoding.of(bytes, null)) {
      case Decoding.Failed failed -> failed.rendering("application/octet-stream");
      case Decoding.Text text ->
          new Rendering.Text("text/plain", text.charset(), text.content(), PageMetadata.NONE);
    };
  }
}
