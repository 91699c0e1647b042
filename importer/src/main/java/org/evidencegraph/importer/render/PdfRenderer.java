package org.evidencegraph.importer.render;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.evidencegraph.importer.format.Recognition;
import org.evidencegraph.importer.metadata.MetadataText;

/**
 * The text layer of a PDF file in the order it was written in, which keeps columns apart; pages end
 * in a form feed. A scan without text layer gives no text.
 */
public final class PdfRenderer implements Renderer {
  private static final String PDF = "application/pdf";
  private static final int MOST_PAGES = 2_000;

  /** Less than this for each page is a stamp on a scanned page: no text layer. */
  private static final int FEWEST_LETTERS = 40;

  /** Bytes at either end in which a PDF says that it begins and ends. */
  private static final int NEAR = 1024;

  @Override
  public String name() {
    return "pdf/1";
  }

  @Override
  public Recognition recognise(byte[] bytes) {
    return start(bytes) >= 0 ? new Recognition(1) : Recognition.NONE;
  }

  /** Where the PDF begins: behind blanks, or the head of an HTTP answer; negative for none. */
  private static int start(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, NEAR), StandardCharsets.ISO_8859_1);
    int at = head.indexOf("%PDF-");
    boolean alone = at >= 0 && (head.substring(0, at).isBlank() || head.startsWith("HTTP/"));
    return alone ? at : -1;
  }

  @Override
  public Rendering render(byte[] captured) {
    int start = Math.max(0, start(captured));
    byte[] bytes = start == 0 ? captured : Arrays.copyOfRange(captured, start, captured.length);
    if (PdfStreams.inflateTooFar(bytes)) {
      return none("INFLATES_TOO_FAR", "its streams unpack to more than a PDF of that size holds");
    }
    try (PDDocument pdf = Loader.loadPDF(bytes)) {
      return rendered(pdf, isCutOff(bytes));
    } catch (InvalidPasswordException e) {
      return none("ENCRYPTED", "is encrypted; save it without a password");
    } catch (IOException | RuntimeException | StackOverflowError e) {
      return none("DAMAGED_PDF", "cannot be read as PDF (%s); fetch it again".formatted(first(e)));
    }
  }

  /** A whole PDF says near its end that it ends. */
  private static boolean isCutOff(byte[] bytes) {
    int from = Math.max(0, bytes.length - NEAR);
    return !new String(bytes, from, bytes.length - from, StandardCharsets.ISO_8859_1)
        .contains("%%EOF");
  }

  private static String first(Throwable e) {
    String message = String.valueOf(e.getMessage()).replaceAll("\\p{Cntrl}", " ");
    return message.substring(0, Math.min(message.length(), 200));
  }

  private static Rendering.None none(String code, String reason) {
    return new Rendering.None(PDF, code, reason);
  }

  private static Rendering rendered(PDDocument pdf, boolean cutOff) throws IOException {
    if (!pdf.getCurrentAccessPermission().canExtractContent()) {
      return none("ENCRYPTED", "forbids that its text is taken; save it without protection");
    }
    if (pdf.getNumberOfPages() > MOST_PAGES) {
      return none("TOO_LARGE", "has more than %d pages; split it".formatted(MOST_PAGES));
    }
    PdfText text = PdfText.of(pdf);
    if (text.letters() < FEWEST_LETTERS && cutOff) {
      return none("DAMAGED_PDF", "is cut off: its end is missing; fetch it again");
    }
    if (text.letters() < FEWEST_LETTERS) {
      return none(
          "NO_TEXT_LAYER",
          "has pictures of pages and no text; run it through character recognition first");
    }
    StringBuilder out = new StringBuilder(Hyphenation.undo(text.text()).replace("\0", ""));
    MetadataText metadata = new MetadataText(out);
    PdfMetadata.read(pdf, out.toString(), metadata);
    return new Rendering.Text(PDF, null, out.toString(), metadata.written(false));
  }
}
