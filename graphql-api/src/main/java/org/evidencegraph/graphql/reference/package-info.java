/**
 * Reference lists, what their entries denote, and the citations that follow from them. Start
 * reading at {@link ReferenceController}.
 */
@NullMarked
package org.evidencegraph.graphql.reference;

import org.jspecify.annotations.NullMarked;
