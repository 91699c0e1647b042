/// Concepts and the places that name them. `ConceptStore` writes, `JpaConcepts` reads.
@NullMarked
package org.evidencegraph.persistence.concept;

import org.jspecify.annotations.NullMarked;
