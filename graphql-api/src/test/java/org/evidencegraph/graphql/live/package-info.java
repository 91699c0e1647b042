/** Tests of connections without a network. */
@NullMarked
package org.evidencegraph.graphql.live;

import org.jspecify.annotations.NullMarked;
