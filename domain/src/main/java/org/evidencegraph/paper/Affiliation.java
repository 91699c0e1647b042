package org.evidencegraph.paper;

import org.jspecify.annotations.Nullable;

/**
 * An address of authors.
 *
 * @param number its mark in the author list; null where it has none
 */
public record Affiliation(@Nullable String number, String text) {}
