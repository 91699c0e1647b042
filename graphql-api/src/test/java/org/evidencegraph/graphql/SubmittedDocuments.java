package org.evidencegraph.graphql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.evidencegraph.graphql.intake.ImportDesk;
import org.evidencegraph.importer.source.Submission;
import org.evidencegraph.provenance.ImportRunId;
import org.jspecify.annotations.Nullable;

/** An {@link ImportDesk} that only remembers what it was given. */
final class SubmittedDocuments implements ImportDesk {
  private final List<Submitted> documents = new ArrayList<>();

  record Submitted(String name, String text, @Nullable String url) {}

  @Override
  public synchronized ImportRunId accept(List<Submission> submissions) {
    submissions.forEach(
        submission ->
            documents.add(new Submitted(submission.name(), text(submission), submission.url())));
    return SmallGraph.RUN_ID;
  }

  /** What was given since this was asked last. */
  synchronized List<Submitted> taken() {
    List<Submitted> taken = List.copyOf(documents);
    documents.clear();
    return taken;
  }

  private static String text(Submission submission) {
    try (InputStream in = submission.bytes().open()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
