package org.evidencegraph.paper;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is shown of a paper but neither filtered nor sorted on; read only when selected. */
public record PaperDetails(
    List<PaperDate> dates,
    List<String> publicationTypes,
    List<Affiliation> affiliations,
    List<String> correspondingAuthors,
    List<Funding> funding,
    List<Metric> metrics,
    @Nullable Rights rights) {
  public static final PaperDetails NONE =
      new PaperDetails(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), null);

  public PaperDetails {
    dates = List.copyOf(dates);
    publicationTypes = List.copyOf(publicationTypes);
    affiliations = List.copyOf(affiliations);
    correspondingAuthors = List.copyOf(correspondingAuthors);
    funding = List.copyOf(funding);
    metrics = List.copyOf(metrics);
  }
}
