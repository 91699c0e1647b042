package org.evidencegraph.importer.tagged;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import org.evidencegraph.importer.record.RecordDraft;
import org.evidencegraph.importer.record.RecordInput;
import org.evidencegraph.importer.record.RecordSink;
import org.evidencegraph.importer.stream.TextLines;
import org.evidencegraph.importer.tagged.TagGrammar.Tagged;
import org.evidencegraph.importer.tagged.TaggedRecord.Field;
import org.evidencegraph.provenance.Severity;
import org.jspecify.annotations.Nullable;

/** Cuts a file into records, one in memory at a time. */
public final class TaggedReader {
  /** Characters of a record at most. */
  static final int LARGEST = 8 << 20;

  private static final int MOST_FIELDS = 200_000;

  private final TagGrammar grammar;
  private final RecordSink sink;
  private final Consumer<TaggedRecord> records;
  private final List<Field> fields = new ArrayList<>();
  private @Nullable StringBuilder value;
  private String tag = "";
  private int valueLine;
  private int firstLine;
  private long size;
  private boolean afterBlank;

  private TaggedReader(TagGrammar grammar, RecordSink sink, Consumer<TaggedRecord> records) {
    this.grammar = grammar;
    this.sink = sink;
    this.records = records;
  }

  /**
   * @param records takes each record; what it throws is a problem of that record
   */
  public static void read(
      RecordInput input, TagGrammar grammar, RecordSink sink, Consumer<TaggedRecord> records)
      throws IOException {
    TaggedReader reader = new TaggedReader(grammar, sink, records);
    try (TextLines lines = new TextLines(input.bytes().open())) {
      for (String line = lines.next(); line != null; line = lines.next()) {
        reader.line(line, lines);
      }
      reader.finish(lines);
    }
  }

  /**
   * Reads a file whose every record is of one paper. One that says nothing by which a paper could
   * be known is left out.
   *
   * @param series begins the address of each record
   * @param fields writes a record into a draft, and tells whether it is to be kept
   */
  public static void papers(
      RecordInput input,
      TagGrammar grammar,
      RecordSink sink,
      String series,
      BiPredicate<TaggedRecord, RecordDraft> fields)
      throws IOException {
    int[] count = {0};
    read(
        input,
        grammar,
        sink,
        record -> {
          RecordDraft draft = sink.paper(series + "/" + ++count[0]);
          if (fields.test(record, draft)) {
            sink.add(draft);
          } else {
            reject(sink, record.line(), "it has no title, no author and no identifier");
          }
        });
  }

  private void line(String line, TextLines lines) {
    if (lines.cut()) {
      String message =
          "line %d: longer than %d characters; the rest of the line is left out"
              .formatted(lines.number(), TextLines.LONGEST);
      sink.problem("LINE_TOO_LONG", Severity.WARNING, message);
    }
    if (line.isBlank()) {
      afterBlank = true;
      if (grammar.blankEndsField()) {
        closeField();
      }
    } else {
      Tagged tagged = grammar.tagged(line);
      if (tagged == null) {
        goOn(line);
      } else if (!grammar.isOfFile(tagged.tag())) {
        field(tagged, lines.number());
        afterBlank = false;
      }
    }
  }

  private void goOn(String line) {
    if (value != null) {
      size += line.length();
      if (size <= LARGEST) {
        value.append('\n').append(line.strip());
      }
    }
  }

  private void field(Tagged tagged, int line) {
    if (grammar.closes(tagged.tag())) {
      closeField();
      emit();
      return;
    }
    closeField();
    if (grammar.opens(tagged.tag()) && isOpenedAgain(tagged.tag())) {
      fields.clear();
    }
    if (grammar.opens(tagged.tag()) && !fields.isEmpty()) {
      missingEnd(tagged.tag(), line);
      emit();
    } else if (afterBlank
        && !fields.isEmpty()
        && grammar.opensAfterBlank(fields.getFirst().tag(), tagged.tag())) {
      emit();
    }
    if (fields.isEmpty()) {
      firstLine = line;
    }
    tag = tagged.tag();
    valueLine = line;
    size += tagged.value().length();
    value = new StringBuilder(size <= LARGEST ? tagged.value().strip() : "");
  }

  // nothing was said of it but that it begins
  private boolean isOpenedAgain(String tag) {
    return fields.size() == 1 && grammar.end() != null && fields.getFirst().tag().equals(tag);
  }

  private void closeField() {
    if (value != null && fields.size() < MOST_FIELDS) {
      fields.add(new Field(tag, value.toString().strip(), valueLine));
    } else if (value != null) {
      size = LARGEST + 1L;
    }
    value = null;
  }

  private void missingEnd(String tag, int line) {
    if (grammar.end() != null) {
      String message =
          "line %d: the record that begins at line %d has no %s before another %s; it is kept"
              .formatted(line, firstLine, grammar.end(), tag);
      sink.problem("MISSING_END", Severity.INFO, message);
    }
  }

  private void finish(TextLines lines) {
    closeField();
    if (!fields.isEmpty() && grammar.end() != null) {
      String message =
          "line %d: the file ends inside the record that begins at line %d; it is kept as far as it goes"
              .formatted(lines.number(), firstLine);
      sink.problem("ENDS_EARLY", Severity.WARNING, message);
    }
    emit();
    lines.complaint().ifPresent(c -> sink.problem("WRONG_CHARSET", Severity.WARNING, c));
  }

  private void emit() {
    closeField();
    if (!fields.isEmpty()) {
      if (size > LARGEST) {
        reject("it is larger than " + LARGEST + " characters; split it");
      } else {
        take(new TaggedRecord(firstLine, fields));
      }
    }
    fields.clear();
    size = 0;
  }

  private void take(TaggedRecord record) {
    try {
      records.accept(record);
    } catch (RuntimeException | StackOverflowError e) {
      reject("the reader stopped at it; report it with the record");
    }
  }

  private void reject(String why) {
    reject(sink, firstLine, why);
  }

  private static void reject(RecordSink sink, int line, String why) {
    String message = "line %d: the record that begins there is left out: %s".formatted(line, why);
    sink.problem("RECORD_REJECTED", Severity.ERROR, message);
  }
}
