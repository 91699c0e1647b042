package org.evidencegraph.graphql.inbox;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.evidencegraph.graphql.capture.Capture;
import org.evidencegraph.graphql.capture.CapturePlace;
import org.evidencegraph.graphql.capture.CaptureUrl;
import org.evidencegraph.importer.source.ByteSource;
import org.evidencegraph.provenance.ImportRunId;

/** The documents of one run in the inbox. */
record InboxPlace(ImportRunId run, Path folder, List<Kept> documents) implements CapturePlace {

  @Override
  public String address() {
    return "inbox " + run.value();
  }

  @Override
  public List<String> names() {
    return documents.stream().map(Kept::name).sorted().toList();
  }

  @Override
  public Optional<Capture> find(String name) {
    return documents.stream()
        .filter(kept -> kept.name().equals(name))
        .findFirst()
        .map(kept -> new KeptCapture(kept, folder.resolve(kept.file())));
  }

  private record KeptCapture(Kept kept, Path file) implements Capture {
    @Override
    public String name() {
      return kept.name();
    }

    @Override
    public ByteSource bytes() {
      return ByteSource.of(file);
    }

    @Override
    public CaptureUrl url() {
      String url = kept.url();
      return url == null ? new CaptureUrl.Unknown() : new CaptureUrl.Known(url);
    }
  }
}
