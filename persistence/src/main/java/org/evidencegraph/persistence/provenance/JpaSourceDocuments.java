package org.evidencegraph.persistence.provenance;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.evidencegraph.persistence.column.Batches;
import org.evidencegraph.persistence.column.CodePoints;
import org.evidencegraph.persistence.column.NodeIds;
import org.evidencegraph.provenance.ImportRun;
import org.evidencegraph.provenance.ImportRunId;
import org.evidencegraph.provenance.Problem;
import org.evidencegraph.provenance.SourceDocument;
import org.evidencegraph.provenance.SourceDocumentId;
import org.evidencegraph.provenance.SourceDocuments;
import org.evidencegraph.provenance.Stretch;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(readOnly = true)
class JpaSourceDocuments implements SourceDocuments {
  private final EntityManager entities;
  private final DocumentMapper mapper;

  JpaSourceDocuments(EntityManager entities, DocumentMapper mapper) {
    this.entities = entities;
    this.mapper = mapper;
  }

  @Override
  public Map<SourceDocumentId, SourceDocument> byIds(Collection<SourceDocumentId> ids) {
    return documents(NodeIds.bits(ids));
  }

  /** A document has the names that it bears, or, once it is superseded, those that it bore. */
  private Map<SourceDocumentId, SourceDocument> documents(Collection<UUID> ids) {
    List<Object[]> rows =
        Batches.select(
            entities,
            """
            select d, n.name from DocumentRow d
            join DocumentNameRow n on n.documentId = d.id and n.inUse = d.live
            where d.id in (:ids)
            """,
            Object[].class,
            ids);
    Map<DocumentRow, List<String>> names = new LinkedHashMap<>();
    rows.forEach(
        row ->
            names
                .computeIfAbsent((DocumentRow) row[0], d -> new ArrayList<>())
                .add((String) row[1]));
    Map<SourceDocumentId, SourceDocument> found = new HashMap<>();
    names.forEach(
        (row, list) -> {
          list.sort(CodePoints.ORDER);
          found.put(NodeIds.documentId(row.id), mapper.toDocument(row, list));
        });
    return found;
  }

  @Override
  public Map<Stretch, String> texts(Collection<Stretch> stretches) {
    Set<String> buckets = new LinkedHashSet<>();
    stretches.forEach(s -> buckets.addAll(Chunks.buckets(bits(s), s.start(), s.end())));
    Map<UUID, List<ContentChunkRow>> chunks =
        Batches.select(
                entities,
                "from ContentChunkRow c where c.bucket in (:ids) order by c.start",
                ContentChunkRow.class,
                buckets)
            .stream()
            .collect(Collectors.groupingBy(row -> row.documentId));
    Map<Stretch, String> found = new HashMap<>();
    for (Stretch stretch : stretches) {
      List<ContentChunkRow> of = chunks.get(bits(stretch));
      if (of != null) {
        found.put(stretch, cut(stretch, of));
      }
    }
    return found;
  }

  @Override
  public Map<SourceDocumentId, List<Problem>> problems(Collection<SourceDocumentId> ids) {
    return Batches.select(
            entities,
            "from ProblemRow p where p.documentId in (:ids) order by p.documentId, p.sortNo",
            ProblemRow.class,
            NodeIds.bits(ids))
        .stream()
        .collect(
            Collectors.groupingBy(
                row -> NodeIds.documentId(row.documentId),
                Collectors.mapping(mapper::toProblem, Collectors.toList())));
  }

  private static UUID bits(Stretch stretch) {
    return NodeIds.bits(stretch.document());
  }

  private static String cut(Stretch stretch, List<ContentChunkRow> chunks) {
    StringBuilder text = new StringBuilder();
    for (ContentChunkRow chunk : chunks) {
      int from = Math.max(stretch.start(), chunk.start);
      int to = Math.min(stretch.end(), chunk.end());
      if (from < to) {
        text.append(chunk.content, from - chunk.start, to - chunk.start);
      }
    }
    return text.toString();
  }

  @Override
  public Optional<SourceDocument> findBySha256(String sha256) {
    return byIds(List.of(SourceDocumentId.of(sha256))).values().stream().findFirst();
  }

  @Override
  public Optional<SourceDocument> findByName(String name) {
    List<UUID> ids =
        entities
            .createQuery(
                "select n.documentId from DocumentNameRow n where n.nameKey = :key and n.inUse ="
                    + " true",
                UUID.class)
            .setParameter("key", DocumentStore.nameKey(name))
            .getResultList();
    return documents(ids).values().stream().findFirst();
  }

  @Override
  public Map<ImportRunId, ImportRun> runs(Collection<ImportRunId> ids) {
    Map<ImportRunId, ImportRun> found = new HashMap<>();
    Batches.select(
            entities,
            "from ImportRunRow r where r.id in (:ids)",
            ImportRunRow.class,
            NodeIds.bits(ids))
        .forEach(row -> found.put(NodeIds.runId(row.id), mapper.toRun(row)));
    return found;
  }
}
