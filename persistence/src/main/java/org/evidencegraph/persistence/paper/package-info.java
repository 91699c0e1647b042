/**
 * Records, the papers that they denote, and the lists of papers. {@code RecordStore} writes what
 * documents say, {@code PaperStore} decides which records are one paper and writes its projection,
 * {@code JpaPapers} reads. Start at {@code PaperStore}.
 */
@NullMarked
package org.evidencegraph.persistence.paper;

import org.jspecify.annotations.NullMarked;
