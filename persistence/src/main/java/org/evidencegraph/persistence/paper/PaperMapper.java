package org.evidencegraph.persistence.paper;

import java.util.UUID;
import org.evidencegraph.identifier.Doi;
import org.evidencegraph.identifier.Identifier;
import org.evidencegraph.identifier.Orcid;
import org.evidencegraph.identifier.Pmcid;
import org.evidencegraph.identifier.Pmid;
import org.evidencegraph.paper.Author;
import org.evidencegraph.paper.Keyword;
import org.evidencegraph.paper.Paper;
import org.evidencegraph.paper.PartialDate;
import org.evidencegraph.paper.SourceRecord;
import org.evidencegraph.persistence.column.NodeIds;
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
    imports = {SortText.class, PaperMapper.class})
interface PaperMapper {
  int HELD = 100_000_000;

  @Mapping(target = "issued", source = "row")
  Paper toPaper(PaperRow row);

  @Mapping(target = "titleFolded", expression = "java(SortText.folded(paper.title()))")
  @Mapping(target = "titleSort", expression = "java(SortText.of(paper.title()))")
  @Mapping(target = "containerFolded", expression = "java(SortText.folded(paper.containerTitle()))")
  @Mapping(target = "issuedYear", source = "issued.year")
  @Mapping(target = "issuedMonth", source = "issued.month")
  @Mapping(target = "issuedDay", source = "issued.day")
  @Mapping(target = "issuedSort", expression = "java(PaperMapper.sortable(paper))")
  @Mapping(
      target = "rankSort",
      expression = "java((paper.held() ? PaperMapper.HELD : 0) + PaperMapper.sortable(paper))")
  @Mapping(target = "citationCount", ignore = true)
  @Mapping(target = "referenceCount", ignore = true)
  @Mapping(target = "referenceRecordId", ignore = true)
  @Mapping(target = "claimRecordId", ignore = true)
  void write(Paper paper, @MappingTarget PaperRow row);

  static int sortable(Paper paper) {
    return paper.issued() == null ? 0 : paper.issued().sortable();
  }

  // methods that give a copy, which look like setters
  @Mapping(target = "at", ignore = true)
  @Mapping(target = "with", ignore = true)
  @Mapping(target = "position", source = "sortNo")
  Author toAuthor(PaperAuthorRow row);

  @Mapping(target = "sortNo", source = "author.position")
  PaperAuthorRow toRow(UUID paperId, Author author);

  Keyword toKeyword(PaperKeywordRow row);

  PaperKeywordRow toRow(UUID paperId, int sortNo, Keyword keyword);

  @Mapping(target = "identifier", expression = "java(identifier.value())")
  @Mapping(target = "scheme", expression = "java(identifier.scheme())")
  PaperIdentifierRow toRow(UUID paperId, int sortNo, Identifier identifier);

  @Mapping(target = "key", source = "id")
  @Mapping(target = "document", source = "documentId")
  @Mapping(target = "said", source = "described")
  SourceRecord toRecord(SourceRecordRow row);

  default @Nullable PartialDate toDate(PaperRow row) {
    return row.issuedYear == null
        ? null
        : new PartialDate(row.issuedYear, row.issuedMonth, row.issuedDay);
  }

  default @Nullable Doi toDoi(@Nullable String value) {
    return value == null ? null : new Doi(value);
  }

  default @Nullable Pmid toPmid(@Nullable String value) {
    return value == null ? null : new Pmid(value);
  }

  default @Nullable Pmcid toPmcid(@Nullable String value) {
    return value == null ? null : new Pmcid(value);
  }

  default @Nullable Orcid toOrcid(@Nullable String value) {
    return value == null ? null : new Orcid(value);
  }

  default @Nullable String toText(@Nullable Identifier identifier) {
    return identifier == null ? null : identifier.value();
  }
}
