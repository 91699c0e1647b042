package org.evidencegraph.graphql.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.evidencegraph.graphql.capture.Capture;
import org.evidencegraph.graphql.capture.CaptureUrl;
import org.evidencegraph.importer.source.Submission;
import org.evidencegraph.provenance.ImportRunId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InboxTests {
  private static final ImportRunId RUN = ImportRunId.of(Instant.EPOCH, "test");

  @TempDir Path folder;

  @Test
  void keepsDocumentsOfAnyNameForTheNextProcess() throws IOException {
    inbox()
        .keep(
            RUN, List.of(document("b/ä:*.txt", "two", null), document("a", "one", "http://x.org")));
    InboxPlace left = inbox().leftOver().getFirst();
    assertThat(left.run()).isEqualTo(RUN);
    assertThat(left.names()).containsExactly("a", "b/ä:*.txt");
    assertThat(text(left.find("b/ä:*.txt").orElseThrow())).isEqualTo("two");
    assertThat(left.find("a").orElseThrow().url()).isEqualTo(new CaptureUrl.Known("http://x.org"));
    assertThat(left.find("c")).isEmpty();
  }

  @Test
  void forgetsWhatIsDone() throws IOException {
    InboxPlace place = inbox().keep(RUN, List.of(document("a", "one", null)));
    inbox().discard(place);
    assertThat(inbox().leftOver()).isEmpty();
    assertThat(folder.resolve("inbox")).isEmptyDirectory();
  }

  @Test
  void holdsNothingBeforeTheFirstDocument() throws IOException {
    assertThat(inbox().leftOver()).isEmpty();
  }

  @Test
  void leavesNothingHalfForTheNextProcess() throws IOException {
    Submission broken =
        new Submission(
            "b",
            () -> {
              throw new IOException("the sender went away");
            },
            null);
    assertThatThrownBy(() -> inbox().keep(RUN, List.of(document("a", "one", null), broken)))
        .isInstanceOf(UncheckedIOException.class);
    assertThat(inbox().leftOver()).isEmpty();
  }

  private Inbox inbox() {
    return new Inbox(folder.resolve("inbox"));
  }

  private static Submission document(
      String name, String text, @org.jspecify.annotations.Nullable String url) {
    return Submission.of(name, text.getBytes(StandardCharsets.UTF_8), url);
  }

  private static String text(Capture capture) throws IOException {
    try (InputStream in = capture.bytes().open()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
