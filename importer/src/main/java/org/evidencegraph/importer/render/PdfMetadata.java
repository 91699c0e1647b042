package org.evidencegraph.importer.render;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.evidencegraph.importer.metadata.MetadataKey;
import org.evidencegraph.importer.metadata.MetadataText;

/**
 * What the packet and the information of a PDF say, as far as it can be trusted: a DOI that
 * publishers put there, and a title that the first page prints as well. File names that stand in
 * the place of titles ({@code Microsoft Word - final.doc}) are not printed there.
 */
final class PdfMetadata {
  private static final int MOST_BYTES = 1 << 20;
  private static final int FIRST_PAGE = 6_000;
  private static final int SHORTEST_TITLE = 20;

  /** {@code <prism:doi>10.1000/x</prism:doi>}, {@code pdfx:doi="10.1000/x"}. */
  private static final Pattern DOI =
      Pattern.compile(
          "(?i)(?:prism|pdfx|crossmark|jav):doi(?:>|=\")\\s*(?:doi:\\s?)?(10\\.\\d{4,9}/[^\\s<\"]{1,200})");

  private PdfMetadata() {}

  static void read(PDDocument pdf, String text, MetadataText out) {
    Matcher doi = DOI.matcher(packet(pdf));
    if (doi.find()) {
      out.add(MetadataKey.DOI, "doi", doi.group(1));
    }
    String title = title(pdf);
    String firstPage = letters(text.substring(0, Math.min(text.length(), FIRST_PAGE)));
    if (title.length() >= SHORTEST_TITLE && firstPage.contains(letters(title))) {
      out.add(MetadataKey.TITLE, "Title", title);
    }
  }

  private static String title(PDDocument pdf) {
    String title = pdf.getDocumentInformation().getTitle();
    return title == null || title.length() > 600 || !title.strip().contains(" ")
        ? ""
        : HtmlMetadata.text(title.strip());
  }

  private static String letters(String text) {
    return text.replaceAll("[^\\p{L}\\p{N}]+", "").toLowerCase(Locale.ROOT);
  }

  private static String packet(PDDocument pdf) {
    PDMetadata metadata = pdf.getDocumentCatalog().getMetadata();
    if (metadata == null) {
      return "";
    }
    try (InputStream in = metadata.exportXMPMetadata()) {
      return new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return ""; // the packet is a hint; without it the text is read all the same
    }
  }
}
