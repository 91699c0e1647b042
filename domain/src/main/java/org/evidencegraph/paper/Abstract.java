package org.evidencegraph.paper;

import java.util.List;
import org.evidencegraph.provenance.TextSpan;
import org.jspecify.annotations.Nullable;

/**
 * The abstract of a paper, blanks folded.
 *
 * @param span from its first to its last character, section labels included; null where it came
 *     without a place
 * @param sections in order; an abstract without labels has one section without label
 */
public record Abstract(String text, @Nullable TextSpan span, List<AbstractSection> sections) {
  public Abstract {
    sections = List.copyOf(sections);
  }

  /**
   * A part of an abstract.
   *
   * @param label as printed, without colon: {@code RECENT FINDINGS}; null where the abstract has no
   *     labels
   * @param span of the text, without its label
   */
  public record AbstractSection(@Nullable String label, String text, @Nullable TextSpan span) {}
}
