package org.evidencegraph.intake;

import org.evidencegraph.concept.Concept;
import org.evidencegraph.provenance.TextSpan;
import org.jspecify.annotations.Nullable;

/**
 * A place that names a concept: in a sentence, in the paper's own title, or in the title of a
 * reference.
 *
 * @param asPrinted blanks folded, qualifiers included
 * @param reference ordinal of the reference whose title it stands in; null elsewhere
 */
public record ImportedMention(
    Concept concept, String asPrinted, TextSpan span, @Nullable Integer reference) {}
