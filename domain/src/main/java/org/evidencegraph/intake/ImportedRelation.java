package org.evidencegraph.intake;

import org.evidencegraph.paper.PaperRelation;
import org.evidencegraph.paper.SourceRecord;
import org.evidencegraph.provenance.TextSpan;

/** An entry of a "similar" or "cited by" listing ({@code knownFrom} RELATED_LIST). */
public record ImportedRelation(PaperRelation relation, TextSpan span, SourceRecord other) {}
