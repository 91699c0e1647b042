package org.evidencegraph.graphql.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportFolderTests {

  @TempDir Path folder;

  private final List<String> unreadable = new ArrayList<>();

  @Test
  void namesFilesRelativeToTheFolderInCodePointOrder() throws IOException {
    put("b.txt");
    put("a/z.txt");
    put("a/B.txt");
    put("a.txt");
    put("é.txt");
    assertThat(names()).containsExactly("a.txt", "a/B.txt", "a/z.txt", "b.txt", "é.txt");
  }

  /** UTF-16 would put the second first, since its first unit is a surrogate. */
  @Test
  void ordersByCodePointsBeyondTheBasicPlane() throws IOException {
    put("\uFB01.txt");
    put("\uD835\uDC00.txt");
    assertThat(names()).containsExactly("\uFB01.txt", "\uD835\uDC00.txt");
  }

  @Test
  void leavesOutHiddenFilesAndFolders() throws IOException {
    put(".hidden");
    put(".git/config");
    put("seen.txt");
    assertThat(names()).containsExactly("seen.txt");
    assertThat(unreadable).isEmpty();
  }

  @Test
  void readsTheUrlFileOfADocumentBesideIt() throws IOException {
    put("page.html");
    put("page.html.url");
    put("alone.url");
    List<FileCapture> found = ImportFolder.documents(folder, unreadable::add);
    assertThat(found)
        .containsExactly(
            new FileCapture("alone.url", folder.resolve("alone.url"), null),
            new FileCapture(
                "page.html", folder.resolve("page.html"), folder.resolve("page.html.url")));
  }

  @Test
  void endsWhereLinksRunInACircle() throws IOException {
    put("sub/page.txt");
    Files.createSymbolicLink(folder.resolve("sub/up"), Path.of(".."));
    assertThat(names()).containsExactly("sub/page.txt");
    assertThat(unreadable).singleElement().asString().startsWith("sub/up: ");
  }

  @Test
  void followsLinksAndPassesOverThoseThatLeadNowhere(@TempDir Path elsewhere) throws IOException {
    Files.writeString(elsewhere.resolve("page.txt"), "text");
    Files.createSymbolicLink(folder.resolve("linked"), elsewhere);
    Files.createSymbolicLink(folder.resolve("broken"), Path.of("nowhere"));
    assertThat(names()).containsExactly("linked/page.txt");
    assertThat(unreadable).singleElement().asString().startsWith("broken: ");
  }

  private List<String> names() throws IOException {
    return ImportFolder.documents(folder, unreadable::add).stream().map(FileCapture::name).toList();
  }

  private void put(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "text");
  }
}
