package org.evidencegraph.paper;

/** A paper at the far end of a listing's relation. */
public record RelatedPaper(Paper paper, PaperRelation relation) {}
