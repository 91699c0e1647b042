/**
 * JSON of ClinicalTrials.gov, as version 2 of its interface gives it: one study, a list, or a page
 * of a search. Start at {@link org.evidencegraph.importer.clinicaltrials.ClinicalTrialsReader}.
 */
@NullMarked
package org.evidencegraph.importer.clinicaltrials;

import org.jspecify.annotations.NullMarked;
