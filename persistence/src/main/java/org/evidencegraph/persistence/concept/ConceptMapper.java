package org.evidencegraph.persistence.concept;

import java.util.UUID;
import org.evidencegraph.concept.Concept;
import org.evidencegraph.concept.ConceptMention;
import org.evidencegraph.intake.ImportedMention;
import org.evidencegraph.persistence.column.NodeIds;
import org.evidencegraph.persistence.column.Place;
import org.evidencegraph.persistence.column.SortText;
import org.jspecify.annotations.Nullable;
import org.mapstruct.CollectionMappingStrategy;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.MappingTarget;

@Mapper(
    uses = NodeIds.class,
    // Rows get new lists: a list that is changed in place is not seen to have changed.
    collectionMappingStrategy = CollectionMappingStrategy.TARGET_IMMUTABLE,
    imports = {SortText.class, Place.class})
interface ConceptMapper {
  Concept toConcept(ConceptRow row);

  @Mapping(target = "labelFolded", expression = "java(SortText.folded(concept.label()))")
  @Mapping(target = "labelSort", expression = "java(SortText.of(concept.label()))")
  @Mapping(target = "claimCount", ignore = true)
  @Mapping(target = "mentionCount", ignore = true)
  void write(Concept concept, @MappingTarget ConceptRow row);

  @Mapping(target = "concept", source = "conceptId")
  @Mapping(target = "span", expression = "java(row.span.in(row.documentId))")
  ConceptMention toMention(ConceptMentionRow row);

  @Mapping(target = "conceptId", source = "mention.concept.id")
  @Mapping(target = "span", expression = "java(Place.of(mention.span()))")
  @Mapping(target = "paperId", ignore = true)
  ConceptMentionRow toRow(
      ImportedMention mention,
      UUID id,
      UUID documentId,
      @Nullable UUID recordId,
      @Nullable UUID sentenceId,
      @Nullable UUID referenceId,
      boolean live);
}
