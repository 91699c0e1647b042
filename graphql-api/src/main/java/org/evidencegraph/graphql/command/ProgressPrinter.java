package org.evidencegraph.graphql.command;

import java.io.PrintStream;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Prints a line about an import at intervals: over the last one on a terminal, else below it and
 * less often.
 */
final class ProgressPrinter implements AutoCloseable {

  private static final Duration ON_TERMINAL = Duration.ofSeconds(1);
  private static final Duration ELSEWHERE = Duration.ofSeconds(5);

  private final PrintStream out;
  private final boolean terminal;
  private final Supplier<String> line;
  private final Thread thread;

  private int width;

  ProgressPrinter(PrintStream out, boolean terminal, Supplier<String> line) {
    this.out = out;
    this.terminal = terminal;
    this.line = line;
    this.thread = Thread.ofVirtual().name("progress").start(this::printAtIntervals);
  }

  private void printAtIntervals() {
    try {
      while (true) {
        Thread.sleep(terminal ? ON_TERMINAL : ELSEWHERE);
        print();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  synchronized void print() {
    String text = line.get();
    if (terminal) {
      out.print("\r" + text + " ".repeat(Math.max(0, width - text.length())));
      width = text.length();
    } else {
      out.println(text);
    }
    out.flush();
  }

  /** Prints a last time. */
  @Override
  public void close() {
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    print();
    if (terminal) {
      out.println();
    }
  }
}
