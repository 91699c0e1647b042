/** The tagged export of the Web of Science, formerly ISI. Start at {@code IsiReader}. */
@NullMarked
package org.evidencegraph.importer.isi;

import org.jspecify.annotations.NullMarked;
