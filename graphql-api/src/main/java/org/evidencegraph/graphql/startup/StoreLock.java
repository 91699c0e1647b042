package org.evidencegraph.graphql.startup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * One process at a time on one store. The lock is the operating system's, so it ends with the
 * process however that ends; the file {@code lock} stays and says who held it last.
 */
final class StoreLock implements AutoCloseable {

  /** Locks hold a range of bytes; this one lies behind the text, which others may read. */
  private static final long POSITION = 1L << 40;

  private final FileChannel channel;

  private StoreLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * @throws StartRefusal when another process, or another server in this one, holds it
   */
  static StoreLock on(Path home) throws IOException {
    FileChannel channel =
        FileChannel.open(
            home.resolve("lock"),
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE);
    if (tryLock(channel) == null) {
      String holder = read(channel);
      channel.close();
      throw new StartRefusal(
          "The store in " + home + " is in use by another Evidence Graph" + holder + ".",
          "Stop that one first; or send documents to it while it runs, with the mutation"
              + " importDocuments; or give this one a store of its own with --evidence.home=DIR; or"
              + " use PostgreSQL, which takes several processes at once:"
              + " --spring.datasource.url=jdbc:postgresql://HOST/DATABASE");
    }
    write(channel, "process " + ProcessHandle.current().pid());
    return new StoreLock(channel);
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock(POSITION, 1, false);
    } catch (OverlappingFileLockException sameProcess) {
      return null;
    }
  }

  private static String read(FileChannel channel) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(64);
    channel.read(bytes, 0);
    String holder = StandardCharsets.US_ASCII.decode(bytes.flip()).toString();
    return holder.matches("process \\d+") ? " (" + holder + ")" : "";
  }

  private static void write(FileChannel channel, String holder) throws IOException {
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.US_ASCII)), 0);
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
