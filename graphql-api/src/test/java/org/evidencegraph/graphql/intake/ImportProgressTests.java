package org.evidencegraph.graphql.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.evidencegraph.provenance.ImportRun;
import org.evidencegraph.provenance.ImportRunId;
import org.evidencegraph.provenance.SourceDocuments;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.reactivestreams.Subscription;
import reactor.core.publisher.BaseSubscriber;

@Timeout(60)
class ImportProgressTests {
  private static final ImportRunId ID = new ImportRunId("run_" + "0".repeat(32));
  private static final int LAST = 30;

  private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
  private final AtomicInteger read = new AtomicInteger();
  private final AtomicInteger failures = new AtomicInteger();
  private final ImportProgress progress =
      new ImportProgress(store(), executor, Duration.ofMillis(5));

  @AfterEach
  void stop() {
    executor.close();
  }

  /** A store whose run reads a document each time that somebody looks. */
  private SourceDocuments store() {
    return (SourceDocuments)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {SourceDocuments.class},
            (proxy, method, arguments) -> lookedUp((Collection<?>) arguments[0]));
  }

  private Map<ImportRunId, ImportRun> lookedUp(Collection<?> ids) {
    if (failures.getAndDecrement() > 0) {
      throw new IllegalStateException("no connection");
    }
    return ids.contains(ID) ? Map.of(ID, run(read.incrementAndGet())) : Map.of();
  }

  private static ImportRun run(int read) {
    Instant start = Instant.parse("2026-01-02T03:04:05Z");
    return new ImportRun(ID, start, read >= LAST ? start : null, "test 1", read, 0, 0, 0, 0);
  }

  private static final class Follower extends BaseSubscriber<ImportRun> {
    private final List<Integer> seen = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch over = new CountDownLatch(1);
    private final long demand;

    Follower(long demand) {
      this.demand = demand;
    }

    @Override
    protected void hookOnSubscribe(Subscription subscription) {
      request(demand);
    }

    @Override
    protected void hookOnNext(ImportRun run) {
      seen.add(run.read());
    }

    @Override
    protected void hookOnComplete() {
      over.countDown();
    }

    private List<Integer> seenAtTheEnd() throws InterruptedException {
      assertThat(over.await(30, TimeUnit.SECONDS)).isTrue();
      return seen;
    }
  }

  private Follower follow(long demand) {
    Follower follower = new Follower(demand);
    progress.follow(run(0)).subscribe(follower);
    return follower;
  }

  @Test
  void tellsEachStateInOrderUpToTheLast() throws InterruptedException {
    assertThat(follow(Long.MAX_VALUE).seenAtTheEnd())
        .startsWith(0)
        .endsWith(LAST)
        .isSorted()
        .doesNotHaveDuplicates();
  }

  @Test
  void tellsASlowFollowerTheLatestStateAndKeepsNoOthers() throws InterruptedException {
    Follower slow = follow(1);
    follow(Long.MAX_VALUE).seenAtTheEnd();
    slow.request(Long.MAX_VALUE);
    List<Integer> seen = slow.seenAtTheEnd();
    assertThat(seen).startsWith(0).endsWith(LAST);
    assertThat(seen).hasSizeLessThanOrEqualTo(4);
  }

  @Test
  void goesOnAfterAFailureOfTheStore() throws InterruptedException {
    failures.set(3);
    assertThat(follow(Long.MAX_VALUE).seenAtTheEnd()).endsWith(LAST);
  }

  @Test
  void looksNoMoreWhenNobodyFollows() throws InterruptedException {
    Follower follower = follow(Long.MAX_VALUE);
    follower.cancel();
    Thread.sleep(50);
    int before = read.get();
    Thread.sleep(50);
    assertThat(read.get()).isEqualTo(before);
  }
}
