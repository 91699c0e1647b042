package org.evidencegraph.importer;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.evidencegraph.importer.Fixtures.Fixture;
import org.evidencegraph.importer.source.Submission;

/** Reads every kind of document with a line of 200 MB in its middle; for a process of its own. */
final class LongLines {
  static final int LENGTH = 200_000_000;
  static final String DONE = "read ";

  private LongLines() {}

  public static void main(String[] args) {
    for (Fixture fixture : Fixtures.samples()) {
      Attacks.readAndCheck(submission(fixture));
      System.out.println(DONE + fixture);
    }
  }

  private static Submission submission(Fixture fixture) {
    byte[] bytes = fixture.bytes();
    byte[] first = Arrays.copyOf(bytes, bytes.length / 2);
    byte[] rest = Arrays.copyOfRange(bytes, bytes.length / 2, bytes.length);
    return new Submission(
        fixture.name(),
        () ->
            new SequenceInputStream(
                Collections.enumeration(
                    List.of(
                        new ByteArrayInputStream(first),
                        new Letters(),
                        new ByteArrayInputStream(rest)))),
        null);
  }

  /** The letter a, over and over. */
  private static final class Letters extends InputStream {
    private int left = LENGTH;

    @Override
    public int read() {
      return left-- > 0 ? 'a' : -1;
    }

    @Override
    public int read(byte[] buffer, int from, int length) {
      if (left <= 0) {
        return -1;
      }
      int n = Math.min(left, length);
      Arrays.fill(buffer, from, from + n, (byte) 'a');
      left -= n;
      return n;
    }
  }
}
