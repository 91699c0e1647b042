/**
 * Finding nodes by what a person has at hand: links, identifiers, titles. Stands after all features
 * with nodes of their own and before {@code intake}. Start reading at {@link IdentifierController}.
 */
@NullMarked
package org.evidencegraph.graphql.lookup;

import org.jspecify.annotations.NullMarked;
