package org.evidencegraph.importer.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.evidencegraph.importer.DocumentImporter;
import org.evidencegraph.importer.record.RecordFixtures.Fixture;
import org.evidencegraph.importer.source.ByteSource;
import org.evidencegraph.importer.source.Submission;
import org.evidencegraph.importer.text.LanguageReading;
import org.evidencegraph.intake.ImportedDocument;
import org.evidencegraph.provenance.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No record file stops a reader, however damaged, deep or long, and what is whole of it is kept.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class RecordDamageTests {
  private static final int DEEP = 1_000_000;
  private static final int LONG = 50_000_000;

  static List<Fixture> fixtures() {
    return RecordFixtures.all();
  }

  private static void staysUp(byte[] bytes) {
    for (ImportedDocument slice : RecordFixtures.slices(bytes)) {
      assertThat(slice.problems())
          .noneMatch(p -> p.code().equals("READER_FAILED") || p.message().contains("stopped at"));
    }
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void survivesBeingCutAnywhere(Fixture fixture) {
    int step = Math.max(41, fixture.bytes().length / 25);
    for (int end = 0; end < fixture.bytes().length; end += step) {
      staysUp(Arrays.copyOf(fixture.bytes(), end));
    }
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void survivesFlippedBytes(Fixture fixture) {
    Random random = new Random(17);
    for (int i = 0; i < 25; i++) {
      byte[] damaged = fixture.bytes().clone();
      for (int k = 0; k < 1 + i / 3; k++) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      staysUp(damaged);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'TY  - JOUR\nAU  - Müller, Ö.\nTI  - Grüße aus dem Süden\nER  - \n'",
    "'@article{m, title={Grüße aus dem Süden}, author={Müller, Ö.}, year=2001}\n'",
    "'%0 Journal Article\n%A Müller, Ö.\n%T Grüße aus dem Süden\n%D 2001\n'",
    "'[{\"type\":\"book\",\"title\":\"Grüße aus dem Süden\",\"author\":[{\"family\":\"Müller\"}]}]'"
  })
  void readsWindowsTextWhereTheEncodingIsWrongAndSaysSo(String text) {
    ImportedDocument document =
        RecordFixtures.slices(text.getBytes(Charset.forName("windows-1252"))).getFirst();
    assertThat(document.records())
        .extracting(r -> r.record().said().title())
        .containsExactly("Grüße aus dem Süden");
    assertThat(document.problems()).extracting(Problem::code).contains("WRONG_CHARSET");
  }

  @Test
  void readsUtf16BehindItsMark() {
    String text = "\uFEFFTY  - JOUR\r\nTI  - Grüße\r\nAU  - Müller, Ö.\r\nER  - \r\n";
    for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      ImportedDocument document = RecordFixtures.slices(text.getBytes(charset)).getFirst();
      assertThat(document.records())
          .extracting(r -> r.record().said().title())
          .containsExactly("Grüße");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'@article{a, title={Whole}, year=2001}\n@article{b, title={', '{', 1",
    "'@article{a, title={Whole}, year=2001}\n@article{b, title={', '\\''{', 1",
    "'@article{a, title={Whole}, year=2001}\n@article{b, title={', '$', 1",
    "'[{\"type\":\"book\",\"title\":\"Whole\",\"DOI\":\"10.5555/a\"},{\"a\":', '[', 1",
    "'[{\"type\":\"book\",\"title\":\"Whole\",\"DOI\":\"10.5555/a\"},{\"a\":', '{\"a\":', 1",
    "'{\"items\":[{\"DOI\":\"10.5555/a\",\"title\":[\"Whole\"]},', '[{', 1",
    "'TY  - JOUR\nTI  - Whole\nAU  - Doe, J\nER  - \n', '((((', 1",
    "'%0 Book\n%T Whole\n%A Doe, J\n%D 2001\n%X ', '<a <', 1"
  })
  void keepsWhatStandsBeforeAMillionBrackets(String start, String unit, int whole) {
    byte[] bytes = (start + unit.repeat(DEEP)).getBytes(StandardCharsets.UTF_8);
    List<ImportedDocument> slices = RecordFixtures.slices(bytes);
    assertThat(slices.getFirst().records()).hasSizeGreaterThanOrEqualTo(whole);
    assertThat(slices.getFirst().records().getFirst().record().said().title()).isEqualTo("Whole");
  }

  @ParameterizedTest
  @CsvSource({
    "'TY  - JOUR\nTI  - Whole\nAU  - Doe, J\nER  - \nTY  - JOUR\nTI  - '",
    "'@article{a, title={Whole}, year=2001}\n@article{b, title={'",
    "'%0 Book\n%T Whole\n%A Doe, J\n%D 2001\n%0 Book\n%T '",
    "'PT J\nAU Doe, J\nTI Whole\nSO Thin Letters\nPY 2001\nER\nPT J\nTI '",
    "'[{\"type\":\"book\",\"title\":\"Whole\",\"DOI\":\"10.5555/a\"},{\"title\":\"'",
    "'{\"items\":[{\"DOI\":\"10.5555/a\",\"title\":[\"Whole\"]},{\"title\":[\"'"
  })
  void keepsWhatStandsBeforeALineOfFiftyMillionCharacters(String start) throws IOException {
    List<ImportedDocument> slices = new ArrayList<>();
    ByteSource bytes = () -> longLine(start.getBytes(StandardCharsets.UTF_8));
    new DocumentImporter(LanguageReading.NONE)
        .read(new Submission("long.txt", bytes, null), 0, slices::add);
    ImportedDocument document = slices.getFirst();
    assertThat(document.records().getFirst().record().said().title()).isEqualTo("Whole");
    assertThat(document.problems()).isNotEmpty();
    assertThat(document.content().length()).isLessThan(LONG / 10);
  }

  private static InputStream longLine(byte[] start) {
    return new SequenceInputStream(new ByteArrayInputStream(start), new Letters(LONG));
  }

  /** So many times the letter x. */
  private static final class Letters extends InputStream {
    private int left;

    Letters(int count) {
      this.left = count;
    }

    @Override
    public int read() {
      return left-- > 0 ? 'x' : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      if (left <= 0) {
        return -1;
      }
      int count = Math.min(length, left);
      Arrays.fill(target, offset, offset + count, (byte) 'x');
      left -= count;
      return count;
    }
  }

  @Test
  void namesTheLineOfWhatItLeavesOut() {
    String file =
        "TY  - JOUR\n"
            + "TI  - One\n"
            + "ER  - \n\n"
            + "TY  - JOUR\n"
            + "PB  - Nobody\n"
            + "ER  - \n"
            + "TY  - JOUR\n"
            + "TI  - Two\n"
            + "ER  - \n";
    ImportedDocument document =
        RecordFixtures.slices(file.getBytes(StandardCharsets.UTF_8)).getFirst();
    assertThat(document.records())
        .extracting(r -> r.record().said().title())
        .containsExactly("One", "Two");
    assertThat(document.problems())
        .singleElement()
        .satisfies(p -> assertThat(p.message()).startsWith("records.txt: line 5: "));
  }

  @Test
  void keepsEveryRecordOfALongFileApart() {
    StringBuilder file = new StringBuilder();
    for (int i = 0; i < RecordSlices.RECORDS + 10; i++) {
      file.append("TY  - JOUR\nTI  - Title ").append(i % 7).append("\nAU  - Doe, J\nER  - \n");
    }
    List<ImportedDocument> slices =
        RecordFixtures.slices(file.toString().getBytes(StandardCharsets.UTF_8));
    assertThat(slices).hasSize(2);
    assertThat(slices.stream().flatMap(s -> s.records().stream()))
        .extracting(r -> r.record().key())
        .doesNotHaveDuplicates()
        .hasSize(RecordSlices.RECORDS + 10);
  }

  @Test
  void keepsTheRecordsBetweenBrokenLinesOfJson() {
    String good = "{\"type\":\"book\",\"title\":\"%d\",\"DOI\":\"10.5555/%d\"}\n";
    String file =
        good.formatted(1, 1) + "{\"type\":\"book\", \"title\":\"\n" + good.formatted(2, 2);
    ImportedDocument document =
        RecordFixtures.slices(file.getBytes(StandardCharsets.UTF_8)).getFirst();
    assertThat(document.records())
        .extracting(r -> r.record().said().title())
        .containsExactly("1", "2");
    assertThat(document.problems()).extracting(Problem::code).containsExactly("RECORD_REJECTED");
  }

  @Test
  void passesOnThatTheBytesCannotBeHad() {
    ByteSource gone =
        () -> {
          throw new IOException("gone");
        };
    DocumentImporter importer = new DocumentImporter(LanguageReading.NONE);
    assertThat(
            org.assertj.core.api.Assertions.catchThrowable(
                () -> importer.read(new Submission("gone.ris", gone, null), 0, s -> {})))
        .isInstanceOfAny(IOException.class, UncheckedIOException.class);
  }
}
