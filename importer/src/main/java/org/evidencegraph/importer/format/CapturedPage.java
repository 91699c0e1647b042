package org.evidencegraph.importer.format;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.evidencegraph.importer.metadata.PageMetadata;
import org.evidencegraph.importer.text.FoldedText;
import org.evidencegraph.importer.text.Line;
import org.evidencegraph.importer.text.Piece;
import org.evidencegraph.provenance.Extraction;
import org.evidencegraph.provenance.ExtractionMethod;
import org.evidencegraph.provenance.Problem;
import org.evidencegraph.provenance.Severity;
import org.evidencegraph.provenance.SourceDocumentId;

/** A document as readers get it. */
public final class CapturedPage {
  private final String name;
  private final String sha256;
  private final FoldedText text;
  private final List<Line> lines;
  private final PageMetadata metadata;
  private final String version;
  private final Map<Class<?>, Object> seen = new ConcurrentHashMap<>();

  private CapturedPage(
      String name,
      String sha256,
      FoldedText text,
      List<Line> lines,
      PageMetadata metadata,
      String version) {
    this.name = name;
    this.sha256 = sha256;
    this.text = text;
    this.lines = lines;
    this.metadata = metadata;
    this.version = version;
  }

  public static CapturedPage of(String name, String sha256, String content, String version) {
    return of(name, sha256, content, PageMetadata.NONE, version);
  }

  public static CapturedPage of(
      String name, String sha256, String content, PageMetadata metadata, String version) {
    FoldedText text = FoldedText.of(SourceDocumentId.of(sha256), content).unwrapped();
    boolean whole = metadata.start() == PageMetadata.NONE.start();
    int end = whole ? text.length() : text.index(metadata.start());
    List<Line> lines = Line.all(text).stream().filter(line -> line.start() < end).toList();
    return new CapturedPage(name, sha256, text, lines, metadata, version);
  }

  /** For messages. */
  public String name() {
    return name;
  }

  /** Of its bytes; keys of what is read start from it. */
  public String sha256() {
    return sha256;
  }

  public FoldedText text() {
    return text;
  }

  /** Those of the text that are not blank, from top to bottom. */
  public List<Line> lines() {
    return lines;
  }

  /**
   * Whether it shows works, and is of none of them; what says by metadata which one it is of, is.
   */
  public boolean isOfManyWorks() {
    return metadata.isEmpty() && ManyWorks.are(this);
  }

  /** What it says about its paper apart from the text; stands behind it in the content. */
  public PageMetadata metadata() {
    return metadata;
  }

  /** Of the importer. */
  public String version() {
    return version;
  }

  /** What a look at the page finds: several readers may ask, and each kind is looked for once. */
  public <T> T once(Class<T> kind, Function<CapturedPage, T> look) {
    Object found = seen.get(kind);
    if (found == null) {
      found = look.apply(this);
      seen.put(kind, found);
    }
    return kind.cast(found);
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
