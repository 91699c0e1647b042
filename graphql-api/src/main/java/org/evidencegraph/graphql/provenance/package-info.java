/**
 * Source documents, places in their text, problems. Of a text only the stretches that a request
 * quotes are read, all at once. Start reading at {@link TextSpanController}.
 */
@NullMarked
package org.evidencegraph.graphql.provenance;

import org.jspecify.annotations.NullMarked;
