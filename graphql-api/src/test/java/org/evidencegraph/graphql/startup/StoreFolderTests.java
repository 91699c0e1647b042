package org.evidencegraph.graphql.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

class StoreFolderTests {

  @TempDir Path folder;

  @Test
  void makesTheFolderAndGivesItsAbsoluteName() {
    Path home = folder.resolve("deep/store");
    try (GenericApplicationContext context = started(Map.of("evidence.home", home + "/../store"))) {
      assertThat(home).isDirectory();
      assertThat(context.getEnvironment().getProperty("evidence.home")).isEqualTo(home.toString());
    }
  }

  @Test
  void refusesASecondServerOnTheSameStoreUntilTheFirstHasEnded() {
    Map<String, Object> options = Map.of("evidence.home", folder.toString());
    try (GenericApplicationContext first = started(options)) {
      assertThat(first.isActive()).isTrue();
      assertRefused(options, "The store in " + folder + " is in use by another Evidence Graph");
    }
    started(options).close();
  }

  @Test
  void refusesAFolderItCannotWrite() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "no folder");
    assertRefused(Map.of("evidence.home", file.toString()), "cannot be written");
  }

  /** It would end the database's address and begin an option of it. */
  @Test
  void refusesASemicolonInTheName() {
    assertRefused(Map.of("evidence.home", folder + "/a;b"), "semicolon");
  }

  @Test
  void refusesAnImportFolderThatIsNotThere() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "no folder");
    assertRefused(Map.of("evidence.import.folder", folder + "/none"), "does not exist");
    assertRefused(Map.of("evidence.import.folder", file.toString()), "is not a folder");
  }

  @Test
  void leavesTheFolderAloneWhenTheStoreIsElsewhere() {
    Path home = folder.resolve("unused");
    Map<String, Object> options =
        Map.of("evidence.home", home.toString(), "spring.datasource.url", "jdbc:h2:mem:elsewhere");
    started(options).close();
    assertThat(home).doesNotExist();
  }

  private void assertRefused(Map<String, Object> options, String why) {
    assertThatExceptionOfType(StartRefusal.class)
        .isThrownBy(() -> started(options))
        .withMessageContaining(why)
        .satisfies(
            refusal -> {
              assertThat(refusal.getExitCode()).isEqualTo(2);
              assertThat(refusal.wayOut()).contains("--evidence.");
            });
  }

  private static GenericApplicationContext started(Map<String, Object> options) {
    GenericApplicationContext context = new GenericApplicationContext();
    context.getEnvironment().getPropertySources().addLast(new MapPropertySource("given", options));
    context
        .getEnvironment()
        .getPropertySources()
        .addLast(
            new MapPropertySource(
                "defaults", Map.of("spring.datasource.url", "jdbc:h2:file:somewhere")));
    new StoreFolder().initialize(context);
    context.refresh();
    return context;
  }
}
