/**
 * Source documents, their names, texts and problems, and import runs. {@code DocumentStore} writes
 * them, {@code JpaSourceDocuments} reads them.
 */
@NullMarked
package org.evidencegraph.persistence.provenance;

import org.jspecify.annotations.NullMarked;
