package org.evidencegraph.importer.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.evidencegraph.importer.metadata.MetadataKey;
import org.junit.jupiter.api.Test;

class PdfRendererTests {
  private static final List<String> FIRST =
      List.of(
          "Marrow cells in river trout",
          "Jane Doe and Ann Roe",
          "The cells were given in an experi-",
          "mental design with anti-",
          "inflammatory drugs. The experimental arm",
          "was followed up for a year.");
  private static final List<String> SECOND = List.of("The second page goes on with the text.");
  private final PdfRenderer renderer = new PdfRenderer();

  private Rendering.Text text(byte[] pdf) {
    return (Rendering.Text) renderer.render(pdf);
  }

  private String code(byte[] pdf) {
    return ((Rendering.None) renderer.render(pdf)).code();
  }

  @Test
  void readsTheTextOfAllPagesInOrder() {
    byte[] pdf = PdfFiles.of(FIRST, SECOND);
    assertThat(renderer.recognise(pdf).isEnough()).isTrue();
    Rendering.Text text = text(pdf);
    assertThat(text.mediaType()).isEqualTo("application/pdf");
    assertThat(text.charset()).isNull();
    assertThat(text.content().lines().filter(line -> !line.isBlank()))
        .startsWith("Marrow cells in river trout", "Jane Doe and Ann Roe");
    assertThat(text.content()).contains("\f").contains("The second page goes on");
  }

  @Test
  void undoesHyphensOfTypesettingAndKeepsTheOthers() {
    String content = text(PdfFiles.of(FIRST)).content();
    assertThat(content).contains("an experimental design with anti-inflammatory drugs");
  }

  @Test
  void takesATitleOnlyWhereTheFirstPagePrintsIt() {
    byte[] good =
        PdfFiles.of(
            pdf -> pdf.getDocumentInformation().setTitle("Marrow Cells in River Trout"), FIRST);
    assertThat(text(good).metadata().first(MetadataKey.TITLE)).isPresent();
    byte[] file =
        PdfFiles.of(
            pdf -> pdf.getDocumentInformation().setTitle("Microsoft Word - final_version 3.doc"),
            FIRST);
    assertThat(text(file).metadata().isEmpty()).isTrue();
    assertThat(text(file).content()).doesNotContain("Microsoft");
  }

  @Test
  void takesTheDoiOfThePacket() {
    byte[] pdf =
        PdfFiles.of(
            document -> packet(document, "<rdf><prism:doi>10.1000/trout.7</prism:doi></rdf>"),
            FIRST);
    assertThat(text(pdf).metadata().first(MetadataKey.DOI).orElseThrow().value())
        .isEqualTo("10.1000/trout.7");
  }

  private static void packet(PDDocument pdf, String xml) {
    try {
      PDMetadata metadata = new PDMetadata(pdf);
      metadata.importXMPMetadata(xml.getBytes(StandardCharsets.UTF_8));
      pdf.getDocumentCatalog().setMetadata(metadata);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void saysWhyAFileHasNoText() {
    assertThat(code(PdfFiles.of(List.of()))).isEqualTo("NO_TEXT_LAYER");
    assertThat(code(PdfFiles.of(pdf -> protect(pdf, "secret", true), FIRST)))
        .isEqualTo("ENCRYPTED");
    assertThat(code(PdfFiles.of(pdf -> protect(pdf, "", false), FIRST))).isEqualTo("ENCRYPTED");
    byte[] whole = PdfFiles.of(FIRST);
    assertThat(code("%PDF-1.7\nnothing of the sort".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("DAMAGED_PDF");
    assertThat(renderer.render(Arrays.copyOf(whole, whole.length / 3)))
        .isInstanceOf(Rendering.None.class);
  }

  @Test
  void saysThatAFileIsCutOff() {
    byte[] whole = PdfFiles.of(List.of());
    String bytes = new String(whole, StandardCharsets.ISO_8859_1);
    assertThat(code(Arrays.copyOf(whole, bytes.lastIndexOf("%%EOF")))).isEqualTo("DAMAGED_PDF");
  }

  @Test
  void readsAFileBehindTheHeadOfAnHttpAnswer() {
    byte[] head = "HTTP/1.1 200 OK\r\nServer: mill\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    byte[] pdf = PdfFiles.of(FIRST);
    byte[] both = Arrays.copyOf(head, head.length + pdf.length);
    System.arraycopy(pdf, 0, both, head.length, pdf.length);
    assertThat(renderer.recognise(both).isEnough()).isTrue();
    assertThat(text(both).content()).isEqualTo(text(pdf).content());
  }

  @Test
  void takesNoTextThatSpeaksOfThePdfFormatForOne() {
    byte[] text = "It begins with %PDF-1.7".getBytes(StandardCharsets.UTF_8);
    assertThat(renderer.recognise(text).isEnough()).isFalse();
  }

  private static void protect(PDDocument pdf, String password, boolean extract) {
    AccessPermission permission = new AccessPermission();
    permission.setCanExtractContent(extract);
    try {
      pdf.protect(new StandardProtectionPolicy("owner", password, permission));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void stopsAtAStreamThatUnpacksTooFar() throws IOException {
    ByteArrayOutputStream once = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflate = new DeflaterOutputStream(once)) {
      deflate.write(new byte[80 << 20]);
    }
    ByteArrayOutputStream twice = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflate = new DeflaterOutputStream(twice)) {
      deflate.write(once.toByteArray());
    }
    for (byte[] data : List.of(once.toByteArray(), twice.toByteArray())) {
      ByteArrayOutputStream pdf = new ByteArrayOutputStream();
      pdf.write(
          "%PDF-1.4\n1 0 obj<</Filter/FlateDecode>>stream\r\n".getBytes(StandardCharsets.UTF_8));
      pdf.write(data);
      pdf.write("\nendstream endobj".getBytes(StandardCharsets.UTF_8));
      assertThat(code(pdf.toByteArray())).isEqualTo("INFLATES_TOO_FAR");
    }
  }
}
