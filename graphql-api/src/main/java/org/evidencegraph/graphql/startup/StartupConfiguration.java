package org.evidencegraph.graphql.startup;

import java.time.InstantSource;
import org.evidencegraph.importer.DocumentImporter;
import org.evidencegraph.importer.language.RuleBasedReading;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The importer, which knows no framework, as a bean. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EvidenceSettings.class)
class StartupConfiguration {

  @Bean
  DocumentImporter documentImporter(EvidenceSettings settings) {
    long maxBytes = settings.importing().maxBytes().toBytes();
    return new DocumentImporter(new RuleBasedReading(), maxBytes);
  }

  @Bean
  InstantSource clock() {
    return InstantSource.system();
  }
}
