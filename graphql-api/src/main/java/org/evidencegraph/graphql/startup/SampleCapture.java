package org.evidencegraph.graphql.startup;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.evidencegraph.importer.DocumentImporter;
import org.evidencegraph.importer.SampleCorpus;
import org.evidencegraph.intake.ImportedDocument;

/** A document of the sample corpus. */
record SampleCapture(SampleCorpus.Sample sample) implements Capture {

  @Override
  public String name() {
    return sample.name();
  }

  @Override
  public InputStream open() {
    return new ByteArrayInputStream(sample.bytes());
  }

  @Override
  public String sha256() {
    try {
      return Capture.super.sha256();
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory cannot fail", e);
    }
  }

  @Override
  public ImportedDocument read(DocumentImporter importer) {
    return importer.read(name(), sample.bytes(), null);
  }
}
