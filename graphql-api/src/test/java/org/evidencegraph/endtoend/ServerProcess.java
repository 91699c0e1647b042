package org.evidencegraph.endtoend;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.evidencegraph.EvidenceApplication;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The application as a process of its own, started as {@code java -jar} would, so that it can be
 * killed.
 */
final class ServerProcess implements AutoCloseable {
  private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");
  private static final List<String> SMALL_AND_SOON =
      List.of("-Xmx700m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");
  private static final int PATIENCE_SECONDS = 300;
  private static final JsonMapper JSON = new JsonMapper();

  private final Process process;
  private final Thread follower;
  private final StringBuffer output = new StringBuffer();
  private final CompletableFuture<Integer> port = new CompletableFuture<>();
  private final HttpClient http = HttpClient.newHttpClient();

  private ServerProcess(Process process) {
    this.process = process;
    this.follower = Thread.ofVirtual().start(this::follow);
  }

  static ServerProcess start(Path home, String... options) throws IOException {
    return start(home, SMALL_AND_SOON, options);
  }

  /**
   * @param machine options of the Java machine
   */
  static ServerProcess start(Path home, List<String> machine, String... options)
      throws IOException {
    List<String> command = new ArrayList<>(java(machine));
    command.add("--evidence.home=" + home);
    command.addAll(List.of(options));
    if (!String.join(" ", options).contains("--server.port=")) {
      command.add("--server.port=0");
    }
    return new ServerProcess(new ProcessBuilder(command).redirectErrorStream(true).start());
  }

  /** The command that runs the application, without arguments. */
  static List<String> java() {
    return java(SMALL_AND_SOON);
  }

  private static List<String> java(List<String> machine) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(machine);
    command.addAll(List.of("-cp", mainClassPath(), EvidenceApplication.class.getName()));
    return command;
  }

  /** Without the tests of this module, which the product does not have either. */
  private static String mainClassPath() {
    String[] all = System.getProperty("java.class.path").split(File.pathSeparator);
    return Arrays.stream(all)
        .filter(entry -> !entry.endsWith("test-classes"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private void follow() {
    try (BufferedReader lines = process.inputReader()) {
      lines.lines().forEach(this::take);
    } catch (UncheckedIOException | IOException e) {
      output.append(e).append('\n');
    } finally {
      port.completeExceptionally(new IllegalStateException("ended without a port:\n" + output));
    }
  }

  private void take(String line) {
    output.append(line).append('\n');
    Matcher started = PORT.matcher(line);
    if (started.find()) {
      port.complete(Integer.valueOf(started.group(1)));
    }
  }

  /** Everything it printed so far. */
  String output() {
    return output.toString();
  }

  /** HTTP status of an answer of the server; waits until it listens. */
  int status(String path) throws Exception {
    return http.send(request(path).build(), HttpResponse.BodyHandlers.discarding()).statusCode();
  }

  /** What it answers to GET. */
  String text(String path) throws Exception {
    return http.send(request(path).build(), HttpResponse.BodyHandlers.ofString()).body();
  }

  /** The data of an answer. */
  JsonNode query(String document) throws Exception {
    return answer(document).get("data");
  }

  /** The whole answer, errors and extensions included. */
  JsonNode answer(String document) throws Exception {
    String body = JSON.createObjectNode().put("query", document).toString();
    HttpRequest request =
        request("/graphql")
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return JSON.readTree(http.send(request, HttpResponse.BodyHandlers.ofString()).body());
  }

  private HttpRequest.Builder request(String path) throws Exception {
    return HttpRequest.newBuilder(uri(path));
  }

  /** Address of a path; waits until it listens. */
  URI uri(String path) throws Exception {
    int listening = port.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    return URI.create("http://127.0.0.1:" + listening + path);
  }

  /** Returns once this many documents are in the store, or the process has ended. */
  void awaitDocuments(int count) throws Exception {
    while (process.isAlive() && documents() < count) {
      Thread.sleep(5);
    }
  }

  private int documents() throws Exception {
    return query("{ service { counts { sourceDocuments } } }")
        .at("/service/counts/sourceDocuments")
        .asInt();
  }

  /** As {@code kill -9} does. */
  void kill() throws InterruptedException {
    process.toHandle().destroyForcibly();
    process.waitFor();
    follower.join();
  }

  /** As Ctrl-C and {@code kill} do; returns the exit code. */
  int terminate() throws InterruptedException {
    // Not Process.destroy, which also closes the pipe of its output.
    process.toHandle().destroy();
    return exitCode();
  }

  int exitCode() throws InterruptedException {
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new IllegalStateException("still running:\n" + output);
    }
    follower.join();
    return process.exitValue();
  }

  @Override
  public void close() throws InterruptedException {
    http.close();
    kill();
  }
}
