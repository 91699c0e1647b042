package org.evidencegraph.graphql.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.time.InstantSource;
import org.evidencegraph.graphql.security.SecuritySettings.Oidc;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tokens of an issuer that serves its keys itself. */
@Timeout(60)
class SignedTokensTests {
  private Issuer issuer;
  private SignedTokens tokens;

  @BeforeEach
  void start() throws IOException {
    issuer = new Issuer();
    tokens = SignedTokens.of(new Oidc(issuer.url(), null, Issuer.AUDIENCE), InstantSource.system());
  }

  @AfterEach
  void stop() {
    issuer.close();
  }

  @Test
  void fetchesTheKeysOfTheIssuerOnce() {
    for (int i = 0; i < 5; i++) {
      assertThat(tokens.caller(issuer.token("read")))
          .hasValueSatisfying(
              caller -> {
                assertThat(caller.name()).isEqualTo("alice");
                assertThat(caller.scopes()).containsExactly(Scope.READ);
              });
    }
    assertThat(issuer.timesAskedForKeys()).isEqualTo(1);
  }

  @Test
  void takesTheKeyThatTheIssuerChangesTo() {
    String before = issuer.token("read");
    assertThat(tokens.caller(before)).isPresent();
    issuer.changeKey("second");
    assertThat(tokens.caller(issuer.token("read import"))).isPresent();
    assertThat(tokens.caller(before)).isEmpty();
  }

  @Test
  void doesNotAskTheIssuerForEachTokenThatSomebodyMadeUp() {
    assertThat(tokens.caller(issuer.token("read"))).isPresent();
    for (int i = 0; i < 50; i++) {
      assertThat(tokens.caller(issuer.tokenOfKey("made-up-" + i, "admin"))).isEmpty();
    }
    assertThat(issuer.timesAskedForKeys()).isLessThan(5);
    assertThat(tokens.caller(issuer.token("read"))).isPresent();
  }

  @Test
  void refusesATokenThatAnotherSignedInTheNameOfTheIssuer() {
    assertThat(tokens.caller(issuer.tokenOfKey("first", "admin"))).isEmpty();
  }

  @Test
  void tellsAnIssuerThatDoesNotAnswerFromATokenThatIsNotGood() {
    issuer.answerWith(503);
    assertThatExceptionOfType(IssuerSilentException.class)
        .isThrownBy(() -> tokens.caller(issuer.token("read")));
    issuer.answerWith(200);
    assertThat(tokens.caller(issuer.token("read"))).isPresent();
  }

  @Test
  void goesOnWithTheKeysItHasWhileTheIssuerIsAway() {
    String held = issuer.token("read");
    assertThat(tokens.caller(held)).isPresent();
    issuer.close();
    assertThat(tokens.caller(held)).isPresent();
  }
}
