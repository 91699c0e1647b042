/** Dates as printed, to partial dates. Knows no site; start at {@code DateText}. */
@NullMarked
package org.evidencegraph.importer.date;

import org.jspecify.annotations.NullMarked;
