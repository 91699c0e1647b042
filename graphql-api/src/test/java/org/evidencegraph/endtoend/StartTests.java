package org.evidencegraph.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person meets who starts the server: states, refusals, exit codes. */
class StartTests {
  private static final int TERMINATED = 143;
  private static final int COPIES = 8;

  @TempDir Path folder;

  @Test
  void answersWhileItImportsAndStopsBetweenTwoDocumentsWhenAsked() throws Exception {
    Path home = folder.resolve("home");
    String option =
        "--evidence.import.folder=" + Folders.sampleCopies(folder.resolve("in"), COPIES);
    try (ServerProcess server = ServerProcess.start(home, option)) {
      server.awaitDocuments(1);
      assertThat(server.query("{ service { state } }").at("/service/state").asString())
          .isEqualTo("IMPORTING");
      assertThat(server.status("/actuator/health/liveness")).isEqualTo(200);
      assertThat(server.status("/graphiql")).isEqualTo(200);
      assertThat(server.status("/actuator/health/readiness")).isEqualTo(503);
      assertThat(server.terminate()).isEqualTo(TERMINATED);
      assertThat(server.output()).contains("Import stopped").doesNotContain("not recorded");
    }
  }

  @Test
  void refusesAStoreThatAnotherProcessHasOpen() throws Exception {
    Path home = folder.resolve("home");
    try (ServerProcess server = ServerProcess.start(home, "--evidence.sample=false")) {
      assertThat(server.status("/actuator/health/liveness")).isEqualTo(200);
      try (ServerProcess second = ServerProcess.start(home)) {
        assertThat(second.exitCode()).isEqualTo(2);
        assertThat(second.output())
            .contains("The store in " + home + " is in use by another Evidence Graph (process ")
            .contains("--evidence.home=DIR")
            .doesNotContain("\tat ");
      }
    }
  }

  @Test
  void refusesAFolderToImportThatIsNotThere() throws Exception {
    String option = "--evidence.import.folder=" + folder.resolve("none");
    try (ServerProcess server = ServerProcess.start(folder.resolve("home"), option)) {
      assertThat(server.exitCode()).isEqualTo(2);
      assertThat(server.output()).contains("none, does not exist").doesNotContain("\tat ");
    }
  }

  @Test
  void refusesToAnswerOthersWithoutAskingWhoTheyAre() throws Exception {
    try (ServerProcess server =
        ServerProcess.start(folder.resolve("home"), "--server.address=0.0.0.0")) {
      assertThat(server.exitCode()).isEqualTo(2);
      assertThat(server.output())
          .contains("server.address is 0.0.0.0", "--evidence.security.mode=api-key")
          .doesNotContain("\tat ", "Tomcat");
    }
  }

  @Test
  void saysWhenThePortIsTaken() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
        ServerProcess server =
            ServerProcess.start(
                folder.resolve("home"),
                "--evidence.sample=false",
                "--server.port=" + taken.getLocalPort())) {
      assertThat(server.exitCode()).isEqualTo(1);
      assertThat(server.output())
          .contains("Port " + taken.getLocalPort() + " was already in use")
          .doesNotContain("\tat ");
    }
  }
}
