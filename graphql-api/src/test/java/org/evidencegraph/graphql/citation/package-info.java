/** Tests of citations: what is written, and that it is read back as it was. */
@NullMarked
package org.evidencegraph.graphql.citation;

import org.jspecify.annotations.NullMarked;
