package org.evidencegraph.importer.render;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Makes PDF files for tests. */
public final class PdfFiles {
  private PdfFiles() {}

  /** Pages of lines, from top to bottom. */
  @SafeVarargs
  public static byte[] of(List<String>... pages) {
    return of(pdf -> {}, pages);
  }

  /**
   * @param last is done to the document before it is saved
   */
  @SafeVarargs
  static byte[] of(Consumer<PDDocument> last, List<String>... pages) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument pdf = new PDDocument()) {
      for (List<String> lines : pages) {
        write(pdf, lines);
      }
      last.accept(pdf);
      pdf.save(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void write(PDDocument pdf, List<String> lines) throws IOException {
    PDPage page = new PDPage();
    pdf.addPage(page);
    PDFont font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
    try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
      float y = 720;
      for (String line : lines) {
        content.beginText();
        content.setFont(font, 11);
        content.newLineAtOffset(72, y);
        content.showText(line);
        content.endText();
        y -= 14;
      }
    }
  }
}
