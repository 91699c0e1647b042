package org.evidencegraph.graphql.live;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.evidencegraph.graphql.error.ErrorCode;
import org.evidencegraph.graphql.http.EventStreams;
import org.evidencegraph.graphql.http.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
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
  public ServerResponse answer(WebGraphQlRequest asked) throws RefusedException {
    Stream stream = new Stream(asked.getId());
    if (!connections.add(stream)) {
      throw new RefusedException(
          HttpStatus.SERVICE_UNAVAILABLE,
          ErrorCode.RATE_LIMITED,
          "connections",
          "The server has as many open connections as it can. Try again in a moment.");
    }
    var results = Results.of(graph.getObject(), asked);
    return ServerResponse.sse(
        sse -> {
          stream.open(sse);
          stream.delivery.start(results, connections);
        },
        NEVER);
  }

  /** One stream. What is written to it is written by one thread at a time. */
  private final class Stream implements LiveConnection, Delivery.Outlet {
    private final Delivery delivery;
    private final ReentrantLock turn = new ReentrantLock();
    private final long begun = System.nanoTime();
    private volatile @Nullable SseBuilder sse;
    private volatile long written = begun;
    private boolean over;

    Stream(String id) {
      this.delivery = new Delivery(id, this);
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
      if (sse == null && now - begun > LONGEST_OPENING.toNanos()) {
        gone();
      } else if (now - written > keepAlive.toNanos()) {
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
