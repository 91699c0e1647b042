package org.evidencegraph.graphql.limit;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({QueryLimits.class, RateSettings.class})
class LimitConfiguration {
  @Bean
  GraphQlSourceBuilderCustomizer documentProvider(LimitedDocuments documents) {
    return source -> source.configureGraphQl(engine -> engine.preparsedDocumentProvider(documents));
  }
}
