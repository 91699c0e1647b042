/**
 * Records as the interface of Europe PMC gives them: results of a search (core and lite), one
 * article, or the reference list of one. Start at {@code EuropePmcReader}.
 */
@NullMarked
package org.evidencegraph.importer.europepmc;

import org.jspecify.annotations.NullMarked;
