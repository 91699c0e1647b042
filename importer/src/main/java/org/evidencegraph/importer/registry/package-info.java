/**
 * Reads the pages of trial registries (ClinicalTrials.gov, ISRCTN, EU Clinical Trials Register,
 * DRKS, ANZCTR, ChiCTR, UMIN and their like), which are of a study and of no paper. Start at {@code
 * RegistryPageReader}; found by the importer through the services file.
 */
@NullMarked
package org.evidencegraph.importer.registry;

import org.jspecify.annotations.NullMarked;
