package org.evidencegraph.persistence.search;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.LongConsumer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.evidencegraph.identifier.NodeId;
import org.evidencegraph.page.Page;
import org.evidencegraph.persistence.search.IndexFolder.Opened;
import org.evidencegraph.search.FoundNode;
import org.evidencegraph.search.SearchIndex;
import org.evidencegraph.search.SearchRequest;
import org.evidencegraph.search.SearchType;
import org.evidencegraph.search.SearchUnavailableException;
import org.evidencegraph.search.SuggestRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The index in a folder. Its commits say of which revision of the graph they tell, so whenever the
 * process ended, the next one goes on from there. Searches see the last commit and never half a
 * change. It is opened when it is first needed: who only imports leaves it alone.
 */
@Component
class LuceneSearchIndex implements SearchIndex {
  private static final Logger LOG = LoggerFactory.getLogger(LuceneSearchIndex.class);

  static {
    IndexSearcher.setMaxClauseCount(8 * 1_024);
  }

  private final @Nullable Path folder;
  private final ChangeLog changes;
  private final NodeTexts texts;

  private volatile @Nullable Index open;
  private volatile boolean closed;

  /** An open index; {@code revision} is guarded by the outer object. */
  private static final class Index {
    final Opened files;
    final SearcherManager searchers;
    volatile @Nullable Revision revision;

    Index(Opened files) throws IOException {
      this.files = files;
      this.searchers = new SearcherManager(files.directory(), null);
      this.revision = files.revision();
    }
  }

  /** An index in memory beside a database in memory. */
  @Autowired
  LuceneSearchIndex(
      @Value("${evidence.home:data}") String home,
      @Value("${spring.datasource.url:}") String database,
      ChangeLog changes,
      NodeTexts texts) {
    this(database.startsWith("jdbc:h2:mem:") ? null : Path.of(home, "search"), changes, texts);
  }

  LuceneSearchIndex(@Nullable Path folder, ChangeLog changes, NodeTexts texts) {
    this.folder = folder;
    this.changes = changes;
    this.texts = texts;
  }

  @Override
  public Page<FoundNode> search(SearchRequest request) {
    return asked(searcher -> new HitPage(searcher, request).page());
  }

  @Override
  public List<NodeId> suggest(SuggestRequest request) {
    return asked(searcher -> suggested(searcher, request));
  }

  private static List<NodeId> suggested(IndexSearcher searcher, SuggestRequest request)
      throws IOException {
    StoredFields stored = searcher.storedFields();
    List<NodeId> nodes = new ArrayList<>();
    for (ScoreDoc hit :
        searcher.search(SuggestionQuery.of(request), request.size(), HitPage.BEST_FIRST)
            .scoreDocs) {
      Document document = stored.document(hit.doc, Set.of(Documents.ID, Documents.TYPE));
      SearchType type = SearchType.valueOf(document.get(Documents.TYPE));
      nodes.add(HitPage.node(type, document.get(Documents.ID)));
    }
    return nodes;
  }

  /** What is asked of one state of the index. */
  @FunctionalInterface
  private interface Question<A> {
    A answer(IndexSearcher searcher) throws IOException;
  }

  private <A> A asked(Question<A> question) {
    Index index = index();
    if (index.revision == null) {
      throw new SearchUnavailableException(
          "The search index is being made for the first time. Ask again in a while; all other"
              + " fields answer already.");
    }
    try {
      IndexSearcher searcher = index.searchers.acquire();
      try {
        return question.answer(searcher);
      } finally {
        index.searchers.release(searcher);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Looks at no file: an index that nobody opened yet tells nothing. */
  @Override
  public OptionalLong size() {
    Index index = open;
    return index == null || index.revision == null
        ? OptionalLong.empty()
        : OptionalLong.of(asked(searcher -> (long) searcher.getIndexReader().numDocs()));
  }

  @Override
  public synchronized void catchUp() {
    if (closed) {
      return;
    }
    Index index = index();
    Revision from = index.revision;
    Revision to = changes.newest();
    if (to.equals(from)) {
      return;
    }
    if (from != null && changes.leadsFrom(from, to)) {
      change(index, to, writing -> writing.follow(changes.between(from, to)));
    } else {
      LOG.info("Making the search index anew");
      long nodes =
          change(
              index,
              to,
              writing -> writing.all(count -> LOG.info("{} nodes are in it so far", count)));
      LOG.info("The search index is made: {} nodes", nodes);
    }
  }

  @Override
  public synchronized long rebuild(LongConsumer progress) {
    Index index = index();
    if (!index.files.first()) {
      throw new SearchUnavailableException(
          "Another process has the search index in %s. Stop it first.".formatted(folder));
    }
    return change(index, changes.newest(), writing -> writing.all(progress));
  }

  /** What is done to an index between two commits. */
  @FunctionalInterface
  private interface Change {
    void make(IndexWriting writing) throws IOException;
  }

  /** All of it, or after a failure nothing of it. */
  private long change(Index index, Revision to, Change change) {
    IndexWriting writing = new IndexWriting(index.files.writer(), texts, () -> closed);
    try {
      change.make(writing);
      IndexFolder.commit(index.files.writer(), to);
      index.searchers.maybeRefreshBlocking();
      index.revision = to;
      return index.files.writer().getDocStats().numDocs;
    } catch (IOException e) {
      discard(e);
      throw new UncheckedIOException(e);
    } catch (RuntimeException e) {
      discard(e);
      throw e;
    }
  }

  // What was not committed is dropped with the writer; the next use opens what was.
  private void discard(Exception cause) {
    try {
      closeFiles();
    } catch (IOException | RuntimeException e) {
      cause.addSuppressed(e);
    }
  }

  // Not synchronized where it is open: a search does not wait for a change that goes on.
  private Index index() {
    Index index = open;
    return index == null || closed ? opened() : index;
  }

  private synchronized Index opened() {
    if (closed) {
      throw new SearchUnavailableException("The server is going down.");
    }
    Index index = open;
    if (index == null) {
      try {
        index = new Index(IndexFolder.open(folder));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      open = index;
    }
    return index;
  }

  /** Ends what is going on; what it has not committed is done at the next start. */
  @EventListener(ContextClosedEvent.class)
  void stop() {
    closed = true;
  }

  @PreDestroy
  synchronized void close() throws IOException {
    closed = true;
    closeFiles();
  }

  private void closeFiles() throws IOException {
    Index index = open;
    open = null;
    if (index != null) {
      index.searchers.close();
      index.files.writer().rollback();
      index.files.directory().close();
    }
  }
}
