package org.evidencegraph.importer.container;

/**
 * How much a compressed file may hold.
 *
 * @param entries files in an archive
 * @param bytes inflated, of a compressed file or of all files of an archive together
 * @param ratio inflated bytes for each compressed one, once {@code free} are passed
 * @param free bytes that may be inflated whatever the ratio: short files of one letter are harmless
 */
public record Bounds(int entries, long bytes, int ratio, long free) {

  /** 100,000 files, 64 GiB, 200 to 1 after 16 MiB. Exports are packed about 20 to 1. */
  public static final Bounds DEFAULT = new Bounds(100_000, 64L << 30, 200, 16L << 20);

  void check(long inflated, long compressed) throws ContainerException {
    if (inflated > bytes) {
      throw new ContainerException(
          "INFLATES_TOO_FAR",
          "holds more than %d bytes when it is unpacked; split it".formatted(bytes));
    }
    if (inflated > free && inflated / ratio > compressed) {
      throw new ContainerException(
          "INFLATES_TOO_FAR",
          "unpacks to more than %d times its size, as a bomb does; unpack it yourself"
              .formatted(ratio));
    }
  }
}
