package org.evidencegraph.graphql.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class AllowanceTests {
  private final AtomicLong now = new AtomicLong();
  private final Allowance allowance =
      new Allowance(600, Duration.ofMinutes(1), () -> Instant.ofEpochMilli(now.get()));

  @Test
  void givesWhatIsThereAndNothingOfWhatIsNot() {
    assertThat(allowance.take(500)).isTrue();
    assertThat(allowance.take(101)).isFalse();
    assertThat(allowance.left()).isEqualTo(100);
    assertThat(allowance.take(100)).isTrue();
    assertThat(allowance.take(1)).isFalse();
  }

  @Test
  void fillsUpEvenlyAndNotBeyondItsSize() {
    assertThat(allowance.take(600)).isTrue();
    assertThat(allowance.secondsUntil(100)).isEqualTo(10);
    assertThat(allowance.secondsUntilFull()).isEqualTo(60);
    now.addAndGet(10_000);
    assertThat(allowance.left()).isEqualTo(100);
    now.addAndGet(1_000_000);
    assertThat(allowance.left()).isEqualTo(600);
    assertThat(allowance.secondsUntilFull()).isZero();
  }

  @Test
  void takesNothingBackWhenTheClockDoes() {
    now.set(60_000);
    assertThat(allowance.take(600)).isTrue();
    now.set(0);
    assertThat(allowance.left()).isZero();
  }
}
