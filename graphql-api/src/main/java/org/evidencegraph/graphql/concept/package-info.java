/** Concepts and their mentions. Start reading at {@link ConceptController}. */
@NullMarked
package org.evidencegraph.graphql.concept;

import org.jspecify.annotations.NullMarked;
