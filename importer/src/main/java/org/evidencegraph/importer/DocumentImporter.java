package org.evidencegraph.importer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import org.evidencegraph.importer.format.CapturedPage;
import org.evidencegraph.importer.format.DocumentFormat;
import org.evidencegraph.importer.format.PageReading;
import org.evidencegraph.importer.format.Recognition;
import org.evidencegraph.importer.text.LanguageReading;
import org.evidencegraph.importer.text.Line;
import org.evidencegraph.importer.text.Reading;
import org.evidencegraph.intake.ImportedDocument;
import org.evidencegraph.intake.ImportedPaper;
import org.evidencegraph.paper.KnownFrom;
import org.evidencegraph.paper.PaperId;
import org.evidencegraph.paper.SourceRecord;
import org.evidencegraph.provenance.DocumentKind;
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

  /** With every format on the class path. */
  public DocumentImporter(LanguageReading language, long maxBytes) {
    this(language, maxBytes, installed());
  }

  public DocumentImporter(LanguageReading language) {
    this(language, DEFAULT_MAX_BYTES);
  }

  /**
   * @param maxBytes larger documents are recorded by their hash alone
   * @param formats the readers to ask, in any order
   */
  public DocumentImporter(LanguageReading language, long maxBytes, List<DocumentFormat> formats) {
    this.maxBytes = maxBytes;
    this.language = language;
    this.formats = formats.stream().sorted(Comparator.comparing(DocumentFormat::name)).toList();
  }

  private static List<DocumentFormat> installed() {
    return ServiceLoader.load(DocumentFormat.class, DocumentImporter.class.getClassLoader())
        .stream()
        .map(ServiceLoader.Provider::get)
        .toList();
  }

  /**
   * Reads a file. A file above the limit is hashed as it streams by and never held.
   *
   * @param name path relative to the import folder, with forward slashes
   * @param url where it was captured from; null where nobody said
   */
  public ImportedDocument read(String name, Path file, @Nullable String url) throws IOException {
    long size = Files.size(file);
    if (size > maxBytes) {
      try (InputStream in = Files.newInputStream(file)) {
        return tooLarge(name, Sha256.of(in), size, url);
      }
    }
    return read(name, Files.readAllBytes(file), url);
  }

  /** Reads a document that is in memory. */
  public ImportedDocument read(String name, byte[] bytes, @Nullable String url) {
    String sha256 = Sha256.of(bytes);
    if (bytes.length > maxBytes) {
      return tooLarge(name, sha256, bytes.length, url);
    }
    return switch (Decoding.of(bytes)) {
      case Decoding.Failed failed -> undecodable(name, sha256, failed, url);
      case Decoding.Text text -> decoded(name, sha256, text, url);
    };
  }

  private ImportedDocument tooLarge(String name, String sha256, long size, @Nullable String url) {
    String message =
        "%s: %d bytes are more than the limit of %d; kept by its hash only. Raise the limit or split the file"
            .formatted(name, size, maxBytes);
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
    List<ImportedPaper> papers = new ArrayList<>();
    DocumentKind kind = DocumentKind.NOT_A_PAPER;
    if (text.content().isBlank()) {
      problems.add(new Problem("EMPTY", Severity.ERROR, name + ": the file holds no text", null));
    } else {
      CapturedPage page = CapturedPage.of(name, sha256, text.content(), VERSION);
      checkLines(page, problems);
      Optional<DocumentFormat> format = recognised(page, problems);
      if (format.isEmpty()) {
        problems.add(notRecognised(name));
      } else {
        kind = DocumentKind.PAPER_PAGE;
        paper(page, format.get(), problems).ifPresent(papers::add);
      }
    }
    return new ImportedDocument(
        name,
        sha256,
        Decoding.mediaType(text.content()),
        kind,
        text.content(),
        text.charset(),
        RENDERER,
        VERSION,
        url,
        papers,
        cut(name, problems));
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

  private Optional<ImportedPaper> paper(
      CapturedPage page, DocumentFormat format, List<Problem> problems) {
    PageReading reading;
    try {
      reading = format.read(page);
    } catch (RuntimeException | StackOverflowError e) {
      problems.add(
          failed(page, format.name() + " stopped; the document is kept without its paper", e));
      return Optional.empty();
    }
    problems.addAll(reading.problems());
    Reading prose = prose(page, reading, problems);
    SourceRecord record =
        new SourceRecord(
            PaperId.of(page.sha256(), "record/1"),
            page.text().document(),
            KnownFrom.CAPTURE,
            reading.said(),
            page.extraction(format.name()));
    return Optional.of(
        new ImportedPaper(
            record,
            reading.references(),
            reading.related(),
            prose.sentences(),
            prose.mentions(),
            prose.trials()));
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
