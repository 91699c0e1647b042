package org.evidencegraph.persistence.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;
import org.evidencegraph.claim.ClaimId;
import org.evidencegraph.concept.ConceptId;
import org.evidencegraph.identifier.Key;
import org.evidencegraph.identifier.NodeId;
import org.evidencegraph.page.Cursor;
import org.evidencegraph.page.InvalidPageException;
import org.evidencegraph.page.Page;
import org.evidencegraph.paper.PaperId;
import org.evidencegraph.reference.ReferenceId;
import org.evidencegraph.search.FoundNode;
import org.evidencegraph.search.SearchRequest;
import org.evidencegraph.search.SearchType;
import org.evidencegraph.trial.TrialId;
import org.jspecify.annotations.Nullable;

/**
 * One page of the hits of one search, in one state of the index. A cursor holds score and id of a
 * hit, so it stays usable in later states, and the name of its order holds what was searched.
 */
final class HitPage {
  static final Sort BEST_FIRST =
      new Sort(SortField.FIELD_SCORE, new SortField(Documents.ID, SortField.Type.STRING));

  private final IndexSearcher searcher;
  private final SearchRequest request;
  private final Query query;
  private final String order;

  HitPage(IndexSearcher searcher, SearchRequest request) {
    this.searcher = searcher;
    this.request = request;
    this.query = HitQuery.of(request);
    this.order = order(request);
  }

  private static String order(SearchRequest request) {
    List<String> types = request.types().stream().map(Enum::name).sorted().toList();
    String asked = types + "\n" + request.narrowing() + "\n" + request.text();
    return Key.of("search", "", asked).substring(0, 15);
  }

  Page<FoundNode> page() throws IOException {
    int size = request.window().size();
    ScoreDoc[] hits = searcher.searchAfter(after(), query, size + 1, BEST_FIRST).scoreDocs;
    Marks marks = new Marks(Wanted.of(request.text()));
    StoredFields stored = searcher.storedFields();
    List<Page.Item<FoundNode>> items = new ArrayList<>();
    for (ScoreDoc hit : Arrays.asList(hits).subList(0, Math.min(size, hits.length))) {
      float score = (Float) Objects.requireNonNull(((FieldDoc) hit).fields[0]);
      Document document = stored.document(hit.doc);
      String id = document.get(Documents.ID);
      SearchType type = SearchType.valueOf(document.get(Documents.TYPE));
      items.add(
          new Page.Item<>(
              new FoundNode(node(type, id), type, score, marks.in(document)),
              new Cursor(order, List.of(Float.toString(score), id))));
    }
    Integer count = request.counted() ? searcher.count(query) : null;
    return new Page<>(items, hits.length > size, request.window().from() != null, count);
  }

  static NodeId node(SearchType type, String id) {
    return switch (type) {
      case PAPER -> new PaperId(id);
      case CLAIM -> new ClaimId(id);
      case REFERENCE -> new ReferenceId(id);
      case TRIAL -> new TrialId(id);
      case CONCEPT -> new ConceptId(id);
    };
  }

  private @Nullable FieldDoc after() {
    Cursor cursor = request.window().from();
    if (cursor == null) {
      return null;
    }
    if (!cursor.order().equals(order) || cursor.position().size() != 2) {
      throw new InvalidPageException(
          "This cursor belongs to another search. Give it with the text, types and filter that it"
              + " came from, or leave it out to start anew.");
    }
    float score = score(cursor.position().getFirst());
    int last = Math.max(0, searcher.getIndexReader().maxDoc() - 1);
    return new FieldDoc(
        last, score, new Object[] {score, new BytesRef(cursor.position().getLast())});
  }

  private static float score(String text) {
    try {
      return Float.parseFloat(text);
    } catch (NumberFormatException e) {
      throw new InvalidPageException("This cursor is damaged.");
    }
  }
}
