package org.evidencegraph.paper;

import java.util.List;

/** A funder with the grant numbers that were printed with it. */
public record Funding(String funder, List<String> grants) {
  public Funding {
    grants = List.copyOf(grants);
  }
}
