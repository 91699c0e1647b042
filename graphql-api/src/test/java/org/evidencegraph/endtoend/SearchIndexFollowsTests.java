package org.evidencegraph.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The search index of a server, over imports, kills and the command that makes it anew. */
class SearchIndexFollowsTests {
  private static final String TITLE = "Sunburn of mountain climbers";
  private static final String PAGE =
      """
      @article{climb, title = {%s}, author = {Alpen, Anna}, journal = {Ann Invent Trials}, year = {2001},
        volume = {3}, pages = {1--9}}
      """
          .formatted(TITLE);
  private static final String QUERY = "{ search(text: \"climber sunburns\") { nodes { label } } }";

  @TempDir Path folder;

  @Test
  void commandsServersAndKillsLeaveItInStep() throws Exception {
    Folders.sampleCopies(folder.resolve("in"), 1);
    Path home = folder.resolve("home");
    CommandProcess imported = run("import", "in", "--evidence.home=home");
    assertThat(imported.exitCode()).as(imported.err()).isZero();
    assertThat(home.resolve("search")).doesNotExist();

    CommandProcess made = run("reindex", "--evidence.home=home");
    assertThat(made.exitCode()).as(made.err()).isZero();
    assertThat(made.out()).matches("The search index is made: [\\d,]+ nodes can be found.\n");

    Files.writeString(folder.resolve("climb.bib"), PAGE);
    assertThat(run("import", "climb.bib", "--evidence.home=home").exitCode()).isZero();
    try (ServerProcess server = ServerProcess.start(home)) {
      awaitHit(server);
      CommandProcess beside = run("reindex", "--evidence.home=home");
      assertThat(beside.exitCode()).isEqualTo(2);
      assertThat(beside.err()).contains("is in use by another Evidence Graph");
      server.kill();
    }
    try (ServerProcess server = ServerProcess.start(home)) {
      awaitHit(server);
      assertThat(server.output()).doesNotContain("search index anew");
    }
  }

  private static void awaitHit(ServerProcess server) throws Exception {
    Instant end = Instant.now().plus(Duration.ofMinutes(2));
    while (server.query(QUERY).path("search").path("nodes").isEmpty()) {
      assertThat(Instant.now()).isBefore(end);
      Thread.sleep(200);
    }
    assertThat(server.query(QUERY).path("search").path("nodes").path(0).path("label").asString())
        .endsWith(TITLE);
  }

  private CommandProcess run(String... arguments) throws Exception {
    return CommandProcess.run(folder, arguments);
  }
}
