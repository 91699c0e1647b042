package org.evidencegraph.importer.portal;

import java.util.HashSet;
import java.util.Set;
import org.evidencegraph.importer.format.AbstractReader;
import org.evidencegraph.importer.format.Boilerplate;
import org.evidencegraph.importer.format.CapturedPage;
import org.evidencegraph.importer.format.DocumentFormat;
import org.evidencegraph.importer.format.HeadLines;
import org.evidencegraph.importer.format.PageDraft;
import org.evidencegraph.importer.format.PageReading;
import org.evidencegraph.importer.format.Recognition;
import org.evidencegraph.importer.text.Line;
import org.evidencegraph.importer.text.Piece;
import org.evidencegraph.provenance.Severity;

/**
 * Reads a page of one research output in a research portal (Pure): title and authors above the line
 * "Research output: ...", an abstract below it, then the table that {@link PortalTable} reads,
 * whose labels and values captures often glue together.
 */
public final class PortalPageReader implements DocumentFormat {
  private static final int ENOUGH = 8;

  @Override
  public String name() {
    return "PortalPageReader";
  }

  @Override
  public String lookedFor() {
    return "a research portal's page (\"Research output:\" with \"Original language\","
        + " \"Publication status\" and the like)";
  }

  @Override
  public Recognition recognise(CapturedPage page) {
    Set<PortalTable.Label> labels = new HashSet<>();
    int outputs = 0;
    int fingerprint = 0;
    for (int i = 0; i < page.count(); i++) {
      String label = page.label(i);
      PortalTable.Label found = PortalTable.label(label);
      if (found != null) {
        labels.add(found);
      }
      outputs += OutputLine.is(label) ? 1 : 0;
      fingerprint += isFingerprint(page.line(i)) ? 1 : 0;
    }
    boolean one =
        labels.contains(PortalTable.Label.LANGUAGE) || labels.contains(PortalTable.Label.STATUS);
    if (!one || labels.size() < 2 || outputs + fingerprint == 0) {
      return Recognition.NONE;
    }
    return Recognition.of(
        3 * Math.min(1, outputs) + Math.min(1, fingerprint) + labels.size(), ENOUGH);
  }

  static boolean isFingerprint(Line line) {
    return line.folded().text().startsWith("Dive into the research topics of", line.start());
  }

  @Override
  public PageReading read(CapturedPage page) {
    PageDraft draft = new PageDraft(page, name());
    int output = outputLine(page);
    int table = tableStart(page, Math.max(0, output));
    if (output >= 0) {
      OutputLine.types(page.line(output).piece().value()).forEach(draft::publicationType);
      HeadLines.read(page, output, draft);
    }
    readAbstract(page, Math.max(0, output + 1), table, draft);
    new PortalTable(page, draft).read(table);
    fingerprintTitle(page, draft);
    checkEnd(page, table, draft);
    return draft.finish();
  }

  private static int outputLine(CapturedPage page) {
    for (int i = 0; i < page.count(); i++) {
      if (OutputLine.is(page.label(i))) {
        return i;
      }
    }
    return -1;
  }

  private static int tableStart(CapturedPage page, int from) {
    for (int i = from; i < page.count(); i++) {
      if (PortalTable.label(page.label(i)) != null) {
        return i;
      }
    }
    return page.count();
  }

  private static void readAbstract(CapturedPage page, int from, int to, PageDraft draft) {
    AbstractReader reader = new AbstractReader(page.text());
    for (int i = from; i < to; i++) {
      Line line = page.line(i);
      String label = line.label();
      if (PortalTable.isMetric(label)) {
        PortalTable.metric(label, draft);
      } else if (label.equalsIgnoreCase("Open access")) {
        draft.access("open");
      } else if (!reader.isEmpty() && AbstractReader.isHeading(label)) {
        reader.heading(label, line.start());
      } else if (isProse(line) || !reader.isEmpty() && goesOn(line)) {
        reader.paragraph(line.start(), line.end());
      }
    }
    draft.abstractText(reader);
  }

  private static boolean isProse(Line line) {
    return !line.isBulleted() && !Boilerplate.is(line) && line.length() >= 80 || isLabelled(line);
  }

  // a short last sentence of an abstract whose paragraphs were parted
  private static boolean goesOn(Line line) {
    return !line.isBulleted()
        && line.length() >= 20
        && line.text().endsWith(".")
        && !Boilerplate.is(line);
  }

  private static boolean isLabelled(Line line) {
    int colon = line.isShort() ? line.text().indexOf(':') : -1;
    return colon > 0 && AbstractReader.isHeading(line.text().substring(0, colon));
  }

  // the notice at the foot names the title once more; it serves where the heading was lost
  private static void fingerprintTitle(CapturedPage page, PageDraft draft) {
    for (int i = 0; i < page.count() && draft.title() == null; i++) {
      if (isFingerprint(page.line(i)) && page.line(i).length() < 1_000) {
        Piece piece = page.line(i).piece();
        int from = firstQuote(piece.value());
        int to = lastQuote(piece.value());
        if (from > 0 && to > from) {
          draft.title(piece.part(from, to));
        }
      }
    }
  }

  private static int firstQuote(String text) {
    for (int i = 0; i < text.length(); i++) {
      if ("'‘\u201C\"".indexOf(text.charAt(i)) >= 0) {
        return i + 1;
      }
    }
    return -1;
  }

  private static int lastQuote(String text) {
    int end = text.indexOf(". Together they form");
    int at = end < 0 ? text.length() - 1 : end - 1;
    while (at > 0 && "'’\u201D\"".indexOf(text.charAt(at)) < 0) {
      at--;
    }
    return at;
  }

  private static void checkEnd(CapturedPage page, int table, PageDraft draft) {
    if (table >= page.count() && page.count() > 0) {
      draft.problem(
          "ENDS_EARLY",
          Severity.WARNING,
          page.lines().getLast(),
          "the page ends before the table of the research output; the capture is cut off and may"
              + " miss more");
    }
  }
}
