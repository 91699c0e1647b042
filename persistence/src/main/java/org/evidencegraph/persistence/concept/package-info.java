/**
 * Concepts and the places that name them. {@code ConceptStore} writes, {@code JpaConcepts} reads.
 */
@NullMarked
package org.evidencegraph.persistence.concept;

import org.jspecify.annotations.NullMarked;
