package org.evidencegraph.persistence.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where an index lies, and what its last commit says of it. One process writes an index; others
 * that share the folder, as they may with PostgreSQL, have indexes of their own beside it.
 */
final class IndexFolder {
  private static final Logger LOG = LoggerFactory.getLogger(IndexFolder.class);
  private static final int MOST = 64;
  private static final double BUFFER_MEGABYTES = 32;

  /** Documents that are merged in no time. */
  private static final int SMALL = 20_000;

  private static final String FORMAT = "format";
  private static final String RELEASE = "release";
  private static final String STAMP = "stamp";

  private IndexFolder() {}

  /**
   * An index that is open to be written.
   *
   * @param revision of the graph that it tells; null where it is to be made
   * @param first whether it is in the folder that was asked for, which nobody else had
   */
  record Opened(
      Directory directory, IndexWriter writer, @Nullable Revision revision, boolean first) {}

  /**
   * @param folder null for an index in memory
   */
  static Opened open(@Nullable Path folder) throws IOException {
    if (folder == null) {
      return open(new ByteBuffersDirectory(), true);
    }
    for (int n = 1; n <= MOST; n++) {
      Path place = n == 1 ? folder : folder.resolveSibling(folder.getFileName() + "-" + n);
      Files.createDirectories(place);
      Directory directory = FSDirectory.open(place);
      try {
        return open(directory, n == 1);
      } catch (LockObtainFailedException taken) {
        directory.close();
      }
    }
    throw new IOException(MOST + " processes have a search index beside " + folder + " already");
  }

  private static Opened open(Directory directory, boolean first) throws IOException {
    Revision revision = usable(directory);
    IndexWriterConfig config =
        new IndexWriterConfig()
            .setOpenMode(revision == null ? OpenMode.CREATE : OpenMode.APPEND)
            .setRAMBufferSizeMB(BUFFER_MEGABYTES)
            .setMergePolicy(new TieredMergePolicy().setForceMergeDeletesPctAllowed(0))
            .setCommitOnClose(false);
    IndexWriter writer = new IndexWriter(directory, config);
    if (revision == null) {
      writer.commit();
    }
    return new Opened(directory, writer, revision, first);
  }

  /** Clears away what cannot be used, as long as nobody else uses it. */
  private static @Nullable Revision usable(Directory directory) throws IOException {
    try (Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
      lock.ensureValid();
      Revision revision = revision(directory);
      if (revision == null) {
        for (String file : directory.listAll()) {
          if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
            directory.deleteFile(file);
          }
        }
      }
      return revision;
    }
  }

  /** Null where there is no index, or one that cannot be read or was made in another way. */
  private static @Nullable Revision revision(Directory directory) throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      Map<String, String> said = reader.getIndexCommit().getUserData();
      return Integer.toString(Documents.FORMAT).equals(said.get(FORMAT))
          ? new Revision(
              Integer.parseInt(said.getOrDefault(RELEASE, "")),
              UUID.fromString(said.getOrDefault(STAMP, "")))
          : null;
    } catch (IndexNotFoundException e) {
      return null;
    } catch (IOException | IllegalArgumentException e) {
      LOG.warn("The search index in {} is damaged and made anew: {}", directory, e.toString());
      return null;
    }
  }

  /**
   * Makes what was written last, and that it tells this revision. A small index is cleared of what
   * is gone, which would count in the scores.
   */
  static void commit(IndexWriter writer, Revision revision) throws IOException {
    if (writer.getDocStats().maxDoc <= SMALL && writer.hasDeletions()) {
      writer.forceMergeDeletes();
    }
    writer.setLiveCommitData(
        Map.of(
                FORMAT,
                Integer.toString(Documents.FORMAT),
                RELEASE,
                Integer.toString(revision.release()),
                STAMP,
                revision.stamp().toString())
            .entrySet());
    writer.commit();
  }
}
