package org.evidencegraph.graphql.measure;

import org.evidencegraph.graphql.hash.Sha256;
import org.evidencegraph.graphql.security.Caller;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.stereotype.Component;

/**
 * One line for each operation, where the log is for machines ({@code logging.structured.format.*}).
 * Variables and texts are not in it: the hash tells which document was sent.
 */
@Component
class OperationLog {
  private static final Logger LOG = LoggerFactory.getLogger("evidence.operations");
  private static final int LONGEST_NAME = 100;

  private final boolean structured;

  OperationLog(Environment environment) {
    this.structured =
        environment.containsProperty("logging.structured.format.console")
            || environment.containsProperty("logging.structured.format.file");
  }

  void write(
      WebGraphQlRequest request,
      MeteredOperation operation,
      String outcome,
      long cost,
      long nanos) {
    if (!structured) {
      return;
    }
    LOG.atInfo()
        .addKeyValue("operation", name(operation))
        .addKeyValue("type", operation.type())
        .addKeyValue("document", Sha256.of(request.getDocument()))
        .addKeyValue("caller", Caller.of(request).orElse(Caller.ANYBODY).name())
        .addKeyValue("outcome", outcome)
        .addKeyValue("cost", cost)
        .addKeyValue("statements", operation.tally().statements())
        .addKeyValue("milliseconds", nanos / 1_000_000)
        .log("Operation answered");
  }

  private static String name(MeteredOperation operation) {
    String name = operation.name();
    return name == null ? "" : name.substring(0, Math.min(LONGEST_NAME, name.length()));
  }
}
