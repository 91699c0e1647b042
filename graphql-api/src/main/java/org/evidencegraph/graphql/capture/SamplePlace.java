package org.evidencegraph.graphql.capture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.evidencegraph.importer.SampleCorpus;
import org.evidencegraph.importer.source.ByteSource;

/** The sample corpus. */
public final class SamplePlace implements CapturePlace {

  private final List<Sample> samples = SampleCorpus.samples().stream().map(Sample::new).toList();

  @Override
  public String address() {
    return "sample corpus";
  }

  @Override
  public List<String> names() {
    return samples.stream().map(Sample::name).toList();
  }

  @Override
  public Optional<Capture> find(String name) {
    return samples.stream()
        .filter(sample -> sample.name().equals(name))
        .map(Capture.class::cast)
        .findFirst();
  }

  /** SHA-256 of every document. */
  public List<String> hashes() {
    return samples.stream().map(Sample::sha256).toList();
  }

  private record Sample(SampleCorpus.Sample sample) implements Capture {

    @Override
    public String name() {
      return sample.name();
    }

    @Override
    public ByteSource bytes() {
      return ByteSource.of(sample.bytes());
    }

    @Override
    public CaptureUrl url() {
      return new CaptureUrl.Unknown();
    }

    @Override
    public String sha256() {
      try {
        return Capture.super.sha256();
      } catch (IOException e) {
        throw new UncheckedIOException("reading from memory cannot fail", e);
      }
    }
  }
}
