package org.evidencegraph.graphql.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class AdmissionTests {
  private final Admission admission = new Admission(1_000, Duration.ofMillis(1));

  @Test
  void turnsAwayWhatFindsNoRoom() {
    Admission.Ticket first = admission.enter(700).orElseThrow();
    assertThat(admission.enter(400)).isEmpty();
    first.release();
    assertThat(admission.enter(400)).isPresent();
  }

  @Test
  void countsCheapOperationsToo() {
    assertThat(admission.enter(0)).isPresent();
    assertThat(admission.enter(0)).isPresent();
    assertThat(admission.enter(0)).isEmpty();
  }

  @Test
  void givesRoomBackOnce() {
    Admission.Ticket ticket = admission.enter(1_000).orElseThrow();
    ticket.release();
    ticket.release();
    assertThat(admission.enter(1_000)).isPresent();
    assertThat(admission.enter(1)).isEmpty();
  }
}
