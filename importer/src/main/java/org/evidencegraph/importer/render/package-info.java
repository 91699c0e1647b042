/**
 * From bytes to the text that readers see and spans count in: {@link
 * org.evidencegraph.importer.render.Renderer}, one for each kind of content (plain text in any
 * charset, HTML, PDF), found through {@code META-INF/services}. Chosen by content, never by name.
 * The importer calls them; start at {@link org.evidencegraph.importer.render.TextRenderer}.
 */
@NullMarked
package org.evidencegraph.importer.render;

import org.jspecify.annotations.NullMarked;
