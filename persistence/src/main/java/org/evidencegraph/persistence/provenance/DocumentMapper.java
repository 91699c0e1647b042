package org.evidencegraph.persistence.provenance;

import java.util.List;
import java.util.UUID;
import org.evidencegraph.persistence.column.NodeIds;
import org.evidencegraph.persistence.column.Place;
import org.evidencegraph.provenance.ImportRun;
import org.evidencegraph.provenance.Problem;
import org.evidencegraph.provenance.SourceDocument;
import org.evidencegraph.provenance.TextSpan;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

@Mapper(uses = NodeIds.class)
interface DocumentMapper {
  SourceDocument toDocument(DocumentRow row, List<String> names);

  ImportRun toRun(ImportRunRow row);

  @Mapping(target = "span", expression = "java(toSpan(row.documentId, row.span))")
  Problem toProblem(ProblemRow row);

  default @Nullable TextSpan toSpan(UUID document, @Nullable Place place) {
    return place == null ? null : place.in(document);
  }
}
