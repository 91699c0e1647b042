/** The folder that keeps documents until they are imported. */
@NullMarked
package org.evidencegraph.graphql.inbox;

import org.jspecify.annotations.NullMarked;
