package org.evidencegraph.importer.format;

import java.util.List;
import org.evidencegraph.importer.metadata.PageMetadata;
import org.evidencegraph.importer.text.FoldedText;
import org.evidencegraph.importer.text.Line;
import org.evidencegraph.importer.text.Piece;
import org.evidencegraph.provenance.Extraction;
import org.evidencegraph.provenance.ExtractionMethod;
import org.evidencegraph.provenance.Problem;
import org.evidencegraph.provenance.Severity;
import org.evidencegraph.provenance.SourceDocumentId;

/**
 * A document as readers get it.
 *
 * @param name for messages
 * @param sha256 of its bytes; keys of what is read start from it
 * @param lines those of the page's text that are not blank, from top to bottom
 * @param metadata what it says about its paper apart from the text; stands behind it in the content
 * @param version of the importer
 */
public record CapturedPage(
    String name,
    String sha256,
    FoldedText text,
    List<Line> lines,
    PageMetadata metadata,
    String version) {

  public static CapturedPage of(String name, String sha256, String content, String version) {
    return of(name, sha256, content, PageMetadata.NONE, version);
  }

  public static CapturedPage of(
      String name, String sha256, String content, PageMetadata metadata, String version) {
    FoldedText text = FoldedText.of(SourceDocumentId.of(sha256), content).unwrapped();
    int end = metadata.isEmpty() ? text.length() : text.index(metadata.start());
    List<Line> lines = Line.all(text).stream().filter(line -> line.start() < end).toList();
    return new CapturedPage(name, sha256, text, lines, metadata, version);
  }

  /** Where a value of the metadata stands. */
  public Piece piece(PageMetadata.Field field) {
    return Piece.of(text, text.index(field.start()), text.index(field.end()));
  }

  public Line line(int index) {
    return lines.get(index);
  }

  public int count() {
    return lines.size();
  }

  /** The line if it is short, nothing otherwise and beyond the last line. */
  public String label(int index) {
    return index >= 0 && index < lines.size() ? lines.get(index).label() : "";
  }

  public Extraction extraction(String tool) {
    return new Extraction(ExtractionMethod.RULE, tool, version);
  }

  /** A problem at a line, whose number it names. */
  public Problem problem(String code, Severity severity, Line line, String message) {
    return new Problem(
        code,
        severity,
        name + ":" + line.number() + ": " + message,
        text.span(line.start(), line.end()));
  }
}
