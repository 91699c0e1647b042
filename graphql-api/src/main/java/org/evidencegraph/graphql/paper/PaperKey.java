package org.evidencegraph.graphql.paper;

import org.jspecify.annotations.Nullable;

/** Exactly one is given; the schema sees to it. */
record PaperKey(
    @Nullable String id, @Nullable String doi, @Nullable String pmid, @Nullable String pmcid) {}
