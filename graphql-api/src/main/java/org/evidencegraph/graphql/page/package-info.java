/**
 * Connections as Relay knows them, for every feature: arguments in, one batch of {@link
 * org.evidencegraph.page.Connections} for all parents, edges and cursors out. Start reading at
 * {@link ConnectionLoader}; a new connection is one line in a controller that calls it.
 */
@NullMarked
package org.evidencegraph.graphql.page;

import org.jspecify.annotations.NullMarked;
