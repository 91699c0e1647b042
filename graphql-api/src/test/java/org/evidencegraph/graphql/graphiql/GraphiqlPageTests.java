package org.evidencegraph.graphql.graphiql;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "spring.datasource.url=jdbc:h2:mem:page;DB_CLOSE_DELAY=-1")
class GraphiqlPageTests {
  @LocalServerPort int port;
  @TempDir Path profile;

  @Test
  void dev() throws Exception {
    try (Browser b = Browser.open(profile)) {
      b.visit("http://127.0.0.1:" + port + "/graphiql");
      Thread.sleep(2000);
      Files.write(Path.of("/tmp/shot1.png"), b.screenshot());
      b.click(By.cssSelector(".examples"));
      Thread.sleep(1000);
      Files.write(Path.of("/tmp/shot2.png"), b.screenshot());
      System.out.println("ITEMS " + b.texts(By.cssSelector(".example")));
      System.out.println("TABS " + b.texts(By.cssSelector(".graphiql-tab")));
      System.out.println("COMPLAINTS " + b.complaints());
    }
  }
}
