/// GraphiQL at `/graphiql`, served by ourselves: its code comes from jars, the page and the example
/// tabs from `resources/graphiql`. Nothing calls in here. Start reading in `GraphiqlPage`.
@NullMarked
package org.evidencegraph.graphql.graphiql;

import org.jspecify.annotations.NullMarked;
