package org.evidencegraph.graphql.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyCommandTests {
  @TempDir Path home;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String... arguments) {
    out.reset();
    err.reset();
    List<String> all = new ArrayList<>(List.of(arguments));
    all.add("--evidence.home=" + home);
    Command.Keys command = (Command.Keys) Command.of(all.toArray(String[]::new));
    return new KeyCommand(
            command,
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8))
        .run();
  }

  private String printed() {
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void printsAKeyOnceAndKeepsItsHash() throws Exception {
    assertThat(run("key", "create", "ci", "--scopes", "read,import", "--expires", "90d")).isZero();
    String key = printed().strip();
    assertThat(key).matches("eg_[A-Za-z0-9_-]{43}");
    assertThat(Files.readString(home.resolve("keys")))
        .contains("ci sha256:", "scopes=read,import", "expires=")
        .doesNotContain(key);
    assertThat(run("key", "list")).isZero();
    assertThat(printed()).startsWith("ci  scopes read,import  created ").contains("expires");
    assertThat(run("key", "revoke", "ci")).isZero();
    run("key", "list");
    assertThat(printed()).contains("REVOKED").doesNotContain("sha256");
  }

  @Test
  void takesTheFileThatAnOptionNames() {
    Path file = home.resolve("elsewhere");
    assertThat(run("key", "create", "a", "--scopes=read", "--evidence.security.keys=" + file))
        .isZero();
    assertThat(file).isRegularFile();
    assertThat(home.resolve("keys")).doesNotExist();
  }

  @Test
  void saysWhatItCannotDo() {
    assertThat(run("key", "revoke", "nobody")).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("no key \"nobody\"");
    assertThat(run("key", "create", "../x", "--scopes", "read")).isEqualTo(2);
    assertThat(run("key", "create", "old", "--scopes", "read", "--expires", "2020-01-01"))
        .isEqualTo(2);
    assertThat(printed()).isEmpty();
  }
}
