package org.evidencegraph.importer.json;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.evidencegraph.importer.format.Recognition;
import org.evidencegraph.importer.record.Head;
import org.evidencegraph.importer.record.RecordDraft;
import org.evidencegraph.importer.record.RecordInput;
import org.evidencegraph.importer.record.RecordSink;
import org.evidencegraph.importer.stream.ForgivingReader;
import org.evidencegraph.provenance.Severity;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;

/**
 * The records of a kind of JSON file: objects that stand at one of some paths. Each is cut out by
 * its brackets and read by itself, so that a broken one is lost alone.
 *
 * @param roots paths of records as in {@link JsonShape}, the likeliest first; empty for objects at
 *     the top, of which there may be several
 * @param isRecord whether what stands at a path is such a record
 */
public record JsonRecords(List<String> roots, BiPredicate<JsonShape, String> isRecord) {

  /** Takes one record. */
  @FunctionalInterface
  public interface Taker {
    /**
     * @param number from 1
     * @return whether it could be kept
     */
    boolean take(JsonValue record, int number);
  }

  /** Certain where records stand at one of the paths. */
  public Recognition recognise(Head head) {
    return root(head).isPresent() ? Recognition.of(1, 1) : Recognition.NONE;
  }

  private Optional<String> root(Head head) {
    return Optional.ofNullable(JsonShape.of(head).root(roots, isRecord));
  }

  /**
   * Reads a file whose every record is of one paper.
   *
   * @param series begins the address of each record
   * @param fields writes a record into a draft, and tells whether it is to be kept
   */
  public void papers(
      RecordInput input, RecordSink sink, String series, BiPredicate<JsonValue, RecordDraft> fields)
      throws IOException {
    read(
        input,
        sink,
        (record, number) -> {
          RecordDraft draft = sink.paper(series + "/" + number);
          boolean kept = fields.test(record, draft);
          if (kept) {
            sink.add(draft);
          }
          return kept;
        });
  }

  /** Hands over every record. */
  public void read(RecordInput input, RecordSink sink, Taker taker) throws IOException {
    String root;
    try (InputStream in = input.bytes().open()) {
      root = root(new Head(in.readNBytes(Head.BYTES))).orElse("");
    }
    try (ForgivingReader in = ForgivingReader.open(input.bytes().open(), null)) {
      JsonPieces pieces = new JsonPieces(in, root);
      Reading reading = new Reading(sink, taker);
      int number = 0;
      for (var piece = pieces.next(); piece != null; piece = pieces.next()) {
        reading.read(piece, ++number);
      }
      reading.finish(pieces, in);
    }
  }

  private record Reading(RecordSink sink, Taker taker) {
    void read(JsonPieces.Piece piece, int number) {
      if (piece.text() == null) {
        reject(piece, number, "it is larger than " + JsonPieces.LARGEST + " characters");
        return;
      }
      try {
        if (!taker.take(JsonValue.parse(piece.text()), number)) {
          reject(piece, number, "it has no title, no author and no identifier");
        }
      } catch (JacksonException e) {
        TokenStreamLocation place = e.getLocation();
        long line = piece.line() + (place == null ? 0 : Math.max(0, place.getLineNr() - 1L));
        reject(piece, number, "at line " + line + " it is no JSON");
      } catch (RuntimeException | StackOverflowError e) {
        reject(piece, number, "the reader stopped at it; report it with the record");
      }
    }

    private void reject(JsonPieces.Piece piece, int number, String why) {
      String message =
          "line %d: record %d of the file, which begins there, is left out: %.300s"
              .formatted(piece.line(), number, why);
      sink.problem("RECORD_REJECTED", Severity.ERROR, message);
    }

    void finish(JsonPieces pieces, ForgivingReader in) {
      if (pieces.endsInside()) {
        String message =
            "line %d: the file ends before its brackets are closed; what came before is kept"
                .formatted(pieces.line());
        sink.problem("ENDS_EARLY", Severity.ERROR, message);
      }
      in.complaint().ifPresent(c -> sink.problem("WRONG_CHARSET", Severity.WARNING, c));
    }
  }
}
