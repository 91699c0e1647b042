/**
 * Entries of reference lists, what they were found to denote, and the citations that follow from
 * them.
 */
@NullMarked
package org.evidencegraph.reference;

import org.jspecify.annotations.NullMarked;
