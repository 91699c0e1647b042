/// Global ids and other identifiers as arguments, and the fields `node`, `nodes` and `id` for all
/// node types. Later features add their node types to [NodeTypes]; start reading there.
@NullMarked
package org.evidencegraph.graphql.identifier;

import org.jspecify.annotations.NullMarked;
