/** Sentences, and the claims among them. {@code ClaimStore} writes, {@code JpaClaims} reads. */
@NullMarked
package org.evidencegraph.persistence.claim;

import org.jspecify.annotations.NullMarked;
