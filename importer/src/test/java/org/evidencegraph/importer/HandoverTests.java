package org.evidencegraph.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.evidencegraph.intake.ImportedDocument;
import org.evidencegraph.provenance.DocumentKind;
import org.junit.jupiter.api.Test;

class HandoverTests {
  @Test
  void handsSlicesOnOneAtATimeAndInOrder() {
    List<String> taken = new ArrayList<>();
    try (Handover handover = new Handover(slice -> taken.add(slice.name()))) {
      IntStream.range(0, 50).forEach(n -> handover.accept(slice("slice " + n)));
    }
    assertThat(taken).containsExactlyElementsOf(names(50));
  }

  @Test
  void letsTheReaderGoOnWhileASliceIsTaken() throws InterruptedException {
    CountDownLatch readOn = new CountDownLatch(1);
    List<Boolean> read = new ArrayList<>();
    SliceSink waiting =
        slice -> {
          try {
            read.add(readOn.await(1, TimeUnit.MINUTES));
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
        };
    try (Handover handover = new Handover(waiting)) {
      handover.accept(slice("one"));
      readOn.countDown();
    }
    assertThat(read).containsExactly(true);
  }

  @Test
  void handsOnNothingMoreAfterAFailureAndThrowsItAgain() {
    List<String> taken = new ArrayList<>();
    IllegalStateException full = new IllegalStateException("full");
    Handover handover =
        new Handover(
            slice -> {
              taken.add(slice.name());
              throw full;
            });
    try (handover) {
      handover.accept(slice("one"));
      assertThatThrownBy(() -> handover.accept(slice("two"))).isSameAs(full);
      assertThatThrownBy(() -> handover.accept(slice("three"))).isSameAs(full);
      assertThatThrownBy(handover::check).isSameAs(full);
    }
    assertThat(taken).containsExactly("one");
  }

  private static List<String> names(int count) {
    return IntStream.range(0, count).mapToObj(n -> "slice " + n).toList();
  }

  private static ImportedDocument slice(String name) {
    return new ImportedDocument(
        name,
        "0".repeat(64),
        "text/plain",
        DocumentKind.NOT_A_PAPER,
        "",
        "UTF-8",
        "text/1",
        "importer/1",
        null,
        List.of(),
        List.of());
  }
}
