package org.evidencegraph.importer.medline;

import java.io.IOException;
import java.io.Reader;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evidencegraph.importer.record.RecordSink;
import org.evidencegraph.provenance.Severity;
import org.jspecify.annotations.Nullable;

/** Cuts tagged lines into records; what is too long to be a record is left out. */
final class TaggedRecords {
  /** {@code TI - The title}, {@code PMID- 123}; lines that go on begin with six blanks. */
  private static final Pattern TAGGED =
      Pattern.compile("([A-Z][A-Z0-9]{1,3}) {0,3}- ?(.*)", Pattern.DOTALL);

  private static final int BUFFER = 1 << 14;

  private final Reader in;
  private final int longest;
  private final char[] buffer = new char[BUFFER];
  private int at;
  private int end;
  private int lineNumber;
  private boolean skipLineFeed;

  private @Nullable TaggedRecord open;
  private @Nullable String tag;
  private final StringBuilder value = new StringBuilder();
  private long size;
  private boolean tooLong;

  TaggedRecords(Reader in, int longest) {
    this.in = in;
    this.longest = longest;
  }

  void read(Consumer<TaggedRecord> records, RecordSink sink) throws IOException {
    StringBuilder line = new StringBuilder();
    while (readLine(line)) {
      take(line.toString(), records, sink);
    }
    close(records, sink);
  }

  // the rest of a line that is too long is passed over
  private boolean readLine(StringBuilder line) throws IOException {
    line.setLength(0);
    int c = next();
    if (c < 0) {
      return false;
    }
    lineNumber++;
    while (c >= 0 && c != '\n' && c != '\r') {
      if (line.length() <= longest) {
        line.append((char) c);
      }
      c = next();
    }
    skipLineFeed = c == '\r';
    return true;
  }

  private int next() throws IOException {
    if (at == end && !fill()) {
      return -1;
    }
    if (skipLineFeed && buffer[at] == '\n') {
      skipLineFeed = false;
      at++;
      return next();
    }
    skipLineFeed = false;
    return buffer[at++];
  }

  private boolean fill() throws IOException {
    at = 0;
    end = Math.max(0, in.read(buffer, 0, buffer.length));
    return end > 0;
  }

  private void take(String line, Consumer<TaggedRecord> records, RecordSink sink) {
    Matcher m = TAGGED.matcher(line);
    if (line.isBlank()) {
      flush();
    } else if (m.matches()) {
      flush();
      if (m.group(1).equals("PMID")) {
        close(records, sink);
      }
      begin(m.group(1), m.group(2));
    } else if (tag != null) {
      goOn(line);
    }
    size += line.length();
    tooLong = tooLong || size > longest;
  }

  private void begin(String newTag, String text) {
    if (open == null) {
      open = new TaggedRecord(lineNumber);
    }
    tag = newTag;
    value.append(text.strip());
  }

  private void goOn(String line) {
    if (!tooLong) {
      value.append(value.isEmpty() ? "" : " ").append(line.strip());
    }
  }

  private void flush() {
    TaggedRecord record = open;
    if (record != null && tag != null && !tooLong) {
      record.add(tag, value.toString());
    }
    tag = null;
    value.setLength(0);
  }

  private void close(Consumer<TaggedRecord> records, RecordSink sink) {
    flush();
    TaggedRecord record = open;
    open = null;
    if (record != null && tooLong) {
      sink.problem(
          "TOO_LARGE",
          Severity.ERROR,
          "line %d: a record of more than %d characters is left out"
              .formatted(record.line(), longest));
    } else if (record != null) {
      handOver(record, records, sink);
    }
    size = 0;
    tooLong = false;
  }

  private static void handOver(
      TaggedRecord record, Consumer<TaggedRecord> records, RecordSink sink) {
    try {
      records.accept(record);
    } catch (RuntimeException | StackOverflowError e) {
      sink.problem(
          "READER_FAILED",
          Severity.ERROR,
          "line %d: the record is left out (%s)".formatted(record.line(), e));
    }
  }
}
