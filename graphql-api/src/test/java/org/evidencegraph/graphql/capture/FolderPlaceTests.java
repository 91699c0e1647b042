package org.evidencegraph.graphql.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class FolderPlaceTests {

  @TempDir Path folder;

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

  /** Bytes that are no UTF-8 can be put into a path by way of a URI alone. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void readsAFileWhoseNameIsNotUtf8() throws IOException {
    Files.writeString(Path.of(URI.create(folder.toUri() + "caf%E9%20b.txt")), "x");
    put("50% of +.txt");
    assertThat(names()).containsExactly("50% of +.txt", "café b.txt");
    Capture capture = place().find("café b.txt").orElseThrow();
    try (InputStream in = capture.bytes().open()) {
      assertThat(in.readAllBytes()).hasSize(1);
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void saysThatTwoFilesReadAsOneName() throws IOException {
    Files.writeString(Path.of(URI.create(folder.toUri() + "caf%E9.txt")), "x");
    put("café.txt");
    assertThat(names()).containsExactly("café.txt");
    assertThat(place().passedOver()).singleElement().asString().contains("café.txt", "rename");
  }

  @Test
  void leavesOutHiddenFilesAndFolders() throws IOException {
    put(".hidden");
    put(".git/config");
    put("seen.txt");
    assertThat(names()).containsExactly("seen.txt");
    assertThat(place().passedOver()).isEmpty();
  }

  @Test
  void readsTheUrlFileOfADocumentBesideIt() throws IOException {
    put("page.html");
    put("page.html.url");
    put("alone.url");
    assertThat(names()).containsExactly("alone.url", "page.html");
    assertThat(place().find("alone.url"))
        .contains(new FileCapture("alone.url", folder.resolve("alone.url"), null));
    assertThat(place().find("page.html"))
        .contains(
            new FileCapture(
                "page.html", folder.resolve("page.html"), folder.resolve("page.html.url")));
  }

  @Test
  void findsNothingWhereAFileWasDeleted() throws IOException {
    put("a.txt");
    FolderPlace place = place();
    Files.delete(folder.resolve("a.txt"));
    assertThat(place.names()).containsExactly("a.txt");
    assertThat(place.find("a.txt")).isEqualTo(Optional.empty());
  }

  @Test
  void endsWhereLinksRunInACircle() throws IOException {
    put("sub/page.txt");
    Files.createSymbolicLink(folder.resolve("sub/up"), Path.of(".."));
    assertThat(names()).containsExactly("sub/page.txt");
    assertThat(place().passedOver()).singleElement().asString().startsWith("sub/up: ");
  }

  @Test
  void followsLinksAndPassesOverThoseThatLeadNowhere(@TempDir Path elsewhere) throws IOException {
    Files.writeString(elsewhere.resolve("page.txt"), "text");
    Files.createSymbolicLink(folder.resolve("linked"), elsewhere);
    Files.createSymbolicLink(folder.resolve("broken"), Path.of("nowhere"));
    assertThat(names()).containsExactly("linked/page.txt");
    assertThat(place().passedOver()).singleElement().asString().startsWith("broken: ");
  }

  private List<String> names() throws IOException {
    return place().names();
  }

  private FolderPlace place() throws IOException {
    return FolderPlace.all(folder);
  }

  private void put(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "text");
  }
}
