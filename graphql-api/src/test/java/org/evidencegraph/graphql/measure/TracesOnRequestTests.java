package org.evidencegraph.graphql.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

class TracesOnRequestTests {
  private final MockEnvironment environment = new MockEnvironment();

  @ParameterizedTest
  @ValueSource(strings = {"", " "})
  void leavesOutAllThatMakesTracesUnlessThereIsAnEndpoint(String none) throws Exception {
    process(environment.withProperty(TracesOnRequest.ENDPOINT, none));
    assertThat(environment.getProperty("management.tracing.export.enabled")).isEqualTo("false");
    for (String maker : TracesOnRequest.makers()) {
      assertThat(Class.forName(maker, false, getClass().getClassLoader())).isNotNull();
      assertThat(environment.getProperty("spring.autoconfigure.exclude")).contains(maker);
    }
  }

  @Test
  void sendsATenthOfTheTracesToTheEndpointUnlessToldOtherwise() {
    process(environment.withProperty(TracesOnRequest.ENDPOINT, "http://collector.example/v1"));
    assertThat(environment.getProperty("management.opentelemetry.tracing.export.otlp.endpoint"))
        .isEqualTo("http://collector.example/v1");
    assertThat(environment.getProperty("management.tracing.sampling.probability")).isEqualTo("0.1");
    assertThat(environment.getProperty("spring.autoconfigure.exclude")).isNull();
  }

  private static void process(MockEnvironment environment) {
    new TracesOnRequest().postProcessEnvironment(environment, new SpringApplication());
  }
}
