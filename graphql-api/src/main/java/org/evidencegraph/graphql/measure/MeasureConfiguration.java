package org.evidencegraph.graphql.measure;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MeasureConfiguration {

  /** The store runs it with each statement that it prepares, on the thread that waits for it. */
  @Bean
  Runnable onStatement() {
    return StatementTally::one;
  }
}
