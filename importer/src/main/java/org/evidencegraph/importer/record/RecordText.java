package org.evidencegraph.importer.record;

import org.evidencegraph.importer.sentence.Range;
import org.evidencegraph.importer.text.FoldedText;
import org.evidencegraph.provenance.SourceDocumentId;
import org.evidencegraph.provenance.TextSpan;

/** Writes the text of one record, and tells where each value came to stand. */
final class RecordText {
  private final SourceDocumentId document;
  private final int base;
  private final StringBuilder out = new StringBuilder();

  /**
   * @param base where the record begins in the content of its document
   */
  RecordText(SourceDocumentId document, int base) {
    this.document = document;
    this.base = base;
  }

  /** A line of its own, with a label before the value where there is one. */
  Range line(String label, String value) {
    out.append(label);
    Range range = new Range(out.length(), out.length() + value.length());
    out.append(value).append('\n');
    return range;
  }

  void blankLine() {
    if (!out.isEmpty()) {
      out.append('\n');
    }
  }

  TextSpan span(Range range) {
    String value = out.substring(range.start(), range.end());
    return TextSpan.of(document, value, 0, value.length()).moved(base + range.start());
  }

  /** Values are clean, so folding moves nothing. */
  FoldedText folded() {
    return FoldedText.of(document, out.toString(), base);
  }

  String text() {
    return out.toString();
  }
}
