package org.evidencegraph.importer.json;

import java.io.IOException;
import org.evidencegraph.importer.record.RecordInput;
import org.evidencegraph.importer.record.RecordSink;
import org.evidencegraph.importer.stream.DecodingReader;
import org.evidencegraph.provenance.Severity;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;

/**
 * Hands over the objects that stand at one path of a file. Each is cut out by its brackets and read
 * by itself, so that a broken one is lost alone.
 */
public final class JsonRecords {
  private final RecordSink sink;
  private final Taker taker;

  /** Takes one record. */
  @FunctionalInterface
  public interface Taker {
    /**
     * @param number from 1
     * @return whether it could be kept
     */
    boolean take(JsonValue record, int number);
  }

  private JsonRecords(RecordSink sink, Taker taker) {
    this.sink = sink;
    this.taker = taker;
  }

  /**
   * @param root path of the records as in {@link JsonShape}; empty for objects at the top, of which
   *     there may be several
   */
  public static void read(RecordInput input, RecordSink sink, String root, Taker taker)
      throws IOException {
    JsonRecords records = new JsonRecords(sink, taker);
    try (DecodingReader in = new DecodingReader(input.bytes().open())) {
      JsonPieces pieces = new JsonPieces(in, root);
      int number = 0;
      for (var piece = pieces.next(); piece != null; piece = pieces.next()) {
        records.read(piece, ++number);
      }
      records.finish(pieces, in);
    }
  }

  private void read(JsonPieces.Piece piece, int number) {
    if (piece.text() == null) {
      reject(piece, "it is larger than " + JsonPieces.LARGEST + " characters");
      return;
    }
    try {
      if (!taker.take(JsonValue.parse(piece.text()), number)) {
        reject(piece, "it has no title, no author and no identifier");
      }
    } catch (JacksonException e) {
      TokenStreamLocation place = e.getLocation();
      long line = piece.line() + (place == null ? 0 : Math.max(0, place.getLineNr() - 1L));
      reject(piece, "at line " + line + " it is no JSON (" + e.getOriginalMessage() + ")");
    } catch (RuntimeException | StackOverflowError e) {
      reject(piece, "the reader stopped at it (" + e + ")");
    }
  }

  private void reject(JsonPieces.Piece piece, String why) {
    String message =
        "line %d: the record that begins there is left out: %.300s".formatted(piece.line(), why);
    sink.problem("RECORD_REJECTED", Severity.ERROR, message);
  }

  private void finish(JsonPieces pieces, DecodingReader in) {
    if (pieces.endsInside()) {
      String message =
          "line %d: the file ends before its brackets are closed; what came before is kept"
              .formatted(pieces.line());
      sink.problem("ENDS_EARLY", Severity.ERROR, message);
    }
    if (in.replaced() > 0) {
      String message =
          "%d bytes are not in the encoding of the file; they are read as windows-1252"
              .formatted(in.replaced());
      sink.problem("MIXED_ENCODING", Severity.WARNING, message);
    }
  }
}
