package org.evidencegraph.graphql.live;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Options under {@code evidence.subscriptions.}; docs/limits.md explains them.
 *
 * @param connections that are open at one time, WebSockets and streams of events together
 * @param connectionsPerCaller of these, for one key or subject; no bound in mode {@code open}
 * @param operations that run at one time on one WebSocket
 * @param initTimeout from the opening of a WebSocket to its connection_init
 * @param idleTimeout of a WebSocket on which nothing runs
 * @param keepAlive from one sign of life to the next; after three that a client leaves unanswered
 *     it is taken for gone
 * @param sendTimeout of one message to a client that does not read
 * @param message from a client, at most
 */
@ConfigurationProperties("evidence.subscriptions")
record SubscriptionSettings(
    @DefaultValue("100") int connections,
    @DefaultValue("20") int connectionsPerCaller,
    @DefaultValue("10") int operations,
    @DefaultValue("10s") Duration initTimeout,
    @DefaultValue("5m") Duration idleTimeout,
    @DefaultValue("15s") Duration keepAlive,
    @DefaultValue("10s") Duration sendTimeout,
    @DefaultValue("64KB") DataSize message) {

  private static final DataSize MOST = DataSize.ofMegabytes(16);

  SubscriptionSettings {
    check("connections", connections, connections >= 1, "1 or more");
    check("connections-per-caller", connectionsPerCaller, connectionsPerCaller >= 1, "1 or more");
    check("operations", operations, operations >= 1, "1 or more");
    check("init-timeout", initTimeout, initTimeout.toMillis() >= 1, "1ms or more");
    check("idle-timeout", idleTimeout, idleTimeout.toMillis() >= 1, "1ms or more");
    check("keep-alive", keepAlive, keepAlive.toMillis() >= 1, "1ms or more");
    check("send-timeout", sendTimeout, sendTimeout.toMillis() >= 1, "1ms or more");
    boolean fits = message.toBytes() >= 1 && message.compareTo(MOST) <= 0;
    check("message", message, fits, "1B to 16MB");
  }

  private static void check(String name, Object value, boolean right, String allowed) {
    if (!right) {
      throw new IllegalArgumentException(
          "evidence.subscriptions.%s is %s; allowed is %s".formatted(name, value, allowed));
    }
  }
}
