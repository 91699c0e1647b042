package org.evidencegraph.persistence.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.evidencegraph.identifier.NodeId;
import org.evidencegraph.page.Page;
import org.evidencegraph.search.FoundNode;
import org.evidencegraph.search.SearchIndex;
import org.evidencegraph.search.SearchRequest;
import org.evidencegraph.search.SuggestRequest;
import org.springframework.context.ApplicationContext;

/** Another process, as far as the index knows: an index of its own in some folder. */
public final class IndexOn implements SearchIndex, AutoCloseable {
  private final LuceneSearchIndex index;

  public IndexOn(Path folder, ApplicationContext store) {
    this.index =
        new LuceneSearchIndex(
            folder, store.getBean(ChangeLog.class), store.getBean(NodeTexts.class));
  }

  @Override
  public Page<FoundNode> search(SearchRequest request) {
    return index.search(request);
  }

  @Override
  public List<NodeId> suggest(SuggestRequest request) {
    return index.suggest(request);
  }

  @Override
  public OptionalLong size() {
    return index.size();
  }

  @Override
  public void catchUp() {
    index.catchUp();
  }

  @Override
  public long rebuild(LongConsumer progress) {
    return index.rebuild(progress);
  }

  /** Writes into the index and dies before it is committed: leaves what a killed process leaves. */
  public static void dieHalfway(Path folder, Path left, ApplicationContext store) {
    try {
      IndexFolder.Opened files = IndexFolder.open(folder);
      new IndexWriting(files.writer(), store.getBean(NodeTexts.class), () -> false)
          .all(count -> {});
      files.writer().flush();
      copy(folder, left);
      files.writer().rollback();
      files.directory().close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }

  @Override
  public void close() {
    try {
      index.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
