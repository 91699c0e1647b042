package org.evidencegraph.graphql.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.util.unit.DataSize;
import reactor.core.publisher.Flux;

@Timeout(60)
class DeliveryTests {
  private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
  private final OpenConnections connections = new OpenConnections(settings(), executor);

  @AfterEach
  void stop() {
    connections.stop();
    executor.close();
  }

  private static SubscriptionSettings settings() {
    Duration time = Duration.ofSeconds(1);
    return new SubscriptionSettings(1, 1, 1, time, time, time, time, DataSize.ofKilobytes(1));
  }

  /** A client that takes nothing until the test lets it. */
  private static final class Client implements Delivery.Outlet {
    private final Semaphore takes = new Semaphore(0);
    private final List<Object> taken = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch over = new CountDownLatch(1);
    private boolean gone;

    @Override
    public void next(Map<String, Object> result) throws IOException {
      takes.acquireUninterruptibly();
      if (gone) {
        throw new IOException("gone");
      }
      taken.add(result.get("n"));
    }

    @Override
    public void failed(List<Map<String, Object>> errors) {
      taken.add(errors.getFirst().get("message"));
      over.countDown();
    }

    @Override
    public void complete() {
      over.countDown();
    }

    @Override
    public void lost(IOException failure) {
      taken.add("lost");
      over.countDown();
    }

    private List<Object> takenAtTheEnd() throws InterruptedException {
      assertThat(over.await(30, TimeUnit.SECONDS)).isTrue();
      return taken;
    }
  }

  @Test
  void asksForTheNextResultOnlyWhenTheLastHasGoneOut() throws InterruptedException {
    AtomicLong made = new AtomicLong();
    Client client = new Client();
    new Delivery("id", client)
        .start(
            Flux.<Map<String, Object>>generate(to -> to.next(Map.of("n", made.incrementAndGet())))
                .take(5),
            connections);
    while (made.get() == 0) {
      Thread.sleep(5);
    }
    Thread.sleep(50);
    assertThat(made.get()).isLessThanOrEqualTo(2);
    client.takes.release(5);
    assertThat(client.takenAtTheEnd()).containsExactly(1L, 2L, 3L, 4L, 5L);
  }

  @Test
  void endsWithTheFirstResultThatCannotBeSent() throws InterruptedException {
    AtomicLong made = new AtomicLong();
    Client client = new Client();
    client.gone = true;
    client.takes.release(5);
    new Delivery("id", client)
        .start(
            Flux.<Map<String, Object>>generate(to -> to.next(Map.of("n", made.incrementAndGet()))),
            connections);
    assertThat(client.takenAtTheEnd()).containsExactly("lost");
    assertThat(made.get()).isLessThanOrEqualTo(3);
  }

  @Test
  void tellsNothingOfAFaultButItsNumber() throws InterruptedException {
    Client client = new Client();
    new Delivery("id-7", client)
        .start(Flux.error(new IllegalStateException("select * from secret")), connections);
    assertThat(client.takenAtTheEnd())
        .containsExactly("The server failed here. Its log tells why, under the id id-7.");
  }
}
