package org.evidencegraph;

import org.evidencegraph.graphql.startup.StoreFolder;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * The one runnable of the project. It stands in the root package, so that components, rows and
 * repositories of every module are found without naming them.
 */
@SpringBootApplication
public class EvidenceApplication {

  /** Claims the store's folder before anything opens a database in it, then starts the server. */
  public static void main(String[] arguments) {
    SpringApplication application = new SpringApplication(EvidenceApplication.class);
    application.addInitializers(new StoreFolder());
    application.run(arguments);
  }
}
