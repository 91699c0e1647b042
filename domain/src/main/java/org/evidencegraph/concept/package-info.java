/**
 * Conditions, interventions, cell types and mechanisms: one node each, with every place that names
 * them.
 */
@NullMarked
package org.evidencegraph.concept;

import org.jspecify.annotations.NullMarked;
