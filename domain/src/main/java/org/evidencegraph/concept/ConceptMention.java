package org.evidencegraph.concept;

import org.evidencegraph.provenance.TextSpan;

/**
 * One place that names a concept.
 *
 * @param asPrinted blanks folded, qualifiers included: {@code severe acute graft-versus-host
 *     disease}
 */
public record ConceptMention(ConceptId concept, String asPrinted, TextSpan span) {}
