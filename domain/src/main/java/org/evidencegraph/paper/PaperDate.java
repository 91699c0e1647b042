package org.evidencegraph.paper;

/** A dated event in the life of a paper. */
public record PaperDate(DateKind kind, PartialDate date) {}
