/** The main class. Start reading in {@code graphql}, where each feature has its controllers. */
@NullMarked
package org.evidencegraph;

import org.jspecify.annotations.NullMarked;
