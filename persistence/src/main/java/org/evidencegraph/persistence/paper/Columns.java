package org.evidencegraph.persistence.paper;

import jakarta.persistence.Converter;
import java.util.List;
import org.evidencegraph.paper.Abstract;
import org.evidencegraph.paper.Bibliography;
import org.evidencegraph.paper.Journal;
import org.evidencegraph.paper.KnownFrom;
import org.evidencegraph.paper.PageRange;
import org.evidencegraph.paper.PaperDetails;
import org.evidencegraph.paper.PaperField;
import org.evidencegraph.persistence.column.JsonColumn;
import org.evidencegraph.provenance.Extraction;
import org.evidencegraph.reference.Resolution.Candidate;
import org.hibernate.annotations.Immutable;
import tools.jackson.core.type.TypeReference;

/** The values of records and papers that are columns of JSON. */
final class Columns {
  private Columns() {}

  @Converter
  @Immutable
  static final class OfBibliography extends JsonColumn<Bibliography> {
    OfBibliography() {
      super(new TypeReference<>() {});
    }
  }

  @Converter
  @Immutable
  static final class OfExtraction extends JsonColumn<Extraction> {
    OfExtraction() {
      super(new TypeReference<>() {});
    }
  }

  @Converter
  @Immutable
  static final class OfCandidates extends JsonColumn<List<Candidate>> {
    OfCandidates() {
      super(new TypeReference<>() {});
    }
  }

  @Converter
  @Immutable
  static final class OfKnownFrom extends JsonColumn<List<KnownFrom>> {
    OfKnownFrom() {
      super(new TypeReference<>() {});
    }
  }

  @Converter
  @Immutable
  static final class OfFields extends JsonColumn<List<PaperField>> {
    OfFields() {
      super(new TypeReference<>() {});
    }
  }

  @Converter
  @Immutable
  static final class OfJournal extends JsonColumn<Journal> {
    OfJournal() {
      super(new TypeReference<>() {});
    }
  }

  @Converter
  @Immutable
  static final class OfPages extends JsonColumn<PageRange> {
    OfPages() {
      super(new TypeReference<>() {});
    }
  }

  @Converter
  @Immutable
  static final class OfDetails extends JsonColumn<PaperDetails> {
    OfDetails() {
      super(new TypeReference<>() {});
    }
  }

  @Converter
  @Immutable
  static final class OfAbstract extends JsonColumn<Abstract> {
    OfAbstract() {
      super(new TypeReference<>() {});
    }
  }
}
