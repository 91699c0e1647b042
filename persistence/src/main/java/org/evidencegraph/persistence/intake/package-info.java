/**
 * The way in: {@code JpaEvidence} records a document in one transaction, by the stores of all
 * features, and {@code JpaLibrary} counts and fingerprints what came of it. Start reading at {@code
 * JpaEvidence}.
 */
@NullMarked
package org.evidencegraph.persistence.intake;

import org.jspecify.annotations.NullMarked;
