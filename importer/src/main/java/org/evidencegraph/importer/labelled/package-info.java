/**
 * Pages that print a publication as labels and values, as archives and information systems of
 * universities do. Start at {@code LabelledPageReader}; only the importer calls it.
 */
@NullMarked
package org.evidencegraph.importer.labelled;

import org.jspecify.annotations.NullMarked;
