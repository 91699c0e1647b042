package org.evidencegraph.importer.record;

import org.evidencegraph.paper.Edition;
import org.evidencegraph.provenance.Severity;

/** Takes what a record format reads, in the order of the file. */
public interface RecordSink {

  /**
   * Begins the record of a paper. One record is open at a time; it counts when it is {@link
   * #add}ed.
   *
   * @param address what names the record inside its file: {@code pmid/22253577.1}; made unique by
   *     its number where it is not
   */
  RecordDraft paper(String address);

  /** Ends a record that was begun here. */
  void add(RecordDraft draft);

  /** Begins the record of a study in a registry. */
  StudyDraft study(String address);

  void add(StudyDraft draft);

  /** A record that the database has taken back. */
  void withdraw(Edition edition);

  /**
   * A problem of the file or of a record that is left out.
   *
   * @param code stable, upper case
   * @param message the place in the file, the thing, the way out; the file's name is put before it
   */
  void problem(String code, Severity severity, String message);
}
