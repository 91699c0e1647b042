package org.evidencegraph.importer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.evidencegraph.importer.format.CapturedPage;
import org.evidencegraph.importer.format.DocumentFormat;
import org.evidencegraph.importer.format.PageReading;
import org.evidencegraph.importer.format.Recognition;
import org.evidencegraph.importer.render.Renderer;
import org.evidencegraph.importer.render.Rendering;
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
import org.evidencegraph.provenance.Problem;
import org.evidencegraph.provenance.Severity;
import org.jspecify.annotations.Nullable;

/** From the bytes of one page to what it says: rendered, recognised, read. */
final class PageImporter {
  private static final int MOST_PROBLEMS = 1_000;

  private final LanguageReading language;
  private final List<DocumentFormat> formats;
  private final List<Renderer> renderers;

  PageImporter(LanguageReading language, List<DocumentFormat> formats, List<Renderer> renderers) {
    this.language = language;
    this.formats = formats.stream().sorted(Comparator.comparing(DocumentFormat::name)).toList();
    this.renderers = renderers.stream().sorted(Comparator.comparing(Renderer::name)).toList();
  }

  ImportedDocument read(Submission submission, String sha256, byte[] bytes) {
    Renderer renderer = renderer(bytes);
    return switch (rendered(renderer, bytes)) {
      case Rendering.None none ->
          Unreadable.of(
              submission, sha256, none.mediaType(), renderer.name(), problem(submission, none));
      case Rendering.Text text -> read(submission, sha256, text, renderer.name());
    };
  }

  private Renderer renderer(byte[] bytes) {
    Renderer best = renderers.getFirst();
    Recognition most = Recognition.NONE;
    for (Renderer renderer : renderers) {
      Recognition recognition = renderer.recognise(bytes);
      if (recognition.score() > most.score()) {
        best = renderer;
        most = recognition;
      }
    }
    return best;
  }

  private static Rendering rendered(Renderer renderer, byte[] bytes) {
    try {
      return renderer.render(bytes);
    } catch (RuntimeException | StackOverflowError e) {
      return new Rendering.None(
          "application/octet-stream", "READER_FAILED", renderer.name() + " stopped (" + e + ")");
    }
  }

  private static Problem problem(Submission submission, Rendering.None none) {
    return new Problem(none.code(), Severity.ERROR, submission.name() + ": " + none.reason(), null);
  }

  private ImportedDocument read(
      Submission submission, String sha256, Rendering.Text text, String renderer) {
    String name = submission.name();
    List<Problem> problems = new ArrayList<>();
    PageContent read = PageContent.NOTHING;
    if (text.content().isBlank()) {
      problems.add(new Problem("EMPTY", Severity.ERROR, name + ": the file holds no text", null));
    } else {
      CapturedPage page =
          CapturedPage.of(name, sha256, text.content(), text.metadata(), DocumentImporter.VERSION);
      checkLines(page, problems);
      Nearest nearest =
          page.isOfManyWorks() ? new Nearest(null, Recognition.NONE) : nearest(page, problems);
      if (nearest.recognition().isEnough() && nearest.format() != null) {
        read = read(page, nearest.format(), problems);
      } else {
        problems.add(notRecognised(name, nearest.format()));
      }
    }
    return new ImportedDocument(
        name,
        sha256,
        text.mediaType(),
        read.kind(),
        text.content(),
        text.charset(),
        renderer,
        DocumentImporter.VERSION,
        submission.url(),
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

  /**
   * The format that is surest of a page.
   *
   * @param format null where none found anything of its own
   */
  private record Nearest(@Nullable DocumentFormat format, Recognition recognition) {}

  private Nearest nearest(CapturedPage page, List<Problem> problems) {
    Nearest nearest = new Nearest(null, Recognition.NONE);
    for (DocumentFormat format : formats) {
      Recognition recognition = guarded(page, format, problems);
      if (recognition.score() > nearest.recognition().score()) {
        nearest = new Nearest(format, recognition);
      }
    }
    return nearest;
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

  private static Problem notRecognised(String name, @Nullable DocumentFormat nearest) {
    String why =
        nearest == null
            ? "nothing on it looks like a page about one paper or study"
            : "it has something, but not enough, of " + nearest.lookedFor();
    String message = name + ": recognised as no paper; " + why;
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
