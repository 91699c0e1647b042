package org.evidencegraph.persistence.paper;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.evidencegraph.filter.TextFold;
import org.evidencegraph.identifier.Identifier;
import org.evidencegraph.identifier.IdentifierScheme;
import org.evidencegraph.paper.Abstract;
import org.evidencegraph.paper.Author;
import org.evidencegraph.paper.FieldValue;
import org.evidencegraph.paper.Keyword;
import org.evidencegraph.paper.Paper;
import org.evidencegraph.paper.PaperDetails;
import org.evidencegraph.paper.PaperId;
import org.evidencegraph.paper.Papers;
import org.evidencegraph.paper.SourceRecord;
import org.evidencegraph.persistence.column.Batches;
import org.evidencegraph.persistence.column.Identifiers;
import org.evidencegraph.persistence.column.NodeIds;
import org.evidencegraph.persistence.column.SortText;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(readOnly = true)
class JpaPapers implements Papers {
  private static final Pattern TRAILING_STOPS = Pattern.compile("[.\\s]+$");

  private final EntityManager entities;
  private final PaperMapper mapper;

  JpaPapers(EntityManager entities, PaperMapper mapper) {
    this.entities = entities;
    this.mapper = mapper;
  }

  @Override
  public Map<PaperId, Paper> byIds(Collection<PaperId> ids) {
    Map<PaperId, Paper> found = new HashMap<>();
    Batches.select(
            entities,
            """
            select a.id, p from PaperAliasRow a join PaperRow p on p.id = a.paperId
            where a.id in (:ids)
            """,
            Object[].class,
            NodeIds.bits(ids))
        .forEach(
            row -> found.put(NodeIds.paperId((UUID) row[0]), mapper.toPaper((PaperRow) row[1])));
    return found;
  }

  /**
   * Where several papers print the identifier, as chapters do with the DOI of their book: a held
   * one, then the one with the smallest id.
   */
  @Override
  public Optional<Paper> findBy(Identifier identifier) {
    return entities
        .createQuery(
            """
            select p from PaperIdentifierRow i join PaperRow p on p.id = i.paperId
            where i.identifier = :identifier and i.scheme = :scheme order by p.held desc, p.id
            """,
            PaperRow.class)
        .setParameter("identifier", identifier.value())
        .setParameter("scheme", identifier.scheme())
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .map(mapper::toPaper);
  }

  /** Values alike in two schemes are told apart by the scheme of the row. */
  @Override
  public Map<Identifier, List<Paper>> bearing(Collection<Identifier> identifiers, int most) {
    Map<Identifier, List<Paper>> found = new HashMap<>();
    Batches.select(
            entities,
            """
            select d.scheme, d.identifier, p from (
              select i.scheme as scheme, i.identifier as identifier, q.id as paperId,
                row_number() over (
                  partition by i.scheme, i.identifier order by q.held desc, q.id) as place
              from PaperIdentifierRow i join PaperRow q on q.id = i.paperId
              where i.identifier in (:ids)) d
            join PaperRow p on p.id = d.paperId
            where d.place <= :most order by d.place
            """,
            Object[].class,
            identifiers.stream().map(Identifier::value).distinct().toList(),
            Map.of("most", most))
        .forEach(
            row ->
                found
                    .computeIfAbsent(
                        Identifiers.of((IdentifierScheme) row[0], (String) row[1]),
                        key -> new ArrayList<>())
                    .add(mapper.toPaper((PaperRow) row[2])));
    found.keySet().retainAll(identifiers);
    return found;
  }

  @Override
  public Map<String, List<Paper>> entitled(Collection<String> titles, int most) {
    Map<String, List<Paper>> byKey = new HashMap<>();
    List<String> keys = titles.stream().map(JpaPapers::titleKey).distinct().toList();
    Batches.select(
            entities,
            """
            select d.title, p from (
              select q.titleFolded as title, q.id as paperId,
                row_number() over (
                  partition by q.titleFolded order by q.rankSort desc, q.id) as place
              from PaperRow q where q.titleSort in (:sorts) and q.titleFolded in (:ids)) d
            join PaperRow p on p.id = d.paperId
            where d.place <= :most order by d.place, p.rankSort desc, p.id
            """,
            Object[].class,
            keys.stream().flatMap(key -> Stream.of(key, key + '.')).toList(),
            Map.of("most", most, "sorts", keys.stream().map(SortText::of).distinct().toList()))
        .forEach(
            row ->
                byKey
                    .computeIfAbsent(titleKey((String) row[0]), key -> new ArrayList<>())
                    .add(mapper.toPaper((PaperRow) row[1])));
    Map<String, List<Paper>> found = new HashMap<>();
    for (String title : titles) {
      List<Paper> papers = byKey.get(titleKey(title));
      if (papers != null) {
        found.put(title, papers.subList(0, Math.min(most, papers.size())));
      }
    }
    return found;
  }

  /** Folded, and without the full stop that reference styles put behind a title. */
  private static String titleKey(String title) {
    return TRAILING_STOPS.matcher(TextFold.fold(title)).replaceFirst("");
  }

  @Override
  public Map<PaperId, List<Author>> authors(Collection<PaperId> papers) {
    return lists(
        papers,
        "from PaperAuthorRow a where a.paperId in (:ids) order by a.sortNo",
        PaperAuthorRow.class,
        row -> row.paperId,
        mapper::toAuthor);
  }

  @Override
  public Map<PaperId, List<Identifier>> identifiers(Collection<PaperId> papers) {
    return lists(
        papers,
        "from PaperIdentifierRow i where i.paperId in (:ids) order by i.sortNo",
        PaperIdentifierRow.class,
        row -> row.paperId,
        row -> Identifiers.of(row.scheme, row.identifier));
  }

  @Override
  public Map<PaperId, List<Keyword>> keywords(Collection<PaperId> papers) {
    return lists(
        papers,
        "from PaperKeywordRow k where k.paperId in (:ids) order by k.sortNo",
        PaperKeywordRow.class,
        row -> row.paperId,
        mapper::toKeyword);
  }

  private <R, T> Map<PaperId, List<T>> lists(
      Collection<PaperId> papers,
      String hql,
      Class<R> type,
      Function<R, UUID> paper,
      Function<R, T> read) {
    Map<PaperId, List<T>> lists = new LinkedHashMap<>();
    papers.forEach(id -> lists.put(id, new ArrayList<>()));
    Batches.select(entities, hql, type, NodeIds.bits(papers))
        .forEach(
            row ->
                lists
                    .computeIfAbsent(NodeIds.paperId(paper.apply(row)), id -> new ArrayList<>())
                    .add(read.apply(row)));
    return lists;
  }

  @Override
  public Map<PaperId, Abstract> abstracts(Collection<PaperId> papers) {
    Map<PaperId, Abstract> found = new HashMap<>();
    details(papers, row -> Optional.ofNullable(row.abstractText), found);
    return found;
  }

  @Override
  public Map<PaperId, PaperDetails> details(Collection<PaperId> papers) {
    Map<PaperId, PaperDetails> found = new HashMap<>();
    details(papers, row -> Optional.of(row.details), found);
    return found;
  }

  private <T> void details(
      Collection<PaperId> papers,
      Function<PaperDetailRow, Optional<T>> part,
      Map<PaperId, T> found) {
    Batches.select(
            entities,
            "from PaperDetailRow d where d.paperId in (:ids)",
            PaperDetailRow.class,
            NodeIds.bits(papers))
        .forEach(
            row ->
                part.apply(row).ifPresent(value -> found.put(NodeIds.paperId(row.paperId), value)));
  }

  @Override
  public Map<PaperId, List<FieldValue>> fieldValues(Collection<PaperId> papers) {
    Map<PaperId, List<SourceRecord>> records =
        lists(
            papers,
            "from SourceRecordRow r where r.paperId in (:ids) and r.live = true",
            SourceRecordRow.class,
            row -> Objects.requireNonNull(row.paperId),
            mapper::toRecord);
    Map<PaperId, List<FieldValue>> values = new LinkedHashMap<>();
    records.forEach((id, list) -> values.put(id, new Projection(list).fieldValues()));
    return values;
  }
}
