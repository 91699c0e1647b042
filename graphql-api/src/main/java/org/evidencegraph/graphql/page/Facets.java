package org.evidencegraph.graphql.page;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.evidencegraph.page.Facet;

/**
 * The facets of one connection, for all {@code …Facets} types of the schema; each type has some of
 * these fields. What was not selected is empty.
 */
public record Facets(Map<String, List<Facet>> counts) {

  public List<Facet> year() {
    return of("year");
  }

  public List<Facet> type() {
    return of("type");
  }

  public List<Facet> journal() {
    return of("journal");
  }

  public List<Facet> role() {
    return of("role");
  }

  public List<Facet> section() {
    return of("section");
  }

  public List<Facet> certainty() {
    return of("certainty");
  }

  public List<Facet> reportedBenefit() {
    return of("reportedBenefit");
  }

  public List<Facet> resolution() {
    return of("resolution");
  }

  public List<Facet> tier() {
    return of("tier");
  }

  public List<Facet> phase() {
    return of("phase");
  }

  public List<Facet> kind() {
    return of("kind");
  }

  public List<Facet> documentKind() {
    return of("documentKind");
  }

  public List<Facet> code() {
    return of("code");
  }

  public List<Facet> severity() {
    return of("severity");
  }

  public List<Facet> importer() {
    return of("importer");
  }

  /** The same with this many values of each at most. */
  Facets first(int size) {
    return new Facets(
        counts.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    Map.Entry::getKey, facet -> facet.getValue().stream().limit(size).toList())));
  }

  private List<Facet> of(String name) {
    return counts.getOrDefault(name, List.of());
  }
}
