package org.evidencegraph.importer.render;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** The text layer of all pages, up to a bound. */
final class PdfText {
  private static final int MOST_CHARACTERS = 32 << 20;
  private final String text;

  private PdfText(String text) {
    this.text = text;
  }

  static PdfText of(PDDocument pdf) throws IOException {
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setLineSeparator("\n");
    stripper.setPageEnd("\f");
    stripper.setParagraphEnd("\n");
    stripper.setSuppressDuplicateOverlappingText(true);
    BoundedWriter out = new BoundedWriter();
    stripper.writeText(pdf, out);
    return new PdfText(out.toString());
  }

  String text() {
    return text;
  }

  long letters() {
    return text.codePoints().filter(Character::isLetter).limit(1_000).count();
  }

  /** A page can be drawn a thousand times over. */
  private static final class BoundedWriter extends Writer {
    private final StringWriter out = new StringWriter();

    @Override
    public void write(char[] buffer, int from, int length) throws IOException {
      if (out.getBuffer().length() + length > MOST_CHARACTERS) {
        throw new IOException("more than " + MOST_CHARACTERS + " characters of text");
      }
      out.write(buffer, from, length);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}

    @Override
    public String toString() {
      return out.toString();
    }
  }
}
