/** The page as a browser meets it. */
@NullMarked
package org.evidencegraph.graphql.graphiql;

import org.jspecify.annotations.NullMarked;
