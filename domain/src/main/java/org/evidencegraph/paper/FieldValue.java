package org.evidencegraph.paper;

import org.evidencegraph.provenance.Extraction;
import org.evidencegraph.provenance.SourceDocumentId;
import org.evidencegraph.provenance.TextSpan;
import org.jspecify.annotations.Nullable;

/**
 * What one document gave for one field of a paper.
 *
 * @param value as text; authors joined by "; ", dates in ISO form
 * @param chosen whether the paper shows this one
 * @param span null where the value has no place of its own
 */
public record FieldValue(
    PaperField field,
    String value,
    boolean chosen,
    @Nullable TextSpan span,
    SourceDocumentId document,
    Extraction extraction) {}
