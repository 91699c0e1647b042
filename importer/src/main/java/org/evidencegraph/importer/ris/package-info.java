/**
 * RIS, which databases and reference managers write. Start at {@code RisReader}; {@code RisFields}
 * knows what the tags mean.
 */
@NullMarked
package org.evidencegraph.importer.ris;

import org.jspecify.annotations.NullMarked;
