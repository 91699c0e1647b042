package org.evidencegraph.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.evidencegraph.importer.Fixtures.Fixture;
import org.evidencegraph.intake.ImportedDocument;
import org.evidencegraph.provenance.DocumentKind;
import org.evidencegraph.provenance.Problem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A damaged copy of every fixture ends in a reading or a problem, and never in a failure. */
class AttackedFixtureTests {
  static final List<String> OPENING = List.of("(", "[", "{", "<a>", "{\"a\":");

  static List<Fixture> all() {
    return Fixtures.all();
  }

  static List<Fixture> samples() {
    return Fixtures.samples();
  }

  private static List<Problem> problems(List<ImportedDocument> slices) {
    return slices.stream().flatMap(slice -> slice.problems().stream()).toList();
  }

  @ParameterizedTest
  @MethodSource("all")
  void readsTheWholeDocument(Fixture fixture) {
    List<ImportedDocument> slices = Attacks.read(fixture.name(), fixture.bytes());
    assertThat(slices.getLast().slice().last()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("all")
  void saysSoWhereHalfOfAStructuredDocumentIsMissing(Fixture fixture) {
    byte[] bytes = fixture.bytes();
    List<ImportedDocument> slices =
        Attacks.read(fixture.name(), Arrays.copyOf(bytes, bytes.length / 2));
    ImportedDocument first = slices.getFirst();
    boolean closed = first.mediaType().matches("application/(?:.*xml|.*json|pdf|zip|octet-stream)");
    if (closed && first.kind() != DocumentKind.NOT_A_PAPER) {
      assertThat(problems(slices)).as(first.mediaType()).isNotEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void survivesFlippedBytes(Fixture fixture) {
    Random random = new Random(17);
    for (int i = 0; i < 6; i++) {
      byte[] bytes = fixture.bytes();
      for (int k = 0; k <= i; k++) {
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
      }
      Attacks.read(fixture.name(), bytes);
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void survivesAnotherEncodingThanTheOneDeclared(Fixture fixture) {
    String text = new String(fixture.bytes(), StandardCharsets.UTF_8);
    List<String> charsets = List.of("UTF-16LE", "UTF-16BE", "windows-1251", "GB18030", "IBM1047");
    for (String charset : some(charsets, fixture)) {
      Attacks.read(fixture.name(), text.getBytes(Charset.forName(charset)));
    }
    List<String> lies = List.of("UTF-16", "US-ASCII", "IBM1047", "no-such-charset");
    for (String declared : some(lies, fixture)) {
      String lying =
          text.replaceAll("(encoding|charset)=([\"'])[\\w-]+", "$1=$2" + declared)
              .replaceFirst(
                  "<\\?xml version=\"1.0\"\\?>",
                  "<?xml version=\"1.0\" encoding=\"" + declared + "\"?>");
      Attacks.read(fixture.name(), lying.getBytes(StandardCharsets.UTF_8));
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void survivesControlCharacters(Fixture fixture) {
    byte[] bytes = fixture.bytes();
    for (int control : some(List.of(0, 1, 0x0B, 0x1B, 0x7F, 0xFF), fixture)) {
      byte[] damaged = bytes.clone();
      damaged[bytes.length / 2] = (byte) control;
      Attacks.read(fixture.name(), damaged);
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void survivesAMillionNestedBrackets(Fixture fixture) {
    byte[] bytes = fixture.bytes();
    for (String open : some(OPENING, fixture)) {
      byte[] nested = repeated(open, 1_000_000);
      Attacks.read(fixture.name(), inserted(bytes, bytes.length / 2, nested));
    }
  }

  /** To the readers of the many pages all is text, so two kinds of damage in turn do for each. */
  private static <T> List<T> some(List<T> kinds, Fixture fixture) {
    if (!fixture.name().endsWith(".txt")) {
      return kinds;
    }
    int first = Math.floorMod(fixture.name().hashCode(), kinds.size());
    return List.of(kinds.get(first), kinds.get((first + 1) % kinds.size()));
  }

  /** Every reader is asked about what stands first, so one fixture does for all. */
  @ParameterizedTest
  @FieldSource("OPENING")
  void survivesAMillionNestedBracketsBeforeAnythingElse(String open) {
    Fixture fixture = samples().getFirst();
    byte[] bytes = inserted(fixture.bytes(), 0, repeated(open, 1_000_000));
    Attacks.read(fixture.name(), bytes);
    Attacks.read("no-name", repeated(open, 1_000_000));
  }

  private static byte[] repeated(String unit, int times) {
    return unit.repeat(times).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] inserted(byte[] bytes, int at, byte[] more) {
    byte[] all = Arrays.copyOf(bytes, bytes.length + more.length);
    System.arraycopy(bytes, at, all, at + more.length, bytes.length - at);
    System.arraycopy(more, 0, all, at, more.length);
    return all;
  }
}
