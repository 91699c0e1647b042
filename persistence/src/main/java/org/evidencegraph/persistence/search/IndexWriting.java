package org.evidencegraph.persistence.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.evidencegraph.persistence.column.NodeIds;
import org.evidencegraph.search.SearchType;
import org.evidencegraph.search.SearchUnavailableException;

/** Brings nodes from the database into an index, some hundred at a time. */
final class IndexWriting {
  private static final List<SearchType> OWNERS =
      List.of(SearchType.CONCEPT, SearchType.TRIAL, SearchType.PAPER);
  private static final int AT_ONCE = 200;

  /** Ids that wait, so that what many releases touch is read once. */
  private static final int MOST_WAITING = 50_000;

  private static final int PROGRESS_EVERY = 50_000;

  private final IndexWriter writer;
  private final NodeTexts texts;
  private final BooleanSupplier stopped;

  /**
   * @param stopped asked between reads; when it is true, the work ends with an exception
   */
  IndexWriting(IndexWriter writer, NodeTexts texts, BooleanSupplier stopped) {
    this.writer = writer;
    this.texts = texts;
    this.stopped = stopped;
  }

  private Map<UUID, List<IndexedNode>> read(SearchType type, List<UUID> ids) {
    if (stopped.getAsBoolean()) {
      throw new SearchUnavailableException("The server is going down.");
    }
    return texts.read(type, ids);
  }

  /** The whole graph, in place of what is there. */
  void all(LongConsumer progress) throws IOException {
    writer.deleteAll();
    long written = 0;
    for (SearchType type : OWNERS) {
      List<UUID> ids = texts.idsAfter(type, null, AT_ONCE);
      while (!ids.isEmpty()) {
        for (List<IndexedNode> nodes : read(type, ids).values()) {
          long before = written;
          written += nodes.size();
          writer.addDocuments(nodes.stream().map(Documents::of).toList());
          if (written / PROGRESS_EVERY > before / PROGRESS_EVERY) {
            progress.accept(written);
          }
        }
        ids = texts.idsAfter(type, ids.getLast(), AT_ONCE);
      }
    }
  }

  /** What was touched, as it is now. */
  void follow(Iterable<ChangeLog.Part> parts) throws IOException {
    Map<SearchType, Set<UUID>> waiting = new EnumMap<>(SearchType.class);
    int count = 0;
    for (ChangeLog.Part part : parts) {
      waiting.computeIfAbsent(part.type(), type -> new LinkedHashSet<>()).addAll(part.ids());
      count += part.ids().size();
      if (count > MOST_WAITING) {
        renew(waiting);
        count = 0;
      }
    }
    renew(waiting);
  }

  private void renew(Map<SearchType, Set<UUID>> waiting) throws IOException {
    for (Map.Entry<SearchType, Set<UUID>> touched : waiting.entrySet()) {
      List<UUID> ids = new ArrayList<>(touched.getValue());
      for (int from = 0; from < ids.size(); from += AT_ONCE) {
        renew(touched.getKey(), ids.subList(from, Math.min(ids.size(), from + AT_ONCE)));
      }
    }
    waiting.clear();
  }

  private void renew(SearchType type, List<UUID> ids) throws IOException {
    for (Map.Entry<UUID, List<IndexedNode>> owned : read(type, ids).entrySet()) {
      writer.updateDocuments(
          new Term(Documents.OWNER, owner(type, owned.getKey())),
          owned.getValue().stream().map(Documents::of).toList());
    }
  }

  private static String owner(SearchType type, UUID id) {
    return switch (type) {
      case TRIAL -> NodeIds.trialId(id).value();
      case CONCEPT -> NodeIds.conceptId(id).value();
      case PAPER, CLAIM, REFERENCE -> NodeIds.paperId(id).value();
    };
  }
}
