/**
 * The language rules put together: from the passages and titles of one paper to sentences with
 * claims, concept mentions and studies. Start reading at {@link RuleBasedReading}.
 */
@NullMarked
package org.evidencegraph.importer.language;

import org.jspecify.annotations.NullMarked;
