package org.evidencegraph.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.evidencegraph.claim.Claims;
import org.evidencegraph.concept.Concepts;
import org.evidencegraph.filter.Condition;
import org.evidencegraph.intake.Evidence;
import org.evidencegraph.intake.Library;
import org.evidencegraph.intake.Outcome;
import org.evidencegraph.page.Connections;
import org.evidencegraph.page.Cursor;
import org.evidencegraph.page.Edge;
import org.evidencegraph.page.Page;
import org.evidencegraph.page.PageRequest;
import org.evidencegraph.page.PageWindow;
import org.evidencegraph.page.Root;
import org.evidencegraph.paper.Paper;
import org.evidencegraph.paper.Papers;
import org.evidencegraph.provenance.ImportRunId;
import org.evidencegraph.provenance.SourceDocuments;
import org.evidencegraph.reference.References;
import org.evidencegraph.trial.Trials;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Common ground of the contract tests: ports on an empty store. The database is that of the
 * properties, so that the same tests can run on another one.
 */
@SpringBootTest(classes = StoreApplication.class)
abstract class StoreContract {
  @Autowired Evidence evidence;
  @Autowired Library library;
  @Autowired Connections connections;
  @Autowired SourceDocuments documents;
  @Autowired Papers papers;
  @Autowired References references;
  @Autowired Concepts concepts;
  @Autowired Trials trials;
  @Autowired Claims claims;
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

  void recordAll(List<Capture> captures) {
    captures.forEach(this::record);
  }

  String contentHash() {
    return library.contentHash();
  }

  <C> List<C> all(Edge<Root, C> edge) {
    return of(edge, Root.GRAPH);
  }

  <P, C> List<C> of(Edge<P, C> edge, P parent) {
    return page(edge, parent, PageRequest.first(100)).nodes();
  }

  <P, C> Page<C> page(Edge<P, C> edge, P parent, PageRequest request) {
    Map<P, Page<C>> pages = connections.pages(edge, List.of(parent), request);
    return pages.get(parent);
  }

  static PageRequest where(Condition condition) {
    return new PageRequest(condition, PageWindow.first(100), true);
  }

  static PageRequest after(int size, Cursor cursor) {
    return new PageRequest(Condition.ANY, PageWindow.after(size, cursor), false);
  }

  static PageRequest before(int size, Cursor cursor) {
    return new PageRequest(Condition.ANY, PageWindow.before(size, cursor), false);
  }

  Paper paper(Capture capture) {
    return papers.byIds(List.of(capture.key())).get(capture.key());
  }
}
