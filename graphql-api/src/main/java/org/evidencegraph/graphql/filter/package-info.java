/**
 * Reads filters and other selecting arguments into the domain's one condition tree, for every
 * connection alike and guided by the schema alone. Start reading at {@link ConditionArguments}; a
 * new filter field needs no code here.
 */
@NullMarked
package org.evidencegraph.graphql.filter;

import org.jspecify.annotations.NullMarked;
