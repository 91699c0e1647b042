package org.evidencegraph.claim;

import org.evidencegraph.provenance.Section;
import org.evidencegraph.provenance.TextSpan;
import org.jspecify.annotations.Nullable;

/**
 * A sentence of a document's prose.
 *
 * @param claim null where it claims nothing
 */
public record Sentence(
    String text,
    TextSpan span,
    Section section,
    @Nullable String sectionLabel,
    DiscourseRole role,
    @Nullable ClaimId claim) {}
