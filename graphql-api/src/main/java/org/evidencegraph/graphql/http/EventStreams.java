package org.evidencegraph.graphql.http;

import java.util.Optional;
import java.util.function.Function;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.web.servlet.function.ServerResponse;

/** Answers with a stream of events, as the part of the application does it that keeps them open. */
public interface EventStreams {
  /**
   * @param refusal what is answered instead of a stream, where an operation is not run; empty opens
   *     the stream
   */
  ServerResponse answer(
      WebGraphQlRequest asked, Function<WebGraphQlResponse, Optional<ServerResponse>> refusal)
      throws RefusedException;
}
