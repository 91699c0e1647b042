/**
 * The one condition tree that selects the children of a connection, and the folding that text
 * comparisons use.
 */
@NullMarked
package org.evidencegraph.filter;

import org.jspecify.annotations.NullMarked;
