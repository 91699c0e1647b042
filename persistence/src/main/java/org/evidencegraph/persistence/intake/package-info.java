/// The way in: `JpaEvidence` records a document in one transaction, by the stores of all features,
/// and `JpaLibrary` counts and fingerprints what came of it. Start reading at `JpaEvidence`.
@NullMarked
package org.evidencegraph.persistence.intake;

import org.jspecify.annotations.NullMarked;
