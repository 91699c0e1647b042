package org.evidencegraph.persistence.trial;

import org.evidencegraph.persistence.column.NodeIds;
import org.evidencegraph.persistence.column.SortText;
import org.evidencegraph.trial.Trial;
import org.evidencegraph.trial.TrialMention;
import org.mapstruct.CollectionMappingStrategy;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.MappingTarget;
import org.mapstruct.NullValueCheckStrategy;

@Mapper(
    uses = NodeIds.class,
    // Rows get new lists: a list that is changed in place is not seen to have changed.
    collectionMappingStrategy = CollectionMappingStrategy.TARGET_IMMUTABLE,
    imports = SortText.class,
    nullValueCheckStrategy = NullValueCheckStrategy.ALWAYS)
interface TrialMapper {
  Trial toTrial(TrialRow row);

  @Mapping(target = "titleFolded", expression = "java(SortText.folded(trial.study().title()))")
  @Mapping(target = "titleSort", expression = "java(SortText.of(trial.label()))")
  @Mapping(target = "tierSort", expression = "java(trial.tier().ordinal())")
  @Mapping(target = "mentionCount", ignore = true)
  void write(Trial trial, @MappingTarget TrialRow row);

  @Mapping(target = "span", expression = "java(row.span.in(row.documentId))")
  @Mapping(target = "paper", source = "paperId")
  @Mapping(target = "reference", source = "referenceId")
  TrialMention toMention(TrialMentionRow row);
}
