package org.evidencegraph.graphql.search;

import graphql.schema.DataFetchingEnvironment;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.dataloader.Try;
import org.evidencegraph.graphql.error.BadUserInputException;
import org.evidencegraph.graphql.identifier.NodeTypes;
import org.evidencegraph.graphql.page.Connection;
import org.evidencegraph.graphql.page.Loaders;
import org.evidencegraph.graphql.page.NodeEdge;
import org.evidencegraph.graphql.page.PageRequests;
import org.evidencegraph.page.Page;
import org.evidencegraph.search.FoundNode;
import org.evidencegraph.search.InvalidSearchException;
import org.evidencegraph.search.SearchIndex;
import org.evidencegraph.search.SearchRequest;
import org.evidencegraph.search.SearchText;
import org.evidencegraph.search.SearchType;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/**
 * Search in all texts: the index finds ids, one read for each type of node brings the nodes. A node
 * that went since the index was brought up to date is left out.
 */
@Controller
class SearchController {
  private static final String LOADER = "search";

  private final SearchIndex index;
  private final NodeTypes types;

  SearchController(SearchIndex index, NodeTypes types, Loaders loaders) {
    this.index = index;
    this.types = types;
    loaders.<SearchRequest, Try<Page<SearchHit>>>register(LOADER, this::pages);
  }

  @QueryMapping
  CompletableFuture<Connection<SearchHit, NodeEdge<SearchHit>>> search(
      @Argument String text,
      @Argument @Nullable List<SearchType> types,
      DataFetchingEnvironment field) {
    SearchRequest request =
        new SearchRequest(
            parsed(text),
            types == null ? EnumSet.allOf(SearchType.class) : Set.copyOf(types),
            PageRequests.ofHits(field));
    DataLoader<SearchRequest, Page<SearchHit>> loader =
        Objects.requireNonNull(field.getDataLoader(LOADER));
    return loader
        .load(request)
        .thenApply(page -> Connection.of(page, NodeEdge::new, NodeEdge::node));
  }

  private static SearchText parsed(String text) {
    try {
      return SearchText.parse(text);
    } catch (InvalidSearchException e) {
      throw new BadUserInputException("text", e.got(), e.allowed(), e.fix());
    }
  }

  private Map<SearchRequest, Try<Page<SearchHit>>> pages(Collection<SearchRequest> requests) {
    Map<SearchRequest, Try<Page<SearchHit>>> pages = new HashMap<>();
    requests.forEach(request -> pages.put(request, Try.tryCall(() -> page(request))));
    return pages;
  }

  private Page<SearchHit> page(SearchRequest request) {
    Page<FoundNode> found = index.search(request);
    Map<String, Object> nodes =
        types.find(found.nodes().stream().map(hit -> hit.node().value()).toList());
    List<Page.Item<SearchHit>> hits =
        found.items().stream()
            .filter(item -> nodes.containsKey(item.node().node().value()))
            .map(item -> new Page.Item<>(hit(item.node(), nodes), item.cursor()))
            .toList();
    return new Page<>(
        hits, found.hasNext(), found.hasPrevious(), found.totalCount(), found.facets());
  }

  private static SearchHit hit(FoundNode found, Map<String, Object> nodes) {
    Object subject = Objects.requireNonNull(nodes.get(found.node().value()));
    return new SearchHit(subject, SearchSubjects.label(subject), found.score(), found.matches());
  }
}
