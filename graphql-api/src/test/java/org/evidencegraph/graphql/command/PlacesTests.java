package org.evidencegraph.graphql.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.evidencegraph.graphql.capture.FolderPlace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlacesTests {

  @TempDir Path folder;

  @Test
  void namesFilesOfAFolderRelativeToItAndAFileWithoutItsFolder() throws Exception {
    put("in/2019/a.txt");
    put("b.txt");
    assertThat(names("in", "b.txt")).containsExactly("2019/a.txt", "b.txt");
  }

  @Test
  void takesAFileThatIsNamedTwiceOnce() throws Exception {
    put("b.txt");
    assertThat(names("b.txt", "./b.txt")).containsExactly("b.txt");
  }

  @Test
  void takesNoUrlFileForADocumentAlsoWhenAWildcardNamesIt() throws Exception {
    put("b.txt");
    put("b.txt.url");
    put("alone.url");
    assertThat(names("alone.url", "b.txt", "b.txt.url")).containsExactly("alone.url", "b.txt");
  }

  @Test
  void refusesTwoDocumentsOfOneName() throws Exception {
    put("2019/1.txt");
    put("2020/1.txt");
    assertRefused("would be named 1.txt. Name a folder above both", "2019", "2020");
    assertRefused("would be named 1.txt", "2019", "2020/1.txt");
  }

  @Test
  void refusesAPathThatLeadsNowhere() {
    assertRefused("There is no " + folder.resolve("none"), "none");
    assertRefused("This is no path", "a\0b");
  }

  private void assertRefused(String message, String... paths) {
    assertThatExceptionOfType(Places.RefusedException.class)
        .isThrownBy(() -> names(paths))
        .withMessageContaining(message);
  }

  private List<String> names(String... paths) throws Places.RefusedException {
    List<String> absolute = Stream.of(paths).map(path -> folder + "/" + path).toList();
    return Places.of(absolute).stream().map(FolderPlace::names).flatMap(List::stream).toList();
  }

  private void put(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "text");
  }
}
