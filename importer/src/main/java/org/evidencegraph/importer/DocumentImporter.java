package org.evidencegraph.importer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import org.evidencegraph.importer.container.Archive;
import org.evidencegraph.importer.container.Bounds;
import org.evidencegraph.importer.container.ContainerException;
import org.evidencegraph.importer.container.Gzip;
import org.evidencegraph.importer.format.CapturedPage;
import org.evidencegraph.importer.format.DocumentFormat;
import org.evidencegraph.importer.format.PageReading;
import org.evidencegraph.importer.format.Recognition;
import org.evidencegraph.importer.record.Head;
import org.evidencegraph.importer.record.RecordFormat;
import org.evidencegraph.importer.record.RecordInput;
import org.evidencegraph.importer.record.RecordSlices;
import org.evidencegraph.importer.source.Submission;
import org.evidencegraph.importer.text.LanguageReading;
import org.evidencegraph.importer.text.Line;
import org.evidencegraph.importer.text.Reading;
import org.evidencegraph.intake.ImportedDocument;
import org.evidencegraph.intake.ImportedPaper;
import org.evidencegraph.intake.ImportedStudy;
import org.evidencegraph.intake.Slice;
import org.evidencegraph.paper.KnownFrom;
import org.evidencegraph.paper.PaperId;
import org.evidencegraph.paper.SourceRecord;
import org.evidencegraph.provenance.DocumentKind;
import org.evidencegraph.provenance.Extraction;
import org.evidencegraph.provenance.ExtractionMethod;
import org.evidencegraph.provenance.Problem;
import org.evidencegraph.provenance.Severity;
import org.jspecify.annotations.Nullable;

/**
 * From the bytes of one document to everything understood of it. Never fails on a document's
 * content: what cannot be read is a problem of the document. Has no state and may be shared.
 */
public final class DocumentImporter {
  /** Name and version; with a document's hash the key of the ledger. Grows with every new rule. */
  public static final String VERSION = "evidence-graph-importer/1";

  /** What makes text of bytes; spans count in that text. */
  public static final String RENDERER = "plain-text/1";

  /** 64 MiB: far more than any page, and small enough to be held in memory. */
  public static final long DEFAULT_MAX_BYTES = 64L << 20;

  private static final int MOST_PROBLEMS = 1_000;

  private final long maxBytes;
  private final LanguageReading language;
  private final List<DocumentFormat> formats;
  private final List<RecordFormat> recordFormats;

  /** With every format on the class path. */
  public DocumentImporter(LanguageReading language, long maxBytes) {
    this(language, maxBytes, installed(DocumentFormat.class), installed(RecordFormat.class));
  }

  public DocumentImporter(LanguageReading language) {
    this(language, DEFAULT_MAX_BYTES);
  }

  /**
   * @param maxBytes larger pages are recorded by their hash alone; files of records have no limit
   * @param formats the readers of pages to ask, in any order
   * @param recordFormats the readers of record files, likewise
   */
  public DocumentImporter(
      LanguageReading language,
      long maxBytes,
      List<DocumentFormat> formats,
      List<RecordFormat> recordFormats) {
    this.maxBytes = maxBytes;
    this.language = language;
    this.formats = formats.stream().sorted(Comparator.comparing(DocumentFormat::name)).toList();
    this.recordFormats =
        recordFormats.stream().sorted(Comparator.comparing(RecordFormat::name)).toList();
  }

  private static <T> List<T> installed(Class<T> kind) {
    return ServiceLoader.load(kind, DocumentImporter.class.getClassLoader()).stream()
        .map(ServiceLoader.Provider::get)
        .toList();
  }

  /** Reads a document that is in memory, whatever its size, in one piece. */
  public ImportedDocument read(String name, byte[] bytes, @Nullable String url) {
    List<ImportedDocument> slices = new ArrayList<>();
    try {
      read(Submission.of(name, bytes, url), 0, slices::add);
    } catch (IOException e) {
      throw new UncheckedIOException("memory can always be read", e);
    }
    if (slices.size() != 1) {
      throw new IllegalStateException(name + " comes in " + slices.size() + " slices");
    }
    return slices.getFirst();
  }

  /**
   * Reads a document and hands it over slice by slice. A page is held in memory and comes in one; a
   * file of records streams by.
   *
   * @param from slices that begin before this record are passed over; 0 for all
   * @throws IOException where the bytes cannot be had; slices handed over before stay good
   */
  public void read(Submission submission, int from, SliceSink sink) throws IOException {
    String sha256;
    try (InputStream in = submission.bytes().open()) {
      sha256 = Sha256.of(in);
    }
    ImportedDocument whole;
    try {
      Submission unpacked = Gzip.unpacked(submission, Bounds.DEFAULT);
      Optional<RecordFormat> format = recordFormat(unpacked);
      if (format.isPresent()) {
        records(unpacked, sha256, format.get(), from, sink);
        return;
      }
      whole =
          Archive.isArchive(unpacked.bytes()) ? archive(unpacked, sha256) : page(unpacked, sha256);
    } catch (ContainerException e) {
      whole = unreadable(submission.name(), sha256, submission.url(), e.problem(submission.name()));
    }
    sink.accept(whole);
  }

  // its documents are imported one by one, by whoever opened it
  private static ImportedDocument archive(Submission submission, String sha256) throws IOException {
    try (Archive archive = Archive.open(submission)) {
      return new ImportedDocument(
          submission.name(),
          sha256,
          "application/zip",
          DocumentKind.NOT_A_PAPER,
          archive.documents().stream().map(Submission::name).collect(Collectors.joining("\n")),
          "UTF-8",
          "zip/1",
          VERSION,
          submission.url(),
          List.of(),
          archive.problems());
    }
  }

  private Optional<RecordFormat> recordFormat(Submission submission) throws IOException {
    Head head;
    try (InputStream in = submission.bytes().open()) {
      head = new Head(in.readNBytes(Head.BYTES));
    }
    RecordFormat best = null;
    Recognition most = Recognition.NONE;
    for (RecordFormat format : recordFormats) {
      Recognition recognition = format.recognise(head);
      if (recognition.isEnough() && recognition.score() > most.score()) {
        best = format;
        most = recognition;
      }
    }
    return Optional.ofNullable(best);
  }

  private void records(
      Submission submission, String sha256, RecordFormat format, int from, SliceSink sink)
      throws IOException {
    Extraction extraction = new Extraction(ExtractionMethod.IMPORTED_FIELD, format.name(), VERSION);
    Handover handover = new Handover(sink);
    RecordSlices slices =
        new RecordSlices(
            submission.name(),
            sha256,
            extraction,
            language,
            from,
            part -> handover.accept(slice(submission, sha256, format, part)));
    try {
      format.read(new RecordInput(submission.name(), submission.bytes()), slices);
    } catch (ContainerException e) {
      slices.problem(e.code(), Severity.ERROR, e.getMessage() + "; what was read is kept");
    } catch (RuntimeException | StackOverflowError e) {
      handover.check();
      String message = "%s stopped after %d records; what was read is kept (%s)";
      slices.problem(
          "READER_FAILED", Severity.ERROR, message.formatted(format.name(), slices.records(), e));
    }
    handover.check();
    slices.finish();
  }

  private static ImportedDocument slice(
      Submission submission, String sha256, RecordFormat format, RecordSlices.Part part) {
    return new ImportedDocument(
        submission.name(),
        sha256,
        format.mediaType(),
        format.kind(),
        part.content(),
        "UTF-8",
        format.renderer(),
        VERSION,
        submission.url(),
        part.papers(),
        part.studies(),
        part.withdrawn(),
        part.problems(),
        part.slice());
  }

  private ImportedDocument page(Submission submission, String sha256) throws IOException {
    byte[] bytes;
    try (InputStream in = submission.bytes().open()) {
      bytes = in.readNBytes((int) Math.min(maxBytes + 1, Integer.MAX_VALUE - 16));
    }
    return bytes.length > maxBytes
        ? tooLarge(submission.name(), sha256, submission.url())
        : page(submission.name(), sha256, bytes, submission.url());
  }

  private ImportedDocument page(String name, String sha256, byte[] bytes, @Nullable String url) {
    return switch (Decoding.of(bytes)) {
      case Decoding.Failed failed -> undecodable(name, sha256, failed, url);
      case Decoding.Text text -> decoded(name, sha256, text, url);
    };
  }

  private ImportedDocument tooLarge(String name, String sha256, @Nullable String url) {
    String message =
        "%s: larger than the limit of %d bytes; kept by its hash only. Raise the limit or split the file"
            .formatted(name, maxBytes);
    return unreadable(name, sha256, url, new Problem("TOO_LARGE", Severity.ERROR, message, null));
  }

  private static ImportedDocument undecodable(
      String name, String sha256, Decoding.Failed failed, @Nullable String url) {
    String message = name + ": byte " + failed.offset() + ": " + failed.reason();
    return unreadable(name, sha256, url, new Problem("UNDECODABLE", Severity.ERROR, message, null));
  }

  private static ImportedDocument unreadable(
      String name, String sha256, @Nullable String url, Problem problem) {
    return new ImportedDocument(
        name,
        sha256,
        "application/octet-stream",
        DocumentKind.UNREADABLE,
        null,
        null,
        RENDERER,
        VERSION,
        url,
        List.of(),
        List.of(problem));
  }

  private ImportedDocument decoded(
      String name, String sha256, Decoding.Text text, @Nullable String url) {
    List<Problem> problems = new ArrayList<>();
    PageContent read = PageContent.NOTHING;
    if (text.content().isBlank()) {
      problems.add(new Problem("EMPTY", Severity.ERROR, name + ": the file holds no text", null));
    } else {
      CapturedPage page = CapturedPage.of(name, sha256, text.content(), VERSION);
      checkLines(page, problems);
      Optional<DocumentFormat> format = recognised(page, problems);
      if (format.isEmpty()) {
        problems.add(notRecognised(name));
      } else {
        read = read(page, format.get(), problems);
      }
    }
    return new ImportedDocument(
        name,
        sha256,
        Decoding.mediaType(text.content()),
        read.kind(),
        text.content(),
        text.charset(),
        RENDERER,
        VERSION,
        url,
        read.papers(),
        read.studies(),
        List.of(),
        cut(name, problems),
        Slice.WHOLE);
  }

  /** What a page turned out to be, and to hold. */
  private record PageContent(
      DocumentKind kind, List<ImportedPaper> papers, List<ImportedStudy> studies) {
    static final PageContent NOTHING =
        new PageContent(DocumentKind.NOT_A_PAPER, List.of(), List.of());
  }

  private static void checkLines(CapturedPage page, List<Problem> problems) {
    boolean full = page.count() == Line.MOST;
    if (full && !page.text().text().substring(page.lines().getLast().end()).isBlank()) {
      String message = "only the first " + Line.MOST + " lines were looked at";
      problems.add(
          page.problem("TOO_MANY_LINES", Severity.WARNING, page.lines().getLast(), message));
    }
  }

  private Optional<DocumentFormat> recognised(CapturedPage page, List<Problem> problems) {
    DocumentFormat best = null;
    Recognition most = Recognition.NONE;
    for (DocumentFormat format : formats) {
      Recognition recognition = guarded(page, format, problems);
      if (recognition.isEnough() && recognition.score() > most.score()) {
        best = format;
        most = recognition;
      }
    }
    return Optional.ofNullable(best);
  }

  private static Recognition guarded(
      CapturedPage page, DocumentFormat format, List<Problem> problems) {
    try {
      return format.recognise(page);
    } catch (RuntimeException | StackOverflowError e) {
      problems.add(failed(page, format.name() + " could not look at the page", e));
      return Recognition.NONE;
    }
  }

  private Problem notRecognised(String name) {
    String wanted =
        formats.stream().map(DocumentFormat::lookedFor).collect(Collectors.joining("; "));
    String message = name + ": recognised as no paper; looked for " + wanted;
    return new Problem("NOT_RECOGNISED", Severity.INFO, message, null);
  }

  private PageContent read(CapturedPage page, DocumentFormat format, List<Problem> problems) {
    PageReading reading;
    try {
      reading = format.read(page);
    } catch (RuntimeException | StackOverflowError e) {
      problems.add(
          failed(page, format.name() + " stopped; the document is kept without its paper", e));
      return new PageContent(DocumentKind.PAPER_PAGE, List.of(), List.of());
    }
    problems.addAll(reading.problems());
    return reading.isOfStudies()
        ? new PageContent(DocumentKind.TRIAL_RECORD, List.of(), reading.studies())
        : new PageContent(
            DocumentKind.PAPER_PAGE, List.of(paper(page, format, reading, problems)), List.of());
  }

  private ImportedPaper paper(
      CapturedPage page, DocumentFormat format, PageReading reading, List<Problem> problems) {
    Reading prose = prose(page, reading, problems);
    SourceRecord record =
        new SourceRecord(
            PaperId.of(page.sha256(), "record/1"),
            page.text().document(),
            KnownFrom.CAPTURE,
            reading.said(),
            page.extraction(format.name()));
    return new ImportedPaper(
        record,
        reading.references(),
        reading.related(),
        prose.sentences(),
        prose.mentions(),
        prose.trials());
  }

  private Reading prose(CapturedPage page, PageReading reading, List<Problem> problems) {
    try {
      return language.read(
          page.text(), reading.passages(), reading.titles(), reading.references().size());
    } catch (RuntimeException | StackOverflowError e) {
      problems.add(
          failed(page, "the language rules stopped; the paper is kept without sentences", e));
      return new Reading(List.of(), List.of(), List.of());
    }
  }

  private static Problem failed(CapturedPage page, String what, Throwable cause) {
    String message = page.name() + ": " + what + " (" + cause + ")";
    return new Problem("READER_FAILED", Severity.ERROR, message, null);
  }

  private static List<Problem> cut(String name, List<Problem> problems) {
    if (problems.size() <= MOST_PROBLEMS) {
      return problems;
    }
    List<Problem> kept = new ArrayList<>(problems.subList(0, MOST_PROBLEMS));
    String message =
        name + ": " + (problems.size() - MOST_PROBLEMS) + " further problems are not listed";
    kept.add(new Problem("MORE_PROBLEMS", Severity.WARNING, message, null));
    return kept;
  }
}
