package org.evidencegraph.graphql.command;

import java.time.Duration;
import java.util.Locale;

/** One line that says how far an import is. Remembers how many documents waited at most. */
final class ProgressLine {

  private final int listed;
  private int mostWaiting;

  /**
   * @param listed documents that this process was asked to import
   */
  ProgressLine(int listed) {
    this.listed = listed;
  }

  /**
   * {@code 120 of 400 documents, 35.2/s, 3,400 records, 8 s left}
   *
   * @param waiting documents, those that other processes will read included
   * @param here documents that this process has done with
   * @param records recorded by this process
   */
  synchronized String at(Duration elapsed, int waiting, int here, int records) {
    mostWaiting = Math.max(mostWaiting, waiting);
    int done = Math.max(mostWaiting - waiting, here);
    double rate = done / (Math.max(elapsed.toMillis(), 1) / 1000.0);
    return String.format(
        Locale.ROOT,
        "%,d of %,d documents, %.1f/s, %,d records%s",
        done,
        Math.max(listed, Math.max(mostWaiting, done)),
        rate,
        records,
        left(waiting, rate));
  }

  private static String left(int waiting, double rate) {
    return waiting == 0 || rate == 0
        ? ""
        : ", " + spoken(Duration.ofSeconds((long) Math.ceil(waiting / rate))) + " left";
  }

  /** {@code 2 h 5 min}, {@code 3 min 20 s} or {@code 8 s}. */
  private static String spoken(Duration duration) {
    if (duration.toHours() > 0) {
      return duration.toHours() + " h " + duration.toMinutesPart() + " min";
    }
    return duration.toMinutes() > 0
        ? duration.toMinutes() + " min " + duration.toSecondsPart() + " s"
        : duration.toSeconds() + " s";
  }
}
