package org.evidencegraph.graphql.capture;

import org.evidencegraph.importer.source.ByteSource;
import org.evidencegraph.importer.source.Submission;

/** A file of an archive that is open. */
record PackedCapture(Submission document) implements Capture {

  @Override
  public String name() {
    return document.name();
  }

  @Override
  public ByteSource bytes() {
    return document.bytes();
  }

  @Override
  public CaptureUrl url() {
    String url = document.url();
    return url == null ? new CaptureUrl.Unknown() : new CaptureUrl.Known(url);
  }
}
