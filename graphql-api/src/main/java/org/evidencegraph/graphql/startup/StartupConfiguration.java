package org.evidencegraph.graphql.startup;

import java.time.InstantSource;
import org.evidencegraph.graphql.capture.CaptureIntake;
import org.evidencegraph.importer.DocumentImporter;
import org.evidencegraph.importer.language.RuleBasedReading;
import org.evidencegraph.intake.Evidence;
import org.evidencegraph.intake.Ledger;
import org.evidencegraph.provenance.SourceDocuments;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The importer, which knows no framework, and what runs it, as beans. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EvidenceSettings.class)
class StartupConfiguration {

  @Bean
  DocumentImporter documentImporter(EvidenceSettings settings) {
    long maxBytes = settings.importing().maxBytes().toBytes();
    return new DocumentImporter(new RuleBasedReading(), maxBytes);
  }

  @Bean
  CaptureIntake captureIntake(
      Evidence evidence,
      Ledger ledger,
      SourceDocuments documents,
      DocumentImporter importer,
      InstantSource clock,
      EvidenceSettings settings) {
    return new CaptureIntake(
        evidence,
        ledger,
        documents,
        importer,
        clock,
        settings.importing().threadCount());
  }

  @Bean
  InstantSource clock() {
    return InstantSource.system();
  }
}
