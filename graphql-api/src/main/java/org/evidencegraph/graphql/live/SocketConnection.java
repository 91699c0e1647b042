package org.evidencegraph.graphql.live;

import static org.evidencegraph.graphql.live.SocketMessage.ACKNOWLEDGED;
import static org.evidencegraph.graphql.live.SocketMessage.COMPLETE;
import static org.evidencegraph.graphql.live.SocketMessage.ERROR;
import static org.evidencegraph.graphql.live.SocketMessage.INIT;
import static org.evidencegraph.graphql.live.SocketMessage.NEXT;
import static org.evidencegraph.graphql.live.SocketMessage.PING;
import static org.evidencegraph.graphql.live.SocketMessage.PONG;
import static org.evidencegraph.graphql.live.SocketMessage.SUBSCRIBE;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.evidencegraph.graphql.error.ErrorCode;
import org.evidencegraph.graphql.http.RefusedException;
import org.evidencegraph.graphql.security.IssuerSilentException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;

/**
 * One WebSocket that speaks {@code graphql-transport-ws}. Its messages come one after the other;
 * the operations run beside them and wait for their turn to send.
 */
final class SocketConnection implements WaitingSocket {
  static final String PROTOCOL = "graphql-transport-ws";

  private static final CloseStatus UNAUTHORIZED = new CloseStatus(4401, "Unauthorized");
  private static final CloseStatus NO_PROTOCOL =
      new CloseStatus(4406, "Subprotocol not acceptable");
  private static final CloseStatus NO_INIT =
      new CloseStatus(4408, "Connection initialisation timeout");
  private static final CloseStatus INIT_TWICE =
      new CloseStatus(4429, "Too many initialisation requests");
  private static final CloseStatus WAITED_LONGEST =
      CloseStatus.SERVICE_OVERLOAD.withReason("Too many wait to tell who they are");
  private static final CloseStatus NO_KEYS =
      CloseStatus.SERVICE_OVERLOAD.withReason("The issuer of tokens does not answer");
  private static final CloseStatus IDLE = CloseStatus.NORMAL.withReason("Idle");
  private static final CloseStatus SILENT = CloseStatus.GOING_AWAY.withReason("No sign of life");
  private static final CloseStatus STOPPING = CloseStatus.GOING_AWAY.withReason("Server stops");
  private static final int SIGNS_MISSED = 3;
  private static final int LONGEST_REASON = 100;

  private final WebSocketSession session;
  private final SocketRoom room;
  private final SubscriptionSettings settings;
  private final ReentrantLock turn = new ReentrantLock();
  private final ConcurrentMap<String, Delivery> running = new ConcurrentHashMap<>();
  private final AtomicBoolean closed = new AtomicBoolean();
  private final long opened = System.nanoTime();
  private volatile long heard = opened;
  private volatile long signed = opened;
  private volatile long busy = opened;
  private volatile boolean begun;
  private volatile @Nullable Guest guest;

  SocketConnection(WebSocketSession session, SocketRoom room) {
    this.session = session;
    this.room = room;
    this.settings = room.settings();
  }

  void open() {
    if (!PROTOCOL.equals(session.getAcceptedProtocol())) {
      close(NO_PROTOCOL);
    } else {
      room.connections().await(this);
    }
  }

  void take(String text) {
    heard = System.nanoTime();
    try {
      take(SocketMessage.read(room.requests(), text));
    } catch (RefusedException e) {
      invalid(String.valueOf(e.getMessage()));
    }
  }

  private void take(SocketMessage message) {
    switch (message.type()) {
      case INIT -> begin(message);
      case PING -> send(PONG, null, null);
      case PONG -> {
        // Heard, which is all that it is for.
      }
      case SUBSCRIBE -> subscribe(message);
      case COMPLETE -> cancel(message.id());
      default -> invalid("type is none that a client sends");
    }
  }

  private void begin(SocketMessage message) {
    if (begun) {
      close(INIT_TWICE);
      return;
    }
    begun = true;
    try {
      Guest known = room.know(session, message.payload());
      room.connections().admit(this, known.caller());
      guest = known;
      if (closed.get()) {
        room.connections().remove(this);
      }
      send(ACKNOWLEDGED, null, null);
    } catch (NoRoomException e) {
      close(CloseStatus.SERVICE_OVERLOAD.withReason(cut(String.valueOf(e.getMessage()))));
    } catch (RefusedException e) {
      close(UNAUTHORIZED);
    } catch (IssuerSilentException e) {
      close(NO_KEYS);
    }
  }

  private void subscribe(SocketMessage message) {
    Guest admitted = guest;
    String id = message.id();
    if (admitted == null) {
      close(UNAUTHORIZED);
    } else if (id == null || id.isEmpty() || !message.payload().isObject()) {
      invalid("subscribe needs an id that is not empty, and a payload");
    } else if (running.containsKey(id)) {
      close(new CloseStatus(4409, cut("Subscriber for " + id + " already exists")));
    } else {
      run(admitted, id, message);
    }
  }

  private void run(Guest admitted, String id, SocketMessage message) {
    busy = System.nanoTime();
    try {
      if (running.size() >= settings.operations()) {
        throw new RefusedException(
            HttpStatus.TOO_MANY_REQUESTS,
            ErrorCode.RATE_LIMITED,
            "operations",
            "At most %d operations run at one time on one connection. End one of them first."
                .formatted(settings.operations()));
      }
      var asked = admitted.asks(room.requests().read(message.payload()));
      Delivery delivery = new ToSocket(id, asked.getId()).delivery;
      running.put(id, delivery);
      delivery.start(Results.of(room.graph(), asked), room.connections());
    } catch (RefusedException e) {
      send(ERROR, id, e.answer().get("errors"));
    }
  }

  private void cancel(@Nullable String id) {
    Delivery delivery = id == null ? null : running.remove(id);
    if (delivery != null) {
      busy = System.nanoTime();
      delivery.cancel();
    }
  }

  /** Closes as the protocol asks at what is no message of it. */
  void invalid(String why) {
    close(new CloseStatus(4400, cut("Invalid message: " + why)));
  }

  private static String cut(String reason) {
    String ascii = reason.replaceAll("[^ -~]", "?");
    return ascii.substring(0, Math.min(ascii.length(), LONGEST_REASON));
  }

  /** Sends what one operation answers, as long as its client wants it. */
  private final class ToSocket implements Delivery.Outlet {
    private final String id;
    private final Delivery delivery;

    ToSocket(String id, String request) {
      this.id = id;
      this.delivery = new Delivery(request, this);
    }

    @Override
    public void next(Map<String, Object> result) {
      if (running.get(id) == delivery) {
        send(NEXT, id, result);
      }
    }

    @Override
    public void failed(List<Map<String, Object>> errors) {
      end(ERROR, errors);
    }

    @Override
    public void complete() {
      end(COMPLETE, null);
    }

    // The id is free before the client knows it, so that it can use it at once.
    private void end(String type, @Nullable Object payload) {
      busy = System.nanoTime();
      if (running.remove(id, delivery)) {
        send(type, id, payload);
      }
    }

    @Override
    public void lost(IOException failure) {
      close(CloseStatus.SESSION_NOT_RELIABLE);
    }
  }

  private void send(String type, @Nullable String id, @Nullable Object payload) {
    String text = SocketMessage.write(type, id, payload);
    turn.lock();
    try {
      if (!closed.get()) {
        session.sendMessage(new TextMessage(text));
      }
    } catch (IOException | IllegalStateException e) {
      close(CloseStatus.SESSION_NOT_RELIABLE);
    } finally {
      turn.unlock();
    }
  }

  @Override
  public void tick(long now) {
    if (!begun && now - opened > settings.initTimeout().toNanos()) {
      closeLater(NO_INIT);
    } else if (now - heard > SIGNS_MISSED * settings.keepAlive().toNanos()) {
      closeLater(SILENT);
    } else if (running.isEmpty() && now - busy > settings.idleTimeout().toNanos()) {
      closeLater(IDLE);
    } else if (guest != null && now - signed > settings.keepAlive().toNanos()) {
      signed = now;
      room.connections().executor().execute(() -> send(PING, null, null));
    }
  }

  private void closeLater(CloseStatus status) {
    room.connections().executor().execute(() -> close(status));
  }

  @Override
  public void end() {
    running.keySet().forEach(this::endOperation);
    close(STOPPING);
  }

  private void endOperation(String id) {
    Delivery delivery = running.remove(id);
    if (delivery != null) {
      delivery.cancel();
      send(COMPLETE, id, null);
    }
  }

  @Override
  public void turnAway() {
    close(WAITED_LONGEST);
  }

  private void close(CloseStatus status) {
    if (closed.compareAndSet(false, true)) {
      try {
        session.close(status);
      } catch (IOException | IllegalStateException e) {
        // It is gone already.
      }
      gone();
    }
  }

  /** Closed by either side. */
  void gone() {
    closed.set(true);
    room.connections().remove(this);
    running.values().forEach(Delivery::cancel);
    running.clear();
  }
}
