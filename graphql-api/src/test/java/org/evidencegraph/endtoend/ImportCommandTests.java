package org.evidencegraph.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command line as a person or a script meets it. */
class ImportCommandTests {

  @TempDir Path folder;

  @Test
  void importsAndTellsWhatBecameOfEachDocument() throws Exception {
    Path in = Folders.sampleCopies(folder.resolve("in"), 1);
    CommandProcess first = run("import", "in", "--evidence.home=home");
    assertThat(first.exitCode()).as(first.err()).isZero();
    assertThat(first.out())
        .startsWith("Documents read             5\n  kept                     5");
    assertThat(first.err()).contains("5 of 5 documents").doesNotContain("WARN");

    Files.write(in.resolve("noise.txt"), new byte[] {0, 1, 2, 3});
    Files.writeString(in.resolve("recipe.txt"), "Boil the rice.\n");
    CommandProcess second = run("import", "in", "--json", "--evidence.home=home");
    assertThat(second.exitCode()).as(second.err()).isEqualTo(1);
    JsonNode report = new JsonMapper().readTree(second.out());
    assertThat(report.get("read").asInt()).isEqualTo(7);
    assertThat(report.get("unchanged").asInt()).isEqualTo(5);
    assertThat(report.get("failed").asInt()).isEqualTo(1);
    assertThat(report.get("notPapers").asInt()).isEqualTo(1);
    assertThat(report.get("importRun").asString()).startsWith("run_");
    assertThat(report.at("/problems/1/code").asString()).isEqualTo("UNDECODABLE");
    assertThat(report.at("/problems/1/documents/0").asString()).isEqualTo("noise.txt");
  }

  @Test
  void keepsTheRecordsWhoseValuesAreTooLongForTheStore() throws Exception {
    StringBuilder ris = new StringBuilder();
    for (int n = 1; n <= 3; n++) {
      String prose = n == 2 ? "Wool is warm. ".repeat(70_000) : "Wool is warm.";
      ris.append("TY  - JOUR\nTI  - Wool in winter no. %d\nAU  - Doe, J\n".formatted(n))
          .append("AB  - ".concat(prose).concat("\nPY  - 2001\nER  - \n\n"));
    }
    Files.writeString(folder.resolve("long.ris"), ris);
    String page =
        "<html><head><meta name='citation_title' content='Felt in spring'><meta"
            + " name='citation_author' content='Doe, Jane'></head><body><h1>Felt in"
            + " spring</h1><h2>Abstract</h2><p>%s</p><h2>References</h2><ol><li>Doe J. Wool. J"
            + " Felt. 2001;2:3-9.</li><li>%s</li></ol></body>";
    String long1 = "Felt is thick. ".repeat(80_000);
    Files.writeString(folder.resolve("long.html"), page.formatted(long1, long1));
    CommandProcess first = run("import", "long.ris", "long.html", "--json", "--evidence.home=home");
    JsonNode report = new JsonMapper().readTree(first.out());
    assertThat(report.get("records").asInt()).as(first.err()).isEqualTo(4);
    assertThat(report.get("failed").asInt()).isZero();
    assertThat(report.at("/problems/0/code").asString()).isEqualTo("VALUE_TOO_LONG");
    assertThat(report.at("/problems/0/count").asInt()).isEqualTo(2);
    assertThat(first.exitCode()).isZero();
  }

  @Test
  void tellsAgainWhatCouldNotBeReadBefore() throws Exception {
    Files.write(folder.resolve("noise.txt"), new byte[] {0, 1, 2, 3});
    assertThat(run("import", "noise.txt", "--evidence.home=home").exitCode()).isEqualTo(1);
    CommandProcess second = run("import", "noise.txt", "--json", "--evidence.home=home");
    JsonNode report = new JsonMapper().readTree(second.out());
    assertThat(report.get("unchanged").asInt()).isEqualTo(1);
    assertThat(report.at("/problems/0/code").asString()).isEqualTo("UNDECODABLE");
    assertThat(second.exitCode()).isEqualTo(1);
  }

  @Test
  void endsWith2BeforeItOpensAStoreWhenItCannotRun() throws Exception {
    CommandProcess nowhere = run("import", "none", "--evidence.home=home");
    assertThat(nowhere.exitCode()).isEqualTo(2);
    assertThat(nowhere.err()).startsWith("There is no " + folder.resolve("none"));
    assertThat(nowhere.out()).isEmpty();
    assertThat(folder.resolve("home")).doesNotExist();

    CommandProcess unknown = run("improt", "in");
    assertThat(unknown.exitCode()).isEqualTo(2);
    assertThat(unknown.err()).contains("Unknown command \"improt\"").contains("--help");
  }

  @Test
  void namesTheWaysOutBesideARunningServer() throws Exception {
    Files.writeString(folder.resolve("a.txt"), "a");
    Path home = folder.resolve("home");
    try (ServerProcess server = ServerProcess.start(home, "--evidence.sample=false")) {
      server.awaitDocuments(0);
      CommandProcess beside = run("import", "a.txt", "--evidence.home=home");
      assertThat(beside.exitCode()).isEqualTo(2);
      assertThat(beside.out()).isEmpty();
      assertThat(beside.err())
          .contains("is in use by another Evidence Graph (process ")
          .contains("Stop that one")
          .contains("importDocuments")
          .contains("jdbc:postgresql:")
          .doesNotContain("\tat ");
    }
  }

  @Test
  void explainsItself() throws Exception {
    CommandProcess help = run("--help");
    assertThat(help.exitCode()).isZero();
    assertThat(help.out()).contains("import PATH... [--json]").contains("Exit codes");
  }

  private CommandProcess run(String... arguments) throws Exception {
    return CommandProcess.run(folder, arguments);
  }
}
