package org.evidencegraph.graphql.provenance;

import org.jspecify.annotations.Nullable;

/** Exactly one is given; the schema sees to it. */
record SourceDocumentKey(@Nullable String id, @Nullable String sha256, @Nullable String name) {}
