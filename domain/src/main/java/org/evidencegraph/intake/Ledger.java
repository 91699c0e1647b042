package org.evidencegraph.intake;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.evidencegraph.provenance.ImportRunId;

/**
 * Port: which documents wait to be read, and who has one in hand. One row for each document of a
 * place; any number of threads and processes may take from it at once, and no two get the same.
 */
public interface Ledger {
  /**
   * Puts documents on the list. One that stands on it already waits again, unless somebody has it
   * in hand or it waits anyway.
   *
   * @param place where the names are looked up, such as the absolute path of a folder; processes
   *     that name the same place share the work
   * @param names relative to the place, with forward slashes
   */
  void enlist(ImportRunId run, String place, Collection<String> names);

  /**
   * Takes the next waiting document of a place and keeps it while the work goes on: those that were
   * tried least before the others, in code-point order of the names. When the work returns, the
   * document is done; when it throws or the process dies, the document waits again, and after
   * {@link #MOST_ATTEMPTS} it has failed.
   *
   * @return the name that was taken; empty where nothing waits that others have not in hand
   */
  Optional<String> take(String place, Work work);

  /** How often a document is tried. */
  int MOST_ATTEMPTS = 3;

  /** Progress of a place. */
  Progress progress(String place);

  /** Progress of all places, also of those that nobody works on any more. */
  Progress progress();

  /**
   * Names of the documents of a place that have failed, in code-point order.
   *
   * @param most names at most
   */
  List<String> failed(String place, int most);

  /** What is done with a document that was taken. */
  @FunctionalInterface
  interface Work {
    /**
     * @param attempt counted from 1
     * @return SHA-256 of the bytes that were read, for the row
     */
    String on(String name, int attempt);
  }

  record Progress(int waiting, int done, int failed) {}
}
