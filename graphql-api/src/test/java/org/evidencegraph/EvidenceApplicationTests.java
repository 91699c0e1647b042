package org.evidencegraph;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.info.BuildProperties;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(properties = "spring.datasource.url=jdbc:h2:mem:application;DB_CLOSE_DELAY=-1")
class EvidenceApplicationTests {

  @Autowired BuildProperties build;

  @Test
  void startsAndKnowsItsVersion() {
    assertThat(build.getVersion()).isNotBlank();
  }

  @Test
  void runsOnTheJdkChosenByTheBuild() {
    assertThat(Runtime.version().feature()).isGreaterThanOrEqualTo(25);
  }
}
