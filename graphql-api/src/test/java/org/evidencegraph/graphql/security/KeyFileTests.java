package org.evidencegraph.graphql.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyFileTests {
  private static final Instant DAY = Instant.parse("2026-05-04T10:00:00Z");

  @TempDir Path folder;

  private KeyFile file() {
    return new KeyFile(folder.resolve("made").resolve("keys"));
  }

  private static ApiKey key(String name) {
    return new ApiKey(
        name,
        KeySecret.hash(KeySecret.create()),
        Set.of(Scope.READ, Scope.IMPORT),
        DAY,
        DAY.plusSeconds(60),
        null);
  }

  @Test
  void readsWhatItWroteAndOnlyItsOwnerMay() throws IOException {
    ApiKey key = key("ci");
    file().add(key);
    assertThat(file().read()).containsExactly(key);
    assertThat(Files.readString(file().path()))
        .isEqualTo(
            """
            # Keys of Evidence Graph, as hashes.
            ci %s scopes=read,import created=2026-05-04T10:00:00Z expires=2026-05-04T10:01:00Z
            """
                .formatted(key.hash()));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file().path())))
        .isEqualTo("rw-------");
  }

  @Test
  void givesNoNameTwice() throws IOException {
    file().add(key("ci"));
    assertThatThrownBy(() -> file().add(key("ci"))).hasMessageContaining("\"ci\" already");
    file().revoke("ci", DAY);
    assertThatThrownBy(() -> file().add(key("ci"))).hasMessageContaining("\"ci\" already");
    assertThatThrownBy(() -> file().revoke("ci", DAY)).hasMessageContaining("no key \"ci\"");
    assertThat(file().read()).extracting(ApiKey::revoked).containsExactly(DAY);
  }

  @Test
  void losesNoKeyOfTwoThatAddAtOneTime() throws IOException {
    file().add(key("first"));
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      threads.submit(() -> addTen("a"));
      threads.submit(() -> addTen("b"));
    }
    assertThat(file().read()).hasSize(21);
  }

  private @Nullable Void addTen(String who) throws IOException {
    for (int n = 0; n < 10; n++) {
      file().add(key(who + n));
    }
    return null;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ci",
        "ci sha256:00",
        "ci HASH",
        "ci HASH scopes=read",
        "ci HASH scopes=all created=2026-05-04T10:00:00Z",
        "ci HASH scopes= created=2026-05-04T10:00:00Z",
        "ci HASH scopes=read created=yesterday",
        "ci HASH scopes=read created=2026-05-04T10:00:00Z expires=never",
        "ci HASH scopes=read created=2026-05-04T10:00:00Z revoke=2026-05-04T10:00:00Z",
        "ci HASH scopes=read scopes=admin created=2026-05-04T10:00:00Z",
        "../ci HASH scopes=read created=2026-05-04T10:00:00Z"
      })
  void namesTheLineThatIsNotUnderstood(String line) throws IOException {
    Path path = folder.resolve("keys");
    Files.writeString(path, "# comment\n\n" + line.replace("HASH", KeySecret.hash("x")) + "\n");
    assertThatThrownBy(() -> new KeyFile(path).read())
        .isInstanceOf(KeyFile.DamagedException.class)
        .hasMessageContaining("Line 3");
  }

  @Test
  void makesKeysThatDifferAndKeepsNothingOfThem() {
    String secret = KeySecret.create();
    assertThat(secret).hasSize(46).isNotEqualTo(KeySecret.create());
    assertThat(KeySecret.isIn("a=" + secret + "&b")).isTrue();
    assertThat(KeySecret.hash(secret)).matches("sha256:[0-9a-f]{64}").doesNotContain(secret);
    assertThat(KeySecret.same(KeySecret.hash("a"), KeySecret.hash("a"))).isTrue();
    assertThat(KeySecret.same(KeySecret.hash("a"), KeySecret.hash("b"))).isFalse();
  }
}
