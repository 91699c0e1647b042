/**
 * Connections that stay open: WebSockets, which speak {@code graphql-transport-ws}, and streams of
 * server-sent events. Spring's own handlers bound neither their number nor what runs on one of
 * them, and know no trusted documents. Start reading at {@link SocketConnection} and {@link
 * SentEvents}.
 */
@NullMarked
package org.evidencegraph.graphql.live;

import org.jspecify.annotations.NullMarked;
