/**
 * GraphiQL at {@code /graphiql}, served by ourselves: its code comes from jars, the page and the
 * example tabs from {@code resources/graphiql}. Nothing calls in here. Start reading in {@code
 * GraphiqlPage}.
 */
@NullMarked
package org.evidencegraph.graphql.graphiql;

import org.jspecify.annotations.NullMarked;
