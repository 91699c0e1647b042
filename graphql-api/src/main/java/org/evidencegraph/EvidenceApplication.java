package org.evidencegraph;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// The one runnable of the project. It stands in the root package, so that components, rows and
/// repositories of every module are found without naming them.
@SpringBootApplication
public class EvidenceApplication {

  public static void main(String[] arguments) {
    SpringApplication.run(EvidenceApplication.class, arguments);
  }
}
