/**
 * What a query may cost at most, and what happens to one that is over: it is refused before it
 * runs, with the name of the limit and the way out. {@code QueryLimits} holds the figures, {@code
 * LimitedDocuments} looks at the text, {@code CostLimit} prices the operation, {@code Admission}
 * lets in as much at a time as the machine can do.
 */
@NullMarked
package org.evidencegraph.graphql.limit;

import org.jspecify.annotations.NullMarked;
