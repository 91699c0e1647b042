/**
 * Reference lists and the citations that follow from them. {@code ReferenceStore} writes, {@code
 * JpaReferences} reads.
 */
@NullMarked
package org.evidencegraph.persistence.reference;

import org.jspecify.annotations.NullMarked;
