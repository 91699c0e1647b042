package org.evidencegraph.graphql.graphiql;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A headless Chromium with a profile of its own, which reaches this machine and no other host. */
final class Browser implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final ChromeDriver driver;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  /** Skips the calling test where no browser is installed, unless EVIDENCE_BROWSER=required. */
  static Browser open(Path profile) {
    Optional<Path> chromium = inPath("chromium", "chromium-browser", "google-chrome");
    Optional<Path> driver = inPath("chromedriver");
    boolean found = chromium.isPresent() && driver.isPresent();
    String missing = "chromium and chromedriver are not both in PATH";
    if ("required".equals(System.getenv("EVIDENCE_BROWSER"))) {
      Assertions.assertThat(found).as(missing).isTrue();
    }
    Assumptions.assumeTrue(found, missing);
    return new Browser(start(chromium.get(), driver.get(), profile));
  }

  private static Optional<Path> inPath(String... names) {
    List<String> folders = List.of(System.getenv("PATH").split(File.pathSeparator));
    return Stream.of(names)
        .flatMap(name -> folders.stream().map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static ChromeDriver start(Path chromium, Path driver, Path profile) {
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(chromium.toFile());
    options.setCapability("goog:loggingPrefs", logs);
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--window-size=1400,900",
        "--user-data-dir=" + profile,
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1");
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(driver.toFile())
            .usingAnyFreePort()
            .build();
    return new ChromeDriver(service, options);
  }

  /** Opens the page and waits until GraphiQL stands. */
  void visit(String url) {
    driver.get(url);
    waitFor(By.cssSelector(".graphiql-execute-button"));
  }

  WebElement waitFor(By place) {
    return until(browser -> browser.findElements(place).stream().findFirst().orElse(null));
  }

  List<String> texts(By place) {
    return driver.findElements(place).stream().map(WebElement::getText).toList();
  }

  void click(By place) {
    waitFor(place).click();
  }

  /** The text of an editor, whole; the page itself renders only the lines in view. */
  String textOf(String editor) {
    Object text =
        driver.executeScript(
            "return document.querySelector(arguments[0] + ' .CodeMirror').CodeMirror.getValue()",
            editor);
    return String.valueOf(text);
  }

  /** Until the editor's text holds the words, which it returns then. */
  String textOf(String editor, String words) {
    return until(
        _ -> {
          String text = textOf(editor);
          return text.contains(words) ? text : null;
        });
  }

  /** Puts the text into an editor in place of what is there. */
  void write(String editor, String text) {
    driver.executeScript(
        "document.querySelector(arguments[0] + ' .CodeMirror').CodeMirror.setValue(arguments[1])",
        editor,
        text);
  }

  /** Types the text into an editor that is empty, key by key, and waits until it is there. */
  void type(String editor, String text) {
    click(By.cssSelector(editor + " .CodeMirror"));
    new Actions(driver).sendKeys(text).perform();
    until(_ -> textOf(editor).equals(text) ? text : null);
  }

  /** From now on each text that an editor shows is noted, also those between two looks. */
  void noteTextsOf(String editor) {
    driver.executeScript(
        "const editor = document.querySelector(arguments[0] + ' .CodeMirror').CodeMirror;"
            + "window.noted = []; editor.on('change', () => window.noted.push(editor.getValue()))",
        editor);
  }

  List<String> notedTexts() {
    Object noted = driver.executeScript("return window.noted");
    return noted instanceof List<?> texts
        ? texts.stream().map(String::valueOf).toList()
        : List.of();
  }

  /** What the page has stored; GraphiQL waits half a second with it. */
  String stored() {
    return String.valueOf(driver.executeScript("return JSON.stringify(localStorage)"));
  }

  /** Drops what pages of this host have stored, from one that stores nothing itself. */
  void forget(String otherPage) {
    driver.get(otherPage);
    driver.executeScript("localStorage.clear()");
  }

  <T> T until(Function<ChromeDriver, @Nullable T> condition) {
    return new WebDriverWait(driver, PATIENCE).until(_ -> condition.apply(driver));
  }

  /** What the browser complained about since the last call. */
  List<String> complaints() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
        .map(LogEntry::getMessage)
        .toList();
  }

  @Override
  public void close() {
    driver.quit();
  }
}
