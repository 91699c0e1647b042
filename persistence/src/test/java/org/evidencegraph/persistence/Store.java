package org.evidencegraph.persistence;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** The tables of a store under test. */
final class Store {
  /** Those that others point at come last. */
  private static final List<String> TABLES =
      List.of(
          "in_text_citation",
          "sentence",
          "trial_concept",
          "mention_registration",
          "study_paper",
          "trial_mention",
          "trial_alias",
          "trial_phase",
          "trial_registration",
          "trial",
          "concept_mention",
          "document_concept",
          "concept_name",
          "concept",
          "citation",
          "reference",
          "listed_paper",
          "paper_alias",
          "paper_identifier",
          "paper_keyword",
          "paper_author",
          "paper_detail",
          "paper",
          "record_match_key",
          "source_record",
          "problem",
          "document_name",
          "content_chunk",
          "edition",
          "source_document",
          "import_run",
          "ledger",
          "ledger_attempt");

  private Store() {}

  /**
   * Releases go on counting, so that nothing remembered of an older one is taken for the new store.
   */
  static void empty(JdbcTemplate jdbc) {
    TABLES.forEach(table -> jdbc.update("delete from " + table));
    jdbc.update("update data_release set release_count = release_count + 1");
  }
}
