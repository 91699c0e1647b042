/**
 * Where things come from: source documents, spans in their text, problems, who read them and when.
 */
@NullMarked
package org.evidencegraph.provenance;

import org.jspecify.annotations.NullMarked;
