package org.evidencegraph.graphql.live;

import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.evidencegraph.graphql.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.support.SerializableGraphQlRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.util.LinkedMultiValueMap;

/**
 * Who was admitted on a WebSocket: what all requests on it have in common.
 *
 * @param address null where it is not known
 */
record Guest(URI uri, HttpHeaders headers, @Nullable InetSocketAddress address, Caller caller) {

  WebGraphQlRequest asks(SerializableGraphQlRequest body) {
    return new WebGraphQlRequest(
        uri,
        headers,
        new LinkedMultiValueMap<>(),
        address,
        Map.of(Caller.KEY, caller),
        body,
        UUID.randomUUID().toString(),
        Locale.ENGLISH);
  }
}
