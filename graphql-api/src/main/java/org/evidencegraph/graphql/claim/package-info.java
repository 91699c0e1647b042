/**
 * Claims and sentences, and the ways between them and everything they speak of. Start reading at
 * {@link ClaimController}.
 */
@NullMarked
package org.evidencegraph.graphql.claim;

import org.jspecify.annotations.NullMarked;
