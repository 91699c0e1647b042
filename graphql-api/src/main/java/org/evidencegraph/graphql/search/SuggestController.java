package org.evidencegraph.graphql.search;

import graphql.schema.DataFetchingEnvironment;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.evidencegraph.graphql.error.BadUserInputException;
import org.evidencegraph.graphql.identifier.NodeTypes;
import org.evidencegraph.graphql.page.PageArguments;
import org.evidencegraph.identifier.NodeId;
import org.evidencegraph.search.InvalidSearchException;
import org.evidencegraph.search.SearchIndex;
import org.evidencegraph.search.SearchType;
import org.evidencegraph.search.SuggestRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Completes what somebody types. A node that went since the index was made is left out. */
@Controller
class SuggestController {
  private static final int SIZE = 10;

  private final SearchIndex index;
  private final NodeTypes types;

  SuggestController(SearchIndex index, NodeTypes types) {
    this.index = index;
    this.types = types;
  }

  @QueryMapping
  List<Suggestion> suggest(
      @Argument String prefix,
      @Argument("types") @Nullable List<SearchType> wanted,
      DataFetchingEnvironment field) {
    Set<SearchType> all = EnumSet.of(SearchType.CONCEPT, SearchType.TRIAL, SearchType.PAPER);
    int size = PageArguments.listSize(field, SIZE);
    List<String> ids =
        index.suggest(request(prefix, wanted == null ? all : Set.copyOf(wanted), size)).stream()
            .map(NodeId::value)
            .toList();
    Map<String, Object> found = types.find(ids);
    return ids.stream().map(found::get).filter(Objects::nonNull).map(Suggestion::of).toList();
  }

  private static SuggestRequest request(String prefix, Set<SearchType> types, int size) {
    try {
      return new SuggestRequest(prefix, types, size);
    } catch (InvalidSearchException e) {
      throw new BadUserInputException("prefix", e.got(), e.allowed(), e.fix());
    }
  }
}
