package org.evidencegraph.endtoend;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * A server with the sample corpus in a heap of 512 MB, asked the examples of GraphiQL at a steady
 * rate: alone, then for some minutes beside {@link Attack}s, then alone again. Prints how long both
 * took. Started by {@code mvn -Pattack -DskipTests test}.
 */
final class AttackBenchmark {
  private static final int NORMAL_A_SECOND = 20;
  private static final int ATTACKS_A_SECOND = 10;
  private static final Duration WARM_UP = Duration.ofSeconds(90);
  private static final Duration ALONE = Duration.ofSeconds(60);

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI graphql;
  private final List<String> queries;
  private final Map<String, List<Long>> attackNanos = new ConcurrentHashMap<>();
  private final AtomicInteger wronglyAnswered = new AtomicInteger();

  private AttackBenchmark(URI graphql, List<String> queries) {
    this.graphql = graphql;
    this.queries = queries;
  }

  /**
   * @param arguments seconds of the attack
   */
  public static void main(String... arguments) throws Exception {
    Duration attack = Duration.ofSeconds(Long.parseLong(arguments[0]));
    Path home = Files.createTempDirectory("evidence");
    try (ServerProcess server = ServerProcess.start(home, List.of("-Xmx512m"))) {
      server.status("/actuator/health");
      while (server.status("/actuator/health/readiness") != 200) {
        Thread.sleep(200);
      }
      AttackBenchmark benchmark = new AttackBenchmark(server.uri("/graphql"), examples());
      benchmark.normal(WARM_UP);
      benchmark.report("alone, before", benchmark.normal(ALONE));
      benchmark.report("beside attacks", benchmark.besideAttacks(attack));
      benchmark.report("alone, after", benchmark.normal(ALONE));
      benchmark.reportAttacks();
      System.out.printf("out of memory: %s%n", server.output().contains("OutOfMemoryError"));
    }
    System.exit(0);
  }

  private static List<String> examples() throws IOException {
    Path folder = Path.of("src/main/resources/graphiql/examples");
    try (Stream<Path> files = Files.list(folder)) {
      List<String> bodies = new ArrayList<>();
      for (Path file : files.sorted().toList()) {
        bodies.add(new JsonMapper().writeValueAsString(Map.of("query", Files.readString(file))));
      }
      return bodies;
    }
  }

  /**
   * Nanoseconds of each answer, from when it was due: a server that lags behind does not hide it.
   */
  private List<Long> normal(Duration duration) throws Exception {
    List<Long> nanos = Collections.synchronizedList(new ArrayList<>());
    try (ScheduledExecutorService clock = Executors.newScheduledThreadPool(16)) {
      AtomicInteger turn = new AtomicInteger();
      every(clock, NORMAL_A_SECOND, duration, due -> ask(turn.getAndIncrement(), due, nanos));
    }
    return nanos;
  }

  private List<Long> besideAttacks(Duration duration) throws Exception {
    List<Attack> attacks = Attack.all();
    AtomicInteger turn = new AtomicInteger();
    try (ScheduledExecutorService clock = Executors.newScheduledThreadPool(16)) {
      every(
          clock,
          ATTACKS_A_SECOND,
          duration,
          due -> attack(attacks.get(turn.getAndIncrement() % attacks.size()), due));
      return normal(duration);
    }
  }

  /** What is done when it is due. */
  @FunctionalInterface
  private interface Due {
    void at(long nanoTime) throws Exception;
  }

  private static void every(
      ScheduledExecutorService clock, int aSecond, Duration duration, Due work) {
    long start = System.nanoTime();
    long step = TimeUnit.SECONDS.toNanos(1) / aSecond;
    for (long n = 0; n < duration.toSeconds() * aSecond; n++) {
      long due = start + n * step;
      clock.schedule(
          () -> {
            work.at(due);
            return due;
          },
          n * step,
          TimeUnit.NANOSECONDS);
    }
  }

  private void ask(int turn, long due, List<Long> nanos) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(graphql)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(queries.get(turn % queries.size())))
            .build();
    HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 200 || answer.body().contains("\"errors\"")) {
      wronglyAnswered.incrementAndGet();
    }
    nanos.add(System.nanoTime() - due);
  }

  private void attack(Attack attack, long due) throws Exception {
    HttpRequest request = attack.request().to(graphql).build();
    HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
    attackNanos
        .computeIfAbsent(attack.name(), _ -> Collections.synchronizedList(new ArrayList<>()))
        .add(System.nanoTime() - due);
    if (!attack.statuses().contains(answer.statusCode())) {
      System.out.printf(
          "%s: answered with %d, %s%n",
          attack.name(), answer.statusCode(), new String(answer.body(), StandardCharsets.UTF_8));
    }
  }

  private void report(String name, List<Long> nanos) {
    System.out.printf(
        "%-15s %,6d answers, %d of them wrong; p50 %.1f ms, p99 %.1f ms%n",
        name,
        nanos.size(),
        wronglyAnswered.getAndSet(0),
        quantile(nanos, .5),
        quantile(nanos, .99));
  }

  private void reportAttacks() {
    attackNanos.forEach(
        (name, nanos) ->
            System.out.printf(
                "%-25s %,5d times, p50 %.1f ms, longest %.1f ms%n",
                name, nanos.size(), quantile(nanos, .5), quantile(nanos, 1)));
  }

  private static double quantile(List<Long> nanos, double share) {
    List<Long> sorted = nanos.stream().sorted().toList();
    int at = (int) Math.ceil(share * sorted.size()) - 1;
    return sorted.isEmpty() ? Double.NaN : sorted.get(Math.max(at, 0)) / 1e6;
  }
}
