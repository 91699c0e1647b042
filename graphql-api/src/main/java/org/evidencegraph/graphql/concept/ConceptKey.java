package org.evidencegraph.graphql.concept;

import org.jspecify.annotations.Nullable;

/** Exactly one is given; the schema sees to it. */
record ConceptKey(@Nullable String id, @Nullable String label) {}
