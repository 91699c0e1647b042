package org.evidencegraph.graphql.trial;

import org.jspecify.annotations.Nullable;

/** Exactly one is given; the schema sees to it. */
record TrialKey(@Nullable String id, @Nullable String registration) {}
