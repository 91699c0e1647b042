/// Studies and the places that speak of them. `TrialStore` writes and decides which places speak of
/// one study, `JpaTrials` reads.
@NullMarked
package org.evidencegraph.persistence.trial;

import org.jspecify.annotations.NullMarked;
