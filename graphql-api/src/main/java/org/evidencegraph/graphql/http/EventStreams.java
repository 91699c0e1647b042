package org.evidencegraph.graphql.http;

import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Answers with a stream of events, as the part of the application does it that keeps them open. */
public interface EventStreams {
  ServerResponse answer(WebGraphQlRequest asked) throws RefusedException;
}
