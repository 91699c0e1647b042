package org.evidencegraph.graphql.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.web.context.support.GenericWebApplicationContext;

class SecurityCheckTests {
  @TempDir Path folder;

  private static ConfigurableEnvironment checked(String... options) {
    MockEnvironment environment = new MockEnvironment();
    for (String option : options) {
      String[] parts = option.split("=", 2);
      environment.setProperty(parts[0], parts[1]);
    }
    GenericWebApplicationContext context = new GenericWebApplicationContext();
    context.setEnvironment(environment);
    new SecurityCheck().initialize(context);
    return environment;
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "localhost", "::1", "127.0.0.2"})
  void letsAnOpenServerListenForThisMachine(String address) {
    assertThat(checked("server.address=" + address).getProperty("server.address"))
        .isEqualTo(address);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "::", "10.1.2.3", "192.0.2.1", "no-such-host.invalid"})
  void refusesAnOpenServerThatOthersCanReach(String address) {
    assertThatThrownBy(() -> checked("server.address=" + address))
        .isInstanceOfSatisfying(
            StartRefusal.class,
            refusal -> {
              assertThat(refusal).hasMessageContaining("server.address is " + address);
              assertThat(refusal.wayOut())
                  .contains("--evidence.security.mode=api-key")
                  .contains("127.0.0.1");
            });
    assertThat(checked("server.address=" + address, "evidence.security.mode=api-key")).isNotNull();
  }

  @Test
  void takesNoAddressForThisMachineAndNotForAll() {
    assertThat(checked().getProperty("server.address")).isEqualTo("127.0.0.1");
    assertThat(checked("server.address=").getProperty("server.address")).isEqualTo("127.0.0.1");
    assertThat(checked("management.server.port=1").getProperty("management.server.address"))
        .isEqualTo("127.0.0.1");
    assertThatThrownBy(
            () -> checked("management.server.port=1", "management.server.address=0.0.0.0"))
        .isInstanceOf(StartRefusal.class);
  }

  @Test
  void refusesAnOpenServerForThePagesOfAllSites() {
    assertThatThrownBy(() -> checked("evidence.http.cors.origins=*"))
        .isInstanceOf(StartRefusal.class);
    assertThat(checked("evidence.http.cors.origins=https://app.example.org")).isNotNull();
  }

  @Test
  void refusesAFileOfKeysThatIsDamaged() throws Exception {
    Path file = Files.writeString(folder.resolve("keys"), "damaged\n");
    assertThatThrownBy(
            () -> checked("evidence.security.mode=api-key", "evidence.security.keys=" + file))
        .isInstanceOf(StartRefusal.class)
        .hasMessageContaining("Line 1");
  }

  @Test
  void refusesTokensWithoutIssuerOrAudienceOrWithSecretKeys() throws Exception {
    String oidc = "evidence.security.oidc.";
    String mode = "evidence.security.mode=oidc";
    assertThatThrownBy(() -> checked(mode)).hasMessageContaining("whose tokens");
    assertThatThrownBy(() -> checked(mode, oidc + "issuer=https://issuer.example.org"))
        .hasMessageContaining("audience is missing");
    assertThat(checked(mode, oidc + "issuer=https://issuer.example.org", oidc + "audience=a"))
        .isNotNull();
    for (String keys :
        new String[] {
          "no JSON", "{\"keys\": []}", "{\"keys\": [{\"kty\": \"oct\", \"k\": \"AAAA\"}]}"
        }) {
      Path file = Files.writeString(folder.resolve("jwk"), keys);
      assertThatThrownBy(() -> checked(mode, oidc + "jwk-file=" + file, oidc + "audience=a"))
          .isInstanceOf(StartRefusal.class)
          .hasMessageContaining("jwk-file");
    }
  }

  @Test
  void checksNothingWhereNothingListens() {
    GenericApplicationContext context = new GenericApplicationContext();
    context.setEnvironment(new MockEnvironment().withProperty("server.address", "0.0.0.0"));
    new SecurityCheck().initialize(context);
    assertThat(context.getEnvironment().getProperty("server.address")).isEqualTo("0.0.0.0");
  }
}
