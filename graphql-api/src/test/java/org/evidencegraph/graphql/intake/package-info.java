/** Tests of following imports without a server. */
@NullMarked
package org.evidencegraph.graphql.intake;

import org.jspecify.annotations.NullMarked;
