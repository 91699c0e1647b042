package org.evidencegraph.graphql;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.evidencegraph.provenance.SourceDocuments;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * A test of the API over real connections, with limits that are reached soon; all such tests share
 * one server.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    classes = {SmallGraphPorts.class, OverSockets.Runs.class},
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "management.endpoint.health.validate-group-membership=false",
      "evidence.http.cors.origins=https://app.example.org",
      "evidence.subscriptions.connections=6",
      "evidence.subscriptions.operations=3",
      "evidence.subscriptions.init-timeout=500ms",
      "evidence.subscriptions.idle-timeout=1500ms",
      "evidence.subscriptions.keep-alive=300ms",
      "evidence.subscriptions.send-timeout=1s",
      "evidence.subscriptions.message=4KB",
      "evidence.subscriptions.interval=20ms"
    })
@interface OverSockets {

  /** What makes the server one of runs that go on. */
  class Runs {
    @Bean
    @Primary
    RunsInMemory runs(@Qualifier("sourceDocuments") SourceDocuments documents) {
      return new RunsInMemory(documents);
    }

    /** Little room on the way, so that a client that does not read is noticed soon. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> smallBuffers() {
      return server ->
          server.addConnectorCustomizers(
              connector -> connector.setProperty("socket.txBufSize", "8192"));
    }
  }
}
