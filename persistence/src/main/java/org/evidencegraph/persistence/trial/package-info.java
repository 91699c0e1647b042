/**
 * Studies and the places that speak of them. {@code TrialStore} writes and decides which places
 * speak of one study, {@code JpaTrials} reads.
 */
@NullMarked
package org.evidencegraph.persistence.trial;

import org.jspecify.annotations.NullMarked;
