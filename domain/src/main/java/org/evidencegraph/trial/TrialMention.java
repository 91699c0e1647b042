package org.evidencegraph.trial;

import org.evidencegraph.paper.PaperId;
import org.evidencegraph.provenance.TextSpan;
import org.evidencegraph.reference.ReferenceId;
import org.jspecify.annotations.Nullable;

/**
 * A place in a document that speaks of a study.
 *
 * @param paper whose text it stands in; null for a document without paper
 * @param reference the entry whose title it is; null elsewhere
 */
public record TrialMention(
    TextSpan span, @Nullable PaperId paper, @Nullable ReferenceId reference) {}
