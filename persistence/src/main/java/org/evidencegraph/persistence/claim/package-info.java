/// Sentences, and the claims among them. `ClaimStore` writes, `JpaClaims` reads.
@NullMarked
package org.evidencegraph.persistence.claim;

import org.jspecify.annotations.NullMarked;
