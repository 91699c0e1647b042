/** Tests of what is measured of operations. */
@NullMarked
package org.evidencegraph.graphql.measure;

import org.jspecify.annotations.NullMarked;
