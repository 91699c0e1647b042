package org.evidencegraph.claim;

import org.evidencegraph.paper.PaperId;
import org.evidencegraph.provenance.Extraction;
import org.evidencegraph.provenance.Section;
import org.evidencegraph.provenance.TextSpan;
import org.jspecify.annotations.Nullable;

/**
 * An assertion as made by one paper, quoted.
 *
 * @param text the sentence, blanks folded
 * @param sectionLabel as printed: {@code RECENT FINDINGS}; null where the section has no label
 */
public record Claim(
    ClaimId id,
    String label,
    String text,
    TextSpan span,
    Section section,
    @Nullable String sectionLabel,
    DiscourseRole role,
    Assertion assertion,
    Extraction extraction,
    PaperId paper) {}
