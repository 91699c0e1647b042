/** Sentences of a document and the claims among them, with role, certainty and reported benefit. */
@NullMarked
package org.evidencegraph.claim;

import org.jspecify.annotations.NullMarked;
