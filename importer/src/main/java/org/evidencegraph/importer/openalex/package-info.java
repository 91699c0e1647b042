/**
 * Works as OpenAlex gives them: one, a page of results, or one a line. Start at {@code
 * OpenAlexReader}.
 */
@NullMarked
package org.evidencegraph.importer.openalex;

import org.jspecify.annotations.NullMarked;
