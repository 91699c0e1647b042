package org.evidencegraph.persistence.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.evidencegraph.page.Facet;
import org.evidencegraph.page.InvalidPageException;
import org.evidencegraph.page.Page;
import org.evidencegraph.page.PageWindow;
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
  static final Sort BEST_FIRST = byScore(false);
  private static final Sort WORST_FIRST = byScore(true);

  private final IndexSearcher searcher;
  private final SearchRequest request;
  private final PageWindow window;
  private final Query query;
  private final String order;

  HitPage(IndexSearcher searcher, SearchRequest request) {
    this.searcher = searcher;
    this.request = request;
    this.window = request.page().window();
    this.query = HitQuery.of(request);
    this.order = order(request);
  }

  private static Sort byScore(boolean reverse) {
    return new Sort(
        new SortField(null, SortField.Type.SCORE, reverse),
        new SortField(Documents.ID, SortField.Type.STRING, reverse));
  }

  private static String order(SearchRequest request) {
    List<String> types = request.types().stream().map(Enum::name).sorted().toList();
    String asked = types + "\n" + request.page().where() + "\n" + request.text();
    return Key.of("search", "", asked).substring(0, 15);
  }

  /** Hits come in the direction of paging, one more than asked for, as far as the other place. */
  Page<FoundNode> page() throws IOException {
    @Nullable Place after = place(window.after());
    @Nullable Place before = place(window.before());
    Place from = window.backward() ? before : after;
    Place until = window.backward() ? after : before;
    Marks marks = new Marks(Wanted.of(request.text()));
    StoredFields stored = searcher.storedFields();
    List<Page.Item<FoundNode>> items = new ArrayList<>();
    for (ScoreDoc hit : hits(from)) {
      Document document = stored.document(hit.doc);
      float score = (Float) Objects.requireNonNull(((FieldDoc) hit).fields[0]);
      Place place = new Place(score, document.get(Documents.ID));
      if (until != null && !isBefore(place, until)) {
        break;
      }
      SearchType type = SearchType.valueOf(document.get(Documents.TYPE));
      items.add(
          new Page.Item<>(
              new FoundNode(node(type, place.id), type, score, marks.in(document)),
              new Cursor(order, List.of(Float.toString(score), place.id))));
    }
    return page(items);
  }

  private Page<FoundNode> page(List<Page.Item<FoundNode>> found) throws IOException {
    boolean more = found.size() > window.size();
    List<Page.Item<FoundNode>> items = more ? found.subList(0, window.size()) : found;
    Integer count = request.page().counted() ? searcher.count(query) : null;
    return Page.of(window, window.backward() ? items.reversed() : items, more, count, facets());
  }

  private Map<String, List<Facet>> facets() throws IOException {
    Map<String, List<Facet>> facets = new HashMap<>();
    for (String field : request.page().facets()) {
      Query beside = HitQuery.beside(field, request);
      facets.put(field, HitFacet.of(field).counted(searcher, beside, request.page().facetSize()));
    }
    return facets;
  }

  private ScoreDoc[] hits(@Nullable Place from) throws IOException {
    Sort sort = window.backward() ? WORST_FIRST : BEST_FIRST;
    return searcher.searchAfter(from == null ? null : doc(from), query, window.size() + 1, sort)
        .scoreDocs;
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

  /** Score and id of a hit. */
  private record Place(float score, String id) {}

  /** Whether paging comes to the first place earlier. */
  private boolean isBefore(Place one, Place other) {
    int falling = Float.compare(other.score, one.score);
    int order = falling == 0 ? one.id.compareTo(other.id) : falling;
    return window.backward() ? order > 0 : order < 0;
  }

  private @Nullable Place place(@Nullable Cursor cursor) {
    if (cursor == null) {
      return null;
    }
    if (!cursor.order().equals(order) || cursor.position().size() != 2) {
      throw new InvalidPageException(
          "This cursor belongs to another search. Give it with the text, types and filter that it"
              + " came from, or leave it out to start anew.");
    }
    return new Place(score(cursor.position().getFirst()), cursor.position().getLast());
  }

  // No two documents have one id, so the number of the document decides nothing.
  private FieldDoc doc(Place place) {
    int last = Math.max(0, searcher.getIndexReader().maxDoc() - 1);
    return new FieldDoc(last, place.score, new Object[] {place.score, new BytesRef(place.id)});
  }

  private static float score(String text) {
    try {
      return Float.parseFloat(text);
    } catch (NumberFormatException e) {
      throw new InvalidPageException("This cursor is damaged.");
    }
  }
}
