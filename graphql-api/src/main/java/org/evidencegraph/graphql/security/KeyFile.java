package org.evidencegraph.graphql.security;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The keys of a server, one in a line. A change replaces the file as a whole, so that a running
 * server sees the keys before or after it; two commands at one time wait for each other.
 */
public final class KeyFile {
  private final Path path;

  public KeyFile(Path path) {
    this.path = path;
  }

  public Path path() {
    return path;
  }

  /** A file is as it should be, or it is not read at all. */
  public static final class DamagedException extends IOException {
    private static final long serialVersionUID = 1L;

    DamagedException(Path path, int line, String why) {
      super("Line %d of the file of keys, %s, is not one of a key: %s.".formatted(line, path, why));
    }
  }

  /**
   * In the order of the file; none when there is no file.
   *
   * @throws DamagedException when a line is not understood
   */
  public List<ApiKey> read() throws IOException {
    List<String> lines;
    try {
      lines = Files.readAllLines(path);
    } catch (NoSuchFileException e) {
      return List.of();
    }
    List<ApiKey> keys = new ArrayList<>();
    for (int n = 0; n < lines.size(); n++) {
      if (!lines.get(n).isBlank() && !lines.get(n).startsWith("#")) {
        keys.add(parse(lines.get(n), n + 1));
      }
    }
    return keys;
  }

  private ApiKey parse(String line, int n) throws DamagedException {
    try {
      return ApiKey.parse(line);
    } catch (IllegalArgumentException e) {
      throw new DamagedException(path, n, Objects.requireNonNull(e.getMessage()));
    }
  }

  /**
   * @throws IllegalArgumentException when there is one of that name, revoked or not: a name stays
   *     with one key, so that the audit log tells one from another
   */
  public void add(ApiKey key) throws IOException {
    change(
        keys -> {
          if (keys.stream().anyMatch(known -> known.name().equals(key.name()))) {
            throw new IllegalArgumentException(
                "There is a key \"%s\" already; choose another name.".formatted(key.name()));
          }
          List<ApiKey> more = new ArrayList<>(keys);
          more.add(key);
          return more;
        });
  }

  /**
   * @throws IllegalArgumentException when there is none of that name that could be revoked
   */
  public void revoke(String name, Instant when) throws IOException {
    change(
        keys -> {
          if (keys.stream().noneMatch(key -> key.name().equals(name) && key.revoked() == null)) {
            throw new IllegalArgumentException(
                "There is no key \"%s\" that could be revoked; see key list."
                    .formatted(name.replaceAll("\\p{Cc}", "?")));
          }
          return keys.stream()
              .map(key -> key.name().equals(name) ? key.revoked(when) : key)
              .toList();
        });
  }

  @FunctionalInterface
  private interface Change {
    List<ApiKey> of(List<ApiKey> keys);
  }

  // The lock of a file is one of processes; threads of this one wait for each other here.
  private void change(Change change) throws IOException {
    synchronized (KeyFile.class) {
      changeLocked(change);
    }
  }

  private void changeLocked(Change change) throws IOException {
    Path folder = Objects.requireNonNull(path.getParent());
    Files.createDirectories(folder);
    Path lock = folder.resolve(path.getFileName() + ".lock");
    try (FileChannel channel =
            FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock held = channel.lock()) {
      Objects.requireNonNull(held);
      write(change.of(read()));
    }
  }

  private void write(List<ApiKey> keys) throws IOException {
    String text =
        keys.stream()
            .map(key -> key.line() + "\n")
            .collect(Collectors.joining("", "# Keys of Evidence Graph, as hashes.\n", ""));
    Path next =
        Files.createTempFile(Objects.requireNonNull(path.getParent()), "keys", ".new", onlyOwner());
    Files.writeString(next, text);
    try {
      Files.move(next, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(next, path, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static FileAttribute<?>[] onlyOwner() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}
