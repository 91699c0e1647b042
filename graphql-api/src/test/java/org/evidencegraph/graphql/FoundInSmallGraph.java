package org.evidencegraph.graphql;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.evidencegraph.claim.ClaimId;
import org.evidencegraph.identifier.Key;
import org.evidencegraph.identifier.NodeId;
import org.evidencegraph.page.Cursor;
import org.evidencegraph.page.Facet;
import org.evidencegraph.page.Page;
import org.evidencegraph.page.PageRequest;
import org.evidencegraph.search.FoundNode;
import org.evidencegraph.search.SearchIndex;
import org.evidencegraph.search.SearchRequest;
import org.evidencegraph.search.SearchType;
import org.evidencegraph.search.SearchUnavailableException;
import org.evidencegraph.search.SuggestRequest;
import org.evidencegraph.search.TextMatch;

/**
 * Finds one node of each type whatever is asked, and one that is gone. It keeps the last request;
 * {@code "not yet"} finds it not ready.
 */
final class FoundInSmallGraph implements SearchIndex {
  private static final NodeId GONE = new ClaimId(Key.of(ClaimId.PREFIX, "gone", ""));

  volatile SearchRequest last;
  volatile SuggestRequest suggested;

  @Override
  public Page<FoundNode> search(SearchRequest request) {
    last = request;
    if (request.text().parts().getFirst().text().equals("unready")) {
      throw new SearchUnavailableException("The search index is being made.");
    }
    List<Page.Item<FoundNode>> items = new ArrayList<>();
    add(SmallGraph.PAPER.id(), SearchType.PAPER, request, items);
    add(GONE, SearchType.CLAIM, request, items);
    add(SmallGraph.CLAIM.id(), SearchType.CLAIM, request, items);
    add(SmallGraph.RESOLVED.id(), SearchType.REFERENCE, request, items);
    add(SmallGraph.TRIAL.id(), SearchType.TRIAL, request, items);
    add(SmallGraph.CONCEPT.id(), SearchType.CONCEPT, request, items);
    PageRequest page = request.page();
    return Page.of(page.window(), items, true, page.counted() ? 6 : null, facets(page));
  }

  private static Map<String, List<Facet>> facets(PageRequest page) {
    Map<String, List<Facet>> all =
        Map.of("type", List.of(new Facet("PAPER", 4)), "year", List.of(new Facet(2014, 3)));
    return page.facets().stream().collect(Collectors.toMap(Function.identity(), all::get));
  }

  private static void add(
      NodeId id, SearchType type, SearchRequest request, List<Page.Item<FoundNode>> items) {
    if (request.types().contains(type)) {
      double score = 9 - items.size();
      TextMatch match = new TextMatch("title", "a cell", List.of(new TextMatch.Range(2, 6)));
      items.add(
          new Page.Item<>(
              new FoundNode(id, type, score, List.of(match)),
              new Cursor("small", List.of(id.value()))));
    }
  }

  @Override
  public List<NodeId> suggest(SuggestRequest request) {
    suggested = request;
    List<NodeId> all = List.of(SmallGraph.CONCEPT.id(), GONE, SmallGraph.PAPER.id());
    return all.subList(0, Math.min(request.size(), all.size()));
  }

  @Override
  public OptionalLong size() {
    return OptionalLong.of(1);
  }

  @Override
  public void catchUp() {
    // the small graph never changes
  }

  @Override
  public long rebuild(LongConsumer progress) {
    return 0;
  }
}
