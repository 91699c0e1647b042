/** Hashes in the form in which they are kept and compared. Everybody may call {@link Sha256}. */
@NullMarked
package org.evidencegraph.graphql.hash;

import org.jspecify.annotations.NullMarked;
