package org.evidencegraph.importer.text;

import org.evidencegraph.provenance.Section;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of running text that a reader located: an abstract, one of its labelled sections, a
 * figure caption.
 *
 * @param start in the folded view; the label is not part of it
 * @param end one past the last character
 * @param label as printed, without colon: {@code RECENT FINDINGS}; null where there is none
 */
public record Passage(int start, int end, Section section, @Nullable String label) {}
