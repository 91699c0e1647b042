/// Source documents, their names, texts and problems, and import runs. `DocumentStore` writes them,
/// `JpaSourceDocuments` reads them.
@NullMarked
package org.evidencegraph.persistence.provenance;

import org.jspecify.annotations.NullMarked;
