package org.evidencegraph.importer.text;

import org.jspecify.annotations.Nullable;

/**
 * Where a title stands in the folded view.
 *
 * @param reference ordinal of the reference it is the title of; null for the paper's own
 */
public record TitleRange(int start, int end, @Nullable Integer reference) {}
