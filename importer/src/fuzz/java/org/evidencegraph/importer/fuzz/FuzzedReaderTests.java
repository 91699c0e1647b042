package org.evidencegraph.importer.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.evidencegraph.importer.Fixtures;
import org.evidencegraph.importer.Fixtures.Fixture;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Fuzzes each reader for a minute in a process of its own, from all documents of the tests. Runs in
 * the profile {@code fuzz} alone. The input of a finding lies in {@code target/fuzz}.
 */
class FuzzedReaderTests {
  private static final Path FOLDER = Path.of("target", "fuzz").toAbsolutePath();
  private static final int SECONDS = Integer.getInteger("evidence.fuzz.seconds", 60);
  private static final int LONGEST = 1 << 16;

  /**
   * Makes up a text for every pattern that is asked for. Readers ask for hundreds: with it, and
   * with every comparison traced, a page takes a second.
   */
  private static final String SLOW_HOOK = "com.code_intelligence.jazzer.sanitizers.RegexRoadblocks";

  @TestFactory
  Stream<DynamicTest> findsNothingIn() {
    return FuzzTarget.all().keySet().stream().map(name -> dynamicTest(name, () -> fuzz(name)));
  }

  private static void fuzz(String name) throws IOException, InterruptedException {
    Path corpus = corpus(Files.createDirectories(FOLDER.resolve(name).resolve("corpus")));
    Path log = FOLDER.resolve(name + ".log");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:+EnableDynamicAgentLoading",
                "--enable-native-access=ALL-UNNAMED",
                "-D" + FuzzTarget.PROPERTY + "=" + name,
                "-cp",
                System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + FuzzTarget.class.getName(),
                "--instrumentation_includes=org.evidencegraph.**",
                "--disabled_hooks=" + SLOW_HOOK,
                "--trace=cov",
                "--reproducer_path=" + FOLDER,
                "-artifact_prefix=" + FOLDER.resolve(name) + "-",
                "-max_total_time=" + SECONDS,
                "-max_len=" + LONGEST,
                "-timeout=60",
                "-rss_limit_mb=3000",
                corpus.toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    boolean ended = process.waitFor(SECONDS + 600L, TimeUnit.SECONDS);
    process.destroyForcibly();
    assertThat(ended).as("ends; see %s", log).isTrue();
    assertThat(process.exitValue()).as("finds nothing; see %s", log).isZero();
  }

  private static Path corpus(Path folder) throws IOException {
    List<Fixture> fixtures = Fixtures.all();
    for (Fixture fixture : fixtures) {
      byte[] bytes = fixture.bytes();
      if (bytes.length <= LONGEST) {
        Files.write(folder.resolve(fixture.toString().replaceAll("[^\\w.-]", "_")), bytes);
      }
    }
    return folder;
  }
}
