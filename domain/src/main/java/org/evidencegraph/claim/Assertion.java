package org.evidencegraph.claim;

/** What makes a sentence a claim, as its words put it. */
public record Assertion(Certainty certainty, boolean negated, ReportedBenefit reportedBenefit) {}
