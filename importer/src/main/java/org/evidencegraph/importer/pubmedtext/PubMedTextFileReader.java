package org.evidencegraph.importer.pubmedtext;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evidencegraph.importer.format.Recognition;
import org.evidencegraph.importer.record.Head;
import org.evidencegraph.importer.record.RecordDraft;
import org.evidencegraph.importer.record.RecordFormat;
import org.evidencegraph.importer.record.RecordInput;
import org.evidencegraph.importer.record.RecordSink;
import org.evidencegraph.importer.stream.TextLines;
import org.evidencegraph.provenance.DocumentKind;
import org.evidencegraph.provenance.Severity;

/**
 * Reads what PubMed saves as "Abstract (text)" and "Summary (text)": records that are numbered from
 * 1, their paragraphs parted by empty lines.
 */
public final class PubMedTextFileReader implements RecordFormat {
  /** {@code 2. Blood. 2019 Feb 1;133(5):400-1.}, {@code 2: Doe J. Wool. Blood. 2019 ...} */
  private static final Pattern OPENING = Pattern.compile("(\\d{1,6})[.:] (\\S.*)");

  /** How a file opens, and what each of its records holds: {@code PMID: 123}. */
  private enum Form {
    ABSTRACTS("1\\. \\S", "(?m)^PMID: \\d{1,9}\\b"),
    SUMMARIES("1: \\S", "[ .;]PMID:\\s\\d{1,9}\\b");

    final Pattern first;
    final Pattern number;

    Form(String first, String number) {
      this.first = Pattern.compile("\\s*" + first);
      this.number = Pattern.compile(number);
    }

    boolean is(String text) {
      return first.matcher(text).lookingAt()
          && SECOND.matcher(text).find()
          && number.matcher(text).results().limit(2).count() == 2;
    }
  }

  private static final Pattern SECOND = Pattern.compile("\\R[ \\t]{0,200}\\R2[.:] \\S");

  private static final int LARGEST = 1 << 20;

  @Override
  public String name() {
    return "PubMedTextFileReader";
  }

  @Override
  public String lookedFor() {
    return "records of PubMed as plain text (\"1. J Cell. 2012 Mar;12(3):1-9.\" and \"2. ...\","
        + " each with its \"PMID: 123\")";
  }

  @Override
  public String mediaType() {
    return "text/plain";
  }

  @Override
  public String renderer() {
    return "pubmed-text/1";
  }

  @Override
  public DocumentKind kind() {
    return DocumentKind.RECORD_FILE;
  }

  // one record alone is a page
  @Override
  public Recognition recognise(Head head) {
    boolean several = Arrays.stream(Form.values()).anyMatch(form -> form.is(head.text()));
    return several ? Recognition.of(1, 1) : Recognition.NONE;
  }

  @Override
  public void read(RecordInput input, RecordSink sink) throws IOException {
    Records records = new Records(sink);
    try (TextLines lines = new TextLines(input.bytes().open())) {
      for (String line = lines.next(); line != null; line = lines.next()) {
        records.line(line, lines.number());
      }
      records.end();
      lines.complaint().ifPresent(c -> sink.problem("WRONG_CHARSET", Severity.WARNING, c));
    }
  }

  private static final class Records {
    private final RecordSink sink;
    private final List<String> paragraphs = new ArrayList<>();
    private final StringBuilder paragraph = new StringBuilder();
    private int number;
    private int firstLine;
    private int size;

    Records(RecordSink sink) {
      this.sink = sink;
    }

    void line(String line, int lineNumber) {
      if (line.isBlank()) {
        endParagraph();
        return;
      }
      Matcher opening = OPENING.matcher(line);
      boolean next = paragraph.isEmpty() && opening.matches() && isNext(opening.group(1));
      if (next) {
        end();
        number++;
        firstLine = lineNumber;
      }
      String words = next ? opening.group(2) : line;
      size += words.length();
      if (size <= LARGEST) {
        paragraph.append(paragraph.isEmpty() ? "" : "\n").append(words.strip());
      }
    }

    // a line of an abstract may open with a number, too, but hardly with the next one
    private boolean isNext(String printed) {
      return Integer.parseInt(printed) == number + 1;
    }

    private void endParagraph() {
      if (!paragraph.isEmpty()) {
        paragraphs.add(paragraph.toString());
        paragraph.setLength(0);
      }
    }

    void end() {
      endParagraph();
      if (!paragraphs.isEmpty()) {
        if (size > LARGEST) {
          reject("it is longer than " + LARGEST + " characters");
        } else {
          write();
        }
      }
      paragraphs.clear();
      size = 0;
    }

    private void write() {
      RecordDraft draft = sink.paper("pubmed-text/" + number);
      if (new PubMedTextRecord(paragraphs, draft).write()) {
        sink.add(draft);
      } else {
        reject("it has no title, no author and no identifier");
      }
    }

    private void reject(String why) {
      String message = "line %d: record %d, which begins there, is left out: %s";
      sink.problem("RECORD_REJECTED", Severity.ERROR, message.formatted(firstLine, number, why));
    }
  }
}
