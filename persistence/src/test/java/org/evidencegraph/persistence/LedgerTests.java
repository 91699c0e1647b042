package org.evidencegraph.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.evidencegraph.intake.Ledger;
import org.evidencegraph.intake.Ledger.Progress;
import org.evidencegraph.intake.Outcome;
import org.evidencegraph.provenance.ImportRunId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;

@Timeout(60)
class LedgerTests extends StoreContract {
  private static final String PLACE = "/some/folder";

  @Autowired Ledger ledger;

  private ImportRunId enlist(String... names) {
    ImportRunId run = evidence.begin("test/1", Instant.parse("2026-01-02T03:04:05Z"));
    ledger.enlist(run, PLACE, List.of(names));
    return run;
  }

  private Optional<String> take() {
    return ledger.take(PLACE, (name, attempt) -> "hash");
  }

  @Test
  void handsOutEachDocumentOnceInTheOrderOfNames() {
    enlist("b.txt", "B.txt", "a/c.txt", "a.txt");

    List<String> taken = new ArrayList<>();
    for (Optional<String> name = take(); name.isPresent(); name = take()) {
      taken.add(name.get());
    }

    assertThat(taken).containsExactly("B.txt", "a.txt", "a/c.txt", "b.txt");
    assertThat(ledger.progress(PLACE)).isEqualTo(new Progress(0, 4, 0));
    assertThat(ledger.progress("/elsewhere")).isEqualTo(new Progress(0, 0, 0));
    assertThat(ledger.progress().done()).isGreaterThanOrEqualTo(4);
  }

  @Test
  void triesADocumentThreeTimes() {
    enlist("bad.txt");
    List<Integer> attempts = new ArrayList<>();

    for (int n = 0; n < Ledger.MOST_ATTEMPTS; n++) {
      assertThat(ledger.progress(PLACE)).isEqualTo(new Progress(1, 0, 0));
      assertThatThrownBy(() -> ledger.take(PLACE, (name, attempt) -> fail(attempts, attempt)))
          .hasMessage("no luck");
    }

    assertThat(attempts).containsExactly(1, 2, 3);
    assertThat(ledger.progress(PLACE)).isEqualTo(new Progress(0, 0, 1));
    assertThat(ledger.failed(PLACE, 10)).containsExactly("bad.txt");
    assertThat(ledger.failed("/elsewhere", 10)).isEmpty();
    assertThat(take()).isEmpty();
  }

  private static String fail(List<Integer> attempts, int attempt) {
    attempts.add(attempt);
    throw new IllegalStateException("no luck");
  }

  @Test
  void givesUpADocumentThatNobodySurvived() {
    enlist("deadly.txt", "good.txt");
    jdbc.update(
        "insert into ledger_attempt (ledger_id, attempts)"
            + " select id, 3 from ledger where document_name = 'deadly.txt'");

    assertThat(take()).contains("good.txt");
    assertThat(take()).isEmpty();
    assertThat(ledger.progress(PLACE)).isEqualTo(new Progress(0, 1, 1));
  }

  @Test
  void takesLastWhatWasTriedBefore() {
    enlist("a.txt", "b.txt");
    jdbc.update(
        "insert into ledger_attempt (ledger_id, attempts)"
            + " select id, 1 from ledger where document_name = 'a.txt'");

    assertThat(take()).contains("b.txt");
    assertThat(take()).contains("a.txt");
  }

  @Test
  void putsOnTheListAgainWhatIsOver() {
    enlist("a.txt");
    take();

    enlist("a.txt", "b.txt");

    assertThat(take()).contains("a.txt");
    assertThat(take()).contains("b.txt");
  }

  @Test
  void neverHandsOutWhatSomebodyHasInHand() throws Exception {
    enlist("a.txt", "b.txt");
    CountDownLatch taken = new CountDownLatch(1);
    CountDownLatch enough = new CountDownLatch(1);
    CompletableFuture<Optional<String>> first =
        CompletableFuture.supplyAsync(
            () ->
                ledger.take(
                    PLACE,
                    (name, attempt) -> {
                      taken.countDown();
                      await(enough);
                      return "hash";
                    }));
    taken.await();

    try {
      enlist("a.txt", "b.txt");
      assertThat(take()).contains("b.txt");
      assertThat(take()).isEmpty();
      assertThat(ledger.progress(PLACE)).isEqualTo(new Progress(1, 1, 0));
    } finally {
      enough.countDown();
    }

    assertThat(first.get()).contains("a.txt");
    assertThat(take()).isEmpty();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void letsWorkRecordDocumentsWhileItIsInHand() {
    ImportRunId run = enlist("a.txt");
    List<Outcome> outcomes = new ArrayList<>();

    ledger.take(
        PLACE,
        (name, attempt) -> {
          outcomes.add(evidence.record(run, Capture.page("a.txt", Works.full(1)).build()));
          return "hash";
        });

    assertThat(outcomes).containsExactly(Outcome.KEPT);
  }

  @Test
  void sharesTheWorkAmongManyThreads() throws Exception {
    ImportRunId run = enlist();
    List<String> names = new ArrayList<>();
    for (int n = 0; n < 40; n++) {
      names.add("n%02d.txt".formatted(n));
    }
    ledger.enlist(run, PLACE, names);
    ConcurrentLinkedQueue<String> taken = new ConcurrentLinkedQueue<>();

    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      for (int n = 0; n < 4; n++) {
        threads.submit(
            () -> {
              while (ledger
                  .take(
                      PLACE,
                      (name, attempt) -> {
                        taken.add(name);
                        evidence.record(run, Capture.page(name, Works.full(taken.size())).build());
                        return "hash";
                      })
                  .isPresent()) {}
              return null;
            });
      }
    }

    List<String> all = new ArrayList<>(taken);
    Collections.sort(all);
    assertThat(all).isEqualTo(names);
    assertThat(ledger.progress(PLACE)).isEqualTo(new Progress(0, 40, 0));
  }
}
