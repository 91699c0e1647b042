/**
 * What a reader of one layout is ({@link org.evidencegraph.importer.format.DocumentFormat}), what
 * it gets ({@code CapturedPage}), what it fills ({@code PageDraft}) and gives back ({@code
 * PageReading}), and what readers share: abstracts, types, telling a site's lines from a paper's.
 */
@NullMarked
package org.evidencegraph.importer.format;

import org.jspecify.annotations.NullMarked;
