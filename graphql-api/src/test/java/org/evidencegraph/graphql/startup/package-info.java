/** Start-up without a server: folders, URLs beside documents, and the loop that imports them. */
@NullMarked
package org.evidencegraph.graphql.startup;

import org.jspecify.annotations.NullMarked;
