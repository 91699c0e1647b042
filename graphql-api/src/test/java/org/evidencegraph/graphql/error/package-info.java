/** Tests of how errors are told and logged. */
@NullMarked
package org.evidencegraph.graphql.error;

import org.jspecify.annotations.NullMarked;
