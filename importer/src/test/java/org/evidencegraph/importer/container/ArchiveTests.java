package org.evidencegraph.importer.container;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.evidencegraph.importer.container.Packed.utf8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evidencegraph.importer.source.ByteSource;
import org.evidencegraph.importer.source.Submission;
import org.evidencegraph.provenance.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveTests {

  private static Submission zip(Map<String, byte[]> files) {
    return Submission.of("a.zip", Packed.zip(files), null);
  }

  private static Map<String, byte[]> files(String... namesAndTexts) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (int i = 0; i < namesAndTexts.length; i += 2) {
      files.put(namesAndTexts[i], utf8(namesAndTexts[i + 1]));
    }
    return files;
  }

  private static String text(ByteSource bytes) throws IOException {
    try (InputStream in = bytes.open()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static List<String> codes(Archive archive) {
    return archive.problems().stream().map(Problem::code).toList();
  }

  @Test
  void namesEachFileBehindTheArchiveInCodePointOrder() throws IOException {
    try (Archive archive = Archive.open(zip(files("b/2.txt", "two", "A.txt", "one")))) {
      assertThat(archive.documents())
          .extracting(Submission::name)
          .containsExactly("a.zip/A.txt", "a.zip/b/2.txt");
      assertThat(text(archive.find("a.zip/b/2.txt").orElseThrow().bytes())).isEqualTo("two");
      assertThat(archive.find("a.zip/c")).isEmpty();
      assertThat(archive.problems()).isEmpty();
    }
  }

  /** 93 is Zstandard, 95 is XZ, 97 is WavPack. */
  @ParameterizedTest
  @ValueSource(bytes = {93, 95, 97})
  void leavesOutWhatIsPackedInAWayThatIsNotRead(byte method) throws IOException {
    byte[] bytes = Packed.zip(files("1.txt", "one", "2.txt", "two"));
    ByteBuffer zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    zip.put(8, method);
    for (int i = 0; i < bytes.length - 4; i++) {
      if (zip.getInt(i) == 0x02014b50) {
        zip.put(i + 10, method);
        break;
      }
    }
    try (Archive archive = Archive.open(Submission.of("a.zip", bytes, null))) {
      assertThat(archive.documents()).extracting(Submission::name).containsExactly("a.zip/2.txt");
      assertThat(codes(archive)).containsExactly("UNSUPPORTED");
    }
  }

  @Test
  void saysThatAnArchiveHoldsNoDocument() throws IOException {
    try (Archive archive = Archive.open(zip(files()))) {
      assertThat(codes(archive)).containsExactly("EMPTY");
    }
  }

  @Test
  void aFileThatIsLeftOutIsAnError() throws IOException {
    try (Archive archive = Archive.open(zip(files("../1.txt", "one", "2.txt", "two")))) {
      assertThat(archive.problems())
          .extracting(Problem::severity)
          .containsExactly(org.evidencegraph.provenance.Severity.ERROR);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"7z\u00BC\u00AF'\u001C\0", "Rar!\u001A\u0007\0", "\u00FD7zXZ\0", "BZh9\u0001"})
  void refusesOtherPackingsWithTheWayOut(String start) {
    byte[] bytes = start.getBytes(StandardCharsets.ISO_8859_1);
    assertThatThrownBy(() -> OtherPacking.refuse(bytes))
        .isInstanceOf(ContainerException.class)
        .hasMessageContaining("unpack it");
  }

  @Test
  void refusesTarAndNoTextThatBeginsLikeAPacking() throws IOException {
    byte[] tar = new byte[512];
    System.arraycopy(utf8("ustar"), 0, tar, 257, 5);
    assertThatThrownBy(() -> OtherPacking.refuse(tar)).hasMessageContaining("tar");
    OtherPacking.refuse(utf8("BZhang and others wrote of zinc"));
  }

  @Test
  void readsAFileAsWellAsBytesInMemory(@TempDir Path folder) throws IOException {
    Path file = Files.write(folder.resolve("x"), Packed.zip(files("1", "one")));
    Submission archive = Submission.of("x", file, null);
    assertThat(Archive.isArchive(archive.bytes())).isTrue();
    try (Archive open = Archive.open(archive)) {
      ByteSource bytes = open.documents().getFirst().bytes();
      assertThat(text(bytes)).isEqualTo("one");
      assertThat(text(bytes)).isEqualTo("one");
    }
  }

  @Test
  void takesTheUrlFromTheFileBeside() throws IOException {
    try (Archive archive =
        Archive.open(
            zip(
                files(
                    "p.txt",
                    "x",
                    "p.txt.url",
                    "https://example.org/p\n",
                    "q",
                    "y",
                    "q.url",
                    "https://user:secret@example.org/q",
                    "alone.url",
                    "z")))) {
      assertThat(archive.documents())
          .extracting(Submission::name)
          .containsExactly("a.zip/alone.url", "a.zip/p.txt", "a.zip/q");
      assertThat(archive.find("a.zip/p.txt").orElseThrow().url())
          .isEqualTo("https://example.org/p");
      assertThat(archive.find("a.zip/q").orElseThrow().url()).isNull();
      assertThat(codes(archive)).containsExactly("BAD_URL");
    }
  }

  @Test
  void leavesOutHiddenFilesAndNamesThatLeadOutside() throws IOException {
    try (Archive archive =
        Archive.open(
            zip(
                files(
                    ".DS_Store",
                    "-",
                    "__MACOSX/a",
                    "-",
                    "../up",
                    "-",
                    "/etc/x",
                    "-",
                    "C:\\x",
                    "-",
                    "a/../../b",
                    "-",
                    "good",
                    "1")))) {
      assertThat(archive.documents()).extracting(Submission::name).containsExactly("a.zip/good");
      assertThat(codes(archive)).hasSize(4).containsOnly("UNSAFE_NAME");
    }
  }

  @Test
  void keepsBothFilesOfOneName() throws IOException {
    byte[] bytes = Packed.zip(files("aa.txt", "one", "ab.txt", "two"));
    String twice = new String(bytes, ISO_8859_1).replace("ab.txt", "aa.txt");
    try (Archive archive = Archive.open(Submission.of("z", twice.getBytes(ISO_8859_1), null))) {
      assertThat(archive.documents())
          .extracting(Submission::name)
          .containsExactly("z/aa.txt", "z/aa.txt#2");
      assertThat(codes(archive)).containsExactly("DUPLICATE_NAME");
    }
  }

  @Test
  void leavesOutWhatIsEncrypted() throws IOException {
    byte[] bytes = Packed.zip(files("a.txt", "one"));
    for (int i = 0; i + 8 < bytes.length; i++) {
      boolean local = bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 3;
      boolean central = bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 1;
      int flags = local ? i + 6 : central ? i + 8 : -1;
      if (flags >= 0) {
        bytes[flags] |= 1;
      }
    }
    try (Archive archive = Archive.open(Submission.of("z", bytes, null))) {
      assertThat(archive.documents()).isEmpty();
      assertThat(codes(archive)).containsExactly("ENCRYPTED");
    }
  }

  @Test
  void noticesAFlippedByte() throws IOException {
    byte[] bytes = Packed.zip(files("a.txt", "The cells were kept on ice overnight, all of them."));
    bytes[60] ^= 0x10;
    try (Archive archive = Archive.open(Submission.of("z", bytes, null))) {
      ByteSource damaged = archive.documents().getFirst().bytes();
      assertThatThrownBy(() -> text(damaged))
          .isInstanceOf(ContainerException.class)
          .hasMessageContaining("damaged");
    }
  }

  @Test
  void refusesAnArchiveThatWasCut() {
    byte[] bytes = Packed.zip(files("a.txt", "one"));
    byte[] half = java.util.Arrays.copyOf(bytes, bytes.length / 2);
    assertThatThrownBy(() -> Archive.open(Submission.of("z", half, null)))
        .isInstanceOf(ContainerException.class)
        .hasMessageContaining("list of files")
        .hasMessageNotContaining("Channel");
  }

  @Test
  void refusesBombs() throws IOException {
    Submission bomb = zip(Map.of("zeros", new byte[40 << 20]));
    assertThatThrownBy(() -> Archive.open(bomb))
        .isInstanceOf(ContainerException.class)
        .hasMessageContaining("bomb");
    Bounds few = new Bounds(1, 1_000, 200, 1_000);
    assertThatThrownBy(() -> Archive.open(zip(files("a", "1", "b", "2")), few))
        .hasMessageContaining("2 files");
    assertThatThrownBy(() -> Archive.open(zip(files("a", "long".repeat(900))), few))
        .hasMessageContaining("1000 bytes");
  }

  @Test
  void refusesAnArchiveInsideAnother() throws IOException {
    byte[] inner = Packed.zip(files("a", "1"));
    try (Archive outer = Archive.open(zip(Map.of("inner.zip", inner)))) {
      Submission nested = outer.documents().getFirst();
      assertThat(Archive.isArchive(nested.bytes())).isTrue();
      assertThatThrownBy(() -> Archive.open(nested))
          .isInstanceOf(ContainerException.class)
          .hasMessageContaining("inside an archive");
    }
  }

  @Test
  void refusesTheFilesOfAWordProcessor() {
    assertThatThrownBy(
            () -> Archive.open(zip(files("[Content_Types].xml", "<a/>", "word/d.xml", "<b/>"))))
        .isInstanceOf(ContainerException.class)
        .hasMessageContaining("save it as PDF");
  }
}
