package org.evidencegraph.importer.reference;

import java.util.ArrayList;
import java.util.List;
import org.evidencegraph.importer.name.AuthorList;
import org.evidencegraph.importer.page.Locator;
import org.evidencegraph.importer.text.FoldedText;
import org.evidencegraph.importer.text.Piece;
import org.evidencegraph.importer.text.TitleRange;
import org.evidencegraph.intake.ImportedReference;
import org.evidencegraph.paper.Bibliography;
import org.evidencegraph.paper.KnownFrom;
import org.evidencegraph.paper.PaperField;
import org.evidencegraph.paper.PaperId;
import org.evidencegraph.paper.SourceRecord;
import org.evidencegraph.provenance.Extraction;
import org.evidencegraph.provenance.TextSpan;
import org.evidencegraph.reference.ReferenceId;
import org.jspecify.annotations.Nullable;

/** Makes records of the entries of a reference list, ordinals counting from 1. */
public final class ReferenceRecords {
  private final FoldedText text;
  private final String sha256;
  private final Extraction extraction;
  private final List<ImportedReference> references = new ArrayList<>();
  private final List<TitleRange> titles = new ArrayList<>();

  public ReferenceRecords(FoldedText text, String sha256, Extraction extraction) {
    this.text = text;
    this.sha256 = sha256;
    this.extraction = extraction;
  }

  public ReferenceRecords add(List<ReferenceList.Entry> entries) {
    entries.forEach(this::add);
    return this;
  }

  /** In printed order. */
  public List<ImportedReference> references() {
    return List.copyOf(references);
  }

  /** Where their titles stand, in the folded view. */
  public List<TitleRange> titles() {
    return List.copyOf(titles);
  }

  private void add(ReferenceList.Entry entry) {
    int ordinal = references.size() + 1;
    ReferenceText known = entry.read();
    ReferenceText read = known != null ? known : ReferenceText.parse(entry.body().value());
    TextSpan titleSpan = title(read, entry.body(), ordinal);
    String address = "reference/" + ordinal;
    references.add(
        new ImportedReference(
            ReferenceId.of(sha256, address),
            ordinal,
            entry.number(),
            entry.body().value(),
            text.span(entry.start(), entry.body().end()),
            titleSpan,
            entry.links(),
            new SourceRecord(
                PaperId.of(sha256, address),
                text.document(),
                KnownFrom.REFERENCE_LIST,
                said(read, titleSpan),
                extraction)));
  }

  private @Nullable TextSpan title(ReferenceText read, Piece body, int ordinal) {
    if (read.titleStart() < 0) {
      return null;
    }
    titles.add(new TitleRange(body.start(read.titleStart()), body.end(read.titleEnd()), ordinal));
    return body.span(read.titleStart(), read.titleEnd());
  }

  /** What a printed reference says about the work it denotes. */
  public static Bibliography said(ReferenceText read, @Nullable TextSpan titleSpan) {
    AuthorList authors = read.authors();
    Bibliography.Builder said =
        Bibliography.builder()
            .authors(authors.authors(), authors.complete())
            .containerTitle(read.container())
            .issued(read.date())
            .volume(read.volume())
            .issue(read.issue())
            .pageCount(read.pageCount());
    if (read.title() != null) {
      said.title(read.title());
    }
    if (titleSpan != null) {
      said.place(PaperField.TITLE, titleSpan);
    }
    locate(said, read.locator());
    identify(said, read);
    return said.build();
  }

  private static void locate(Bibliography.Builder said, @Nullable Locator locator) {
    if (locator != null) {
      said.pages(locator.pages()).articleNumber(locator.articleNumber());
    }
  }

  private static void identify(Bibliography.Builder said, ReferenceText read) {
    if (read.doi() != null) {
      said.identifier(read.doi());
    }
    if (read.pmid() != null) {
      said.identifier(read.pmid());
    }
    if (read.pmcid() != null) {
      said.identifier(read.pmcid());
    }
  }
}
