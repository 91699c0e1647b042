package org.evidencegraph.graphql.inbox;

import org.jspecify.annotations.Nullable;

/**
 * One document of the inbox.
 *
 * @param file name of the file that holds its bytes
 */
record Kept(String name, @Nullable String url, String file) {}
