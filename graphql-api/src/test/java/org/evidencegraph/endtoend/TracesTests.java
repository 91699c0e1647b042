package org.evidencegraph.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(300)
class TracesTests {
  private final BlockingQueue<String> received = new LinkedBlockingQueue<>();

  @TempDir Path home;

  @Test
  void sendsWhatAnOperationDidToTheEndpoint() throws Exception {
    HttpServer collector = collector();
    try (ServerProcess server =
        ServerProcess.start(
            home,
            "--evidence.sample=false",
            "--evidence.traces.endpoint=http://127.0.0.1:%d/v1/traces"
                .formatted(collector.getAddress().getPort()),
            "--evidence.traces.sampling=1",
            "--management.opentelemetry.tracing.export.schedule-delay=100ms")) {
      server.answer("query Secretly($x: Boolean = true) { service { version @include(if: $x) } }");
      StringBuilder told = new StringBuilder();
      while (told.indexOf("graphql") < 0) {
        told.append(received.poll(120, TimeUnit.SECONDS));
      }
      assertThat(told.toString()).contains("evidence-graph").doesNotContain("@include");
    } finally {
      collector.stop(0);
    }
  }

  private HttpServer collector() throws Exception {
    HttpServer collector =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    collector.createContext(
        "/v1/traces",
        exchange -> {
          byte[] body = exchange.getRequestBody().readAllBytes();
          received.add(new String(body, StandardCharsets.ISO_8859_1));
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    collector.start();
    return collector;
  }
}
