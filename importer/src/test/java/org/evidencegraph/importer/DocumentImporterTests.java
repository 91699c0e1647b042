package org.evidencegraph.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.evidencegraph.importer.format.CapturedPage;
import org.evidencegraph.importer.format.DocumentFormat;
import org.evidencegraph.importer.format.PageDraft;
import org.evidencegraph.importer.format.PageReading;
import org.evidencegraph.importer.format.Recognition;
import org.evidencegraph.importer.source.Submission;
import org.evidencegraph.importer.text.LanguageReading;
import org.evidencegraph.intake.ImportedDocument;
import org.evidencegraph.provenance.DocumentKind;
import org.evidencegraph.provenance.Problem;
import org.evidencegraph.provenance.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentImporterTests {
  private static final String PAGE = Captures.sample("pubmed-wang-2018.txt").text();
  private final DocumentImporter importer = new DocumentImporter(LanguageReading.NONE);

  private ImportedDocument read(byte[] bytes) {
    return importer.read("folder/a.txt", bytes, null);
  }

  private static List<String> codes(ImportedDocument document) {
    return document.problems().stream().map(Problem::code).toList();
  }

  @Test
  void namesADocumentByTheHashOfItsBytes() {
    ImportedDocument document = read("abc".getBytes(StandardCharsets.UTF_8));
    assertThat(document.sha256())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assertThat(document.importer()).isEqualTo(DocumentImporter.VERSION);
  }

  @Test
  void keepsAnEmptyFileWithAProblem() {
    ImportedDocument document = read(new byte[0]);
    assertThat(document.kind()).isEqualTo(DocumentKind.NOT_A_PAPER);
    assertThat(codes(document)).containsExactly("EMPTY");
  }

  @Test
  void keepsRandomBytesWithoutContentAndSaysWhereTheyStopBeingText() {
    byte[] bytes = new byte[5_000];
    new Random(7).nextBytes(bytes);
    bytes[0] = 'a';
    ImportedDocument document = read(bytes);
    assertThat(document.kind()).isEqualTo(DocumentKind.UNREADABLE);
    assertThat(document.content()).isNull();
    assertThat(codes(document)).containsExactly("UNDECODABLE");
    assertThat(document.problems().getFirst().message()).startsWith("folder/a.txt: byte ");
  }

  @Test
  void keepsATextWithNulWithoutContent() {
    ImportedDocument document = read("abc\0def".getBytes(StandardCharsets.UTF_8));
    assertThat(document.kind()).isEqualTo(DocumentKind.UNREADABLE);
    assertThat(document.problems().getFirst().message()).contains("byte 3");
  }

  @Test
  void refusesToDecodeTextWithADamagedCharacter() {
    byte[] bytes = "Gr\u00f6\u00dfe \u00fcber \u00e4lter".getBytes(StandardCharsets.UTF_8);
    bytes[3] = 'x';
    assertThat(codes(read(bytes))).containsExactly("UNDECODABLE");
  }

  @Test
  void readsTheSameBehindEveryByteOrderMark() {
    String expected = ReadingJson.of(read(PAGE.getBytes(StandardCharsets.UTF_8)));
    for (Charset charset :
        List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      assertThat(ReadingJson.of(read(("\ufeff" + PAGE).getBytes(charset)))).isEqualTo(expected);
    }
  }

  @Test
  void readsWindowsTextThatIsNoUtf8() {
    String text =
        "A page about the work of B\u00f6hm and others, with a dash \u2013 and much plain text"
            + " around it.";
    ImportedDocument document = read(text.getBytes(Charset.forName("windows-1252")));
    assertThat(document.content()).isEqualTo(text);
    assertThat(document.charset()).isEqualTo("windows-1252");
  }

  @Test
  void saysInShortWhyAPageIsNoPaper() {
    String banners = PAGE.substring(0, PAGE.indexOf("Main Navigation"));
    ImportedDocument document =
        read((banners + "\nOpening hours\n\nMonday to Friday").getBytes(StandardCharsets.UTF_8));
    assertThat(document.kind()).isEqualTo(DocumentKind.NOT_A_PAPER);
    assertThat(codes(document)).containsExactly("NOT_RECOGNISED");
    assertThat(document.problems().getFirst().message())
        .contains(": recognised as no paper; ")
        .hasSizeLessThan(400);
  }

  @Test
  void refusesBySizeWithoutReadingTheWhole(@TempDir Path folder) throws IOException {
    Path file = Files.write(folder.resolve("a.txt"), new byte[3_000]);
    List<ImportedDocument> documents = new ArrayList<>();
    new DocumentImporter(LanguageReading.NONE, 2_999)
        .read(Submission.of("a.txt", file, null), 0, documents::add);
    ImportedDocument document = documents.getFirst();
    assertThat(document.kind()).isEqualTo(DocumentKind.UNREADABLE);
    assertThat(codes(document)).containsExactly("TOO_LARGE");
    assertThat(document.problems().getFirst().message()).contains("larger than").contains("2999");
    assertThat(document.sha256()).isEqualTo(read(new byte[3_000]).sha256());
  }

  @Test
  void keepsADocumentWhoseReaderFails() {
    DocumentFormat broken =
        new Scripted(
            page -> {
              throw new IllegalStateException("boom");
            });
    ImportedDocument document =
        withFormat(broken).read("a.txt", PAGE.getBytes(StandardCharsets.UTF_8), null);
    assertThat(document.content()).isEqualTo(PAGE);
    assertThat(codes(document)).containsExactly("READER_FAILED");
    assertThat(document.problems().getFirst().message()).contains("boom");
  }

  @Test
  void keepsAPaperWhoseProseCannotBeRead() {
    LanguageReading broken =
        (text, passages, titles, references) -> {
          throw new IllegalStateException("boom");
        };
    ImportedDocument document =
        new DocumentImporter(broken).read("a.txt", PAGE.getBytes(StandardCharsets.UTF_8), null);
    assertThat(document.records()).hasSize(1);
    assertThat(codes(document)).containsExactly("READER_FAILED");
  }

  @Test
  void listsAThousandProblemsAndCountsTheRest() {
    DocumentFormat careful =
        new Scripted(
            page -> {
              PageDraft draft = new PageDraft(page, "Scripted");
              IntStream.range(0, 1_200)
                  .forEach(i -> draft.problem("ODD", Severity.INFO, page.line(0), "odd"));
              return draft.finish();
            });
    ImportedDocument document =
        withFormat(careful).read("a.txt", PAGE.getBytes(StandardCharsets.UTF_8), null);
    assertThat(document.problems()).hasSize(1_001);
    assertThat(document.problems().getLast().message()).contains("200 further problems");
  }

  @Test
  void handsPassagesTitlesAndTheNumberOfReferencesToTheLanguageReading() {
    List<String> seen = new java.util.ArrayList<>();
    LanguageReading noting =
        (text, passages, titles, references) -> {
          passages.forEach(p -> seen.add(p.section() + " " + p.label()));
          titles.forEach(t -> seen.add("title of " + t.reference()));
          seen.add(references + " references");
          return LanguageReading.NONE.read(text, passages, titles, references);
        };
    new DocumentImporter(noting).read("a.txt", PAGE.getBytes(StandardCharsets.UTF_8), null);
    assertThat(seen)
        .containsExactly(
            "ABSTRACT null",
            "FIGURE_CAPTION Figure 1",
            "title of null",
            "title of 1",
            "title of 2",
            "title of 3",
            "title of 4",
            "title of 5",
            "5 references");
  }

  private static DocumentImporter withFormat(DocumentFormat format) {
    return new DocumentImporter(
        LanguageReading.NONE, DocumentImporter.DEFAULT_MAX_BYTES, List.of(format), List.of());
  }

  private record Scripted(java.util.function.Function<CapturedPage, PageReading> reader)
      implements DocumentFormat {
    @Override
    public String name() {
      return "Scripted";
    }

    @Override
    public String lookedFor() {
      return "anything";
    }

    @Override
    public Recognition recognise(CapturedPage page) {
      return new Recognition(1);
    }

    @Override
    public PageReading read(CapturedPage page) {
      return reader.apply(page);
    }
  }

  @Test
  void readsASourceWithWiderBlanks() {
    String text = Captures.sample("nordic-archive.txt").text();
    String wide = text.replace(", Vol. ", ",   Vol. ");
    assertThat(wide).isNotEqualTo(text);
    assertThat(ReadingJson.withoutSpans(Captures.read(wide)))
        .isEqualTo(ReadingJson.withoutSpans(Captures.read(text)));
  }
}
