package org.evidencegraph.intake;

import java.time.Instant;
import java.util.List;
import org.evidencegraph.provenance.ImportRunId;
import org.evidencegraph.provenance.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Port: the one way in. Each document is one transaction, and recording it twice changes nothing.
 */
public interface Evidence {

  /** Opens a run. A run changes nothing that {@link Library} counts or hashes. */
  ImportRunId begin(String importer, Instant at);

  /**
   * Whether the ledger holds these bytes under this name, read by this importer version, so that
   * reading them again would change nothing.
   */
  boolean isRecorded(String sha256, String name, String importer);

  /**
   * How many records and studies of an unfinished document were recorded by this importer version;
   * the next slice to record begins there. 0 for a document that is unknown, finished, or was read
   * by another version.
   */
  int recordedOf(String sha256, String importer);

  /**
   * Records one document, or one slice of it, whole, or throws and records nothing of it. Papers
   * are joined and projections renewed. Slices come in order; a document counts as recorded with
   * its last one.
   *
   * @throws IllegalStateException if the slice does not begin where those recorded end
   */
  Outcome record(ImportRunId run, ImportedDocument document);

  /**
   * Adds to a document that {@link #isRecorded} what was told of it since. Telling it again changes
   * nothing.
   *
   * @param url where the bytes under this name were captured from, in the place of what was said
   *     before; null where nobody says
   * @param problems with what was told, such as a bad URL
   */
  void add(String sha256, String name, @Nullable String url, List<Problem> problems);

  /** Counts a document that {@link #isRecorded} and was therefore not read. */
  void skip(ImportRunId run);

  void finish(ImportRunId run, Instant at);
}
