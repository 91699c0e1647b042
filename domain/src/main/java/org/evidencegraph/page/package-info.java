/**
 * Pages of connections: what is asked for ({@link PageRequest}), what comes back ({@link Page}),
 * and the\n * edges of the graph by name ({@link Edge}). Start reading at {@link Connections}.
 */
@NullMarked
package org.evidencegraph.page;

import org.jspecify.annotations.NullMarked;
