/// Reference lists and the citations that follow from them. `ReferenceStore` writes,
/// `JpaReferences` reads.
@NullMarked
package org.evidencegraph.persistence.reference;

import org.jspecify.annotations.NullMarked;
