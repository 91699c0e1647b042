package org.evidencegraph.graphql.startup;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says where to look once the server is ready. */
@Component
final class ReadyNotice {

  private static final Logger LOG = LoggerFactory.getLogger(ReadyNotice.class);

  private final Environment environment;

  ReadyNotice(Environment environment) {
    this.environment = environment;
  }

  @EventListener(ApplicationReadyEvent.class)
  void log() {
    String port = environment.getProperty("local.server.port");
    if (port != null) {
      String host = environment.getProperty("server.address", "127.0.0.1");
      LOG.info("Evidence Graph is ready: http://{}:{}/graphiql", host, port);
    }
  }
}
