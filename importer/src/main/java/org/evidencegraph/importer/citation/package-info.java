/**
 * The "when and where" of a citation ({@code CitationLine}) and the identifiers that stand beside
 * it ({@code IdentifierText}). Knows no site.
 */
@NullMarked
package org.evidencegraph.importer.citation;

import org.jspecify.annotations.NullMarked;
