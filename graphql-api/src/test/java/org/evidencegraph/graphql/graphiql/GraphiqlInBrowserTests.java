package org.evidencegraph.graphql.graphiql;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The page in a real browser that reaches no host but this one. Without a browser these tests are
 * skipped; with EVIDENCE_BROWSER=required they fail then.
 */
@OverPage
class GraphiqlInBrowserTests {

  private static final By TABS = By.cssSelector(".graphiql-tab");
  private static final By RUN = By.cssSelector(".graphiql-execute-button");
  private static final By EXAMPLES = By.cssSelector("button.examples");
  private static final By EXAMPLE = By.cssSelector(".example");
  private static final By SHARE = By.cssSelector("button.share");
  private static final By LAST = By.cssSelector(".last");
  private static final String QUERY = ".graphiql-query-editor";
  private static final String ANSWER = ".graphiql-response";

  @TempDir static Path profile;

  static Browser browser;

  @LocalServerPort int port;

  @BeforeAll
  static void open() {
    browser = Browser.open(profile);
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  /** As somebody who was never here. */
  @BeforeEach
  void visit() {
    browser.forget("http://127.0.0.1:" + port + "/actuator/health");
    browser.visit(page());
  }

  @Test
  void runsAnExampleAndShowsItsAnswer() {
    assertThat(browser.texts(TABS)).hasSize(6).first().isEqualTo("WhatCameOut");
    browser.click(RUN);
    assertThat(browser.textOf(ANSWER, "heldPapers"))
        .contains("\"sourceDocuments\": 5")
        .contains("Acta Pharmacologica Sinica");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void opensAnExampleAgainForThoseWhoClosedItsTab() {
    browser.click(By.cssSelector(".graphiql-tab-close"));
    browser.until(_ -> storedWithout("WhatCameOut"));
    browser.visit(page());
    assertThat(browser.texts(TABS)).doesNotContain("WhatCameOut");

    browser.click(EXAMPLES);
    browser.click(EXAMPLE);

    assertThat(browser.textOf(QUERY, "query WhatCameOut")).startsWith("# Five saved web pages");
    browser.until(page -> browser.texts(TABS).contains("WhatCameOut"));
    browser.click(RUN);
    browser.textOf(ANSWER, "heldPapers");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void tellsWhatTheLastAnswerCost() {
    browser.click(RUN);
    String told = browser.until(page -> browser.texts(LAST).stream().findFirst().orElse(null));
    assertThat(told).matches("cost \\d+ of 100,000 · .*\\d+ ms");
  }

  @Test
  void opensTheQueryOfALinkAndMakesALinkOfAQuery() {
    browser.visit(page() + "?query=%7B__typename%7D");
    assertThat(browser.textOf(QUERY, "__typename")).isEqualTo("{__typename}");

    browser.click(SHARE);
    String link =
        browser.until(page -> page.getCurrentUrl().contains("#") ? page.getCurrentUrl() : null);
    assertThat(link).endsWith("/graphiql#query=%7B__typename%7D");

    browser.forget("http://127.0.0.1:" + port + "/actuator/health");
    browser.visit(link + "&variables=%7B%22a%22%3A1%7D");
    assertThat(browser.textOf(QUERY, "__typename")).isEqualTo("{__typename}");
    assertThat(browser.textOf(".graphiql-editor-tool", "a")).isEqualTo("{\"a\":1}");
    browser.click(RUN);
    assertThat(browser.textOf(ANSWER, "__typename")).contains("\"Query\"");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void showsWhatToDoNext() {
    String notice = browser.waitFor(By.cssSelector("#notice:not([hidden])")).getText();
    assertThat(notice).contains("--evidence.import.folder=DIR");
  }

  @Test
  void keepsHeadersHistoryAndDocumentation() {
    browser.click(By.cssSelector("button[data-name=headers]"));
    browser.waitFor(By.cssSelector(".graphiql-editor-tool .CodeMirror"));
    browser.click(RUN);
    browser.textOf(ANSWER, "heldPapers");
    browser.click(By.cssSelector("button[aria-label='Show History']"));
    assertThat(browser.waitFor(By.cssSelector(".graphiql-history-item")).getText())
        .contains("WhatCameOut");
    browser.click(By.cssSelector("button[aria-label='Show Documentation Explorer']"));
    assertThat(browser.waitFor(By.cssSelector(".graphiql-doc-explorer-content")).getText())
        .contains("Query");
    assertThat(browser.complaints()).isEmpty();
  }

  /** Whether the tabs are stored, and this one is not among them: before, nothing is stored. */
  private static boolean storedWithout(String tab) {
    String stored = browser.stored();
    return stored.contains("WhateverYouHave") && !stored.contains(tab);
  }

  private String page() {
    return "http://127.0.0.1:" + port + "/graphiql";
  }
}
