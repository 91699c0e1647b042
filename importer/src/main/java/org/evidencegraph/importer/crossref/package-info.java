/**
 * Works as Crossref's interface gives them: one, a list, or the files of the public data set. Start
 * at {@code CrossrefReader}.
 */
@NullMarked
package org.evidencegraph.importer.crossref;

import org.jspecify.annotations.NullMarked;
