package org.evidencegraph.graphql.limit;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.evidencegraph.graphql.error.AnswerEnd;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.util.LinkedMultiValueMap;
import reactor.core.publisher.Mono;

@Timeout(60)
@ExtendWith(OutputCaptureExtension.class)
class OperationLimitsTests {
  private static final QueryLimits LIMITS =
      new Binder(new MapConfigurationPropertySource(Map.of("evidence.limits.time", "20ms")))
          .bindOrCreate("evidence.limits", QueryLimits.class);

  @Test
  void saysThatTheServerMayBeBusyAndLogsOneLine(CapturedOutput log) {
    WebGraphQlResponse answer =
        new OperationLimits(LIMITS)
            .intercept(
                request(),
                asked -> {
                  asked.toExecutionInput();
                  return Mono.never();
                })
            .block();
    assertThat(answer.getErrors().getFirst().getMessage())
        .isEqualTo(
            "The answer took longer than 0.02 s. The server may be busy: try again in a moment. If"
                + " it stays so, ask for less at a time.");
    assertThat(answer.getErrors().getFirst().getExtensions()).containsEntry("code", "TIMEOUT");
    assertThat(log.getOut().lines().filter(line -> line.contains("was ended"))).hasSize(1);
  }

  @Test
  void endsTheOperationOfAClientThatLeaves() {
    AtomicReference<ExecutionInput> begun = new AtomicReference<>();
    new OperationLimits(LIMITS)
        .intercept(
            request(),
            asked -> {
              begun.set(asked.toExecutionInput());
              return Mono.never();
            })
        .subscribe()
        .dispose();
    assertThat(AnswerEnd.isOver(begun.get().getGraphQLContext())).isTrue();
    assertThat(begun.get().isCancelled()).isTrue();
  }

  private static WebGraphQlRequest request() {
    return new WebGraphQlRequest(
        URI.create("/graphql"),
        new HttpHeaders(),
        new LinkedMultiValueMap<>(),
        null,
        Map.of(),
        Map.of("query", "{ papers { totalCount } }"),
        "test",
        Locale.ENGLISH);
  }
}
