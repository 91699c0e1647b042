/// The main class. Start reading in `graphql`, where each feature has its controllers.
@NullMarked
package org.evidencegraph;

import org.jspecify.annotations.NullMarked;
