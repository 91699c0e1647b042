/**
 * Global ids and other identifiers as arguments, and the fields {@code node}, {@code nodes} and
 * {@code id} for all node types. Later features add their node types to {@link NodeTypes}; start
 * reading there.
 */
@NullMarked
package org.evidencegraph.graphql.identifier;

import org.jspecify.annotations.NullMarked;
