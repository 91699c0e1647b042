/**
 * Article pages of Springer Nature. Start at {@code NaturePageReader}; only the importer calls it.
 */
@NullMarked
package org.evidencegraph.importer.nature;

import org.jspecify.annotations.NullMarked;
