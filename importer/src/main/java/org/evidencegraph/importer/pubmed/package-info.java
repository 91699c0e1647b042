/** Pages of PubMed records. Start at {@code PubMedPageReader}; only the importer calls it. */
@NullMarked
package org.evidencegraph.importer.pubmed;

import org.jspecify.annotations.NullMarked;
