package org.evidencegraph.importer.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.evidencegraph.importer.container.Packed.gzip;
import static org.evidencegraph.importer.container.Packed.utf8;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.evidencegraph.importer.Captures;
import org.evidencegraph.importer.DocumentImporter;
import org.evidencegraph.importer.source.Submission;
import org.evidencegraph.importer.text.LanguageReading;
import org.evidencegraph.intake.ImportedDocument;
import org.evidencegraph.provenance.DocumentKind;
import org.evidencegraph.provenance.Problem;
import org.junit.jupiter.api.Test;

class GzipTests {
  private static final byte[] PAGE = utf8(Captures.sample("pubmed-wang-2018.txt").text());
  private final DocumentImporter importer = new DocumentImporter(LanguageReading.NONE);

  private ImportedDocument read(byte[] bytes) {
    return importer.read("a.txt.gz", bytes, null);
  }

  private static byte[] unpack(byte[] bytes) throws IOException {
    Submission packed = Submission.of("a", bytes, null);
    try (InputStream in = Gzip.unpacked(packed, Bounds.DEFAULT).bytes().open()) {
      return in.readAllBytes();
    }
  }

  @Test
  void readsAPageBehindGzipUnderTheHashOfTheBytesAsFound() {
    ImportedDocument plain = importer.read("a.txt", PAGE, null);
    ImportedDocument packed = read(gzip(PAGE));
    assertThat(packed.content()).isEqualTo(plain.content());
    assertThat(packed.records()).hasSize(1);
    assertThat(packed.sha256()).isNotEqualTo(plain.sha256());
    assertThat(read(gzip(gzip(PAGE))).records()).hasSize(1);
  }

  @Test
  void leavesOtherBytesAlone() throws IOException {
    assertThat(unpack(PAGE)).isEqualTo(PAGE);
    assertThat(unpack(new byte[0])).isEmpty();
  }

  @Test
  void keepsADamagedFileWithAProblem() {
    byte[] packed = gzip(PAGE);
    byte[] flipped = packed.clone();
    flipped[packed.length / 2] ^= 0x55;
    for (byte[] damaged :
        new byte[][] {
          Arrays.copyOf(packed, packed.length / 2), flipped, Arrays.copyOf(packed, 5)
        }) {
      ImportedDocument document = read(damaged);
      assertThat(document.kind()).isEqualTo(DocumentKind.UNREADABLE);
      assertThat(document.problems())
          .extracting(Problem::code)
          .containsExactly("DAMAGED_CONTAINER");
    }
  }

  @Test
  void stopsUnpackingABomb() {
    byte[] bomb = gzip(new byte[64 << 20]);
    assertThatThrownBy(() -> unpack(bomb))
        .isInstanceOf(ContainerException.class)
        .hasMessageContaining("as a bomb does");
    assertThat(read(bomb).problems()).hasSize(1);
    assertThat(read(gzip(gzip(gzip(PAGE)))).problems())
        .extracting(Problem::code)
        .containsExactly("NESTED_CONTAINER");
  }

  @Test
  void listsTheDocumentsOfAnArchive() {
    byte[] zip = Packed.zip(java.util.Map.of("one.txt", PAGE));
    ImportedDocument document = importer.read("z.zip", zip, null);
    assertThat(document.kind()).isEqualTo(DocumentKind.NOT_A_PAPER);
    assertThat(document.content()).isEqualTo("z.zip/one.txt");
    assertThat(document.problems()).isEmpty();
    ImportedDocument cut = importer.read("z.zip", Arrays.copyOf(zip, 50), null);
    assertThat(cut.kind()).isEqualTo(DocumentKind.UNREADABLE);
  }
}
