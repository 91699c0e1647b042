package org.evidencegraph.importer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
import org.evidencegraph.importer.container.OtherPacking;
import org.evidencegraph.importer.format.DocumentFormat;
import org.evidencegraph.importer.format.Recognition;
import org.evidencegraph.importer.record.Head;
import org.evidencegraph.importer.record.RecordFormat;
import org.evidencegraph.importer.record.RecordInput;
import org.evidencegraph.importer.record.RecordSlices;
import org.evidencegraph.importer.render.Renderer;
import org.evidencegraph.importer.source.Submission;
import org.evidencegraph.importer.text.LanguageReading;
import org.evidencegraph.intake.ImportedDocument;
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
  public static final String VERSION = "evidence-graph-importer/11";

  /** 64 MiB: far more than any page, and small enough to be held in memory. */
  public static final long DEFAULT_MAX_BYTES = 64L << 20;

  private final long maxBytes;
  private final LanguageReading language;
  private final PageImporter pages;
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
    this.pages = new PageImporter(language, formats, installed(Renderer.class));
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
   * file of records streams by: while one slice is taken, by a thread of its own, the next is read.
   * All are taken when this returns or throws.
   *
   * @param from slices that begin before this record are passed over; 0 for all
   * @throws IOException where the bytes cannot be had; slices handed over before stay good
   */
  public void read(Submission submission, int from, SliceSink sink) throws IOException {
    String sha256;
    try (InputStream in = submission.bytes().open()) {
      sha256 = Sha256.of(in);
    } catch (ContainerException e) {
      // a damaged file of an archive: its bytes cannot be had, so its name has to stand for them
      Problem problem = e.problem(submission.name());
      byte[] name = problem.message().getBytes(StandardCharsets.UTF_8);
      sink.accept(Unreadable.of(submission, Sha256.of(name), problem));
      return;
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
      whole = Unreadable.of(submission, sha256, e.problem(submission.name()));
    }
    sink.accept(whole);
  }

  // its documents are imported one by one, by whoever opened it
  private static ImportedDocument archive(Submission submission, String sha256) throws IOException {
    try (Archive archive = Archive.open(submission)) {
      return new ImportedDocument(
          submission.name(),
          sha256,
          Archive.MEDIA_TYPE,
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
    try (Handover handover = new Handover(sink)) {
      RecordSlices slices =
          new RecordSlices(
              submission.name(),
              sha256,
              extraction,
              language,
              from,
              part -> handover.accept(slice(submission, sha256, format, part)));
      records(submission, format, slices, handover);
      slices.finish();
      handover.check();
    }
  }

  private static void records(
      Submission submission, RecordFormat format, RecordSlices slices, Handover handover)
      throws IOException {
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
    OtherPacking.refuse(bytes);
    return bytes.length > maxBytes
        ? tooLarge(submission, sha256)
        : pages.read(submission, sha256, bytes);
  }

  private ImportedDocument tooLarge(Submission submission, String sha256) {
    String message =
        "%s: larger than the limit of %d bytes; kept by its hash only. Raise the limit or split the file"
            .formatted(submission.name(), maxBytes);
    return Unreadable.of(
        submission, sha256, new Problem("TOO_LARGE", Severity.ERROR, message, null));
  }
}
