package org.evidencegraph.graphql.security;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys that are accepted. The file is read again when it has changed, so that a key that is
 * revoked ends without a restart. When it cannot be read, no key is accepted.
 */
final class ApiKeys implements Tokens {
  private static final Logger LOG = LoggerFactory.getLogger(ApiKeys.class);

  private final KeyFile file;
  private final InstantSource clock;
  private volatile Known known = new Known(null, List.of());

  ApiKeys(KeyFile file, InstantSource clock) {
    this.file = file;
    this.clock = clock;
  }

  /**
   * @param state of the file when it was read, null before and when there was none
   */
  private record Known(@Nullable State state, List<ApiKey> keys) {}

  /** A file that is replaced has another key; on systems that know none, time and size tell. */
  private record State(@Nullable Object key, Object time, long size) {}

  @Override
  public Optional<Caller> caller(String token) {
    String hash = KeySecret.hash(token);
    ApiKey found = null;
    for (ApiKey key : current()) {
      if (KeySecret.same(key.hash(), hash)) {
        found = key;
      }
    }
    return found != null && found.isGood(clock.instant())
        ? Optional.of(found.caller())
        : Optional.empty();
  }

  @Override
  public boolean isGood(Caller caller) {
    return current().stream()
        .anyMatch(key -> key.name().equals(caller.name()) && key.isGood(clock.instant()));
  }

  private List<ApiKey> current() {
    State state = state();
    Known read = known;
    if (state == null || !state.equals(read.state())) {
      read = new Known(state, read());
      known = read;
    }
    return read.keys();
  }

  private @Nullable State state() {
    try {
      BasicFileAttributes attributes = Files.readAttributes(file.path(), BasicFileAttributes.class);
      return new State(attributes.fileKey(), attributes.lastModifiedTime(), attributes.size());
    } catch (IOException e) {
      return null;
    }
  }

  private List<ApiKey> read() {
    try {
      return file.read();
    } catch (IOException e) {
      LOG.error("No key is accepted: {}", e.getMessage());
      return List.of();
    }
  }
}
