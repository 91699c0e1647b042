/**
 * The command line: what was asked for ({@link Command}), and the import that runs without a
 * server. Called by the main class alone. Start reading at {@link Command}.
 */
@NullMarked
package org.evidencegraph.graphql.command;

import org.jspecify.annotations.NullMarked;
