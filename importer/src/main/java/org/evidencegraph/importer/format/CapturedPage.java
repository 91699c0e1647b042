package org.evidencegraph.importer.format;

import java.util.List;
import org.evidencegraph.importer.text.FoldedText;
import org.evidencegraph.importer.text.Line;
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
 * @param lines those that are not blank, from top to bottom
 * @param version of the importer
 */
public record CapturedPage(
    String name, String sha256, FoldedText text, List<Line> lines, String version) {

  public static CapturedPage of(String name, String sha256, String content, String version) {
    FoldedText text = FoldedText.of(SourceDocumentId.of(sha256), content).unwrapped();
    return new CapturedPage(name, sha256, text, List.copyOf(Line.all(text)), version);
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
