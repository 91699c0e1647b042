package org.evidencegraph.persistence;

import java.time.Instant;
import org.evidencegraph.intake.Evidence;
import org.evidencegraph.intake.Library;
import org.evidencegraph.intake.Outcome;
import org.evidencegraph.page.Connections;
import org.evidencegraph.paper.Papers;
import org.evidencegraph.provenance.ImportRunId;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;

/// Common ground of the contract tests: ports on an empty store. The database is that of the
// properties, so that the
/// same tests can run on another one.
@SpringBootTest(classes = StoreApplication.class)
abstract class StoreContract {
  @Autowired Evidence evidence;
  @Autowired Library library;
  @Autowired Connections connections;
  @Autowired Papers papers;
  @Autowired JdbcTemplate jdbc;

  @BeforeEach
  void emptyStore() {
    Store.empty(jdbc);
  }

  Outcome record(Capture capture) {
    ImportRunId run = evidence.begin("test/1", Instant.parse("2026-01-02T03:04:05Z"));
    Outcome outcome = evidence.record(run, capture.build());
    evidence.finish(run, Instant.parse("2026-01-02T03:04:06Z"));
    return outcome;
  }

  String contentHash() {
    return library.holdings().contentHash();
  }
}
