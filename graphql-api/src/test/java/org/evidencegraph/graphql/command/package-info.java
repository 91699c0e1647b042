/** What the command line understands and prints. */
@NullMarked
package org.evidencegraph.graphql.command;

import org.jspecify.annotations.NullMarked;
