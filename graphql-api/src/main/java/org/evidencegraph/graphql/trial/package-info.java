/**
 * Clinical studies, the places that speak of them, and their papers. Start reading at {@link
 * TrialController}.
 */
@NullMarked
package org.evidencegraph.graphql.trial;

import org.jspecify.annotations.NullMarked;
