/**
 * Fuzzing of every reader, in the profile {@code fuzz}. Start at {@link
 * org.evidencegraph.importer.fuzz.FuzzedReaderTests}.
 */
@NullMarked
package org.evidencegraph.importer.fuzz;

import org.jspecify.annotations.NullMarked;
