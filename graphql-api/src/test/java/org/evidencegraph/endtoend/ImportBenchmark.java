package org.evidencegraph.endtoend;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.evidencegraph.importer.DocumentImporter;
import org.evidencegraph.importer.language.RuleBasedReading;
import org.evidencegraph.importer.source.Submission;
import org.evidencegraph.intake.Evidence;
import org.evidencegraph.intake.ImportedDocument;
import org.evidencegraph.provenance.ImportRunId;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;

/**
 * How many records a second go into a store, and in how much memory; beside it the raw floor, the
 * same rows with nothing decided. Not a test: docs/performance.md names the command.
 *
 * <p>Arguments: {@code h2} or {@code postgres}; then {@code pubmed} and a number of records, or
 * {@code folder} and a folder of documents.
 */
public final class ImportBenchmark {
  private static final long SEED = 20_260_101;

  private final DocumentImporter importer = new DocumentImporter(new RuleBasedReading());
  private final HeapInUse heap = new HeapInUse();
  private final Path folder;
  private long all;
  private long writing;
  private int documents;
  private long records;

  private ImportBenchmark(Path folder) {
    this.folder = folder;
  }

  /** The store alone, without the server. */
  @EnableAutoConfiguration
  @AutoConfigurationPackage(basePackages = "org.evidencegraph.persistence")
  @ComponentScan("org.evidencegraph.persistence")
  static class StoreOnly {}

  public static void main(String[] args) throws Exception {
    Path work = Files.createTempDirectory("benchmark");
    boolean generated = args[1].equals("pubmed");
    Path folder = generated ? Files.createDirectory(work.resolve("files")) : Path.of(args[2]);
    if (generated) {
      PubMedFile.write(folder.resolve("generated.xml"), Integer.parseInt(args[2]), SEED);
    }
    if (args[0].equals("postgres")) {
      try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
        run(folder, database(server, "measured"), database(server, "floor"));
      }
    } else {
      run(
          folder,
          "jdbc:h2:file:" + work.resolve("measured"),
          "jdbc:h2:file:" + work.resolve("floor"));
    }
    System.exit(0);
  }

  private static String database(EmbeddedPostgres server, String name) throws SQLException {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + name);
    }
    return server.getJdbcUrl("postgres", name);
  }

  private static void run(Path folder, String store, String floor) throws Exception {
    ImportBenchmark benchmark = new ImportBenchmark(folder);
    benchmark.readOnly();
    try (ConfigurableApplicationContext context = open(store)) {
      benchmark.measure(context.getBean(Evidence.class));
    }
    try (ConfigurableApplicationContext context = open(floor)) {
      context.getBean(Evidence.class);
    }
    benchmark.report(RawFloor.of(user(store), user(floor)));
  }

  private static String user(String url) {
    return url.startsWith("jdbc:h2") ? url + ";USER=sa" : url;
  }

  static ConfigurableApplicationContext open(String url) {
    return new SpringApplicationBuilder(StoreOnly.class)
        .web(WebApplicationType.NONE)
        .lazyInitialization(true)
        .run(
            "--spring.datasource.url=" + url,
            "--spring.datasource.username=" + (url.startsWith("jdbc:h2") ? "sa" : "postgres"),
            "--logging.level.root=warn");
  }

  /** Once without a store, to warm up and to know what reading alone costs. */
  private void readOnly() throws IOException {
    long start = System.nanoTime();
    for (Path file : files()) {
      importer.read(submission(file), 0, slice -> {});
    }
    print("read only", System.nanoTime() - start);
  }

  private void measure(Evidence evidence) throws IOException {
    ImportRunId run = evidence.begin("benchmark", Instant.EPOCH);
    long start = System.nanoTime();
    for (Path file : files()) {
      importer.read(submission(file), 0, slice -> write(evidence, run, slice));
      documents++;
    }
    all = System.nanoTime() - start;
    evidence.finish(run, Instant.EPOCH);
    print("%d documents, %d records, end to end".formatted(documents, records), all);
    print("of which writing, while more is read", writing);
  }

  /** One slice at a time, on whatever thread. */
  private void write(Evidence evidence, ImportRunId run, ImportedDocument slice) {
    long start = System.nanoTime();
    evidence.record(run, slice);
    long took = System.nanoTime() - start;
    writing += took;
    records += slice.records().size();
    if (slice.records().size() > 1) {
      print("  slice of %d records".formatted(slice.records().size()), took);
    }
  }

  private Submission submission(Path file) {
    return Submission.of(folder.relativize(file).toString(), file, null);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private void report(RawFloor.Result floor) {
    print("raw floor: %d rows".formatted(floor.rows()), (long) (floor.seconds() * 1e9));
    System.out.printf(
        Locale.ROOT,
        "records/s: %.0f end to end, %.0f writing, %.0f floor%n",
        records * 1e9 / all,
        records * 1e9 / writing,
        records / floor.seconds());
    System.out.printf(
        Locale.ROOT,
        "of the floor: %.2f end to end, %.2f writing%n",
        floor.seconds() * 1e9 / all,
        floor.seconds() * 1e9 / writing);
    System.out.printf(
        Locale.ROOT,
        "heap after a collection at most %d MB, limit %d MB; %d processors, Java %s%n",
        heap.most() >> 20,
        Runtime.getRuntime().maxMemory() >> 20,
        Runtime.getRuntime().availableProcessors(),
        Runtime.version());
  }

  private static void print(String what, long nanos) {
    System.out.printf(Locale.ROOT, "%-48s %8.2f s%n", what, nanos / 1e9);
  }
}
