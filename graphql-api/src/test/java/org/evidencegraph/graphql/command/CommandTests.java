package org.evidencegraph.graphql.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.evidencegraph.graphql.security.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandTests {

  @Test
  void startsTheServerWithoutCommand() {
    assertThat(Command.of()).isEqualTo(new Command.Serve());
    assertThat(Command.of("--evidence.home=x", "--debug")).isEqualTo(new Command.Serve());
  }

  @Test
  void importsPathsWithOptionsWhereverTheyStand() {
    assertThat(Command.of("--evidence.home=x", "import", "a", "--json", "b c"))
        .isEqualTo(new Command.Import(List.of("a", "b c"), true, List.of("--evidence.home=x")));
  }

  @Test
  void takesEverythingAfterTwoDashesForAPath() {
    assertThat(Command.of("import", "--", "--json", "--help"))
        .isEqualTo(new Command.Import(List.of("--json", "--help"), false, List.of()));
  }

  @Test
  void importsAFolderOfTheNameImport() {
    assertThat(Command.of("import", "import"))
        .isEqualTo(new Command.Import(List.of("import"), false, List.of()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "-h", "help", "import --help", "import x -h"})
  void helps(String line) {
    assertThat(Command.of(line.split(" "))).isEqualTo(new Command.Help());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "improt x",
        "import",
        "import --json",
        "import x --jsno",
        "import x -v",
        "reindex x",
        "reindex -v",
        "key",
        "key make ci",
        "key create ci",
        "key create --scopes read",
        "key create ci --scopes",
        "key create ci --scopes write",
        "key create ci --scopes read --expires soon",
        "key create ci more --scopes read",
        "key create ci --scopes read -v",
        "key list ci",
        "key revoke"
      })
  void saysWhatIsNotUnderstood(String line) {
    assertThat(Command.of(line.split(" "))).isInstanceOf(Command.Misuse.class);
  }

  @Test
  void reindexesWithOptions() {
    assertThat(Command.of("reindex", "--evidence.home=x"))
        .isEqualTo(new Command.Reindex(List.of("--evidence.home=x")));
  }

  @Test
  void makesListsAndRevokesKeys() {
    assertThat(Command.of("key", "create", "ci", "--scopes", "read,import", "--evidence.home=x"))
        .isEqualTo(
            new Command.Keys(
                new KeyTask.Create("ci", Set.of(Scope.READ, Scope.IMPORT), null),
                List.of("--evidence.home=x")));
    assertThat(Command.of("key", "create", "ci", "--scopes=read", "--expires=90d"))
        .isEqualTo(
            new Command.Keys(new KeyTask.Create("ci", Set.of(Scope.READ), "90d"), List.of()));
    assertThat(Command.of("key", "list"))
        .isEqualTo(new Command.Keys(new KeyTask.ListAll(), List.of()));
    assertThat(Command.of("key", "revoke", "ci"))
        .isEqualTo(new Command.Keys(new KeyTask.Revoke("ci"), List.of()));
  }

  @Test
  void namesTheUnknownCommand() {
    assertThat(Command.of("im\nprot"))
        .isEqualTo(
            new Command.Misuse("Unknown command \"im?prot\"; there are import, reindex and key."));
  }
}
