package org.evidencegraph.graphql.live;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.evidencegraph.graphql.http.EventStreams;
import org.evidencegraph.graphql.http.RefusedException;
import org.evidencegraph.graphql.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.servlet.function.ServerResponse.SseBuilder;
import tools.jackson.databind.json.JsonMapper;

/**
 * Streams of server-sent events, in the mode "distinct connections" of the protocol GraphQL over
 * SSE: one operation a connection, {@code next} for each result, {@code complete} at the end.
 */
@Component
class SentEvents implements EventStreams {
  private static final Duration NEVER = Duration.ZERO;
  private static final Duration LONGEST_OPENING = Duration.ofSeconds(10);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final ObjectProvider<WebGraphQlHandler> graph;
  private final OpenConnections connections;
  private final Duration keepAlive;

  SentEvents(
      ObjectProvider<WebGraphQlHandler> graph,
      OpenConnections connections,
      SubscriptionSettings settings) {
    this.graph = graph;
    this.connections = connections;
    this.keepAlive = settings.keepAlive();
  }

  @Override
  public ServerResponse answer(
      WebGraphQlRequest asked, Function<WebGraphQlResponse, Optional<ServerResponse>> refusal)
      throws RefusedException {
    Stream stream = new Stream(asked.getId());
    try {
      connections.admit(stream, Caller.of(asked).orElse(Caller.ANYBODY));
    } catch (NoRoomException e) {
      throw e.refusal();
    }
    return ServerResponse.async(
        graph
            .getObject()
            .handleRequest(asked)
            .map(response -> answer(stream, response, refusal.apply(response)))
            .doOnError(failure -> connections.remove(stream))
            .doOnCancel(() -> connections.remove(stream)));
  }

  private ServerResponse answer(
      Stream stream, WebGraphQlResponse response, Optional<ServerResponse> refusal) {
    if (refusal.isPresent()) {
      connections.remove(stream);
      return refusal.get();
    }
    stream.ready();
    var results = Results.of(response);
    return new WithHeaders(
        ServerResponse.sse(
            sse -> {
              stream.open(sse);
              stream.delivery.start(results, connections);
            },
            NEVER),
        response.getResponseHeaders());
  }

  /** A stream says in its head what the operation told. */
  private record WithHeaders(ServerResponse stream, HttpHeaders headers) implements ServerResponse {
    @Override
    public HttpStatusCode statusCode() {
      return stream.statusCode();
    }

    @Override
    public MultiValueMap<String, Cookie> cookies() {
      return stream.cookies();
    }

    @Override
    public @Nullable ModelAndView writeTo(
        HttpServletRequest request, HttpServletResponse response, Context context)
        throws ServletException, IOException {
      headers.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
      return stream.writeTo(request, response, context);
    }
  }

  /** One stream. What is written to it is written by one thread at a time. */
  private final class Stream implements LiveConnection, Delivery.Outlet {
    private final Delivery delivery;
    private final ReentrantLock turn = new ReentrantLock();
    private volatile boolean ready;
    private volatile @Nullable SseBuilder sse;
    private volatile long written = System.nanoTime();
    private boolean over;

    Stream(String id) {
      this.delivery = new Delivery(id, this);
    }

    /** There is something to stream, or will be. */
    void ready() {
      written = System.nanoTime();
      ready = true;
    }

    void open(SseBuilder given) {
      given.onError(failure -> gone());
      given.onComplete(this::gone);
      sse = given;
      sign();
    }

    @Override
    public void next(Map<String, Object> result) throws IOException {
      write("next", JSON.writeValueAsString(result));
    }

    @Override
    public void failed(List<Map<String, Object>> errors) throws IOException {
      next(Map.of("errors", errors));
      complete();
    }

    @Override
    public void complete() throws IOException {
      write("complete", "");
      close();
    }

    @Override
    public void lost(IOException failure) {
      gone();
      SseBuilder to = sse;
      if (to != null) {
        to.error(failure);
      }
    }

    private void write(String event, String data) throws IOException {
      turn.lock();
      try {
        SseBuilder to = sse;
        if (!over && to != null) {
          to.event(event).data(data);
          written = System.nanoTime();
        }
      } finally {
        turn.unlock();
      }
    }

    private void close() {
      turn.lock();
      try {
        SseBuilder to = sse;
        if (!over && to != null) {
          to.complete();
        }
        over = true;
      } finally {
        turn.unlock();
      }
      connections.remove(this);
    }

    /** The client has closed the connection, or does not read. */
    private void gone() {
      turn.lock();
      over = true;
      turn.unlock();
      delivery.cancel();
      connections.remove(this);
    }

    @Override
    public void tick(long now) {
      if (!ready) {
        return;
      }
      if (sse == null && now - written > LONGEST_OPENING.toNanos()) {
        gone();
      } else if (sse != null && now - written > keepAlive.toNanos()) {
        written = now;
        connections.executor().execute(this::sign);
      }
    }

    /** A comment: also how it is found out that a client is gone. */
    private void sign() {
      if (!turn.tryLock()) {
        return;
      }
      try {
        SseBuilder to = sse;
        if (!over && to != null) {
          to.comment("").send();
        }
      } catch (IOException e) {
        lost(e);
      } finally {
        turn.unlock();
      }
    }

    @Override
    public void end() {
      delivery.cancel();
      try {
        complete();
      } catch (IOException e) {
        lost(e);
      }
    }
  }
}
