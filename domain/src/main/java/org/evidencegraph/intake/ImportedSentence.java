package org.evidencegraph.intake;

import java.util.List;
import org.evidencegraph.claim.Assertion;
import org.evidencegraph.claim.DiscourseRole;
import org.evidencegraph.provenance.Section;
import org.evidencegraph.provenance.TextSpan;
import org.jspecify.annotations.Nullable;

/**
 * A sentence, and what it claims.
 *
 * @param assertion null where it claims nothing
 * @param cited ordinals of the references that it cites in text
 */
public record ImportedSentence(
    String text,
    TextSpan span,
    Section section,
    @Nullable String sectionLabel,
    DiscourseRole role,
    @Nullable Assertion assertion,
    List<Integer> cited) {
  public ImportedSentence {
    cited = List.copyOf(cited);
  }
}
