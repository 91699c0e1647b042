/**
 * Source documents, places in their text, problems. A text is read once per request and cut here,
 * in UTF-16 code units. Start reading at {@link TextSpanController}.
 */
@NullMarked
package org.evidencegraph.graphql.provenance;

import org.jspecify.annotations.NullMarked;
