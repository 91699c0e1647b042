package org.evidencegraph.graphql.limit;

import graphql.Directives;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({QueryLimits.class, RateSettings.class})
class LimitConfiguration {
  static {
    // A directive of the engine that would put null where the schema promises a value.
    Directives.setExperimentalDisableErrorPropagationEnabled(false);
  }

  @Bean
  GraphQlSourceBuilderCustomizer documentProvider(LimitedDocuments documents) {
    return source -> source.configureGraphQl(engine -> engine.preparsedDocumentProvider(documents));
  }
}
