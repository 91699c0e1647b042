/// Records, the papers that they denote, and the lists of papers. `RecordStore` writes what
/// documents say, `PaperStore` decides which records are one paper and writes its projection,
/// `JpaPapers` reads. Start at `PaperStore`.
@NullMarked
package org.evidencegraph.persistence.paper;

import org.jspecify.annotations.NullMarked;
