package org.evidencegraph.graphql.measure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.StringUtils;

/**
 * Traces go to where {@code evidence.traces.endpoint} says. Without it nothing of what makes them
 * is even configured.
 */
final class TracesOnRequest implements EnvironmentPostProcessor {
  static final String ENDPOINT = "evidence.traces.endpoint";
  static final String SAMPLING = "evidence.traces.sampling";

  private static final String TRACING = "org.springframework.boot.micrometer.tracing.";
  private static final List<String> MAKERS =
      List.of(
          "org.springframework.boot.opentelemetry.autoconfigure.OpenTelemetrySdkAutoConfiguration",
          "org.springframework.boot.opentelemetry.autoconfigure.logging"
              + ".OpenTelemetryLoggingAutoConfiguration",
          TRACING + "opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration",
          TRACING + "opentelemetry.autoconfigure.otlp.OtlpTracingAutoConfiguration",
          TRACING + "autoconfigure.MicrometerTracingAutoConfiguration",
          TRACING + "autoconfigure.NoopTracerAutoConfiguration",
          TRACING + "autoconfigure.prometheus.PrometheusExemplarsAutoConfiguration");

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    String endpoint = environment.getProperty(ENDPOINT);
    Map<String, Object> options =
        StringUtils.hasText(endpoint)
            ? on(endpoint, environment.getProperty(SAMPLING, "0.1"))
            : off();
    environment.getPropertySources().addLast(new MapPropertySource("traces", options));
  }

  private static Map<String, Object> on(String endpoint, String sampling) {
    Map<String, Object> options = new HashMap<>();
    options.put("management.opentelemetry.tracing.export.otlp.endpoint", endpoint);
    options.put("management.tracing.sampling.probability", sampling);
    return options;
  }

  private static Map<String, Object> off() {
    return Map.of(
        "management.tracing.export.enabled",
        "false",
        "spring.autoconfigure.exclude",
        String.join(",", MAKERS));
  }

  static List<String> makers() {
    return MAKERS;
  }
}
