package org.evidencegraph.importer.record;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.evidencegraph.identifier.Identifier;
import org.evidencegraph.importer.text.LanguageReading;
import org.evidencegraph.intake.ImportedPaper;
import org.evidencegraph.intake.ImportedStudy;
import org.evidencegraph.intake.Slice;
import org.evidencegraph.paper.Edition;
import org.evidencegraph.provenance.Extraction;
import org.evidencegraph.provenance.Problem;
import org.evidencegraph.provenance.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Cuts what a format reads into slices, at the same places each time. Slices that begin before a
 * given record are passed over, and their prose is not read; at that record one begins.
 */
public final class RecordSlices implements RecordSink {
  /** Records and studies of a slice at most. */
  public static final int RECORDS = 5_000;

  /** Characters after which a slice takes no further record. */
  public static final int CHARACTERS = 4 << 20;

  private static final int MOST_PROBLEMS = 1_000;

  private final String name;
  private final String sha256;
  private final Extraction extraction;
  private final LanguageReading language;
  private final int from;
  private final Consumer<Part> parts;
  private final Set<String> addresses = new HashSet<>();
  private Open open = new Open(0, 0);
  private int problems;

  /** What one slice holds. */
  public record Part(
      Slice slice,
      String content,
      List<ImportedPaper> papers,
      List<ImportedStudy> studies,
      List<Edition> withdrawn,
      List<Problem> problems) {}

  /** The slice being filled. */
  private static final class Open {
    final int firstRecord;
    final int contentStart;
    final StringBuilder content = new StringBuilder();
    final List<ImportedPaper> papers = new ArrayList<>();
    final List<ImportedStudy> studies = new ArrayList<>();
    final List<Edition> withdrawn = new ArrayList<>();
    final List<Problem> problems = new ArrayList<>();
    int records;

    Open(int firstRecord, int contentStart) {
      this.firstRecord = firstRecord;
      this.contentStart = contentStart;
    }

    int end() {
      return Math.addExact(contentStart, content.length());
    }

    boolean full() {
      return records >= RECORDS || content.length() >= CHARACTERS;
    }

    Part part(boolean last) {
      Slice slice = new Slice(firstRecord, contentStart, last);
      return new Part(slice, content.toString(), papers, studies, withdrawn, problems);
    }
  }

  /**
   * @param name of the file, for messages
   * @param from slices that begin before this record are not handed over
   */
  public RecordSlices(
      String name,
      String sha256,
      Extraction extraction,
      LanguageReading language,
      int from,
      Consumer<Part> parts) {
    this.name = name;
    this.sha256 = sha256;
    this.extraction = extraction;
    this.language = language;
    this.from = from;
    this.parts = parts;
  }

  @Override
  public RecordDraft paper(String address) {
    return new RecordDraft(place(address));
  }

  @Override
  public StudyDraft study(String address) {
    return new StudyDraft(place(address));
  }

  private RecordPlace place(String address) {
    makeRoom();
    int number = open.firstRecord + open.records + 1;
    String unique = addresses.add(address) ? address : address + "#" + number;
    return new RecordPlace(sha256, open.end(), "record/" + unique, extraction);
  }

  // a full slice waits for the next record, so that the last one is known to be the last
  private void makeRoom() {
    if (open.full() || open.firstRecord + open.records == from && open.records > 0) {
      Open next = new Open(open.firstRecord + open.records, open.end());
      handOver(false);
      open = next;
    }
  }

  @Override
  public void add(RecordDraft draft) {
    if (wanted()) {
      open.papers.add(read(draft));
    }
    tell("FIELD_UNREADABLE", draft.identified(), draft.unreadable());
    tell("VALUE_TOO_LONG", draft.identified(), draft.leftOut());
    close(draft.text());
  }

  private void tell(String code, @Nullable Identifier identified, List<String> values) {
    int number = open.firstRecord + open.records + 1;
    String named = identified == null ? "" : " (" + identified.value() + ")";
    for (String value : values) {
      problem(code, Severity.WARNING, "record " + number + named + ": " + value);
    }
  }

  private ImportedPaper read(RecordDraft draft) {
    try {
      return draft.finish(language);
    } catch (RuntimeException | StackOverflowError e) {
      problem(
          "READER_FAILED",
          Severity.ERROR,
          "record %d: the language rules stopped; it is kept without sentences (%s)"
              .formatted(open.firstRecord + open.records + 1, e));
      return draft.finish(LanguageReading.NONE);
    }
  }

  @Override
  public void add(StudyDraft draft) {
    if (wanted()) {
      open.studies.add(draft.finish(language));
    }
    tell("VALUE_TOO_LONG", draft.identified(), draft.leftOut());
    close(draft.text());
  }

  private void close(String text) {
    open.content.append(text).append('\n');
    open.records++;
  }

  private boolean wanted() {
    return open.firstRecord >= from;
  }

  @Override
  public void withdraw(Edition edition) {
    open.withdrawn.add(edition);
  }

  @Override
  public void problem(String code, Severity severity, String message) {
    problems++;
    if (problems <= MOST_PROBLEMS) {
      open.problems.add(new Problem(code, severity, name + ": " + message, null));
    }
  }

  /** How many records and studies came so far. */
  public int records() {
    return open.firstRecord + open.records;
  }

  /** Hands over the last slice, also where nothing was read. */
  public void finish() {
    if (problems > MOST_PROBLEMS) {
      String message =
          name + ": " + (problems - MOST_PROBLEMS) + " further problems are not listed";
      open.problems.add(new Problem("MORE_PROBLEMS", Severity.WARNING, message, null));
    }
    handOver(true);
  }

  private void handOver(boolean last) {
    if (wanted()) {
      parts.accept(open.part(last));
    }
  }
}
