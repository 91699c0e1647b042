package org.evidencegraph.persistence.reference;

import java.util.List;
import org.evidencegraph.identifier.Doi;
import org.evidencegraph.paper.Bibliography;
import org.evidencegraph.persistence.column.NodeIds;
import org.evidencegraph.persistence.paper.PaperLabel;
import org.evidencegraph.reference.Reference;
import org.evidencegraph.reference.Resolution;
import org.evidencegraph.reference.Resolution.Candidate;
import org.evidencegraph.reference.ResolutionStatus;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

@Mapper(uses = NodeIds.class)
interface ReferenceMapper {

  /** A reference, and the record of what it says with what that was found to denote. */
  record Entry(
      ReferenceRow row,
      Bibliography said,
      ResolutionStatus status,
      @Nullable String method,
      @Nullable Double score,
      @Nullable List<Candidate> candidates,
      @Nullable String reason) {}

  @Mapping(target = "id", source = "row.id")
  @Mapping(target = "label", expression = "java(label(entry))")
  @Mapping(target = "ordinal", source = "row.ordinal")
  @Mapping(target = "number", source = "row.number")
  @Mapping(target = "unstructured", source = "row.unstructured")
  @Mapping(target = "span", expression = "java(entry.row().span.in(entry.row().documentId))")
  @Mapping(target = "authors", source = "said.authors")
  @Mapping(target = "authorsComplete", source = "said.authorsComplete")
  @Mapping(target = "title", source = "said.title")
  @Mapping(target = "containerTitle", source = "said.containerTitle")
  @Mapping(target = "year", source = "said.issued.year")
  @Mapping(target = "volume", source = "said.volume")
  @Mapping(target = "issue", source = "said.issue")
  @Mapping(target = "pages", source = "said.pages")
  @Mapping(target = "articleNumber", source = "said.articleNumber")
  @Mapping(target = "doi", expression = "java(doi(entry))")
  @Mapping(target = "links", source = "row.links")
  @Mapping(target = "citingPaper", source = "row.citingPaperId")
  @Mapping(target = "resolution", expression = "java(resolution(entry))")
  Reference toReference(Entry entry);

  default String label(Entry entry) {
    String number = entry.row().number;
    return (number == null ? entry.row().ordinal : number) + ". " + PaperLabel.of(entry.said());
  }

  default @Nullable Doi doi(Entry entry) {
    return entry.said().doi().orElse(null);
  }

  default Resolution resolution(Entry entry) {
    String reason = entry.reason() == null ? "" : entry.reason();
    return switch (entry.status()) {
      case RESOLVED -> resolved(entry, reason);
      case AMBIGUOUS ->
          new Resolution.Ambiguous(
              entry.candidates() == null ? List.of() : entry.candidates(), reason);
      case UNRESOLVED -> new Resolution.Unresolved(reason);
    };
  }

  private static Resolution resolved(Entry entry, String reason) {
    if (entry.row().citedPaperId == null || entry.method() == null || entry.score() == null) {
      return new Resolution.Unresolved(reason);
    }
    return new Resolution.Resolved(
        NodeIds.paperId(entry.row().citedPaperId), entry.method(), entry.score());
  }
}
