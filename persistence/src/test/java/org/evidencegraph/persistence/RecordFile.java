package org.evidencegraph.persistence;

import java.util.ArrayList;
import java.util.List;
import org.evidencegraph.claim.Assertion;
import org.evidencegraph.claim.Certainty;
import org.evidencegraph.claim.DiscourseRole;
import org.evidencegraph.claim.ReportedBenefit;
import org.evidencegraph.intake.ImportedDocument;
import org.evidencegraph.intake.ImportedMention;
import org.evidencegraph.intake.ImportedPaper;
import org.evidencegraph.intake.ImportedReference;
import org.evidencegraph.intake.ImportedSentence;
import org.evidencegraph.intake.Slice;
import org.evidencegraph.paper.Bibliography;
import org.evidencegraph.paper.Edition;
import org.evidencegraph.paper.KnownFrom;
import org.evidencegraph.paper.PaperId;
import org.evidencegraph.paper.SourceRecord;
import org.evidencegraph.provenance.DocumentKind;
import org.evidencegraph.provenance.Extraction;
import org.evidencegraph.provenance.ExtractionMethod;
import org.evidencegraph.provenance.Problem;
import org.evidencegraph.provenance.Section;
import org.evidencegraph.provenance.Severity;
import org.evidencegraph.provenance.SourceDocumentId;
import org.evidencegraph.provenance.TextSpan;
import org.evidencegraph.reference.ReferenceId;

/**
 * A file of a database with many records: each has a claim about frostbite and cites some works.
 */
final class RecordFile {
  private static final Extraction READ =
      new Extraction(ExtractionMethod.RULE, "TestReader", "test/1");

  private final String name;
  private final String sha256;
  private final SourceDocumentId id;
  private String importer = "test/1";
  private final List<Entry> entries = new ArrayList<>();
  private final List<Edition> withdrawn = new ArrayList<>();

  private record Entry(Bibliography said, Edition edition, int[] cited) {}

  RecordFile(String name) {
    this.name = name;
    this.sha256 = Capture.sha256(name);
    this.id = SourceDocumentId.of(sha256);
  }

  RecordFile importer(String value) {
    importer = value;
    return this;
  }

  RecordFile record(Bibliography.Builder said, int... cited) {
    return record(said, null, cited);
  }

  RecordFile record(Bibliography.Builder said, Edition edition, int... cited) {
    entries.add(new Entry(said.build(), edition, cited));
    return this;
  }

  RecordFile withdraw(Edition edition) {
    withdrawn.add(edition);
    return this;
  }

  /** As PubMed counts them. */
  static Edition edition(int accession, int version) {
    return new Edition("pubmed", Integer.toString(accession), version);
  }

  PaperId key(int record) {
    return PaperId.of(sha256, "record/" + record);
  }

  SourceDocumentId id() {
    return id;
  }

  String sha256() {
    return sha256;
  }

  ImportedDocument whole() {
    return slices(Integer.MAX_VALUE).getFirst();
  }

  /** Slices of so many records; withdrawals come in the last. */
  List<ImportedDocument> slices(int size) {
    List<ImportedDocument> slices = new ArrayList<>();
    int offset = 0;
    for (int from = 0; from == 0 || from < entries.size(); from += Math.min(size, 1 << 20)) {
      int to = (int) Math.min(entries.size(), (long) from + size);
      ImportedDocument slice = new Part(from, to, offset).document();
      offset += slice.content().length();
      slices.add(slice);
    }
    return slices;
  }

  /** One slice in the making: every part is written to the end of the text. */
  private final class Part {
    private final int from;
    private final int to;
    private final int offset;
    private final StringBuilder content = new StringBuilder();

    Part(int from, int to, int offset) {
      this.from = from;
      this.to = to;
      this.offset = offset;
    }

    ImportedDocument document() {
      List<ImportedPaper> papers = new ArrayList<>();
      for (int n = from; n < to; n++) {
        papers.add(paper(n));
      }
      TextSpan noted = write("end of slice");
      boolean last = to == entries.size();
      return new ImportedDocument(
          name,
          sha256,
          "application/xml",
          DocumentKind.RECORD_FILE,
          content.toString(),
          "UTF-8",
          "records/1",
          importer,
          null,
          papers,
          List.of(),
          last ? withdrawn : List.of(),
          List.of(new Problem("NOTED", Severity.WARNING, "to record " + to, noted)),
          new Slice(from, offset, last));
    }

    private TextSpan write(String text) {
      int start = content.length();
      content.append(text).append('\n');
      return TextSpan.of(id, content.toString(), start, start + text.length()).moved(offset);
    }

    private ImportedPaper paper(int n) {
      Entry entry = entries.get(n);
      TextSpan sentence = write("Blankets number " + n + " cured frostbite \uD83E\uDEA8.");
      TextSpan mention =
          TextSpan.of(
                  id, content.toString(), sentence.end() - offset - 13, sentence.end() - offset - 4)
              .moved(offset);
      return new ImportedPaper(
          record("record/" + n, KnownFrom.RECORD, entry.said),
          references(n, entry.cited),
          List.of(),
          List.of(
              new ImportedSentence(
                  sentence.moved(-offset).in(content.toString()),
                  sentence,
                  Section.ABSTRACT,
                  null,
                  DiscourseRole.FINDING,
                  new Assertion(Certainty.ASSERTED, false, ReportedBenefit.FAVOURABLE),
                  entry.cited.length == 0 ? List.of() : List.of(1))),
          List.of(new ImportedMention(Works.FROSTBITE, "frostbite", mention, null)),
          List.of(),
          entry.edition);
    }

    private List<ImportedReference> references(int n, int[] cited) {
      List<ImportedReference> references = new ArrayList<>();
      for (int work : cited) {
        int ordinal = references.size() + 1;
        TextSpan span = write(ordinal + ". " + Works.title(work));
        references.add(
            new ImportedReference(
                ReferenceId.of(sha256, span.address()),
                ordinal,
                null,
                ordinal + ". " + Works.title(work),
                span,
                null,
                List.of(),
                record(
                    "record/" + n + "/reference/" + ordinal,
                    KnownFrom.REFERENCE_LIST,
                    Works.entry(work).build())));
      }
      return references;
    }

    private SourceRecord record(String address, KnownFrom knownFrom, Bibliography said) {
      return new SourceRecord(PaperId.of(sha256, address), id, knownFrom, said, READ);
    }
  }
}
