/**
 * Pages of indexes that show a work by its title, its abstract and the works it cites, and nothing
 * else. Called by the list of formats; start at {@code CitedWorksPageReader}.
 */
@NullMarked
package org.evidencegraph.importer.cited;

import org.jspecify.annotations.NullMarked;
