package org.evidencegraph.graphql.limit;

import java.time.Duration;
import java.time.InstantSource;

/**
 * What one caller may still ask for: a bucket that holds so many units, and fills up evenly within
 * one window. Thirty lines, which is less than a library for it would have to be explained.
 */
final class Allowance {
  private final long most;
  private final Duration window;
  private final InstantSource clock;
  private double left;
  private long asOf;

  Allowance(long most, Duration window, InstantSource clock) {
    this.most = most;
    this.window = window;
    this.clock = clock;
    this.left = most;
    this.asOf = clock.millis();
  }

  /** Takes nothing when there is not enough. */
  synchronized boolean take(long units) {
    fill();
    if (units > left) {
      return false;
    }
    left -= units;
    return true;
  }

  /** What could be taken now. */
  synchronized long left() {
    fill();
    return (long) left;
  }

  /** Whole seconds until so many units can be taken, at least 1; until it is full for more. */
  synchronized long secondsUntil(long units) {
    fill();
    double missing = Math.min(units, most) - left;
    return Math.max(1, (long) Math.ceil(missing * window.toMillis() / most / 1000));
  }

  /** Whole seconds until it is full again. */
  synchronized long secondsUntilFull() {
    fill();
    return (long) Math.ceil((most - left) * window.toMillis() / most / 1000);
  }

  long most() {
    return most;
  }

  Duration window() {
    return window;
  }

  private void fill() {
    long now = clock.millis();
    left = Math.min(most, left + (double) most * Math.max(0, now - asOf) / window.toMillis());
    asOf = now;
  }
}
