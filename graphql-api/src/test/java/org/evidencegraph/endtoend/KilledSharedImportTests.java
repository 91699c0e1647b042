package org.evidencegraph.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.evidencegraph.intake.Library;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Two processes import one folder into one PostgreSQL and are killed again and again, both at each
 * of some moments. What is there in the end is what an undisturbed import makes.
 */
class KilledSharedImportTests {
  /** More of them with {@code -Devidence.kills=20}. */
  private static final int KILLS = Integer.getInteger("evidence.kills", 3);

  private static final int COPIES = Math.max(6, KILLS * 3 / 5);
  private static final int DOCUMENTS = 5 * COPIES;

  private static EmbeddedPostgres server;

  @BeforeAll
  static void startServer() throws IOException {
    server = EmbeddedPostgres.builder().setServerConfig("max_connections", "200").start();
  }

  @AfterAll
  static void stopServer() throws IOException {
    server.close();
  }

  @Test
  @Timeout(1_800)
  void graphEqualsThatOfAQuietImport(@TempDir Path folder) throws Exception {
    Path documents = Folders.sampleCopies(folder.resolve("in"), COPIES);
    String quiet = database("quiet");
    importToTheEnd(folder, documents, quiet);
    Outcome expected = outcome(quiet);
    assertThat(expected.documents()).isEqualTo(DOCUMENTS);

    String killed = database("killed");
    Random moments = new Random(20_261_122);
    int during = 0;
    int recorded = 0;
    for (int kill = 1; kill <= KILLS; kill++) {
      recorded = Math.max(recorded, documents(killed)) + moments.nextInt(DOCUMENTS / KILLS);
      killTwo(folder, documents, killed, recorded, moments);
      during += documents(killed) < DOCUMENTS ? 1 : 0;
    }
    assertThat(during).as("kills before the last document was in").isGreaterThan(KILLS / 2);
    do {
      importToTheEnd(folder, documents, killed);
    } while (givenUp(killed) > 0);

    assertThat(outcome(killed)).isEqualTo(expected);
  }

  private static String database(String name) throws SQLException {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + name);
    }
    return server.getJdbcUrl("postgres", name);
  }

  private static void importToTheEnd(Path folder, Path documents, String url) throws Exception {
    CommandProcess done = CommandProcess.run(folder, arguments(documents, url));
    assertThat(done.exitCode()).as(done.err()).isZero();
  }

  private static String[] arguments(Path documents, String url) {
    return new String[] {
      "import", documents.toString(), "--spring.datasource.url=" + url, "--evidence.sample=false"
    };
  }

  /** Starts two processes, and kills both a moment after so many documents are recorded. */
  private static void killTwo(Path folder, Path documents, String url, int recorded, Random moments)
      throws Exception {
    List<Process> both = new ArrayList<>();
    try {
      for (int n = 0; n < 2; n++) {
        both.add(start(folder, documents, url));
      }
      while (documents(url) <= recorded && both.stream().anyMatch(Process::isAlive)) {
        Thread.sleep(2);
      }
      Thread.sleep(moments.nextInt(100));
    } finally {
      // As kill -9 does.
      both.forEach(Process::destroyForcibly);
      for (Process process : both) {
        process.waitFor();
      }
    }
  }

  private static Process start(Path folder, Path documents, String url) throws IOException {
    List<String> command = new ArrayList<>(ServerProcess.java());
    command.addAll(List.of(arguments(documents, url)));
    return new ProcessBuilder(command)
        .directory(folder.toFile())
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(Files.createTempFile(folder, "err", ".txt").toFile())
        .start();
  }

  /** Documents recorded; none where there is no table yet. */
  private static int documents(String url) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      try (ResultSet table =
          statement.executeQuery("select to_regclass('public.ledger') is not null")) {
        table.next();
        if (!table.getBoolean(1)) {
          return 0;
        }
      }
      try (ResultSet count = statement.executeQuery("select count(*) from source_document")) {
        count.next();
        return count.getInt(1);
      }
    }
  }

  /**
   * Documents that were in hand at three kills, and are taken for what killed the process. They
   * wait again with the next import.
   */
  private static int givenUp(String url) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement();
        ResultSet count =
            statement.executeQuery("select count(*) from ledger where state = 'FAILED'")) {
      count.next();
      return count.getInt(1);
    }
  }

  private record Outcome(int documents, String contentHash) {}

  private static Outcome outcome(String url) {
    try (ConfigurableApplicationContext store = ImportBenchmark.open(url)) {
      Library library = store.getBean(Library.class);
      return new Outcome(library.holdings().sourceDocuments(), library.contentHash());
    }
  }
}
