/** Imports without a server: folders, URLs beside documents, and the loop that reads them. */
@NullMarked
package org.evidencegraph.graphql.capture;

import org.jspecify.annotations.NullMarked;
