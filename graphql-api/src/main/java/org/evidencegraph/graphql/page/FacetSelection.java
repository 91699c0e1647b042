package org.evidencegraph.graphql.page;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.SelectedField;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.evidencegraph.graphql.error.BadUserInputException;
import org.jspecify.annotations.Nullable;

/**
 * The facets that are selected below a connection field, and how many values of each.
 *
 * @param size the largest that any selection of {@code facets} asks for
 */
record FacetSelection(Set<String> names, int size) {
  private static final int USUAL = 10;
  private static final int LARGEST = 100;

  static FacetSelection of(DataFetchingEnvironment field) {
    List<SelectedField> facets = field.getSelectionSet().getFields("facets");
    Set<String> names =
        facets.stream()
            .flatMap(selected -> selected.getSelectionSet().getImmediateFields().stream())
            .map(SelectedField::getName)
            .filter(name -> !name.startsWith("__"))
            .collect(Collectors.toUnmodifiableSet());
    int size = facets.stream().mapToInt(FacetSelection::size).max().orElse(0);
    return new FacetSelection(names, size);
  }

  static int size(@Nullable Object first) {
    int size = first == null ? USUAL : (Integer) first;
    if (size < 1 || size > LARGEST) {
      throw new BadUserInputException(
          "facets.first",
          size,
          "1 to " + LARGEST,
          size < 1
              ? "Leave facets out to get none, or first to get " + USUAL + " values of each."
              : "Narrow the list by a filter, so that it has fewer values.");
    }
    return size;
  }

  private static int size(SelectedField facets) {
    return size(facets.getArguments().get("first"));
  }
}
