/**
 * Full-text search with Lucene, in a folder of its own beside the database. {@link ChangeLog} tells
 * in the database what each release has touched, {@code NodeTexts} reads it, {@code
 * LuceneSearchIndex} takes it over and answers; start reading there. Writers call {@code
 * ChangeLog}.
 */
@NullMarked
package org.evidencegraph.persistence.search;

import org.jspecify.annotations.NullMarked;
