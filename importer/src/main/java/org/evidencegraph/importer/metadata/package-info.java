/**
 * What a page says about its paper apart from its text: the meta elements and JSON-LD of HTML, the
 * packet of a PDF. Renderers find it and give it a place in the content; {@link
 * org.evidencegraph.importer.format.PageDraft} takes its values before a reader's. Start at {@link
 * org.evidencegraph.importer.metadata.PageMetadata}.
 */
@NullMarked
package org.evidencegraph.importer.metadata;

import org.jspecify.annotations.NullMarked;
