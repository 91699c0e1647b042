/**
 * Files of labelled fields: database exports, reference managers, article XML. A {@link
 * org.evidencegraph.importer.record.RecordFormat} streams through one and writes each record into a
 * {@link org.evidencegraph.importer.record.RecordDraft}, which makes the text that spans count in.
 * Formats live in packages of their own and are found through {@code META-INF/services}.
 */
@NullMarked
package org.evidencegraph.importer.record;

import org.jspecify.annotations.NullMarked;
